"""How a conference wants its papers: read here by the papers themselves, written by the print centre.

A paper names what may be chosen (`Document.options`); until the clerk chooses, the first value of each holds.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from thuky.conferences import store
from thuky.papers.document import Option


def choice(db: sqlite3.Connection, conference: int, code: str) -> dict[str, Any]:
    """All that was chosen for a paper at a conference; empty while nothing was."""
    return store.paper_choice(db, conference, code)


def chosen(db: sqlite3.Connection, conference: int, code: str, options: Sequence[Option]) -> dict[str, str]:
    """The value of each of these options: what was chosen, else the first one; a value that there is no more counts as none."""
    known = choice(db, conference, code)
    return {one.key: _valid(one, known.get(one.key)) for one in options}


def _valid(option: Option, value: object) -> str:
    values = [code for code, _ in option.values]
    return str(value) if value in values else values[0]
