"""Files kept with the office's own: their bytes once and outside undo, their names beside the rows that they belong to."""

import hashlib
import re
import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

from thuky.core.refused import Refused
from thuky.storage.workspace import Workspace

LARGEST = 25 * 1024 * 1024
WARN_AT = 500 * 1024 * 1024
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
"""What no file name may hold on Windows."""


def keep(workspace: Workspace, file: Path | str) -> str:
    """Store a file's content, at most 25 MB and not empty, and give its SHA-256; what is stored already is not stored again."""
    file = Path(file)
    try:
        if file.stat().st_size > LARGEST:
            raise Refused(
                f"Tệp “{file.name}” lớn hơn 25 MB nên không đính kèm được; chưa có gì thay đổi, hãy nén hoặc chia nhỏ tệp."
            )
        data = file.read_bytes()
    except OSError as error:
        raise Refused(f"Không đọc được tệp “{file.name}”; chưa có gì thay đổi, hãy xem lại tệp đó.") from error
    if not data:
        raise Refused(f"Tệp “{file.name}” trống nên không đính kèm được; chưa có gì thay đổi, hãy quét hoặc chép lại.")
    return keep_bytes(workspace, data)


def keep_bytes(workspace: Workspace, data: bytes) -> str:
    """Store this content, at most 25 MB, and give its SHA-256."""
    if len(data) > LARGEST:
        raise Refused(
            "Nội dung lớn hơn 25 MB nên không lưu được vào tệp Thư Ký; chưa có gì thay đổi, hãy giảm cỡ ảnh hoặc chia nhỏ."
        )
    sha256 = name_of(data)
    with workspace.note() as db:
        if db.execute("SELECT 1 FROM content WHERE sha256 = ?", (sha256,)).fetchone() is None:
            db.execute("INSERT INTO content(sha256, bytes) VALUES (?, ?)", (sha256, data))
    return sha256


def name_of(data: bytes) -> str:
    """The SHA-256 under which this content is stored, or will be."""
    return hashlib.sha256(data).hexdigest()


def read(db: sqlite3.Connection, sha256: str) -> bytes:
    """The content once stored."""
    row = db.execute("SELECT bytes FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None or hashlib.sha256(row[0]).hexdigest() != sha256:
        raise Refused("Nội dung tệp đính kèm không còn trong tệp Thư Ký; tệp giữ nguyên, hãy đính kèm lại.")
    return bytes(row[0])


def attach(db: sqlite3.Connection, owner: str, owner_id: int, name: str, sha256: str) -> int:
    """Hang stored content on a row of the table `owner`, under its file name; part of a change, so undoable."""
    row = (owner, owner_id, name, sha256)
    return db.execute("INSERT INTO attachment(owner, owner_id, name, sha256) VALUES (?, ?, ?, ?)", row).lastrowid or 0


def of(db: sqlite3.Connection, owner: str, owner_id: int) -> list[tuple[int, str, str]]:
    """What hangs on a row: (id, name, sha256), oldest first."""
    sql = "SELECT id, name, sha256 FROM attachment WHERE owner = ? AND owner_id = ? ORDER BY id"
    return db.execute(sql, (owner, owner_id)).fetchall()


def detach(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Take files off their rows; their content stays, so that undo brings them back."""
    db.executemany("DELETE FROM attachment WHERE id = ?", [(one,) for one in ids])


def unpack(db: sqlite3.Connection, name: str, sha256: str) -> Path:
    """The content as a file of its own in the machine's temporary folder, to be opened and read; what lies there already, perhaps
    held open by the program that shows it, is not written again."""
    data = read(db, sha256)
    path = (
        Path(tempfile.gettempdir())
        / "thuky"
        / sha256[:12]
        / (_FORBIDDEN.sub(" ", Path(name).name).strip(". ") or "tep")
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
    except OSError as error:
        raise Refused(
            f"Không mở được “{path.name}” vì bản mở lần trước đang mở ở chương trình khác hoặc ổ đĩa đầy; tệp Thư Ký giữ nguyên, hãy đóng bản đó rồi mở lại."
        ) from error
    return path


def heavy(db: sqlite3.Connection) -> bool:
    """Whether all attachments together have reached the size (500 MB) at which the clerk is warned."""
    return bool(db.execute("SELECT coalesce(sum(length(bytes)), 0) >= ? FROM content", (WARN_AT,)).fetchone()[0])
