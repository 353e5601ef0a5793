"""What one walk down a table knows and has found so far."""

from dataclasses import dataclass, field

from thuky.returns.grid import Grid
from thuky.returns.line import Line
from thuky.returns.recognise import Table
from thuky.returns.roster import Kind, Problem, RosterRow, Skipped


@dataclass(slots=True)
class Walk:
    """The state of one walk down a table: sections that hold, the person above, and what was found."""

    table: Table
    grid: Grid
    take_hidden: bool = False
    sections: list[tuple[str, str]] = field(default_factory=list)
    above: dict[int, str] = field(default_factory=dict)
    people: list[RosterRow] = field(default_factory=list)
    bodies: list[RosterRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    last_person: int = 0
    last_texts: dict[int, str] = field(default_factory=dict)
    ended: bool = False
    numbered: bool = False
    summed: bool = False
    addressed: bool = False

    def skip(self, line: Line, kind: Kind, why: str) -> None:
        """Note a row that is no person."""
        self.skipped.append(Skipped(line.number, why, kind))
        self.summed = kind == "total" or (self.summed and kind not in ("section", "heading"))

    @property
    def section(self) -> str:
        """The innermost section that holds now."""
        return self.sections[-1][1] if self.sections else ""
