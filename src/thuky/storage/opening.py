"""Making and opening office files: everything that is looked at before a feature sees the first row."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from thuky.storage import schema
from thuky.storage.connection import connect, prepare, refuse_damaged, refuse_other_files, refuse_unwritable
from thuky.storage.disk import journal_of, replace, sync_folder
from thuky.storage.lock import Lock
from thuky.storage.refusals import NotOffice, NotSaved, ReadOnly, looking_at, told
from thuky.storage.schema import APPLICATION_ID


def create(path: Path, who: str) -> tuple[sqlite3.Connection, Lock]:
    """Build the file beside its place and put it there whole."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReadOnly(
            f"Không tạo được thư mục “{path.parent.name}”; chưa có gì thay đổi, hãy chọn nơi khác để lưu."
        ) from error
    lock = Lock(path, who)
    try:
        if path.exists():
            raise NotOffice(f"Tệp “{path.name}” đã có rồi; tệp giữ nguyên, hãy đặt tên khác hoặc mở tệp đó.")
        build(path)
        return _ready_or_gone(path), lock
    except BaseException:
        lock.release()
        raise


def _ready_or_gone(path: Path) -> sqlite3.Connection:
    try:
        return _ready(path)
    except BaseException:
        for left in (path, journal_of(path)):
            left.unlink(missing_ok=True)
        raise


def build(path: Path) -> None:
    """A new, empty office file at this path, whole or not at all."""
    fresh, placed = path.with_name(f"{path.name}.{os.getpid()}.tmp"), False
    try:
        with looking_at(path), closing(connect(fresh, mode="rwc")) as db:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.migrate(db)
        replace(fresh, path)
        placed = True
        sync_folder(path.parent)
    except OSError as error:
        if placed:
            path.unlink(missing_ok=True)
        raise NotSaved(
            f"Không ghi được tệp mới “{path.name}”; chưa có gì thay đổi, hãy xem lại ổ đĩa hoặc chọn nơi khác."
        ) from error
    finally:
        for left in (fresh, journal_of(fresh)):
            left.unlink(missing_ok=True)


def open_to_write(path: Path, who: str) -> tuple[sqlite3.Connection, Lock]:
    """Check the file, take its lock, bring it up to date."""
    refuse_other_files(path)
    lock = Lock(path, who)
    try:
        return _ready(path), lock
    except BaseException:
        lock.release()
        raise


def _ready(path: Path) -> sqlite3.Connection:
    with looking_at(path):
        db = connect(path, mode="rw")
        try:
            refuse_damaged(db, path)
            schema.refuse_foreign(db, path)
            schema.refuse_newer(db, path)
            refuse_unwritable(db, path)
            if schema.pending(db):
                _update(db, path)
        except BaseException:
            db.close()
            raise
        return db


def _update(db: sqlite3.Connection, path: Path) -> None:
    """An older file: first a backup, then every pending migration in one transaction."""
    from thuky.storage.backup import backup, folder_of

    backup(path, folder_of(path))
    try:
        schema.migrate(db)
    except sqlite3.Error as error:
        sentence = f"Chưa nâng cấp được tệp “{path.name}” lên bản này; tệp giữ nguyên, hãy dùng bản Thư Ký cũ và báo người hỗ trợ."
        raise told(error, path) or NotSaved(sentence) from error


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open without a lock and without writing a byte; an older file is brought up to date in memory only."""
    refuse_other_files(path)
    with looking_at(path):
        db = connect(path, mode="ro")
        try:
            refuse_damaged(db, path)
            schema.refuse_foreign(db, path)
            return _updated_copy(db) if schema.pending(db) else db
        except BaseException:
            db.close()
            raise


def _updated_copy(db: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    db.backup(copy)
    db.close()
    prepare(copy, writing=False)
    schema.migrate(copy)
    return copy
