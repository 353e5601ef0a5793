"""kill -9 in the middle of edits, imports, undo and redo."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

import thuky

KILLS = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked writers")
def test_after_200_kills_nothing_acknowledged_is_lost_and_nothing_is_half_done():
    # A kill loses nothing that the system has already taken, so memory serves as well as a disk here.
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        told = kill(Path(folder))
    assert (told["kills"], told["faults"], told["worked"]) == (KILLS, [], True)
    assert told["journals"] > 0, "no kill fell into a transaction: the test sees nothing"


def kill(folder: Path) -> dict[str, Any]:
    script = Path(__file__).with_name("kill_child.py")
    environment = os.environ | {"PYTHONPATH": str(Path(thuky.__file__).parents[1])}
    run = subprocess.run(
        [sys.executable, script, folder, str(KILLS)], env=environment, capture_output=True, text=True, timeout=240
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
