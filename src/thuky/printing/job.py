"""Printing to files, and the note of what was printed."""

from collections.abc import Sequence
from pathlib import Path

from thuky.papers.document import Document
from thuky.printing import frozen, press, store
from thuky.storage.workspace import Workspace


def print_all(opened: Workspace, conference: int, documents: Sequence[Document], folder: Path, *, formats: Sequence[str] = (),
              only_changed: bool = False, anyway: bool = False) -> list[press.Report]:  # fmt: skip
    """Write these papers into the folder, in all their formats unless told; with only_changed nothing but what differs from what was
    printed last. What went to a file is noted, so that the centre can say what has gone stale."""
    reports: list[press.Report] = []
    for document in documents:
        items = frozen.items_of(opened.db, conference, document)
        if only_changed:
            items = tuple(press.changed(opened.db, conference, document, items))
        wanted = [format for format in document.formats if not formats or format in formats]
        made = [press.press(document, format, items, folder, anyway=anyway) for format in wanted]
        reports += made
        if made and not opened.read_only:
            _note(opened, conference, document, made)
    return reports


def _note(opened: Workspace, conference: int, document: Document, made: Sequence[press.Report]) -> None:
    printed = dict(pair for report in made for pair in report.on_paper)
    if printed:
        with opened.note() as db:
            store.record(db, conference, document.code, printed.items(), "/".join(report.format for report in made))
