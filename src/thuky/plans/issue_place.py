"""The place before the plan's date: "Tân Giang" of "Tân Giang, ngày 05 tháng 11 năm 2026", whether the day is filled in or not."""

import re

from thuky.core.vietnamese.text import clean
from thuky.plans import outline
from thuky.plans.paper import Paper

_DATED = re.compile(r"(?:^|[|]\s*)([^|,;:]{2,40}?)\s*,\s*ngày[\s.…_\d]*tháng[\s.…_\d]*năm\b", re.I)
_LINES_BELOW = 6


def find(paper: Paper) -> str:
    """The place, nothing where the plan has no such line."""
    top = [*paper.top, *paper.lines[max(paper.title_at, 0) :][:_LINES_BELOW]]
    for line in top:
        for piece in (*line.cells, line.text):
            found = _DATED.search(outline.tidy(piece))
            if found:
                return clean(found[1])
    return ""
