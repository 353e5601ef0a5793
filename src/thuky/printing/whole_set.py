"""In cả bộ, made: every paper of the set as files, or one behind the other for the printer, with the list of what is in it.

One paper that cannot be made or written keeps no other back, and what was written stays told as written, whatever came after it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from thuky.core.refused import Refused
from thuky.core.vietnamese.numbers import count
from thuky.papers import files, pages
from thuky.papers.blocks import Row, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Document, Item
from thuky.printing import batch, press
from thuky.printing.beside import Quiet, Steps
from thuky.printing.rendering import Pairs
from thuky.printing.sets import Mode

COVER = (
    TableColumn(heading="STT", width=5, align="center", number=True),
    TableColumn(heading="Giấy tờ", width=44),
    TableColumn(heading="Số tờ, mục", width=10, align="center", number=True),
    TableColumn(heading="Số trang", width=10, align="center", number=True),
    TableColumn(heading="Số bản", width=9, align="center", number=True),
)
COVER_NAME = "Danh mục"
Wanted = tuple[Document, int]
"""A paper, and how many copies of it."""
Gather = Callable[[Document], tuple[Item, ...]]
NUMBERED = re.compile(r"\d\d .*")
QUOTED = re.compile("“[^”]*”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A paper of the set in memory; `failed` is why it could not be made."""

    document: Document
    copies: int
    items: tuple[Item, ...] = ()
    pages: press.Pages = press.Pages(data=b"", chosen=0, printed=(), skipped=())
    failed: str = ""


@dataclass(slots=True, kw_only=True)
class Written:
    """What has become of a set so far; a job fills it in, so that it is known even when the job is stopped on the way."""

    papers: tuple[Made, ...] = ()
    paths: list[Path] = field(default_factory=list)
    noted: dict[str, Pairs] = field(default_factory=dict)
    """By paper what of it is in a file."""
    failed: dict[str, str] = field(default_factory=dict)
    """By title why a paper is in no file."""
    others: int = 0
    """Files of an earlier set that lie in the folder still."""
    whole: bool = False
    """False until the last file was tried: the clerk may stop it before."""

    def sentence(self) -> str:
        """`Bộ 12 giấy: đã ghi 14 tệp, bỏ qua 2 mục (thiếu chức vụ)`."""
        others = (
            f". Trong thư mục còn {self.others} tệp PDF đánh số không thuộc bộ này (của lần ghi trước?)"
            if self.others
            else ""
        )
        begun = "" if self.whole else "Đã dừng. "
        return f"{begun}Bộ {len(self.papers)} giấy: đã ghi {len(self.paths)} tệp{_rest(self.papers)}{others}"

    def trouble(self) -> str:
        """What was not written and why, and what is safe; nothing where all was."""
        if not self.failed:
            return ""
        whys = {QUOTED.sub("", why): why for why in reversed(self.failed.values())}
        kept = f"Đã ghi {len(self.paths)} tệp, những giấy ấy được ghi là đã in. " if self.paths else ""
        return f"{kept}Chưa ghi được {len(self.failed)} giấy ({', '.join(self.failed)}):\n" + "\n".join(
            f"– {why}" for why in reversed(whys.values())
        )


def make(
    wanted: Sequence[Wanted], gather: Gather, *, anyway: bool = False, steps: Steps | None = None
) -> Iterator[Made]:
    """Each paper of the set in memory; items that may not go out are left out and said."""
    watch = steps or Quiet()
    for place, (document, copies) in enumerate(wanted):
        watch.step(place, len(wanted))
        try:
            items = gather(document)
            made = press.pages_of(items, anyway=anyway)
        except Refused as why:
            yield Made(document=document, copies=copies, failed=str(why))
        else:
            yield Made(document=document, copies=copies, items=items, pages=made)


def write(
    papers: Sequence[Made], folder: Path, mode: Mode, name: str, written: Written, steps: Steps | None = None
) -> Written:
    """Write a set, its cover list of what really is in it last; `written` knows at each moment what is in a file."""
    written.papers = tuple(papers)
    written.failed |= {one.document.title: one.failed for one in papers if one.failed}
    ready = [one for one in papers if one.pages.data]
    if mode == "merged":
        _write_merged(ready, folder, name, written)
        written.whole = True
        return written
    there, watch = [], steps or Quiet()
    for place, one in enumerate(ready, start=1):
        watch.step(place, len(ready))
        try:
            _write_paper(place, one, folder, written, watch, each=mode == "each")
            there.append(one)
        except Refused as why:
            written.failed[one.document.title] = str(why)
    _write_cover(there, folder, name, written)
    written.whole = True
    written.others = len(set(_numbered(folder)) - set(written.paths))
    return written


