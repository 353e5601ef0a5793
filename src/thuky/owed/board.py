"""Units × what they owe: what the clerk noted, else what the data themselves say. Pure: records in, lines out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from thuky.core.vietnamese.dates import short
from thuky.office.unit import Unit
from thuky.owed.due import KINDS, STATES, Due, title_of

STATE_WORDS = dict(STATES)
DONE = ("received", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the data say about one thing of one unit: how much is asked, how much is here, by when."""

    asked: int
    here: int
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One thing of one unit as the board shows it; late = days over the deadline."""

    state: str
    due: str = ""
    received_on: str = ""
    late: int = 0
    asked: int = 0
    here: int = 0

    @property
    def words(self) -> str:
        """`Quá hạn 3 ngày`, `Đã nhận 20/8/2026`, `Nhận, còn thiếu 3/15`, `Chờ gửi, hạn 18/8/2026`."""
        if self.late:
            behind = f" ({self.here}/{self.asked})" if self.here else ""
            return f"Quá hạn {self.late} ngày{behind}"
        if self.state == "received":
            return f"Đã nhận {short(self.received_on)}" if self.received_on else "Đã nhận"
        if self.state == "partly":
            return f"Nhận, còn thiếu {self.asked - self.here}/{self.asked}" if self.asked else STATE_WORDS["partly"]
        if self.state == "waiting" and self.due:
            return f"Chờ gửi, hạn {short(self.due)}"
        return STATE_WORDS[self.state]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """A unit with everything that it owes; `id` is the unit's."""

    id: int
    name: str
    groups: str = ""
    contact: str = ""
    phone: str = ""
    note: str = ""
    last_call: str = ""
    cells: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def owes(self) -> bool:
        """Whether anything has not come yet."""
        return any(cell.state not in DONE for cell in self.cells.values())

    @property
    def late(self) -> tuple[str, ...]:
        """What is over its deadline."""
        return tuple(what for what, cell in self.cells.items() if cell.late)


def board(
    units: Iterable[Unit],
    known: Mapping[tuple[int, str], Known],
    noted: Iterable[Due],
    last_calls: Mapping[int, str],
    *,
    today: str,
    groups: Mapping[int, str] | None = None,
) -> list[BoardLine]:
    """A line for each unit that owes anything, in the order of the directory."""
    notes = {(one.unit_id, one.what): one for one in noted}
    wanted = {unit for unit, _ in (*known, *notes)}
    return [
        BoardLine(
            id=unit.id or 0,
            name=unit.name,
            groups=(groups or {}).get(unit.id or 0, ""),
            contact=unit.contact,
            phone=unit.phone,
            note=unit.note,
            last_call=last_calls.get(unit.id or 0, ""),
            cells={
                what: _cell(known.get((unit.id or 0, what)), notes.get((unit.id or 0, what)), today)
                for what in things(known, notes)
                if (unit.id or 0, what) in known or (unit.id or 0, what) in notes
            },
        )
        for unit in units
        if unit.id in wanted
    ]


def things(known: Iterable[tuple[int, str]], noted: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """What is owed by anybody: the usual things in their order, then the clerk's own."""
    found = {what for _, what in (*known, *noted)}
    usual = [what for what, _ in KINDS if what in found]
    return (*usual, *sorted(found - set(usual)))


def _cell(known: Known | None, noted: Due | None, today: str) -> Cell:
    asked, here = (known.asked, known.here) if known else (0, 0)
    due = (noted.due if noted else "") or (known.due if known else "")
    state = (noted.state if noted else "") or _state(known)
    late = (date.fromisoformat(today) - date.fromisoformat(due)).days if due and state not in DONE else 0
    received = noted.received_on if noted else ""
    return Cell(state=state, due=due, received_on=received, late=max(0, late), asked=asked, here=here)


def _state(known: Known | None) -> str:
    if known is None or not known.here:
        return "waiting"
    return "received" if known.here >= known.asked else "partly"


def late_lines(lines: Sequence[BoardLine], what: str = "") -> list[BoardLine]:
    """The units that are late with anything, or with one thing."""
    return [line for line in lines if (what in line.late if what else line.late)]


def owed_words(line: BoardLine, *, only_late: bool = False) -> str:
    """`danh sách đại biểu, tham luận`: what has not come yet."""
    wanted = [what for what, cell in line.cells.items() if (cell.late if only_late else cell.state not in DONE)]
    return ", ".join(title_of(what)[:1].lower() + title_of(what)[1:] for what in wanted)
