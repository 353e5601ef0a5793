"""Rows between the heading and the first person: numbers of columns, and an example of how to fill the list."""

import re

from thuky.returns.headings import fold
from thuky.returns.line import Line
from thuky.returns.walked import Walk

_EXAMPLE = frozenset(("vidu", "vd", "mau", "dongmau", "vidumau"))
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?|[A-Z]|\d{1,2}\s*=.*|[a-z]")


def is_numbers(line: Line, state: Walk) -> bool:
    """1, 2, 3 … under the heading, also as (1), (2) or "11=10+9"; only before the first person."""
    if state.last_person or any(one.kind == "section" for one in state.skipped):
        return False
    texts = [text for text in (line.ordinal, line.name, *line.texts.values()) if text]
    if len(state.table.columns) == 2 and texts == ["1", "2"]:
        return True
    return len(texts) >= 3 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def is_example(line: Line, state: Walk) -> bool:
    """A first row that shows how to fill the others, and says so in a cell of its own."""
    if state.last_person:
        return False
    return any(fold(text) in _EXAMPLE for text in (line.ordinal, line.name, *line.texts.values()) if text)
