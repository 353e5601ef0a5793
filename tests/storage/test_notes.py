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


def test_an_attachment_over_25_mb_is_refused(office: Workspace, tmp_path: Path):
    big = tmp_path / "to.pdf"
    with big.open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    with pytest.raises(Refused, match="25 MB"):
        attachments.keep(office, big)


def test_content_over_25_mb_is_refused_too_and_25_mb_is_not(office: Workspace):
    with pytest.raises(Refused, match="25 MB"):
        attachments.keep_bytes(office, bytes(attachments.LARGEST + 1))
    assert office.db.execute("SELECT count(*) FROM content").fetchone() == (0,)
    assert attachments.LARGEST == 25 * 1024 * 1024
    sha256 = attachments.keep_bytes(office, bytes(attachments.LARGEST))
    assert len(attachments.read(office.db, sha256)) == attachments.LARGEST
