"""From a paper of the catalogue to a file: what was chosen, what was printed, what was left out and why, what is stale."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from thuky.conferences.store import registered
from thuky.papers import digest, files
from thuky.papers.document import Document, Format, Item
from thuky.printing import frozen, store
from thuky.printing.beside import Steps
from thuky.printing.rendering import Pairs, Rendered, render

Condition = Literal["new", "printed", "stale", "differs"]
DRAFT = "Bản dự thảo không ghi là đã in"
SHOWN = 3
"""So many reasons are said of what was left out; each item has its own among the findings."""
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
    printed: Pairs
    skipped: tuple[Skipped, ...]
    along: Pairs = ()
    on_pages: tuple[frozenset[str], ...] = ()
    """The keys of all that stands on each page; nothing is known of the pages of a paper that was kept when it was signed."""
    unfit: Pairs = ()
    """The cards (key, text) whose text did not fit even at its smallest size."""
    tight: Pairs = ()
    """The same of what prints all the same, such as a name on the plan of the hall."""
    passing: frozenset[str] = frozenset()
    """The keys of copies that nobody keeps, such as drafts."""
    forced: int = 0
    """How many went out though something held them back: the clerk chose so."""
    remark: str = ""
    """What the clerk should know besides, such as why the office's template was not used."""

    why_none: str = ""
    """Why there was nothing to print."""

    @property
    def on_paper(self) -> Pairs:
        """Everything that went to paper, counted or not."""
        return self.printed + self.along

    @property
    def noted(self) -> Pairs:
        """What the centre remembers of it."""
        return tuple(pair for pair in self.on_paper if pair[0].partition("#")[0] not in self.passing)

    def sentence(self) -> str:
        """`Chọn 67: in 65, bỏ qua 2 (thiếu chức vụ)`."""
        if not self.chosen and not self.on_paper:
            return f"Chưa có gì để in: {self.why_none}" if self.why_none else "Chưa có gì để in"
        text = f"Chọn {self.chosen}: in {len(self.printed)}{left_out(self.skipped)}"
        text = f"{text}, trong đó {self.forced} mục có lỗi vẫn in" if self.forced else text
        text = f"{text}. {DRAFT}" if self.passing else text
        return f"{text}. {self.remark}" if self.remark else text


def left_out(skipped: Sequence[Skipped], things: str = "") -> str:
    """`, bỏ qua 2 mục (thiếu chức vụ)`; nothing where nothing was left out, and of many reasons the first ones, all of one kind as one."""
    reasons = list(dict.fromkeys(one.why for one in skipped))
    if len(reasons) > SHOWN:
        reasons = list(dict.fromkeys(why.partition(":")[0] for why in reasons))
    more = ", …" if len(reasons) > SHOWN else ""
    return f", bỏ qua {len(skipped)}{things} ({', '.join(reasons[:SHOWN])}{more})" if skipped else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Pages):
    """What became of one paper in one format; no path where nothing could be printed."""

    code: str
    format: Format
    path: Path | None
    failed: str = ""
    """Why the paper could not be made or its file not be written."""


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
    ready = _together(items, [item for item in items if anyway or not item.blocked])
    skipped = [Skipped(item=item.title, why=item.blocked) for item in items if item.blocked and not anyway]
    made = render(ready, format, steps) if ready else Rendered(data=b"")
    unfit = dict.fromkeys(key for key, _ in made.unfit)
    tight, too_long = made.tight, made.unfit
    if unfit and not anyway:
        skipped += (Skipped(item=item.title, why=_why(item, too_long)) for item in ready if item.key in unfit)
        ready = _together(items, [item for item in ready if item.key not in unfit])
        made = render(ready, format, steps) if ready else Rendered(data=b"")
    return Pages(
        data=made.data,
        chosen=sum(item.counted for item in items),
        printed=tuple((item.key, digest.of(item)) for item in ready if item.counted),
        skipped=tuple(skipped),
        along=tuple((item.key, digest.of(item)) for item in ready if not item.counted) + made.sheets,
        on_pages=made.on_pages,
        unfit=too_long,
        tight=tight,
        passing=frozenset(item.key for item in ready if item.passing),
        forced=sum(bool(one.counted and (one.blocked or one.key in unfit)) for one in ready) if anyway else 0,
        remark=_template_trouble(ready) if format == "docx" else "",
    )


def _together(items: Sequence[Item], ready: list[Item]) -> list[Item]:
    """What only goes along with others stays with them where none of them goes."""
    alone = any(item.counted for item in items) and not any(item.counted for item in ready)
    return [] if alone else ready


def _why(item: Item, too_long: Pairs) -> str:
    return f"chữ không vừa khung: {'; '.join(text for key, text in too_long if key == item.key)}"


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


def press(
    document: Document,
    format: Format,
    items: Sequence[Item],
    folder: Path,
    *,
    anyway: bool = False,
    steps: Steps | None = None,
) -> Report:
    """Write one paper into `<folder>/<code>.<format>`."""
    made = pages_of(items, format, anyway=anyway, steps=steps)
    if steps is not None:
        steps.step(0, 0)
    path = folder.resolve() / f"{document.code}.{format}"
    if made.on_paper:
        files.write_file(path, made.data)
    return Report(data=b"", chosen=made.chosen, printed=made.printed, skipped=made.skipped, along=made.along, forced=made.forced,
                  remark=made.remark, passing=made.passing, why_none=document.why_none, code=document.code, format=format, path=path if made.on_paper else None)  # fmt: skip
