"""Copies that can be trusted, whatever the clock says."""

import os
import sqlite3
import threading
import time
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import backup, check, disk, workspace
from thuky.storage.refusals import Busy, Damaged, NotOffice
from thuky.storage.workspace import Workspace


class Clock(datetime):
    at = datetime(2026, 3, 1, 8, 0, 0)

    @classmethod
    def now(cls, tz=None):
        return cls.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    monkeypatch.setattr(backup, "datetime", Clock)
    return Clock


def aged(file: Path, age: timedelta) -> None:
    moment = (datetime.now() - age).timestamp()
    os.utime(file, (moment, moment))


def add(ws: Workspace, name: str) -> None:
    with ws.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id, full_name) VALUES (1, ?)", (name,))


def names(path: Path) -> list[str]:
    with workspace.open(path, read_only=True) as ws:
        return [name for (name,) in ws.db.execute("SELECT full_name FROM attendee ORDER BY id")]


def test_a_backup_taken_while_the_file_is_open_is_a_whole_office_file(office: Workspace, tmp_path: Path):
    add(office, "Lê Thị Mận")
    saved = backup.backup(office.path, tmp_path / "sao lưu")
    add(office, "Trần Văn Ổi")
    assert names(saved) == ["Lê Thị Mận"]
    with workspace.open(saved) as ws:
        assert ws.undo_label == "Thêm"
    assert [file.name for file in (tmp_path / "sao lưu").glob("*.tmp")] == []


def test_no_backup_is_overwritten_whatever_the_clock_says(office: Workspace, tmp_path: Path, clock: type[Clock]):
    made = []
    for year in (2099, 1980, 2026, 2026, 1980):
        clock.at = datetime(year, 1, 1)
        add(office, f"Người {len(made)}")
        made.append(backup.backup(office.path, tmp_path))
    assert backup.kept(tmp_path) == made[::-1]
    assert [len(names(saved)) for saved in made] == [1, 2, 3, 4, 5]


def test_a_backup_is_due_an_hour_after_the_last_where_something_was_written_since(office: Workspace, home: Path):
    add(office, "Lê Thị Mận")
    assert backup.due(office.path)
    made = backup.backup(office.path, backup.folder_of(office.path))
    assert not backup.due(office.path)
    aged(made, timedelta(hours=2))
    aged(office.path, timedelta(hours=3))
    assert not backup.due(office.path)
    add(office, "Trần Văn Ổi")
    assert backup.due(office.path)
    aged(made, timedelta(minutes=10))
    assert not backup.due(office.path)
    aged(made, timedelta(days=-400))  # made while the clock was wrong
    aged(office.path, timedelta(days=-401))
    assert backup.due(office.path)


def test_a_backup_ahead_is_made_where_the_newest_lacks_something(office: Workspace, home: Path):
    add(office, "Lê Thị Mận")
    made = backup.ahead(office.path)
    assert made is not None and names(made) == ["Lê Thị Mận"]
    assert backup.ahead(office.path) is None


def test_half_a_copy_that_a_killed_program_left_goes_with_the_next_backup(office: Workspace, tmp_path: Path):
    old, fresh = tmp_path / "van-phong.thuky.77.tmp", tmp_path / "van-phong.thuky.78.tmp"
    for left in (old, fresh):
        left.write_bytes(b"nua chung")
    aged(old, timedelta(hours=2))
    backup.backup(office.path, tmp_path)
    assert (old.exists(), fresh.exists()) == (False, True)


def test_no_backup_ahead_where_none_can_be_made(office: Workspace, home: Path):
    home.mkdir(exist_ok=True)
    (home / "backups").write_text("đây là một tệp")
    assert backup.ahead(office.path) is None


