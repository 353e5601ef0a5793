"""Making and opening office files: everything that is looked at before a feature sees the first row."""

import os
import sqlite3
from pathlib import Path

from thuky.storage import schema
from thuky.storage.connection import connect, prepare, refuse_damaged, refuse_other_files, refuse_unwritable
from thuky.storage.disk import replace, sync_folder
from thuky.storage.lock import Lock
from thuky.storage.refusals import NotOffice, ReadOnly, told
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
        return _ready(path), lock
    except BaseException:
        lock.release()
        raise


def build(path: Path) -> None:
    """A new, empty office file at this path, whole or not at all."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        db = connect(fresh, mode="rwc")
        try:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.migrate(db)
        finally:
            db.close()
        replace(fresh, path)
        sync_folder(path.parent)
    except sqlite3.Error as error:
        raise told(error, path) or error from error
    finally:
        for left in (fresh, fresh.with_name(fresh.name + "-journal")):
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
    try:
        db = connect(path, mode="rw")
    except sqlite3.Error as error:
        raise told(error, path) or error from error
    try:
        refuse_damaged(db, path)
        schema.refuse_foreign(db, path)
        schema.refuse_newer(db, path)
        refuse_unwritable(db, path)
        if schema.pending(db):
            _update(db, path)
        return db
    except BaseException as error:
        db.close()
        sentence = told(error, path) if isinstance(error, sqlite3.Error) else None
        if sentence:
            raise sentence from error
        raise


def _update(db: sqlite3.Connection, path: Path) -> None:
    """An older file: first a backup, then every pending migration in one transaction."""
    from thuky.storage.backup import backup, folder_of

    backup(path, folder_of(path))
    schema.migrate(db)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open without a lock and without writing a byte; an older file is brought up to date in memory only."""
    refuse_other_files(path)
    try:
        db = connect(path, mode="ro")
        try:
            refuse_damaged(db, path)
            schema.refuse_foreign(db, path)
            return _updated_copy(db) if schema.pending(db) else db
        except BaseException:
            db.close()
            raise
    except sqlite3.Error as error:
        raise told(error, path) or error from error


def _updated_copy(db: sqlite3.Connection) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    db.backup(copy)
    db.close()
    prepare(copy, writing=False)
    schema.migrate(copy)
    return copy
