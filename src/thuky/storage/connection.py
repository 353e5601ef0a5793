"""The one way to a SQLite connection: look at the file before opening it, trust nothing in it, lose nothing on a power cut."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from thuky.storage.disk import journal_of
from thuky.storage.lock import held_here
from thuky.storage.refusals import NotOffice, damaged, looking_at, read_only, told
from thuky.storage.schema import APPLICATION_ID

BEFORE_READING = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "busy_timeout=3000", "temp_store=MEMORY")
DEFENSIVE = 1010  # sqlite3.SQLITE_DBCONFIG_DEFENSIVE, named by Python 3.12 and later
BEFORE_WRITING = ("foreign_keys=ON", "recursive_triggers=ON", "synchronous=FULL")


def refuse_other_files(path: Path) -> None:
    """Read the header only: refuse what is missing, empty, no SQLite file, or another program's."""
    if not path.exists():
        raise NotOffice(f"Không thấy tệp “{path.name}”; chưa có gì thay đổi, hãy xem lại tên tệp và thư mục.")
    if not path.is_file():
        raise NotOffice(f"“{path.name}” là thư mục, không phải tệp Thư Ký; hãy chọn một tệp có đuôi .thuky.")
    if held_here(path):
        return  # looked at when it was opened; on POSIX, closing it here once more would drop SQLite's own locks
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise NotOffice(
            f"Không đọc được tệp “{path.name}”; tệp giữ nguyên, hãy xem lại quyền đọc hoặc ổ đĩa."
        ) from error
    if not header:
        raise NotOffice(
            f"Tệp “{path.name}” trống, không có dữ liệu; tệp giữ nguyên, hãy mở bản sao lưu hoặc tạo tệp mới tên khác."
        )
    if header[:16] != b"SQLite format 3\0":
        raise NotOffice(f"“{path.name}” không phải tệp Thư Ký; tệp giữ nguyên, hãy chọn một tệp có đuôi .thuky.")
    if len(header) < 100:
        raise damaged(path)
    if header[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotOffice(
            f"“{path.name}” là tệp dữ liệu của chương trình khác; tệp giữ nguyên, hãy chọn một tệp có đuôi .thuky."
        )


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """A connection after the recipe; mode is ro, rw or rwc."""
    if mode == "ro":
        _finish_after_crash(path)
    db = sqlite3.connect(address(path, mode=mode), uri=True, isolation_level=None)
    try:
        prepare(db, writing=mode != "ro")
    except BaseException:
        db.close()
        raise
    return db


def address(path: Path, *, mode: str) -> str:
    """A file as SQLite is told of it; mode is ro, rw or rwc."""
    place = path.absolute().as_posix()
    root = "" if place.startswith("/") else "/"
    return f"file://{root}{quote(place)}?mode={mode}"


def _finish_after_crash(path: Path) -> None:
    """A reader may not roll back what a killed writer left half written, so a writer does it first, where the folder allows."""
    with suppress(sqlite3.Error, OSError):
        if journal_of(path).stat().st_size:
            with closing(connect(path, mode="rw")) as db:
                db.execute("SELECT count(*) FROM sqlite_master").fetchone()


def prepare(db: sqlite3.Connection, *, writing: bool) -> None:
    """Set what reliability asks for, before anything in the file is believed."""
    for setting in BEFORE_READING:
        db.execute(f"PRAGMA {setting}")
    if hasattr(db, "setconfig"):
        db.setconfig(DEFENSIVE, True)
    for setting in BEFORE_WRITING:
        db.execute(f"PRAGMA {setting}")
    if writing:
        db.execute("PRAGMA journal_mode=TRUNCATE")


def refuse_damaged(db: sqlite3.Connection, path: Path) -> None:
    """Check every page, every index and every reference of the file."""
    with looking_at(path):
        whole = db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not whole or db.execute("PRAGMA foreign_key_check").fetchone():
            raise damaged(path)


def refuse_unwritable(db: sqlite3.Connection, path: Path) -> None:
    """Try a write lock: a file, folder or disk that cannot be written is known before the clerk types."""
    try:
        db.execute("BEGIN IMMEDIATE")
        db.execute(f"PRAGMA user_version={db.execute('PRAGMA user_version').fetchone()[0]}")
        db.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise told(error, path) or read_only(path) from error
