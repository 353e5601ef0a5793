"""How right the roster reader is, counted cell by cell; `python -m tests.returns.score_rosters FOLDER [--quiet]`.

Beside each roster `list.xlsx` stands its truth `list.xlsx.json`: "people" (each with its row, perhaps its sheet, and
those cells that the list gives; a list of texts instead of one means that each of them is right), "skip" (rows that are
no persons, with their kind) and "problems" (rows that must be asked about). Cells are equal letter by letter but for
spaces outside; of a phone only the digits count.
"""

import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FIELDS = ("salutation", "full_name", "rank", "position", "unit", "section", "phone", "note")
# Rows inside a table that have to be given back with a reason; what stands above and below may be told in one.
TOLD = frozenset({"section", "total", "collective", "place", "hidden", "rest"})

Person = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of one person: right, wrong, missed or invented, with what the list says and what was read."""

    row: int
    field: str
    state: str
    expected: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What became of a list's cells and rows; lost are the persons that no reason was given for, strangers no persons."""

    cells: tuple[Cell, ...] = ()
    people: int = 0
    lost: tuple[Person, ...] = ()
    explained: tuple[Person, ...] = ()
    strangers: tuple[Person, ...] = ()
    untold: tuple[dict[str, Any], ...] = ()
    unasked: tuple[dict[str, Any], ...] = ()
    told: dict[str, int] = field(default_factory=dict)

    def count(self, state: str, name: str = "") -> int:
        return sum(cell.state == state and name in ("", cell.field) for cell in self.cells)

    def share(self, name: str = "") -> float:
        """The part of the cells that the list gives which were read right."""
        given = sum(self.count(state, name) for state in ("right", "wrong", "missed"))
        return self.count("right", name) / given if given else 1.0


def score(truth: dict[str, Any], read: list[dict[str, Any]], *, refused: bool = False) -> Score:
    """The truth of one file against the rosters that were read in it; a file refused in words explains every loss."""
    found = [{**row, "sheet": roster.get("sheet", "")} for roster in read for row in roster["rows"]]
    pairs, missing, strangers = _paired(truth["people"], found)
    cells = [cell for left, right in pairs for cell in _cells(left, right)]
    cells += [cell for left in missing for cell in _cells(left, {})]
    problems, skipped = _places(read, "problems"), _places(read, "skipped")
    reasons = problems | skipped
    explained = [one for one in missing if refused or _stands(one, reasons)]
    told = [one for one in truth.get("skip", []) if one["kind"] in TOLD]
    return Score(
        cells=tuple(cells),
        people=len(truth["people"]),
        lost=tuple(one for one in missing if one not in explained),
        explained=tuple(explained),
        strangers=tuple(strangers),
        untold=tuple(one for one in told if not _stands(one, reasons)),
        unasked=tuple(one for one in truth.get("problems", []) if not _stands(one, problems)),
        told={"told": len(told), "asked": len(truth.get("problems", []))},
    )


def _places(read: list[dict[str, Any]], key: str) -> set[tuple[str, int]]:
    return {(roster.get("sheet", ""), one["row"]) for roster in read for one in roster[key]}


def _stands(one: Person, places: set[tuple[str, int]]) -> bool:
    """Whether a row is among those places; a truth or a file without sheets is matched by the row alone."""
    return any(row == one["row"] and _same_sheet(one.get("sheet", ""), sheet) for sheet, row in places)


def _same_sheet(left: str, right: str) -> bool:
    return left == right or not left or not right


def _same_place(left: Person, right: Person) -> bool:
    return left["row"] == right["row"] and _same_sheet(left.get("sheet", ""), right["sheet"])


def _same_name(left: Person, right: Person) -> bool:
    return right_cell("full_name", left.get("full_name", ""), right.get("full_name", ""))


Rule = Callable[[Person, Person], bool]
# The surest first: who stands where he should under his name, then the name elsewhere, then another name in his place.
RULES: tuple[Rule, ...] = (
    lambda left, right: _same_place(left, right) and _same_name(left, right),
    _same_name,
    _same_place,
)


def _paired(
    expected: list[Person], found: list[Person]
) -> tuple[list[tuple[Person, Person]], list[Person], list[Person]]:
    """Persons side by side, then those of the list who were not read, then those read who are not in the list."""
    left, right = list(expected), list(found)
    pairs: list[tuple[Person, Person]] = []
    for rule in RULES:
        for one in list(left):
            if (other := next((read for read in right if rule(one, read)), None)) is not None:
                pairs.append((one, other))
                left = [rest for rest in left if rest is not one]
                right = [rest for rest in right if rest is not other]
    return pairs, left, right


def _cells(expected: Person, read: Person) -> Iterator[Cell]:
    for name in FIELDS:
        wanted, given = expected.get(name, ""), str(read.get(name, ""))
        first = wanted if isinstance(wanted, str) else wanted[0]
        if (first or given.strip()) and (state := _state(name, wanted, given)):
            yield Cell(row=expected["row"], field=name, state=state, expected=str(wanted), read=given)


def _state(name: str, wanted: str | list[str], given: str) -> str:
    if right_cell(name, wanted, given):
        return "right"
    if not wanted or (isinstance(wanted, list) and "" in wanted):
        return "invented"
    return "wrong" if given.strip() else "missed"


def right_cell(name: str, wanted: str | list[str], given: str) -> bool:
    """Whether a cell says what the list says, or one of the things that are right there."""
    choices = [wanted] if isinstance(wanted, str) else wanted
    return _told(name, given) in {_told(name, choice) for choice in choices}


def _told(name: str, text: str) -> str:
    if name == "phone":
        return "".join(letter for letter in text if letter.isdigit())
    return unicodedata.normalize("NFC", text).strip()


def main(words: list[str]) -> None:
    from tests.returns.score_rosters_folder import print_folder

    folder, *options = words
    print_folder(Path(folder), quiet="--quiet" in options)


if __name__ == "__main__":
    main(sys.argv[1:])
