"""The plan's own text: sections and their paragraphs, who receives it, and the days by which something must be done."""

from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of the plan; code names what it is about (purposes, contents, attendance, budget …), empty when only prose."""

    id: int | None = None
    conference_id: int = 0
    level: int = 1
    heading: str = ""
    code: str = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a section; level 0 body, 1 numbered or lettered, 2 dash, 3 plus."""

    id: int | None = None
    section_id: int = 0
    level: int = 0
    text: str = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A line of Nơi nhận with copies and the sending record (clerk.md H12)."""

    id: int | None = None
    conference_id: int = 0
    name: Annotated[str, Column("Nơi nhận", width=44)] = ""
    copies: Annotated[int, Column("Số bản", width=7, kind="int")] = 1
    delivery: Annotated[str, Column("Cách gửi", width=16)] = ""
    sent_on: Annotated[str, Column("Ngày gửi", width=12, kind="date")] = ""
    received_by: Annotated[str, Column("Người nhận", width=20)] = ""
    note: Annotated[str, Column("Ghi chú", width=20)] = ""
    sort: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by which something must be done, apart from the tasks' own."""

    id: int | None = None
    conference_id: int = 0
    date: Annotated[str, Column("Hạn", width=12, kind="date")] = ""
    what: Annotated[str, Column("Nội dung", width=50)] = ""
    sort: int = 0
