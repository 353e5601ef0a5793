"""What must be printed again after a change: single cards and letters, and of long lists only the pages that show it."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thuky.core.vietnamese.numbers import count
from thuky.papers import digest, pages
from thuky.papers.document import Document, Item
from thuky.printing import frozen, press, store

Order = tuple[Document, tuple[Item, ...], dict[str, tuple[str, str]]]
"""A paper that was printed, its items as they are now, and what was printed of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of one paper is printed again: its words for the clerk, its pages, and what to note."""

    code: str
    words: str
    data: bytes
    noted: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """Everything that is printed again."""

    parts: tuple[Part, ...]

    def sentence(self) -> str:
        """`In lại: 1 thẻ đại biểu, 1 biển tên, sơ đồ chỗ ngồi, trang 2 danh sách đại biểu ký dự`."""
        return f"In lại: {', '.join(part.words for part in self.parts)}"


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


def select(orders: Sequence[Order]) -> Changed:
    """The pages of each paper that are printed again, made anew."""
    parts = [
        _part(document, [item for item in items if _differs(item, known)], known) for document, items, known in orders
    ]
    return Changed(parts=tuple(part for part in parts if part is not None))


def _part(document: Document, items: Sequence[Item], known: dict[str, tuple[str, str]]) -> Part | None:
    made = press.pages_of(items)
    if not made.data:
        return None
    title = document.title[:1].lower() + document.title[1:]
    printed = len(made.printed)
    sheets = press.changed_sheets(known, made) if len(items) == 1 else ()
    if sheets:
        numbers = ", ".join(str(number) for number in sheets)
        data, words = pages.only(made.data, [number - 1 for number in sheets]), f"trang {numbers} {title}"
    else:
        data, words = made.data, f"{count(printed)} tờ {title}" if printed > 1 or len(known) > 2 else title
    return Part(code=document.code, words=words, data=data, noted=made.on_paper)
