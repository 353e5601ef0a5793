"""Columns of lists that were typed in old fonts, before and after, for the clerk to look at and decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column
from thuky.returns.encodings import Columns
from thuky.returns.roster import Roster, Turned

_NAMES = {"tcvn3": "TCVN3", "vni": "VNI", "unicode": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class OldColumn:
    """One column of one sheet, a cell of it before and after, and whether it is turned."""

    id: int
    taken: Annotated[bool, Column("Chuyển", width=8, kind="bool")] = True
    column: Annotated[str, Column("Cột", width=6, editable=False)] = ""
    before: Annotated[str, Column("Trong tệp", width=26, editable=False)] = ""
    after: Annotated[str, Column("Đọc thành", width=26, editable=False)] = ""
    encoding: Annotated[str, Column("Kiểu chữ", width=12, editable=False)] = ""
    sheet: Annotated[str, Column("Trang", width=12, editable=False)] = ""
    file: Annotated[str, Column("Tệp", width=18, editable=False)] = ""


def old_columns(rosters: Iterable[Roster], as_typed: Columns) -> list[OldColumn]:
    """The columns of these lists that were typed in old letters, each once, with the longest cell of it."""
    found: dict[tuple[str, str, str], Turned] = {}
    for roster in rosters:
        for one in roster.turned:
            found.setdefault((roster.file, roster.sheet, one.column), one)
    return [
        OldColumn(
            id=number,
            taken=place not in as_typed,
            column=one.column,
            before=" ".join(one.before.split()),
            after=" ".join(one.after.split()),
            encoding=_NAMES[one.encoding],
            sheet=place[1],
            file=place[0],
        )
        for number, (place, one) in enumerate(found.items())
    ]