def _write_merged(ready: Sequence[Made], folder: Path, name: str, written: Written) -> None:
    whole = pages.merged([cover(ready, name), *(one.pages.data for one in ready)])
    try:
        written.paths.append(files.write_file(files.path_in(folder, name, ".pdf"), whole))
        written.noted = {one.document.code: one.pages.noted for one in ready}
    except Refused as why:
        written.failed |= {one.document.title: str(why) for one in ready}


def _write_paper(place: int, one: Made, folder: Path, written: Written, steps: Steps, *, each: bool) -> None:
    """One file, or one for each item in a folder of the paper's name; written again they take the place of the last ones."""
    name = f"{place:02} {files.safe_name(one.document.title)}"
    if not each or len(one.items) < 2:
        written.paths.append(files.write_file(folder / f"{name}.pdf", one.pages.data))
        written.noted[one.document.code] = one.pages.noted
        return
    gone, noted = {key for key, _ in one.pages.on_paper}, dict(one.pages.noted)
    for number, item in enumerate((one for one in one.items if one.key in gone), start=1):
        steps.step(number, len(gone))
        path = files.path_in(folder / name, f"{number:03} {item.title}", ".pdf")
        written.paths.append(files.write_file(path, press.pages_of([item], anyway=True).data))
        if item.key in noted:
            pair = (item.key, noted[item.key])
            written.noted[one.document.code] = (*written.noted.get(one.document.code, ()), pair)


def _write_cover(there: Sequence[Made], folder: Path, name: str, written: Written) -> None:
    try:
        written.paths.insert(0, files.write_file(folder / f"00 {COVER_NAME}.pdf", cover(there, name)))
    except Refused as why:
        written.failed[COVER_NAME] = str(why)


def _numbered(folder: Path) -> Iterator[Path]:
    """The files that look as those of a set do."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if NUMBERED.fullmatch(path.name):
            yield from path.glob("*.pdf") if path.is_dir() else (path,) if path.suffix == ".pdf" else ()


def for_printer(papers: Sequence[Made], name: str) -> tuple[batch.Batch, str]:
    """The whole set for the printer, the cover list, then each paper as often as it is wanted; and what is said of it."""
    ready = [one for one in papers if one.pages.data]
    first = cover(ready, name)
    parts = [batch.Part(code="", noted=(), pages=(frozenset({"cover"}),) * pages.page_count(first))]
    parts += [batch.part_of(one.document.code, one.pages) for one in ready for _ in range(one.copies)]
    data = pages.merged([first, *(one.pages.data for one in ready for _ in range(one.copies))])
    failed = "".join(f". {one.document.title}: {one.failed}" for one in papers if one.failed)
    words = f"Đã in bộ {len(ready)} giấy{_rest(papers)}{failed}"
    return batch.Batch(data=data, parts=tuple(parts)), words


def _rest(papers: Sequence[Made]) -> str:
    """What was left out of the set: single items, and papers of which there is nothing yet."""
    skipped = press.left_out([why for one in papers for why in one.pages.skipped], " mục")
    empty = [one.document.title for one in papers if not one.failed and not one.pages.data and not one.pages.skipped]
    more = ", …" if len(empty) > press.SHOWN else ""
    none = f", {len(empty)} giấy chưa có gì để in ({', '.join(empty[: press.SHOWN])}{more})" if empty else ""
    forced = sum(one.pages.forced for one in papers)
    return f"{skipped}{none}" + (f", trong đó {forced} mục có lỗi vẫn in" if forced else "")


def cover(papers: Sequence[Made], name: str) -> bytes:
    """What is in the set, as the first page of it."""
    return press.pages_of([cover_list(papers, name)]).data


def cover_list(papers: Sequence[Made], name: str) -> Item:
    """What is in the set: each paper with its items, pages and copies."""
    sheets = [pages.page_count(one.pages.data) for one in papers]
    rows = tuple(
        Row(cells=(str(n), one.document.title, count(len(one.pages.printed)), count(high), count(one.copies)))
        for n, (one, high) in enumerate(zip(papers, sheets, strict=True), start=1)
    )
    total = sum(high * one.copies for one, high in zip(papers, sheets, strict=True))
    title = Title(kind="DANH MỤC GIẤY TỜ", about=name)
    return Item(
        key="cover",
        title=COVER_NAME,
        counted=False,
        blocks=(title, Table(columns=COVER, rows=rows), TotalLine(text=f"Tổng số trang in: {count(total)}.")),
    )