def test_a_clerk_who_writes_while_a_large_file_is_copied_waits_for_a_step_only(
    office: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with office.note() as db:
        db.executemany("INSERT INTO content VALUES (?, ?)", [(str(one), bytes(100_000)) for one in range(100)])
    monkeypatch.setattr(backup, "STEP", 2)
    office.db.execute("PRAGMA busy_timeout=0")
    made: list[Path] = []
    copying = threading.Thread(target=lambda: made.append(backup.backup(office.path, tmp_path / "bản sao")))
    copying.start()
    while copying.is_alive() and not list((tmp_path / "bản sao").glob("*.tmp")):
        time.sleep(0.001)
    for number in range(10):
        with suppress(Busy):
            add(office, f"Người {number}")
    copying.join()
    assert names(made[0]) != []


def test_the_newest_ten_and_one_of_each_of_thirty_days_stay(tmp_path: Path):
    day = datetime(2026, 1, 1)
    for number in range(1, 101):
        at = day + timedelta(hours=12 * number)
        (tmp_path / f"a.{number:06d}.{at:%Y-%m-%d %H-%M-%S}.thuky").write_text("x")
    (tmp_path / "của tôi.thuky").write_text("không đụng đến")
    backup.rotate(tmp_path)
    numbers = [int(file.name.split(".")[1]) for file in backup.kept(tmp_path)]
    newest_of_days = [number for number in range(100, 0, -1) if number == 100 or number % 2 == 1]
    assert numbers == sorted({*range(91, 101), *newest_of_days[:30]}, reverse=True)
    assert (tmp_path / "của tôi.thuky").read_text() == "không đụng đến"


def test_two_files_of_one_name_have_folders_of_their_own(tmp_path: Path, home: Path):
    one, two = (backup.folder_of(tmp_path / folder / "a.thuky") for folder in ("x", "y"))
    assert one != two
    assert one.parent == home / "backups"


def test_a_damaged_file_gives_no_backup(office: Workspace, tmp_path: Path):
    office.close()
    data = bytearray(office.path.read_bytes())
    data[8192:12288] = bytes(4096)
    office.path.write_bytes(data)
    folder = tmp_path / "sao lưu"
    with pytest.raises(Damaged):
        backup.backup(office.path, folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("held", [0, 1, 9, 10])
def test_a_scanner_that_holds_the_file_is_waited_for_nine_times(
    office: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
):
    real, tries = Path.replace, []

    def stubborn(self: Path, target: Path) -> Path:
        tries.append(self)
        if len(tries) <= held:
            raise PermissionError(13, "held", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stubborn)
    monkeypatch.setattr(disk.time, "sleep", lambda _: None)
    folder = tmp_path / "sao lưu"
    if held < 10:
        assert names(backup.backup(office.path, folder)) == []
        return
    with pytest.raises(Refused, match="Không ghi được bản sao lưu"):
        backup.backup(office.path, folder)
    assert list(folder.iterdir()) == []


def test_restore_puts_the_backup_back_and_keeps_what_it_replaced(office: Workspace, tmp_path: Path):
    add(office, "Lê Thị Mận")
    saved = backup.backup(office.path, tmp_path)
    add(office, "Trần Văn Ổi")
    with pytest.raises(Refused, match="đang được"):
        check.restore(office.path, saved)
    office.close()
    kept = [check.restore(office.path, saved) for _ in range(2)]
    assert [file.name for file in kept] == [
        "Văn phòng số 1 (trước khi khôi phục).thuky",
        "Văn phòng số 1 (trước khi khôi phục 2).thuky",
    ]
    assert (names(kept[0]), names(kept[1])) == (["Lê Thị Mận", "Trần Văn Ổi"], ["Lê Thị Mận"])
    with workspace.open(office.path) as ws:
        ws.undo()
    assert names(office.path) == []


def test_a_backup_with_one_letter_changed_is_not_restored(office: Workspace, tmp_path: Path):
    add(office, "Le Thi Man")
    saved = backup.backup(office.path, tmp_path)
    office.close()
    before = office.path.read_bytes()
    saved.write_bytes(saved.read_bytes().replace(b"Le Thi Man", b"Le Thi Nan"))
    with pytest.raises(Refused, match="thay đổi hoặc hỏng"):
        check.restore(office.path, saved)
    assert office.path.read_bytes() == before


def test_something_that_is_no_backup_is_not_restored(office: Workspace, tmp_path: Path):
    office.close()
    before = office.path.read_bytes()
    other = tmp_path / "x.thuky"
    other.write_text("không phải")
    with pytest.raises(NotOffice):
        check.restore(office.path, other)
    assert office.path.read_bytes() == before


def test_a_file_that_is_gone_can_be_restored(office: Workspace, tmp_path: Path):
    add(office, "Lê Thị Mận")
    saved = backup.backup(office.path, tmp_path)
    office.close()
    office.path.unlink()
    assert check.restore(office.path, saved) is None
    assert names(office.path) == ["Lê Thị Mận"]


def test_a_journal_goes_with_the_file_it_belongs_to(office: Workspace, tmp_path: Path):
    """A crash left a journal; laid beside another file it would spoil that one."""
    add(office, "Lê Thị Mận")
    saved = backup.backup(office.path, tmp_path)
    with office.change("Nhập", conference=1) as db:
        db.executemany("INSERT INTO attendee(conference_id, note) VALUES (1, ?)", [("x" * 900,)] * 200)
    office.close()
    before, journal = office.path.read_bytes(), check.journal_of(office.path)
    crashed = sqlite3.connect(office.path, isolation_level=None)
    crashed.executescript("PRAGMA cache_size=1; BEGIN IMMEDIATE; UPDATE attendee SET note = hex(randomblob(450));")
    data, left = office.path.read_bytes(), journal.read_bytes()
    crashed.close()
    assert data[: len(before)] != before
    office.path.write_bytes(data)
    journal.write_bytes(left)
    kept = check.restore(office.path, saved)
    assert not journal.exists()
    assert names(office.path) == ["Lê Thị Mận"]
    with workspace.open(kept) as ws:
        found = ws.db.execute("SELECT note, count(*) FROM attendee GROUP BY note ORDER BY note").fetchall()
    assert found == [("", 1), ("x" * 900, 200)]


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="reads the locks of Linux")
def test_a_backup_in_the_middle_of_a_change_leaves_its_locks_alone(office: Workspace, tmp_path: Path):
    def locks() -> int:
        mine = [
            line for line in Path("/proc/locks").read_text().splitlines() if f":{office.path.stat().st_ino} " in line
        ]
        return sum("POSIX" in line for line in mine)

    with office.change("Thêm", conference=1) as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
        before = locks()
        saved = backup.backup(office.path, tmp_path)
        assert before > 0
        assert locks() == before
    assert names(saved) == []
