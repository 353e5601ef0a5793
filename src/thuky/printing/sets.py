"""In cả bộ: which papers of a conference go together, chosen once and remembered, and how they are written."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal

from thuky.conferences.choices import choice
from thuky.core.columns import Column
from thuky.core.vietnamese.numbers import count
from thuky.papers import files, pages
from thuky.papers.blocks import Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item
from thuky.printing import press, store

SET = "ca-bo"
"""The choice that holds for the set as a whole."""
Mode = Literal["apart", "merged", "each"]
MODES: tuple[tuple[Mode, str], ...] = (
    ("apart", "Mỗi giấy một tệp"),
    ("merged", "Gộp thành một tệp PDF"),
    ("each", "Mỗi người, mỗi tờ một tệp"),
)
COVER = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Giấy tờ", width=44),
    TableColumn(heading="Số tờ, mục", width=10, align="center", number=True),
    TableColumn(heading="Số trang", width=10, align="center", number=True),
    TableColumn(heading="Số bản", width=9, align="center", number=True),
)
Order = tuple[Document, int, tuple[Item, ...]]
"""A paper, how many copies of it, and its items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """One paper of the catalogue: whether it is in the set, and how many copies."""

    id: str
    document: Document
    taken: Annotated[bool, Column("Trong bộ", width=8, kind="bool")] = True
    title: Annotated[str, Column("Giấy tờ", width=40, editable=False)] = ""
    group: Annotated[str, Column("Nhóm", width=22, editable=False)] = ""
    copies: Annotated[int, Column("Số bản", width=8, kind="int")] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of a set: a report for each paper, and the files in their order."""

    reports: tuple[press.Report, ...]
    paths: tuple[Path, ...]

    def sentence(self) -> str:
        """`Bộ 12 giấy: đã ghi 14 tệp, bỏ qua 2 mục (thiếu chức vụ)`."""
        skipped = [one for report in self.reports for one in report.skipped]
        reasons = ", ".join(dict.fromkeys(one.why for one in skipped))
        left = f", bỏ qua {len(skipped)} mục ({reasons})" if skipped else ""
        return f"Bộ {len(self.reports)} giấy: đã ghi {len(self.paths)} tệp{left}"


def lines(db: sqlite3.Connection, conference: int, documents: Sequence[Document]) -> list[SetLine]:
    """Every paper that can be printed, as the clerk chose it last time."""
    return [
        SetLine(
            id=one.code,
            document=one,
            taken=bool(choice(db, conference, one.code).get("in_set", one.in_set)),
            title=one.title,
            group=one.group,
            copies=store.copies(db, conference, one),
        )
        for one in documents
    ]


def write(orders: Sequence[Order], folder: Path, mode: Mode, name: str) -> Written:
    """Write a set with its cover list; items that may not go out are left out and said."""
    made = [(document, copies, items, press.pages_of(items)) for document, copies, items in orders]
    reports = tuple(_report(document, pages_made) for document, _, _, pages_made in made)
    cover = cover_list([(document.title, copies, one) for document, copies, _, one in made], name)
    first = press.pages_of([cover]).data
    if mode == "merged":
        whole = pages.merged([first, *(one.data for *_, one in made if one.data)])
        return Written(reports=reports, paths=(files.write_file(files.path_in(folder, name, ".pdf"), whole),))
    paths = [files.write_file(folder / "00 Danh mục.pdf", first)]
    for place, (document, _, items, one) in enumerate(made, start=1):
        paths += _papers(place, document, items, one, folder, each=mode == "each")
    return Written(reports=reports, paths=tuple(paths))


def for_printer(orders: Sequence[Order], name: str) -> tuple[bytes, tuple[press.Report, ...]]:
    """The whole set as one PDF for the printer: the cover list, then each paper as often as it is wanted."""
    made = [(document, copies, press.pages_of(items)) for document, copies, items in orders]
    cover = press.pages_of([cover_list([(document.title, copies, one) for document, copies, one in made], name)]).data
    whole = pages.merged([cover, *(one.data for _, copies, one in made if one.data for _ in range(copies))])
    return whole, tuple(_report(document, one) for document, _, one in made)


def _report(document: Document, made: press.Pages) -> press.Report:
    return press.Report(data=b"", chosen=made.chosen, printed=made.printed, skipped=made.skipped, along=made.along,
                        code=document.code, format="pdf", path=None)  # fmt: skip


def _papers(
    place: int, document: Document, items: Sequence[Item], made: press.Pages, folder: Path, *, each: bool
) -> Iterator[Path]:
    """One file, or one for each item in a folder of the paper's name; written again they take the place of the last ones."""
    name = f"{place:02} {files.safe_name(document.title)}"
    if not made.data:
        return
    if not each or len(items) < 2:
        yield files.write_file(folder / f"{name}.pdf", made.data)
        return
    gone = {key for key, _ in made.on_paper}
    for number, item in enumerate((one for one in items if one.key in gone), start=1):
        path = files.path_in(folder / name, f"{number:03} {item.title}", ".pdf")
        yield files.write_file(path, press.pages_of([item], anyway=True).data)


def cover_list(made: Sequence[tuple[str, int, press.Pages]], name: str) -> Item:
    """What is in the set: each paper with its items, pages and copies."""
    rows = tuple(
        Row(cells=(str(n), title, count(len(one.printed)), count(pages.page_count(one.data)) if one.data else "0", count(copies)))
        for n, (title, copies, one) in enumerate(made, start=1)
    )  # fmt: skip
    sheets = sum(pages.page_count(one.data) * copies for _, copies, one in made if one.data)
    title = Title(kind="DANH MỤC GIẤY TỜ", about=name)
    return Item(
        key="cover",
        title="Danh mục",
        counted=False,
        blocks=(title, Table(columns=COVER, rows=rows), TotalLine(text=f"Tổng số trang in: {sheets}.")),
    )


def remember(
    db: sqlite3.Connection, conference: int, before: Sequence[SetLine], after: Sequence[SetLine], mode: Mode
) -> None:
    """Keep what was chosen, for the next time."""
    known = {one.id: one for one in before}
    for one in after:
        if one != known.get(one.id):
            store.set_choice(db, conference, one.id, in_set=one.taken, copies=one.copies)
    if mode != mode_of(db, conference):
        store.set_choice(db, conference, SET, mode=mode)


def mode_of(db: sqlite3.Connection, conference: int) -> Mode:
    """How the set was written last time."""
    wanted = choice(db, conference, SET).get("mode")
    return next((mode for mode, _ in MODES if mode == wanted), "apart")


def changed(line: SetLine, field: str, value: str) -> SetLine:
    """A line as the clerk changed it."""
    if field == "copies":
        return replace(line, copies=max(1, int(value))) if value.isdecimal() else line
    return replace(line, taken=value in ("1", "True", "true"))
