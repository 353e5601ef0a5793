"""Whatever is asked of the disk, each single request fails once: the gesture happened wholly or not at all, and one sentence says so."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.storage.conftest import add_conference
from tests.storage.failing_disk import failing, library
from thuky.core.refused import Refused
from thuky.papers.files import write_file
from thuky.storage import attachments, backup, check, opening, schema, workspace
from thuky.storage.workspace import Workspace

pytestmark = pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="about Linux")
NAMES = "SELECT full_name FROM attendee ORDER BY id"
OLD = b"the old paper"


@pytest.fixture(autouse=True)
def reachable() -> None:
    library()


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """In memory: hundreds of files are written and none is looked at again."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


@pytest.fixture
def pattern(office: Workspace, tmp_path: Path) -> Path:
    """An office file with one person in it."""
    add(office, "Trần Thị Một")
    office.close()
    return Path(shutil.copyfile(office.path, tmp_path / "mẫu.thuky"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own, empty."""
    made = tmp_path / "Thư mục làm việc"
    made.mkdir()
    return made


def add(ws: Workspace, *names: str) -> None:
    with ws.change("Thêm", conference=1) as db:
        db.executemany("INSERT INTO attendee(conference_id, full_name) VALUES (1, ?)", [(name,) for name in names])


def one_sentence(said: Refused) -> bool:
    """Vietnamese, ended, on one line, and nothing of the machine's in it."""
    words = str(said)
    return words.endswith(".") and "\n" not in words and "Errno" not in words and words.count(". ") == 0


def every_failure(
    gesture: Callable[[], object],
    begin: Callable[[], object],
    after: Callable[[bool], object],
    first: int = 1,
    step: int = 1,
) -> int:
    """Try a gesture with each request failing in turn, until none is left; `after` looks at what remains. Gives how many failed."""
    for at in count(1, step):
        begin()
        done = True
        with failing(at, full=at % 2 == 0) as disk:
            try:
                gesture()
            except Refused as said:
                done = False
                assert one_sentence(said), said
        try:
            after(done)
        except BaseException as error:
            error.add_note(f"request {at} failed: {' '.join(disk.asked[max(0, at - 4) : at])}; told as done: {done}")
            raise
        if not disk.failed:
            assert done
            return at - 1
    raise AssertionError


def names(path: Path) -> list[str]:
    """Everybody in a file, which is wholly checked first."""
    with workspace.open(path) as ws:
        return [name for (name,) in ws.db.execute(NAMES)]


def test_a_change_and_its_undo_are_saved_or_not_at_all(pattern: Path, folder: Path):
    path, told = folder / "a.thuky", list[str]()

    def work() -> None:
        with workspace.open(path) as ws:
            add(ws, "Lê Văn Hai", "Phạm Thị Ba")
            told.append("added")
            ws.undo()
            told.append("undone")

    def begin() -> None:
        told.clear()
        shutil.copyfile(pattern, path)

    def after(done: bool) -> None:
        found = names(path)
        assert found == ["Trần Thị Một"] if told != ["added"] else len(found) == 3
        assert not done or told == ["added", "undone"]
        assert [file.name for file in folder.iterdir()] == ["a.thuky"]

    assert every_failure(work, begin, after) > 20


def test_a_note_is_kept_or_not_at_all(pattern: Path, folder: Path):
    path, data = folder / "a.thuky", b"tham luan" * 4000

    def work() -> None:
        with workspace.open(path) as ws:
            attachments.keep_bytes(ws, data)

    def after(done: bool) -> None:
        with workspace.open(path) as ws:
            found = [bytes(one) for (one,) in ws.db.execute("SELECT bytes FROM content")]
        assert found == [data] * done

    assert every_failure(work, lambda: shutil.copyfile(pattern, path), after) > 15


def test_a_new_file_is_whole_or_not_there(folder: Path):
    path = folder / "mới.thuky"

    def after(done: bool) -> None:
        assert not done or names(path) == []
        assert list(folder.iterdir()) == [path] * done

    assert every_failure(lambda: workspace.create(path).close(), lambda: path.unlink(missing_ok=True), after) > 50


def test_a_backup_is_whole_or_not_there(pattern: Path, folder: Path):
    whole = check.verify(pattern)

    def begin() -> None:
        for file in folder.iterdir():
            file.unlink()

    def after(done: bool) -> None:
        made = backup.kept(folder)
        assert len(made) == len(list(folder.glob("*.thuky"))) == done
        assert len(list(folder.iterdir())) == 2 * done
        assert [(check.verify(one).attendees, check.verify(one).changes) for one in made] == [
            (whole.attendees, whole.changes)
        ] * done

    before = pattern.read_bytes()
    assert every_failure(lambda: backup.backup(pattern, folder), begin, after) > 30
    assert pattern.read_bytes() == before


def test_a_restored_file_is_the_old_or_the_new(pattern: Path, folder: Path, tmp_path: Path):
    path, saved = folder / "a.thuky", backup.backup(pattern, tmp_path / "sao lưu")
    shutil.copyfile(pattern, tmp_path / "nay.thuky")
    with workspace.open(tmp_path / "nay.thuky") as ws:
        add(ws, "Người đến sau")

    def begin() -> None:
        for file in folder.iterdir():
            file.unlink()
        shutil.copyfile(tmp_path / "nay.thuky", path)

    def after(done: bool) -> None:
        later = ["Trần Thị Một", "Người đến sau"]
        assert names(path) == (["Trần Thị Một"] if done else later)
        kept = [file for file in folder.iterdir() if file != path]
        assert [file.suffix for file in kept] in ([[".thuky"]] if done else [[], [".thuky"]])
        assert not done or names(kept[0]) == later

    assert every_failure(lambda: check.restore(path, saved), begin, after) > 5


def test_a_rescue_gives_a_whole_file_or_none_and_touches_nothing(
    pattern: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    out, before = folder / "cứu.thuky", pattern.read_bytes()
    opening.build(out)
    empty, always = out.read_bytes(), open

    def build(path: Path) -> None:  # what can fail there is tried above
        with always(path, "wb") as file:
            file.write(empty)

    def after(done: bool) -> None:
        assert not done or names(out) == ["Trần Thị Một"]
        assert [file.name for file in folder.iterdir()] == ["cứu.thuky"] * done

    monkeypatch.setattr(opening, "build", build)
    assert every_failure(lambda: check.repair(pattern, out), lambda: out.unlink(missing_ok=True), after) > 20
    assert pattern.read_bytes() == before


def test_an_older_file_is_as_it_was_or_up_to_date_with_a_backup_of_the_old(folder: Path, home: Path):
    path, first = folder / "cũ.thuky", folder / "bản đầu.thuky"
    with pytest.MonkeyPatch.context() as patch:
        for function in (schema.pending, schema.migrate, schema.refuse_foreign, schema.refuse_newer):
            patch.setattr(function, "__defaults__", (schema.MIGRATIONS[:1],))
        with workspace.create(first) as ws:
            add_conference(ws)
            add(ws, "Trần Thị Một")

    def begin() -> None:
        shutil.rmtree(home, ignore_errors=True)
        shutil.copyfile(first, path)

    def after(done: bool) -> None:
        version, saved = check.verify(path).version, backup.kept(backup.folder_of(path))
        assert version == len(schema.MIGRATIONS) or not done
        assert [check.verify(one).version for one in saved] == [1] or version == 1
        assert names(path) == ["Trần Thị Một"]

    # one in five: those of a backup and of a new file are all tried above
    assert every_failure(lambda: workspace.open(path).close(), begin, after, step=5) > 100


def test_a_paper_on_disk_is_the_old_or_the_new(folder: Path):
    path = folder / "Giấy khen.pdf"

    def after(done: bool) -> None:
        assert path.read_bytes() == (b"the new paper" if done else OLD)
        assert [file.name for file in folder.iterdir()] == [path.name]

    assert every_failure(lambda: write_file(path, b"the new paper"), lambda: path.write_bytes(OLD), after) == 4
