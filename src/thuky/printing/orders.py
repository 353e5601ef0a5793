"""What is made of a copy of the office file, beside the window, before it goes to the printer or to files."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from thuky.papers.document import Document, Format
from thuky.printing import frozen, press, sets
from thuky.printing.changed import Changed, gather, select


def written(
    db: sqlite3.Connection,
    conference: int,
    document: Document,
    format: Format,
    folder: Path,
    *,
    as_draft: bool,
    anyway: bool,
) -> press.Report:
    """One paper as a file."""
    items = frozen.wanted(db, conference, document, as_draft=as_draft)
    return press.press(document, format, items, folder, anyway=anyway)


def paged(db: sqlite3.Connection, conference: int, document: Document, *, as_draft: bool, anyway: bool) -> press.Pages:
    """One paper for the printer."""
    return press.pages_of(frozen.wanted(db, conference, document, as_draft=as_draft), anyway=anyway)


def set_written(
    db: sqlite3.Connection,
    conference: int,
    lines: Sequence[sets.SetLine],
    folder: Path,
    mode: sets.Mode,
    name: str,
    *,
    as_draft: bool,
) -> sets.Written:
    """The whole set as files."""
    return sets.write(_orders(db, conference, lines, as_draft), folder, mode, name)


def set_paged(
    db: sqlite3.Connection, conference: int, lines: Sequence[sets.SetLine], name: str, *, as_draft: bool
) -> tuple[bytes, tuple[press.Report, ...]]:
    """The whole set for the printer."""
    return sets.for_printer(_orders(db, conference, lines, as_draft), name)


def only_changed(db: sqlite3.Connection, conference: int, papers: Sequence[Document], *, as_draft: bool) -> Changed:
    """What of all papers differs from what is on paper."""
    return select(gather(db, conference, papers, lambda one: frozen.wanted(db, conference, one, as_draft=as_draft)))


def _orders(
    db: sqlite3.Connection, conference: int, lines: Sequence[sets.SetLine], as_draft: bool
) -> tuple[sets.Order, ...]:
    return tuple(
        (one.document, one.copies, frozen.wanted(db, conference, one.document, as_draft=as_draft)) for one in lines
    )
