"""python -m bench [G4 G9 …] [--quick]: every goal, one line for each peer and each limit, all measured in this run.

Each goal has a process to itself, one at a time, so that none pays for the memory of another.
"""

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.measure import ROOT, Bench

GOALS = {
    "G1": ("certificates", "few"),
    "G2": ("certificates", "cold"),
    "G3": ("certificates", "many"),
    "G4": ("lists", "two_thousand"),
    "G5": ("lists", "hundred_thousand"),
    "G6": ("excel", "rosters"),
    "G7": ("rosters", "incoming"),
    "G8": ("storage", "bulk"),
    "G9": ("storage", "one_edit"),
    "G10": ("screen", "keystroke"),
    "G11": ("screen", "sort"),
    "G12": ("window", "first_paint"),
    "G14": ("window", "memory"),
    "G15": ("screen", "repaint"),
    "G16": ("seating", "hall"),
    "G17": ("whole_sample", "papers"),
    "B4": ("hostile", "files"),
    "B5": ("preview", "centre"),
    "G18": ("plans", "reading"),
}
"""The goal's number in the design, the file that measures it, and the function there."""


def main() -> int:
    """Measure what was asked for and say how many lines missed their goal."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("goals", nargs="*", type=str.upper, choices=[*GOALS, []], metavar="G4")
    parser.add_argument("--quick", action="store_true", help="two runs of each instead of five")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.inside:
        return inside(chosen.goals[0], chosen.quick, Path(chosen.inside))
    with tempfile.TemporaryDirectory(prefix="thuky-bench-") as folder:
        return outside(chosen.goals or list(GOALS), chosen.quick, folder)


def outside(goals: list[str], quick: bool, folder: str) -> int:
    """One process after the other; compiled modules are kept, as they are where the program is installed."""
    environment = os.environ | {
        "THUKY_HOME": str(Path(folder, "home")),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONHASHSEED": "0",
        "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled")),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    options = ["--inside", folder, *(["--quick"] if quick else [])]
    codes = [
        subprocess.run([sys.executable, "-m", "bench", goal, *options], cwd=ROOT, env=environment).returncode
        for goal in goals
    ]
    failed = [goal for goal, code in zip(goals, codes, strict=True) if code]
    print(
        f"\nevery line met its goal: {', '.join(goals)}"
        if not failed
        else f"\ngoals with a line not met: {', '.join(failed)}"
    )
    return 1 if failed else 0


def inside(goal: str, quick: bool, folder: Path) -> int:
    """One goal, in the process that was made for it."""
    module, function = GOALS[goal]
    bench = Bench(goal, quick, folder)
    getattr(importlib.import_module(f"bench.{module}"), function)(bench)
    return 1 if bench.missed else 0


if __name__ == "__main__":
    sys.exit(main())
