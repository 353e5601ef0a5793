"""What every test starts from: no screen, a home of its own, no setting of this machine's user, no clock to beat."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.storage import workspace
from thuky.storage.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
hypothesis.settings.register_profile("thuky", deadline=None)
hypothesis.settings.load_profile("thuky")
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


@pytest.fixture(scope="session")
def _empty_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office file without a row: a copy is there five times sooner than another new one."""
    path = tmp_path_factory.mktemp("empty") / "Văn phòng.thuky"
    workspace.create(path).close()
    return path


@pytest.fixture
def file(_empty_made: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An open office file."""
    with workspace.open(Path(shutil.copy(_empty_made, tmp_path))) as opened:
        yield opened


@pytest.fixture
def open_tab(qtbot, file: Workspace, conference: int) -> Callable[[Callable[[Workspace], Any]], Any]:
    """Shows a tab on the conference as the window does: it hears of every change."""

    def show(kind: Callable[[Workspace], Any]) -> Any:
        made = kind(file)
        qtbot.addWidget(made)
        made.resize(1366, 590)
        file.subscribe(lambda _changed: made.reload())
        made.show_conference(conference)
        made.show()
        return made

    return show


@pytest.fixture
def conference(file: Workspace) -> int:
    """A conference of a ward's steering committee, awards given by the people's committee."""
    with file.change("Hội nghị mới") as db:
        committee = office.add_body(
            db,
            IssuingBody(
                parent="UBND phường Sông Mây", name="Ban Chỉ đạo Đề án 25", abbreviation="BCĐ", place="Sông Mây"
            ),
        )
        office.add_signer(
            db,
            Signer(
                issuing_body_id=committee,
                authority="TM. BAN CHỈ ĐẠO",
                title="TRƯỞNG BAN",
                post="CHỦ TỊCH UBND PHƯỜNG",
                full_name="Vũ Thanh Hải",
            ),
        )
        ward = office.add_body(
            db, IssuingBody(parent="Ủy ban nhân dân", name="Phường Sông Mây", abbreviation="UBND", place="Sông Mây")
        )
        office.add_signer(
            db, Signer(issuing_body_id=ward, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", full_name="Lâm Ngọc Diệp")
        )
        return conferences.add(
            db,
            Conference(
                short_title="Hội nghị sơ kết Đề án 25",
                subject="Đề án giữ sạch dòng sông",
                period_text="2023 - 2026",
                held_on="2026-12-10",
                held_at="08:00",
                place="Hội trường phường",
                issuing_body_id=committee,
                awarding_body_id=ward,
                standing_body="Ban CHQS phường",
            ),
        )
