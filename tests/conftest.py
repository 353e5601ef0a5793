"""What every test starts from: no screen, a home of its own, and no setting of this machine's user."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["THUKY_HOME"] = tempfile.mkdtemp(prefix="thuky-tests-")


@pytest.fixture(scope="session", autouse=True)
def _home() -> Iterator[None]:
    """Backups, log and settings of the tests go with them."""
    yield
    shutil.rmtree(Path(os.environ["THUKY_HOME"]), ignore_errors=True)
