"""From a paper of the catalogue to a file: what was chosen, what was printed, what was left out and why, what is stale."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from thuky.conferences.store import registered
from thuky.papers import digest, files
from thuky.papers.blocks import Card
from thuky.papers.document import Document, Format, Item
from thuky.printing import frozen, store
from thuky.printing.beside import Steps

if TYPE_CHECKING:
    from thuky.papers.pdf import Printed

Condition = Literal["new", "printed", "stale", "differs"]
STEP = 25
"""After so many items it is asked whether anybody still waits for them."""
CONDITIONS: dict[Condition, str] = {
    "new": "Chưa in",
    "printed": "Đã in",
    "stale": "Cần in lại",
    "differs": "Khác bản đã ký",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An item that did not go to paper, and why."""

    item: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A paper made in memory: chosen = printed + skipped; `printed` holds the key and the digest of each printed item, `along` those of
    sheets that went along uncounted."""

    data: bytes
    chosen: int
    printed: tuple[tuple[str, str], ...]
    skipped: tuple[Skipped, ...]
    along: tuple[tuple[str, str], ...] = ()
    unfit: tuple[tuple[str, str], ...] = ()
    """The cards (key, text) whose text did not fit even at its smallest size."""
    forced: int = 0
    """How many went out though something held them back: the clerk chose so."""
    remark: str = ""
    """What the clerk should know besides, such as why the office's template was not used."""

    @property
    def on_paper(self) -> tuple[tuple[str, str], ...]:
        """Everything that went to paper, counted or not: what the centre remembers."""
        return self.printed + self.along

    def sentence(self) -> str:
        """`Chọn 67: in 65, bỏ qua 2 (thiếu chức vụ)`."""
        text = f"Chọn {self.chosen}: in {len(self.printed)}"
        reasons = ", ".join(dict.fromkeys(skipped.why for skipped in self.skipped))
        text = f"{text}, bỏ qua {len(self.skipped)} ({reasons})" if self.skipped else text
        text = f"{text}, trong đó {self.forced} mục có lỗi vẫn in" if self.forced else text
        return f"{text}. {self.remark}" if self.remark else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Pages):
    """What became of one paper in one format; no path where nothing could be printed."""

    code: str
    format: Format
    path: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Whether a paper as it would print now is on paper already; `items` are the titles of those that are not."""

    condition: Condition
    items: tuple[str, ...] = ()
    differs: frozen.Differs = frozen.Differs()
    """Of a paper that was signed and kept here: what the clerk is asked about."""


def changed(db: sqlite3.Connection, conference: int, document: Document, items: Iterable[Item]) -> list[Item]:
    """The items whose content differs from what was printed last; those never printed too."""
    known = store.issued(db, conference, document.code)
    return [item for item in items if known.get(item.key, ("", ""))[0] != digest.of(item)]


def status(db: sqlite3.Connection, conference: int, document: Document) -> Status:
    """Chưa in, Đã in, Cần in lại, or Khác bản đã ký: a signed paper is never stale, its items say what differs.
    A paper whose original is a Word file of the office is that file: no change of data makes it stale."""
    known = store.issued(db, conference, document.code)
    paper = registered(db, conference, document.code)
    if paper is not None and paper.original:
        return Status(condition="printed" if known else "new")
    kept = frozen.signed(db, conference, document.code)
    if kept is not None and paper is not None:
        differs = frozen.compared(db, conference, document, kept, paper.accepted)
        now: Condition = "differs" if differs.lines else "printed" if known else "new"
        return Status(condition=now, items=differs.lines, differs=differs)
    if not known:
        return Status(condition="new")
    stale = changed(db, conference, document, document.items(db, conference))
    if not stale:
        return Status(condition="printed")
    condition: Condition = "differs" if store.frozen(db, conference, document.code) else "stale"
    return Status(condition=condition, items=tuple(item.title for item in stale))


Sheets = tuple[tuple[str, str], ...]


def render(
    items: Sequence[Item], format: Format, steps: Steps | None = None
) -> tuple[bytes, dict[str, Skipped], Sheets]:
    """The bytes of a file with these items, and by key the cards whose text did not fit even at its smallest size. A plan of seats
    prints all the same: there a long name is set smaller still, and one name must not keep the whole hall from the door."""
    if format == "docx":
        from thuky.papers import word

        return word.render(items), {}, ()
    if format == "xlsx":
        from thuky.papers import excel

        return excel.render(items), {}, ()
    from thuky.papers import pdf

    made = pdf.render(_watched(items, steps))
    sheets = _sheets(items, made)
    titles = {item.key: item.title for item in items}
    cards = {item.key for item in items if all(isinstance(block, Card) for block in item.blocks)}
    unfit = {
        one.item_key: Skipped(item=titles[one.item_key], why=f"chữ không vừa khung: {one.text}")
        for one in made.overflow
        if one.item_key in cards
    }
    return made.data, unfit, sheets


def _watched(items: Sequence[Item], steps: Steps | None) -> Iterator[Item]:
    """The items one by one; on the way the work can be ended."""
    for place, item in enumerate(items):
        if steps is not None and not place % STEP:
            steps.step(place, len(items))
        yield item


def _sheets(items: Sequence[Item], made: "Printed") -> Sheets:
    """The pages of a long list, each with its digest: after a change only those that show it need be printed again."""
    flowing = {item.key for item in items if not all(isinstance(block, Card) for block in item.blocks)}
    found: dict[str, list[str]] = {}
    for mark in made.pages:
        if mark.item_key in flowing:
            found.setdefault(mark.item_key, []).append(mark.digest)
    return tuple(
        (sheet_key(key, number), page)
        for key, digests in found.items()
        if len(digests) > 1
        for number, page in enumerate(digests, start=1)
    )


def sheet_key(item: str, number: int) -> str:
    """How a page of a list is remembered: `list#2`."""
    return f"{item}#{number}"


def changed_sheets(known: Mapping[str, tuple[str, str]], made: Pages) -> tuple[int, ...]:
    """The pages (from 1) of a paper that differ from what was printed last; none where its pages were not remembered."""
    sheets = [(key, page) for key, page in made.along if "#" in key]
    if not any(key in known for key, _ in sheets):
        return ()
    return tuple(int(key.rpartition("#")[2]) for key, page in sheets if known.get(key, ("", ""))[0] != page)


def pages_of(
    items: Sequence[Item], format: Format = "pdf", *, anyway: bool = False, steps: Steps | None = None
) -> Pages:
    """A paper in memory; items that may not go out are left out unless anyway."""
    if format == "pdf" and isinstance(items, frozen.SignedItems):
        return _signed(items)
    ready = [item for item in items if anyway or not item.blocked]
    skipped = [Skipped(item=item.title, why=item.blocked) for item in items if item.blocked and not anyway]
    data, unfit, sheets = render(ready, format, steps) if ready else (b"", {}, ())
    if unfit and not anyway:
        ready = [item for item in ready if item.key not in unfit]
        skipped += unfit.values()
        data, _, sheets = render(ready, format, steps) if ready else (b"", {}, ())
    printed = tuple((item.key, digest.of(item)) for item in ready if item.counted)
    along = tuple((item.key, digest.of(item)) for item in ready if not item.counted)
    chosen = sum(item.counted for item in items)
    tight = tuple((key, one.why) for key, one in unfit.items())
    remark = _template_trouble(ready) if format == "docx" else ""
    return Pages(
        data=data,
        chosen=chosen,
        printed=printed,
        skipped=tuple(skipped),
        along=along + sheets,
        unfit=tight,
        forced=_forced(ready, unfit) if anyway else 0,
        remark=remark,
    )


def _forced(ready: Sequence[Item], unfit: Mapping[str, Skipped]) -> int:
    return sum(bool(item.counted and (item.blocked or item.key in unfit)) for item in ready)


def _template_trouble(items: Sequence[Item]) -> str:
    """Why the office's own template was not used, where it was not."""
    if not items or not items[0].template:
        return ""
    from thuky.papers import template

    return template.trouble(items[0].template)


def _signed(items: frozen.SignedItems) -> Pages:
    """A signed paper is given out as it was kept, whatever has changed since."""
    printed = tuple((item.key, digest.of(item)) for item in items if item.counted)
    along = tuple((item.key, digest.of(item)) for item in items if not item.counted)
    return Pages(data=items.pdf, chosen=len(printed), printed=printed, skipped=(), along=along)


def press(document: Document, format: Format, items: Sequence[Item], folder: Path, *, anyway: bool = False) -> Report:
    """Write one paper into `<folder>/<code>.<format>`."""
    made = pages_of(items, format, anyway=anyway)
    path = folder.resolve() / f"{document.code}.{format}"
    if made.on_paper:
        files.write_file(path, made.data)
    return Report(data=b"", chosen=made.chosen, printed=made.printed, skipped=made.skipped, along=made.along, forced=made.forced, remark=made.remark, code=document.code,
                  format=format, path=path if made.on_paper else None)  # fmt: skip
