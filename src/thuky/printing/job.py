"""Printing to files, and the note of what was printed."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from thuky.papers.document import Document
from thuky.printing import frozen, press, store
from thuky.storage.workspace import Workspace


def print_all(opened: Workspace, conference: int, documents: Sequence[Document], folder: Path, *, formats: Sequence[str] = (),
              only_changed: bool = False, anyway: bool = False) -> list[press.Report]:  # fmt: skip
    """Write these papers into the folder, in all their formats unless told; with only_changed nothing but what differs from what was
    printed last. What went to a file is noted, so that the centre can say what has gone stale."""
    reports: list[press.Report] = []
    try:
        for document in documents:
            items = frozen.items_of(opened.db, conference, document)
            if only_changed:
                items = tuple(press.changed(opened.db, conference, document, items))
            wanted = [format for format in document.formats if not formats or format in formats]
            reports += [press.press(document, format, items, folder, anyway=anyway) for format in wanted]
    finally:
        if not opened.read_only:
            _note(opened, conference, [report for report in reports if report.on_paper])
    return reports


def _note(opened: Workspace, conference: int, reports: Sequence[press.Report]) -> None:
    """One note for all papers: one for each would wait for the disk as often as there are papers."""
    if not reports:
        return
    with opened.note() as db:
        for code, made in groupby(reports, key=attrgetter("code")):
            papers = tuple(made)
            printed = dict(pair for report in papers for pair in report.on_paper)
            store.record(db, conference, code, printed.items(), "/".join(report.format for report in papers))
