"""The plan's text while it is put together: lines that may still change, go or be added. What comes out is frozen."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from thuky.conferences.plan_text import Paragraph, Section
from thuky.plans import marks

CELLS = "|"
PLUS, ROW = marks.PLUS, marks.PLUS + 10


@dataclass(slots=True, kw_only=True)
class Line:
    """A paragraph of the plan as it will be printed, with the facts that it states; `gone` lines are left out."""

    text: str
    level: int = 0
    mark: str = ""
    form: str = ""
    id: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    gone: bool = False
    added: bool = False

    @property
    def rank(self) -> int:
        """How deep the line stands, by its mark: numbers, letters, stars, plain text, dashes, pluses, rows of a table."""
        if self.form in ("head", "row"):
            return ROW
        if self.level >= 2:
            return PLUS if self.level > 2 else marks.STAR if self.mark == "*" else marks.DASH
        return marks.marked(self.text)[0] if self.level == 1 else marks.PLAIN

    @property
    def cells(self) -> list[str]:
        """The cells of a row of a table."""
        return [cell.strip() for cell in self.text.split(CELLS)]


@dataclass(slots=True, kw_only=True)
class Part:
    """A section of the plan: its heading is a line too, for it may state facts."""

    heading: Line
    code: str = ""
    id: int | None = None
    lines: list[Line] = field(default_factory=list)

    def every(self) -> Iterator[Line]:
        """The heading and the lines that are still there."""
        yield self.heading
        yield from (line for line in self.lines if not line.gone)


def of(section: Section, texts: list[Paragraph]) -> Part:
    """A section as the file holds it."""
    lines = [
        Line(text=one.text, level=one.level, mark=one.mark, form=one.form, id=one.id, facts=dict(one.facts))
        for one in texts
    ]
    heading = Line(text=section.heading, facts=dict(section.facts))
    return Part(heading=heading, code=section.code, id=section.id, lines=lines)


def number_of(line: Line) -> str:
    """The number or letter with which a line begins: "2.", "a)"; nothing for other lines."""
    return marks.marked(line.text)[1] if line.level == 1 else ""


def without_number(line: Line) -> str:
    """The words of a line after its number."""
    return line.text.removeprefix(number_of(line)).strip()
