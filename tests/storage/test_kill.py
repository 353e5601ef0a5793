"""kill -9 in the middle of edits, imports, undo and redo."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import thuky

KILLS = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked writers")
def test_after_200_kills_nothing_acknowledged_is_lost_and_nothing_is_half_done(tmp_path: Path):
    script = Path(__file__).with_name("kill_child.py")
    environment = os.environ | {"PYTHONPATH": str(Path(thuky.__file__).parents[1])}
    run = subprocess.run(
        [sys.executable, script, tmp_path, str(KILLS)], env=environment, capture_output=True, text=True, timeout=240
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert (told["kills"], told["faults"], told["worked"]) == (KILLS, [], True)
    assert told["journals"] > 0, "no kill fell into a transaction: the test sees nothing"
