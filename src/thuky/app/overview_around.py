"""What Tổng quan looks for once it is painted: what does not agree, and which papers must be printed again."""

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from thuky.app.overview_figures import ShortLine
from thuky.widgets.mark import Tone

if TYPE_CHECKING:
    from thuky.conferences.finding import Finding
    from thuky.printing.beside import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What takes longer to find: what does not agree, and what must be printed again."""

    findings: "list[Finding]"
    stale: list[ShortLine]


def looked_around(db: sqlite3.Connection, conference: int, *, progress: "Steps") -> Around:
    """Both, from a copy of the file."""
    from thuky.app.checks import findings

    progress.step(0, 0)
    return Around(findings=findings(db, conference), stale=papers_to_print(db, conference, progress))


def papers_to_print(db: sqlite3.Connection, conference: int, progress: "Steps | None" = None) -> list[ShortLine]:
    """Papers on paper that no longer say what the file says."""
    from thuky.app.papers import PAPERS
    from thuky.printing import press

    found: list[ShortLine] = []
    for place, document in enumerate(PAPERS):
        if progress is not None:
            progress.step(place, len(PAPERS))
        condition = press.status(db, conference, document).condition
        if condition in ("stale", "differs"):
            tone: Tone = "warn" if condition == "stale" else "bad"
            words = press.CONDITIONS[condition]
            found.append(
                ShortLine(
                    id=len(found),
                    words=document.title,
                    state=words,
                    tone=tone,
                    shape="attention",
                    subject=f"paper:{document.code}",
                )
            )
    return found
