"""A folder of plans, each beside its facts, read and counted; what is printed is for whoever tunes the reader."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tests.plans.score import Figures, Verdict, figures, score
from thuky.core.refused import Refused
from thuky.plans.facts import to_json
from thuky.plans.read import read_file


def plans(folder: Path) -> list[Path]:
    """Every plan of the folder that has its facts beside it."""
    return sorted(path for path in folder.iterdir() if path.suffix != ".json" and path.with_suffix(".json").exists())


def judged(plan: Path, *, by_place: bool = False) -> list[Verdict]:
    """One plan read and compared with its facts; a refused plan states nothing."""
    expected: dict[str, Any] = json.loads(plan.with_suffix(".json").read_text(encoding="utf-8"))
    try:
        read = to_json(read_file(plan))
    except Refused:
        read = {}
    return score(expected, read, by_place=by_place)


def print_folder(folder: Path, *, quiet: bool, by_place: bool) -> None:
    """Figures per plan and over all; the misses one by one, or when quiet only their number per key."""
    everything: list[Verdict] = []
    for plan in plans(folder):
        verdicts = judged(plan, by_place=by_place)
        everything += verdicts
        if not quiet:
            print(_line(plan.name, figures(verdicts)))
            print(*(_miss(one) for one in verdicts if one.state != "right"), sep="\n")
    print(_line(f"ALL {len(plans(folder))} plans, {len(everything)} facts", figures(everything)))
    _print_keys(everything)


def _line(name: str, told: Figures) -> str:
    return f"{name}: precision {told.precision:.3f}, recall {told.recall:.3f}, F1 {told.f1:.3f}"


def _miss(one: Verdict) -> str:
    return f"  {one.state:8} {one.key}: {one.expected!r} | read {one.read!r}"


def _print_keys(verdicts: list[Verdict]) -> None:
    keys: dict[str, Counter[str]] = defaultdict(Counter)
    for one in verdicts:
        keys[one.key][one.state] += 1
    for key, states in sorted(keys.items()):
        if set(states) != {"right"}:
            told = ", ".join(f"{state} {states[state]}" for state in ("right", "wrong", "missed", "invented"))
            print(f"  {key}: {told}")
