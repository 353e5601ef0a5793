"""What was understood of one list: its columns, its people, and every row that is not a person with the reason."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal[
    "title",
    "numbers",
    "heading",
    "example",
    "section",
    "total",
    "foot",
    "place",
    "collective",
    "hidden",
    "rest",
    "nameless",
]
Encoding = Literal["unicode", "tcvn3", "vni"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One person as the list has him, each thing in its own field; section is the heading under which he stands."""

    row: int
    salutation: str = ""
    full_name: str = ""
    rank: str = ""
    position: str = ""
    unit: str = ""
    section: str = ""
    phone: str = ""
    note: str = ""
    sex: str = ""
    birth: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    sections: tuple[str, ...] = ()
    list_of: str = ""
    """The delegation that the whole list was found to be of."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a row that the clerk must look at."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that holds something but no person, and why."""

    row: int
    why: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Turned:
    """A cell that was typed in an old encoding: its column's letter, the encoding, what stood there and what it says."""

    column: str
    encoding: Encoding
    before: str
    after: str


def column_letter(index: int) -> str:
    """What Excel calls a column counted from 0."""
    return chr(65 + index) if index < 26 else f"{chr(64 + index // 26)}{chr(65 + index % 26)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongs:
    """Where a form of ours that came back belongs: the office file, the conference and the unit that it was made for."""

    file: str
    conference: int
    unit: int
    unit_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """One table of one sheet of one file; columns maps fields to the headings they were recognised by.

    sender is the body whose letterhead stands above, title the line "DANH SÁCH …"; bodies are the collectives among the rows: they stand in skipped as well, for they are nobody who attends.
    """

    file: str
    sheet: str
    header_row: int
    columns: dict[str, str]
    unknown_columns: tuple[str, ...] = ()
    encoding: Encoding = "unicode"
    rows: tuple[RosterRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    bodies: tuple[RosterRow, ...] = ()
    turned: tuple[Turned, ...] = ()
    belongs: Belongs | None = None
    sender: str = ""
    title: str = ""

    def as_json(self) -> dict[str, Any]:
        """The shape that `thuky roster read --json` prints."""
        return {
            "file": self.file,
            "sheet": self.sheet,
            "header_row": self.header_row,
            "columns": self.columns,
            "unknown_columns": list(self.unknown_columns),
            "encoding": self.encoding,
            "rows": [_row(row) for row in self.rows],
            "problems": [asdict(problem) for problem in self.problems],
            "skipped": [{"row": skipped.row, "why": skipped.why} for skipped in self.skipped],
        }


def _row(row: RosterRow) -> dict[str, Any]:
    shape = ("row", "salutation", "full_name", "rank", "position", "unit", "section", "phone", "note", "extra")
    found = {name: getattr(row, name) for name in shape}
    return found | {name: value for name in ("sex", "birth") if (value := getattr(row, name))}


def summary(rosters: tuple[Roster, ...] | list[Roster]) -> str:
    """How many rows there were and what became of each: the figures add up."""
    people = sum(len(roster.rows) for roster in rosters)
    filled = sum(len({row.row for row in roster.rows}) for roster in rosters)
    beside = f" trong {filled} dòng" if filled < people else ""
    skipped = [skipped for roster in rosters for skipped in roster.skipped]
    sections = sum(one.kind == "section" for one in skipped)
    others: dict[str, int] = {}
    for one in skipped:
        if one.kind != "section":
            word = _WORDS[one.kind]
            others[word] = others.get(word, 0) + 1
    reasons = ", ".join(f"{count} {word}" for word, count in others.items())
    rest = f", bỏ qua {sum(others.values())} dòng ({reasons})" if others else ""
    return f"Đã đọc {filled + len(skipped)} dòng: {people} đại biểu{beside}, {sections} dòng tiêu đề mục{rest}"


_WORDS: dict[Kind, str] = {
    "title": "tên danh sách",
    "numbers": "đánh số cột",
    "heading": "tiêu đề cột",
    "example": "ví dụ cách điền",
    "total": "tổng cộng",
    "foot": "cuối bảng",
    "place": "chưa có tên",
    "collective": "tập thể",
    "hidden": "đang ẩn",
    "rest": "nối dòng trên",
    "nameless": "không có họ tên",
    "section": "tiêu đề mục",
}
