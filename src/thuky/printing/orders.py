"""What is made of a copy of the office file, beside the window, before it goes to the printer or to files."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from thuky.papers.document import Document, Format, Item
from thuky.printing import batch, frozen, press, sets, whole_set
from thuky.printing.beside import Quiet, Steps
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
    progress: Steps | None = None,
) -> press.Report:
    """One paper as a file."""
    items = frozen.wanted(db, conference, document, as_draft=as_draft)
    return press.press(document, format, items, folder, anyway=anyway, steps=progress)


def paged(
    db: sqlite3.Connection,
    conference: int,
    document: Document,
    *,
    as_draft: bool,
    anyway: bool,
    progress: Steps | None = None,
) -> press.Pages:
    """One paper for the printer."""
    return press.pages_of(frozen.wanted(db, conference, document, as_draft=as_draft), anyway=anyway, steps=progress)


def set_written(
    db: sqlite3.Connection,
    conference: int,
    lines: Sequence[sets.SetLine],
    folder: Path,
    mode: sets.Mode,
    name: str,
    written: whole_set.Written,
    *,
    as_draft: bool,
    anyway: bool,
    progress: Steps | None = None,
) -> whole_set.Written:
    """The whole set as files."""
    papers = tuple(whole_set.make(_wanted(lines), _from(db, conference, as_draft), anyway=anyway, steps=progress))
    return whole_set.write(papers, folder, mode, name, written, progress)


def set_paged(
    db: sqlite3.Connection,
    conference: int,
    lines: Sequence[sets.SetLine],
    name: str,
    *,
    as_draft: bool,
    anyway: bool,
    progress: Steps | None = None,
) -> tuple[batch.Batch, str]:
    """The whole set for the printer, and what is said of it."""
    papers = whole_set.make(_wanted(lines), _from(db, conference, as_draft), anyway=anyway, steps=progress)
    return whole_set.for_printer(tuple(papers), name)


def only_changed(
    db: sqlite3.Connection,
    conference: int,
    papers: Sequence[Document],
    *,
    as_draft: bool,
    anyway: bool,
    progress: Steps | None = None,
) -> Changed:
    """What of all papers differs from what is on paper; never a draft of it, for it takes the place of what was given out."""
    steps = progress or Quiet()
    found = gather(db, conference, papers, _from(db, conference, as_draft=False))
    steps.step(0, 0)
    return select(found, anyway=anyway)


def _from(db: sqlite3.Connection, conference: int, as_draft: bool) -> Callable[[Document], tuple[Item, ...]]:
    return lambda document: frozen.wanted(db, conference, document, as_draft=as_draft)


def _wanted(lines: Sequence[sets.SetLine]) -> list[whole_set.Wanted]:
    return [(one.document, one.copies) for one in lines]
