"""Damaged files: never a crash, never silently fewer rows, never repaired in place."""

import random
from pathlib import Path

import pytest

from thuky.core.refused import Refused
from thuky.storage import check, workspace
from thuky.storage.refusals import NotOffice
from thuky.storage.workspace import Workspace

FILES = 600


@pytest.fixture
def full(office: Workspace) -> Path:
    with office.change("Nhập", conference=1) as db:
        db.execute("INSERT INTO delegation(conference_id, name) VALUES (1, 'Khối xã')")
        rows = [(f"Người {n}", "x" * (n % 900)) for n in range(300)]
        db.executemany("INSERT INTO attendee(conference_id, delegation_id, full_name, note) VALUES (1, 1, ?, ?)", rows)
    office.close()
    return office.path


def spoilt(data: bytes, dice: random.Random) -> bytes:
    content = bytearray(data)
    kind = dice.randrange(3)
    if kind == 0:
        for _ in range(dice.choice((1, 8, 64))):
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    elif kind == 1:
        del content[dice.randrange(len(content)) :]
    else:
        page = dice.randrange(len(content) // 4096) * 4096
        content[page : page + 4096] = bytes(4096)
    return bytes(content)


def test_a_damaged_file_is_refused_or_holds_every_row(full: Path, tmp_path: Path):
    whole, dice = full.read_bytes(), random.Random(5)
    counts = {"refused": 0, "whole": 0}
    path = tmp_path / "hỏng.thuky"
    for _ in range(FILES):
        path.write_bytes(spoilt(whole, dice))
        try:
            with workspace.open(path, read_only=True) as ws:
                assert ws.db.execute("SELECT count(*) FROM attendee").fetchone() == (300,)
                counts["whole"] += 1
        except Refused:
            counts["refused"] += 1
    assert counts["refused"] > FILES // 2


def test_repair_brings_what_reads_into_a_new_file_and_leaves_the_old(full: Path, tmp_path: Path):
    whole, dice = full.read_bytes(), random.Random(6)
    path = tmp_path / "hỏng.thuky"
    rows = []
    for number in range(40):
        damaged = spoilt(whole, dice)
        path.write_bytes(damaged)
        out = tmp_path / f"cứu {number}.thuky"
        try:
            told = check.repair(path, out)
        except Refused:
            assert not out.exists()
            continue
        finally:
            assert path.read_bytes() == damaged
        with workspace.open(out) as ws:
            assert ws.undo() is None
            rows.append(ws.db.execute("SELECT count(*) FROM attendee").fetchone()[0])
        assert told.path == out
    assert len(rows) > 12
    assert sum(rows) > 150 * len(rows)


def test_repair_of_a_whole_file_brings_over_everything(full: Path, tmp_path: Path):
    told = check.repair(full, tmp_path / "mới.thuky")
    assert (told.rows["attendee"], told.rows["delegation"], told.rows["conference"], told.lost) == (300, 1, 1, 0)
    assert check.verify(tmp_path / "mới.thuky").attendees == 300


def test_repair_frees_rows_from_what_was_lost_and_drops_those_that_cannot_stand_alone(full: Path, tmp_path: Path):
    import sqlite3

    db = sqlite3.connect(full)
    db.execute("DELETE FROM delegation")
    db.execute("INSERT INTO task(conference_id, what) VALUES (77, 'của hội nghị đã mất')")
    db.commit()
    db.close()
    told = check.repair(full, tmp_path / "mới.thuky")
    assert told.lost == 1
    with workspace.open(tmp_path / "mới.thuky") as ws:
        assert ws.db.execute("SELECT count(*), count(delegation_id) FROM attendee").fetchone() == (300, 0)
        assert ws.db.execute("SELECT count(*) FROM task").fetchone() == (0,)


def test_repair_never_writes_over_a_file(full: Path, tmp_path: Path):
    other = tmp_path / "có rồi.thuky"
    other.write_text("của tôi")
    with pytest.raises(NotOffice):
        check.repair(full, other)
    assert other.read_text() == "của tôi"


def test_info_and_verify_tell_the_figures(full: Path):
    told = check.info(full)
    assert (told.conferences, told.attendees, told.changes, told.version) == (1, 300, 2, told.newest_version)
    assert check.verify(full) == told
