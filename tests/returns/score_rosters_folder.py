"""A folder of rosters, each beside its truth, read through `thuky roster read --json` and counted."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from tests.returns.score_rosters import FIELDS, Score, score
from thuky.cli import cli
from thuky.core.refused import Refused

STATES = ("right", "wrong", "missed", "invented")


def rosters(folder: Path) -> list[Path]:
    """Every roster of the folder that has its truth beside it."""
    return sorted(path.with_suffix("") for path in folder.glob("*.json") if path.with_suffix("").is_file())


def judged(path: Path) -> Score:
    """One roster read by the program and compared with its truth."""
    truth: dict[str, Any] = json.loads(Path(f"{path}.json").read_text(encoding="utf-8"))
    result = CliRunner().invoke(cli, ["roster", "read", "--json", str(path)])
    if isinstance(result.exception, Refused):
        return score(truth, [], refused=True)
    if result.exit_code:
        raise RuntimeError(f"{path.name}: {result.output}") from result.exception
    return score(truth, json.loads(result.stdout))


def print_folder(folder: Path, *, quiet: bool) -> None:
    """Figures per roster and over all; the misses one by one, or when quiet only their number per field."""
    scores = {path: judged(path) for path in rosters(folder)}
    for path, one in scores.items():
        if not quiet:
            print(_line(path.name, [one]), *_misses(one), sep="\n")
    everything = list(scores.values())
    print(_line(f"ALL {len(everything)} rosters", everything))
    for name in FIELDS:
        counts = {state: sum(one.count(state, name) for one in everything) for state in STATES}
        print(f"  {name}: " + ", ".join(f"{state} {count}" for state, count in counts.items()))


def _line(name: str, scores: Iterable[Score]) -> str:
    whole = list(scores)
    cells = {state: sum(one.count(state) for one in whole) for state in STATES}
    given = cells["right"] + cells["wrong"] + cells["missed"]
    parts = [f"{cells['right']} of {given} cells right ({cells['right'] / (given or 1):.2%})"]
    parts += [f"{cells['invented']} invented", f"{sum(one.people for one in whole)} persons"]
    parts += [f"{sum(len(one.lost) for one in whole)} lost in silence"]
    parts += [f"{sum(len(one.explained) for one in whole)} left out with a reason"]
    parts += [f"{sum(len(one.strangers) for one in whole)} that are no persons"]
    told, asked = (sum(one.told.get(key, 0) for one in whole) for key in ("told", "asked"))
    parts += [f"{sum(len(one.untold) for one in whole)} of {told} rows untold"]
    parts += [f"{sum(len(one.unasked) for one in whole)} of {asked} problems unasked"]
    return f"{name}: " + ", ".join(parts)


def _misses(one: Score) -> Iterator[str]:
    for cell in one.cells:
        if cell.state != "right":
            yield f"  row {cell.row} {cell.field} {cell.state}: {cell.expected!r} | read {cell.read!r}"
    yield from (f"  row {lost['row']} lost in silence: {lost.get('full_name')!r}" for lost in one.lost)
    yield from (f"  row {left['row']} left out with a reason: {left.get('full_name')!r}" for left in one.explained)
    for stranger in one.strangers:
        told = {key: value for key, value in stranger.items() if value and key != "extra"}
        yield f"  row {stranger['row']} is no person: {told}"
    yield from (f"  row {row['row']} ({row.get('sheet', '')}) untold: {row['kind']}" for row in one.untold)
    yield from (f"  row {row['row']} problem unasked" for row in one.unasked)
