"""The disk is full at every size in turn: each gesture happens wholly or not at all, and no rubbish stays."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import backup, workspace
from thuky.storage.workspace import Workspace

resource = pytest.importorskip("resource")
SIZES = 145


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory: the limit works there too, and 145 sizes need no disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@contextmanager
def limited(size: int) -> Iterator[None]:
    """No file of this process can grow beyond this size: writing fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def add(ws: Workspace, count: int) -> None:
    with ws.change("Nhập", conference=1) as db:
        rows = [(f"Người {n}", "x" * 200) for n in range(count)]
        db.executemany("INSERT INTO attendee(conference_id, full_name, note) VALUES (1, ?, ?)", rows)


def done(gesture: Callable[[], object]) -> bool:
    try:
        gesture()
    except Refused:
        return False
    return True


@pytest.fixture
def pattern(office: Workspace, tmp_path: Path) -> Path:
    add(office, 50)
    office.close()
    return Path(shutil.copyfile(office.path, tmp_path / "mẫu.thuky"))


def test_edits_and_imports_on_a_full_disk_happen_wholly_or_not_at_all(pattern: Path, tmp_path: Path):
    path, full, size = tmp_path / "làm" / "a.thuky", 0, pattern.stat().st_size
    path.parent.mkdir()
    for step in range(SIZES):
        shutil.copyfile(pattern, path)
        with workspace.open(path) as ws:
            with limited(int(step * (size + 300_000) / SIZES)):
                edited = done(lambda: add(ws, 1))
                imported = done(lambda: add(ws, 300))
            assert ws.db.execute("SELECT count(*) FROM attendee").fetchone() == (50 + edited + 300 * imported,)
            full += not (edited and imported)
        with workspace.open(path) as ws:
            assert ws.db.execute("SELECT count(*) FROM attendee").fetchone() == (50 + edited + 300 * imported,)
            add(ws, 1)
    assert SIZES > full > SIZES // 4
    assert [file.name for file in path.parent.iterdir()] == ["a.thuky"]


def test_backups_and_new_files_on_a_full_disk_are_whole_or_not_there(pattern: Path, tmp_path: Path):
    folder, size = tmp_path / "sao lưu", pattern.stat().st_size
    folder.mkdir()
    for step in range(SIZES):
        with limited(int(step * (size + 50_000) / SIZES)):
            saved = done(lambda: backup.backup(pattern, folder))
            made = done(lambda: workspace.create(tmp_path / "mới" / "b.thuky").close())
        assert len(backup.kept(folder)) == len(list(folder.glob("*.thuky"))) == saved
        assert sorted(file.name for file in (tmp_path / "mới").iterdir()) == ["b.thuky"] * made
        assert len(list(folder.iterdir())) == 2 * saved
        for file in (*folder.iterdir(), *(tmp_path / "mới").iterdir()):
            file.unlink()


def test_a_full_disk_is_told_with_the_room_that_is_left(office: Workspace):
    with pytest.raises(Refused) as said, limited(office.path.stat().st_size):
        add(office, 300)
    assert re.search(r"^Đĩa đầy \(còn \d+ MB\) nên chưa lưu được|^Không đọc hoặc ghi được đĩa chứa “", str(said.value))
    assert str(said.value).endswith("hoặc sao lưu sang ổ khác và mở bản đó.")
