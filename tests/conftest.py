"""What every test starts from: no screen, a home of its own, and no setting of this machine's user."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from thuky.storage import workspace
from thuky.storage.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["THUKY_HOME"] = tempfile.mkdtemp(prefix="thuky-tests-")


@pytest.fixture(scope="session", autouse=True)
def _home() -> Iterator[None]:
    """Backups, log and settings of the tests go with them."""
    yield
    shutil.rmtree(Path(os.environ["THUKY_HOME"]), ignore_errors=True)


@pytest.fixture(scope="session")
def _sample_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from thuky.app import sample

    return sample.make_in(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def sample_path(_sample_made: Path, tmp_path: Path) -> Path:
    """A copy of the sample conference's file."""
    return Path(shutil.copy(_sample_made, tmp_path / "Hội nghị mẫu.thuky"))


@pytest.fixture
def sample(sample_path: Path) -> Iterator[Workspace]:
    """The sample conference, open; its number is 1."""
    with workspace.open(sample_path) as opened:
        yield opened
