"""What must be printed again after a change: single cards and letters, and of long lists only the pages that show it."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from thuky.papers import digest, pages
from thuky.papers.document import Document, Item
from thuky.printing import batch, frozen, press, store

Order = tuple[Document, tuple[Item, ...], dict[str, tuple[str, str]]]
"""A paper that was printed, its items as they are now, and what was printed of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What of one paper is printed again: its words for the clerk, its pages, what stands on them, and what is held back."""

    words: str
    data: bytes
    part: batch.Part
    skipped: tuple[press.Skipped, ...]

    @property
    def code(self) -> str:
        """The paper's code."""
        return self.part.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Everything that is printed again."""

    papers: tuple[Again, ...]

    @property
    def parts(self) -> tuple[Again, ...]:
        """The papers of which there is something to print."""
        return tuple(one for one in self.papers if one.data)

    def sentence(self) -> str:
        """`In lại: 1 thẻ đại biểu, 1 biển tên để bàn, sơ đồ chỗ ngồi, trang 2 danh sách đại biểu ký dự`."""
        return f"In lại: {', '.join(one.words for one in self.parts)}{self.left_out()}"

    def left_out(self) -> str:
        """`, bỏ qua 2 mục (thiếu chức vụ)`."""
        return press.left_out([why for one in self.papers for why in one.skipped], " mục")

    def batch(self) -> batch.Batch:
        """All of it for the printer."""
        data = pages.merged([one.data for one in self.parts])
        return batch.Batch(data=data, parts=tuple(one.part for one in self.parts))


def gather(
    db: sqlite3.Connection, conference: int, papers: Sequence[Document], items: Callable[[Document], tuple[Item, ...]]
) -> tuple[Order, ...]:
    """The printed papers of which something differs now; a signed paper is never among them (clerk.md H3)."""
    found = []
    for document in papers:
        known = store.issued(db, conference, document.code)
        if (
            known
            and frozen.signed(db, conference, document.code) is None
            and not store.frozen(db, conference, document.code)
        ):
            now = items(document)
            if any(_differs(item, known) for item in now):
                found.append((document, now, known))
    return tuple(found)


def _differs(item: Item, known: dict[str, tuple[str, str]]) -> bool:
    return known.get(item.key, ("", ""))[0] != digest.of(item)


def select(orders: Sequence[Order], *, anyway: bool = False) -> Changed:
    """The pages of each paper that are printed again, made anew."""
    return Changed(papers=tuple(_again(document, items, known, anyway) for document, items, known in orders))


def _again(document: Document, items: Sequence[Item], known: dict[str, tuple[str, str]], anyway: bool) -> Again:
    differing = [item for item in items if _differs(item, known)]
    made = press.pages_of(differing, anyway=anyway)
    part, data, words = batch.part_of(document.code, made), made.data, _words(document, items, made)
    if sheets := press.changed_sheets(known, made) if len(differing) == 1 else ():
        part = replace(part, pages=tuple(part.pages[number - 1] for number in sheets))
        data = pages.only(made.data, [number - 1 for number in sheets])
        words = f"trang {', '.join(str(number) for number in sheets)} {words}"
    return Again(words=words, data=data, part=part, skipped=made.skipped)


def _words(document: Document, items: Sequence[Item], made: press.Pages) -> str:
    """`1 thẻ đại biểu`; of a paper that is one piece its name alone, of a sheet that goes along its own."""
    if made.on_paper and not made.printed:
        along = dict(made.along)
        return ", ".join(_small(item.title) for item in items if item.key in along)
    pieces = sum(item.counted for item in items)
    return f"{len(made.printed)} {_small(document.title)}" if pieces > 1 else _small(document.title)


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]
