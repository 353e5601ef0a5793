"""What is written outside undo: prints and the content of attachments."""

import sqlite3
from pathlib import Path

import pytest

from tests.storage.by_hand import add, names
from thuky.core.refused import Refused
from thuky.storage import attachments
from thuky.storage.workspace import Changed, Workspace


def test_a_note_is_not_undone_and_not_in_history(office: Workspace):
    told: list[Changed] = []
    office.subscribe(told.append)
    row = "INSERT INTO issued(conference_id, paper, item, digest, at) VALUES (1, 'giay-khen', '1', 'abc', '2026-01-01')"
    with office.note() as db:
        db.execute(row)
    assert told == [Changed(tables=frozenset({"issued"}), conference=None, label="")]
    office.undo()
    assert office.db.execute("SELECT count(*) FROM conference").fetchone() == (0,)
    assert office.db.execute("SELECT count(*) FROM issued").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError), office.change("Lách") as db:
        db.execute(row)


def test_a_note_cannot_write_what_undo_should_know(office: Workspace):
    with pytest.raises(sqlite3.DatabaseError), office.note() as db:
        db.execute("INSERT INTO attendee(conference_id) VALUES (1)")
    with pytest.raises(sqlite3.DatabaseError), office.note() as db:
        db.execute("DELETE FROM change")
    add(office, "Lê Thị Mận")
    assert names(office) == [(1, "Lê Thị Mận")]


def test_attached_content_stays_when_its_name_is_undone(office: Workspace, tmp_path: Path):
    paper = tmp_path / "Tham luận.docx"
    paper.write_bytes(b"noi dung")
    sha256 = attachments.keep(office, paper)
    assert attachments.keep(office, paper) == sha256
    with office.change("Nhận bài", conference=1) as db:
        attachments.attach(db, "speech", 7, paper.name, sha256)
    assert attachments.of(office.db, "speech", 7) == [(1, "Tham luận.docx", sha256)]
    office.undo()
    assert attachments.of(office.db, "speech", 7) == []
    assert attachments.read(office.db, sha256) == b"noi dung"


def test_the_limits_are_25_and_500_mb():
    assert (attachments.LARGEST, attachments.WARN_AT) == (25 * 2**20, 500 * 2**20)


def test_a_file_over_the_limit_is_refused_by_its_name_and_one_at_the_limit_is_kept(
    office: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(attachments, "LARGEST", 8)
    paper = tmp_path / "to.pdf"
    paper.write_bytes(b"123456789")
    with pytest.raises(Refused, match="^Tệp “to.pdf” lớn hơn 25 MB"):
        attachments.keep(office, paper)
    with pytest.raises(Refused, match="^Nội dung lớn hơn 25 MB"):
        attachments.keep_bytes(office, b"123456789")
    assert office.db.execute("SELECT count(*) FROM content").fetchone() == (0,)
    paper.write_bytes(b"12345678")
    assert attachments.read(office.db, attachments.keep(office, paper)) == b"12345678"


def test_an_empty_file_and_one_that_is_not_there_are_refused(office: Workspace, tmp_path: Path):
    (tmp_path / "trống.pdf").touch()
    with pytest.raises(Refused, match="^Tệp “trống.pdf” trống nên không đính kèm được"):
        attachments.keep(office, tmp_path / "trống.pdf")
    with pytest.raises(Refused, match="^Không đọc được tệp “mất.pdf”"):
        attachments.keep(office, tmp_path / "mất.pdf")


def test_content_that_is_gone_or_is_not_what_was_stored_is_refused(office: Workspace):
    sha256 = attachments.keep_bytes(office, b"noi dung")
    with pytest.raises(Refused, match="không còn trong tệp Thư Ký"):
        attachments.read(office.db, "0" * 64)
    with office.note() as db:
        db.execute("UPDATE content SET bytes = ?", (b"noi dunG",))
    with pytest.raises(Refused, match="không còn trong tệp Thư Ký"):
        attachments.read(office.db, sha256)


def test_the_clerk_is_warned_when_all_files_together_reach_the_limit(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(attachments, "WARN_AT", 8)
    told = [attachments.heavy(office.db)]
    for data in (b"1234567", b"8"):
        attachments.keep_bytes(office, data)
        told.append(attachments.heavy(office.db))
    assert told == [False, False, True]
    sha256 = attachments.keep_bytes(office, bytes(attachments.LARGEST))
    assert len(attachments.read(office.db, sha256)) == attachments.LARGEST
