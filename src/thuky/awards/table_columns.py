"""What the tab's table and its panel show of an award, in the order of words the office expects."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from thuky.awards.award import KINDS, Award
from thuky.awards.folder import missing_papers, wanted
from thuky.conferences.register import RegisteredPaper
from thuky.core.columns import BoundColumn, Column, columns
from thuky.widgets.mark import Edit

ORDER = ("kind", "name", "position_unit", "form", "criteria", "folder", "state", "decision", "number", "received_by", "batch",
         "merit", "salutation", "rank", "position", "unit", "has_request", "has_report", "has_minutes", "has_opinion", "votes", "vote_note",
         "handed_by", "note")  # fmt: skip
HIDDEN = ("rank", "position", "unit", "has_request", "has_report", "has_minutes", "has_opinion")
PANEL = ("name", "salutation", "rank", "position", "unit", "form", "criteria", "has_request", "has_report", "has_minutes",
         "has_opinion", "state", "merit", "votes", "vote_note", "number", "received_by", "handed_by", "batch", "note")  # fmt: skip
OF_PERSONS = frozenset({"salutation", "rank", "position"})


def table_columns(papers: Mapping[int, RegisteredPaper], *, opinion: bool = False) -> tuple[BoundColumn, ...]:
    """Every column; post and unit in one, the folder as a state, the decision's number from the register."""
    declared = {column.field: column for column in columns(Award)}
    hidden = {field: BoundColumn(field, _hidden(declared[field].column)) for field in HIDDEN}
    joined = {
        "position_unit": BoundColumn("position_unit", Column("Chức vụ, đơn vị", width=28)),
        "folder": BoundColumn(
            "folder", Column("Hồ sơ", width=6, editable=False), text_of=partial(folder, opinion=opinion)
        ),
        "decision": BoundColumn(
            "decision", Column("Số QĐ", width=12, editable=False), text_of=lambda award: decision(award, papers)
        ),
    }
    known = {**declared, **hidden, **joined}
    return tuple(known[field] for field in ORDER)


def panel_columns(kind: str = "individual", criteria: Sequence[str] = ()) -> tuple[BoundColumn, ...]:
    """The fields of one award in the panel at the right, the criteria of its kind as ticks."""
    declared = {column.field: column for column in columns(Award)}
    choices = tuple((str(at), text) for at, text in enumerate(criteria, 1))
    heading = f"Tiêu chí {dict(KINDS)[kind].lower()}"
    declared["criteria"] = BoundColumn("criteria", Column(heading, kind="ticks", choices=choices))
    return tuple(declared[field] for field in PANEL if kind == "individual" or field not in OF_PERSONS)


def folder(award: Award, *, opinion: bool = False) -> str:
    """How many papers the folder holds of those that it must: `2/3`."""
    must = len(wanted(opinion=opinion))
    return f"{must - len(missing_papers(award, opinion=opinion))}/{must}"


def decision(award: Award, papers: Mapping[int, RegisteredPaper]) -> str:
    """The number of the decision, "(chưa có số)" until the clerk typed it."""
    paper = papers.get(award.decision_id or 0)
    if paper is None:
        return ""
    return f"{paper.number}{paper.symbol}" if paper.number else "(chưa có số)"


def split(value: str, kind: str) -> dict[str, str]:
    """Post and unit typed as one: of a person the unit stands after the last comma, of a collective all is the unit."""
    if kind == "collective":
        return {"position": "", "unit": value}
    position, comma, unit = value.rpartition(",")
    return {"position": position if comma else value, "unit": unit if comma else ""}


def spread(edit: Edit) -> dict[str, str]:
    """What an edited cell means for the record."""
    if edit.field != "position_unit":
        return {edit.field: edit.value}
    return split(edit.value, getattr(edit.record, "kind", ""))


def fresh(values: dict[str, Any]) -> Award:
    """A nominee from what was typed or pasted in a new row."""
    plain = dict(values)
    both = split(plain.pop("position_unit", ""), plain.get("kind", ""))
    return Award(**({field: value for field, value in both.items() if value} | plain))


def _hidden(column: Column) -> Column:
    return Column(column.heading, column.width, column.kind, column.also, column.choices, shown=False)
