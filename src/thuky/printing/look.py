"""One look at a paper: its items, its pages and the pictures of those that are seen first; then how all papers stand.

Both are done beside the window with a copy of the office file; what comes back is plain data.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from thuky.conferences.finding import Finding
from thuky.papers import pages
from thuky.papers.document import Document, Item
from thuky.printing import frozen, press
from thuky.printing.beside import Steps
from thuky.printing.line import standings
from thuky.printing.preflight import Notice, notices

Picture = tuple[int, int, bytes]
"""Width, height, and four bytes a pixel."""
Findings = Callable[[sqlite3.Connection, int], list[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the clerk sees of a paper: how many pixels its widest page is across, and which pages (from 0)."""

    across: float
    seen: range


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A paper as it would print now; `drawn` holds pictures by page and width in pixels."""

    items: Sequence[Item]
    made: press.Pages
    sizes: tuple[tuple[float, float], ...]
    drawn: Mapping[tuple[int, int], Picture]


def look(
    db: sqlite3.Connection, conference: int, document: Document, as_draft: bool, view: View, *, progress: Steps
) -> Look:
    """The paper made anew."""
    items = frozen.wanted(db, conference, document, as_draft=as_draft)
    progress.step(0, 0)
    made = press.pages_of(items, steps=progress)
    progress.step(0, 0)
    sizes = tuple(pages.page_sizes(made.data)) if made.data else ()
    drawn = {}
    for index in view.seen:
        if index < len(sizes):
            pixels = pixels_of(sizes, index, view.across)
            drawn[index, pixels] = picture(made.data, sizes, index, pixels)
    return Look(items=items, made=made, sizes=sizes, drawn=drawn)


def pixels_of(sizes: Sequence[tuple[float, float]], index: int, across: float) -> int:
    """How many pixels wide a page is drawn, the widest of the paper being so many."""
    return max(1, round(across * sizes[index][0] / max(wide for wide, _ in sizes)))


def picture(pdf: bytes, sizes: Sequence[tuple[float, float]], index: int, pixels: int) -> Picture:
    """A page so many pixels wide."""
    return pages.page_rgba(pdf, index, pixels / (sizes[index][0] / 25.4 * 72))


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known once there is time: how every paper stands, and what to look at before this one is printed."""

    standings: Mapping[str, press.Status]
    notices: Sequence[Notice]


def look_around(
    db: sqlite3.Connection,
    conference: int,
    documents: tuple[Document, ...],
    findings: Findings,
    shown: tuple[str, Look] | None,
    *,
    progress: Steps,
) -> Around:
    """How every paper stands, and the notices of the one that is shown."""
    found: Sequence[Notice] = ()
    if shown is not None:
        code, seen = shown
        found = notices(code, seen.items, seen.made.unfit, findings(db, conference), seen.made.tight)
    return Around(standings=standings(db, conference, documents, progress=progress), notices=found)
