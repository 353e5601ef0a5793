"""Printing to files, and the note of what was printed."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from thuky.core.refused import Refused
from thuky.papers.document import Document, Format, Item
from thuky.printing import frozen, press, store
from thuky.storage.workspace import Workspace


def print_all(opened: Workspace, conference: int, documents: Sequence[Document], folder: Path, *, formats: Sequence[str] = (),
              only_changed: bool = False, anyway: bool = False) -> list[press.Report]:  # fmt: skip
    """Write these papers into the folder, in all their formats unless told; with only_changed nothing but what differs from what was
    printed last. What went to a file is noted, so that the centre can say what has gone stale; one that fails keeps no other back."""
    reports: list[press.Report] = []
    try:
        for document in documents:
            wanted = [format for format in document.formats if not formats or format in formats]
            reports += _printed(opened, conference, document, wanted, folder, only_changed, anyway)
    finally:
        if not opened.read_only:
            _note(opened, conference, [report for report in reports if report.noted])
    return reports


def _printed(
    opened: Workspace,
    conference: int,
    document: Document,
    wanted: Sequence[Format],
    folder: Path,
    only_changed: bool,
    anyway: bool,
) -> Iterator[press.Report]:
    """One paper in each of these formats."""
    try:
        items = frozen.items_of(opened.db, conference, document)
    except Refused as why:
        yield from (_failed(document, format, (), str(why)) for format in wanted)
        return
    if only_changed:
        items = _again(opened, conference, document, items)
    for format in wanted:
        try:
            yield press.press(document, format, items, folder, anyway=anyway)
        except Refused as why:
            yield _failed(document, format, items, str(why))


def _again(opened: Workspace, conference: int, document: Document, items: Sequence[Item]) -> tuple[Item, ...]:
    """What differs from what was printed; a signed paper that was printed is asked about, never printed again (clerk.md H3)."""
    signed = store.frozen(opened.db, conference, document.code) and store.issued(opened.db, conference, document.code)
    return () if signed else tuple(press.changed(opened.db, conference, document, items))


def _failed(document: Document, format: Format, items: Sequence[Item], why: str) -> press.Report:
    """Everything that was chosen is left out, for one reason."""
    left = tuple(press.Skipped(item=item.title, why=why) for item in items if item.counted)
    return press.Report(
        data=b"", chosen=len(left), printed=(), skipped=left, code=document.code, format=format, path=None, failed=why
    )


def refused(reports: Sequence[press.Report]) -> str:
    """What failed, in one sentence, with what is safe; nothing where nothing did."""
    failed = [report for report in reports if report.failed]
    if not failed:
        return ""
    made = sum(report.path is not None for report in reports)
    kept = f"Đã ghi {made} tệp, còn {len(failed)} tệp chưa ghi được: " if made else ""
    return f"{kept}{failed[0].failed}"


def _note(opened: Workspace, conference: int, reports: Sequence[press.Report]) -> None:
    """One note for all papers: one for each would wait for the disk as often as there are papers."""
    if not reports:
        return
    with opened.note() as db:
        for code, made in groupby(reports, key=attrgetter("code")):
            papers = tuple(made)
            printed = dict(pair for report in papers for pair in report.noted)
            store.record(db, conference, code, printed.items(), "/".join(report.format for report in papers))
