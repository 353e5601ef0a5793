"""A section's paragraphs as the lines of one box, and back; and where the tab Kế hoạch takes its sections from."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from thuky.conferences import store

MARKERS = {0: "", 1: "", 2: "- ", 3: "+ "}
Said = tuple[int, str]
"""A paragraph's level and text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSection:
    """A section as the tab shows it; one that the program puts together has no number in the file yet."""

    id: int | None
    heading: str
    code: str = ""
    level: int = 1
    texts: tuple[Said, ...] = ()


class PlanText(Protocol):
    """Where sections come from and go to: the stored prose, or (given by the shell) the plan as it prints now."""

    def sections(self, db: sqlite3.Connection, conference: int) -> list[ShownSection]: ...

    def keep(self, db: sqlite3.Connection, conference: int, place: int, texts: Sequence[Said]) -> int: ...

    def adopt(self, db: sqlite3.Connection, conference: int) -> list[int]: ...


class StoredText:
    """The prose as it is stored."""

    def sections(self, db: sqlite3.Connection, conference: int) -> list[ShownSection]:
        """Every section in order."""
        return [
            ShownSection(
                id=one.id,
                heading=one.heading,
                code=one.code,
                level=one.level,
                texts=tuple((t.level, t.text) for t in texts),
            )
            for one, texts in store.sections(db, conference)
        ]

    def keep(self, db: sqlite3.Connection, conference: int, place: int, texts: Sequence[Said]) -> int:
        """Make these the text of the section at this place; its number."""
        number = self.sections(db, conference)[place].id or 0
        store.set_paragraphs(db, number, texts)
        return number

    def adopt(self, db: sqlite3.Connection, conference: int) -> list[int]:
        """The numbers of all sections: every one is in the file already."""
        return [one.id or 0 for one in self.sections(db, conference)]


def written(texts: Sequence[Said]) -> str:
    """Paragraphs as lines with their marks, as the box shows them."""
    return "\n".join(MARKERS.get(level, "") + text for level, text in texts)


def parted(typed: str, known: Sequence[Said]) -> list[Said]:
    """The lines of the box as (level, text); a line that stood there unmarked before keeps its level."""
    levels = {text: level for level, text in known}
    found = []
    for line in typed.splitlines():
        text = line.strip()
        if text.startswith(("- ", "+ ")):
            found.append((2 if text[0] == "-" else 3, text[2:]))
        elif text:
            found.append((levels.get(text, 0) if levels.get(text, 0) < 2 else 0, text))
    return found
