"""An office file of one conference, in a home of its own."""

from pathlib import Path

import pytest

from thuky.storage import workspace
from thuky.storage.workspace import Workspace


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "nhà của Nguyễn Ánh"
    monkeypatch.setenv("THUKY_HOME", str(place))
    return place


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "Tệp thử" / "Văn phòng số 1.thuky"


@pytest.fixture
def office(place: Path):
    with workspace.create(place, who="Hoa") as ws:
        add_conference(ws)
        yield ws


def add_conference(ws: Workspace) -> None:
    with ws.change("Hội nghị mới") as db:
        db.execute("INSERT INTO conference(title) VALUES ('Hội nghị thử')")
