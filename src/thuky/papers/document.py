"""A paper in the catalogue, and one printed item of it."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from thuky.papers.blocks import Block

Format = Literal["pdf", "docx", "xlsx"]
Group = Literal[
    "Văn bản",
    "Danh sách",
    "Chương trình, kịch bản",
    "Khen thưởng",
    "Chỗ ngồi, thẻ, biển",
    "Kinh phí",
    "Sau hội nghị",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One printed thing: a whole list, one certificate, one plate. `key` stays the same for the life of its record."""

    key: str
    title: str
    """What the clerk calls it: "Giấy khen: Nguyễn Văn A"."""
    blocks: tuple[Block, ...]
    landscape: bool = False
    paper: Literal["A3", "A4", "A5"] = "A4"
    blocked: str = ""
    """Why it cannot go to paper as it is (a finding of level error); empty when it can."""
    counted: bool = True
    """False for a sheet that goes along, such as the run sheet behind the certificates: nobody counts it."""
    subject: str = ""
    """The row that a finding about it leads to, such as "attendee:12", where its key names none."""
    passing: bool = False
    """True for a copy that nobody keeps, such as one printed with the mark of a draft: it is not remembered as printed."""
    values: tuple[tuple[str, str], ...] = ()
    """What stands for the paper's own placeholders in a Word template of the office, such as ("ho_ten", "Nguyễn Văn A")."""
    template: bytes = b""
    """The office's own Word file in which the Word output is set; none = the program's own layout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Something about a paper that the clerk chooses for a conference: (code, word) each; the first holds until then."""

    key: str
    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper of the catalogue: `items(db, conference)` yields what is printed, whatever the format."""

    code: str
    title: str
    formats: tuple[Format, ...]
    group: Group
    items: Callable[[sqlite3.Connection, int], Iterable[Item]]
    copies: int = 1
    in_set: bool = True
    fields: tuple[str, ...] = ()
    why_none: str = ""
    """Why there may be nothing to print of it, such as "chưa có đại biểu nào"."""
    options: tuple[Option, ...] = ()
    """What the clerk may choose; kept with the conference, read through `conferences.choices`."""
