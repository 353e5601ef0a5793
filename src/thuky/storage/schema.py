"""Which files are ours and what they hold: the mark in the header, the expected tables, and the way from an old schema to ours."""

import sqlite3
import string
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from thuky.storage.migration import Migration
from thuky.storage.migrations import MIGRATIONS, SHAPE
from thuky.storage.refusals import Damaged, Newer, NotOffice

APPLICATION_ID = 0x54484B59  # "THKY", at bytes 68 to 71 of every office file
UNLOGGED = ("content", "issued")  # written through Workspace.note(), outside undo
LOG = ("change", "change_row")
OWN_TO_TOOL = "_sqlite_migrations"
_ASIDE = str.maketrans("", "", string.whitespace + '"`[]')

Shape = frozenset[tuple[str, str, str]]


def statements(sql: str) -> Iterator[str]:
    """The statements of a script one by one (sqlite3's executescript would commit what is open)."""
    waiting = ""
    for line in sql.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
    if waiting.strip() and not waiting.strip().startswith("--"):
        yield waiting


def undoable(db: sqlite3.Connection) -> dict[str, list[tuple[str, str]]]:
    """Every table that undo knows, with its columns and their types in order."""
    skipped = (*LOG, *UNLOGGED, OWN_TO_TOOL)
    names = [name for (name,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if name not in skipped and not name.startswith("sqlite_")]
    return {name: [(row[1], row[2]) for row in db.execute(f'PRAGMA main.table_info("{name}")')] for name in kept}


def version(db: sqlite3.Connection) -> int:
    """How many migrations the file has had."""
    return int(db.execute("PRAGMA main.user_version").fetchone()[0])


def pending(db: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> bool:
    """Whether the file is older than this program."""
    return version(db) < len(migrations)


def migrate(db: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file up to date, wholly or not at all."""
    done = version(db)
    db.execute("PRAGMA foreign_keys=OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        _apply(db, migrations)
        if db.execute("PRAGMA foreign_key_check").fetchone():
            raise Damaged("Dữ liệu trong tệp không khớp với bản mới; tệp giữ nguyên như cũ, hãy báo người hỗ trợ.")
        if any(step.closes_undo for step in migrations[done:]):
            db.execute("UPDATE change SET dead = 1 WHERE dead = 0")
        db.execute(f"PRAGMA user_version = {len(migrations)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    finally:
        db.execute("PRAGMA foreign_keys=ON")


def _apply(db: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Run what is pending through sqlite-utils, which takes 90 ms to import and is therefore imported only here."""
    from sqlite_utils import Database, Migrations

    chain = Migrations("thuky")
    for step in migrations:

        def run(tool: Database, sql: str = step.sql) -> None:
            for statement in statements(sql):
                tool.conn.execute(statement)

        chain(name=step.name)(run)
    chain.apply(Database(db))


def refuse_foreign(db: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Refuse a file with a trigger, a view or any table other than its version has; a newer one only with trigger or view."""
    found = _shape(db)
    if any(kind in ("trigger", "view") for kind, _, _ in found):
        raise _strange(path)
    done = version(db)
    if done <= len(migrations) and not _is_right(found, tuple(migrations[:done])):
        raise _strange(path)


def refuse_newer(db: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Refuse to write what a newer program made."""
    if version(db) > len(migrations):
        raise Newer(
            f"Tệp “{path.name}” do bản Thư Ký mới hơn tạo ra; tệp giữ nguyên, hãy cài bản mới hoặc mở chỉ để đọc."
        )


def _strange(path: Path) -> NotOffice:
    return NotOffice(
        f"Tệp “{path.name}” có phần lạ mà Thư Ký không tạo ra; tệp giữ nguyên, hãy mở bản sao lưu của văn phòng."
    )


def _is_right(found: Shape, migrations: tuple[Migration, ...]) -> bool:
    """Whether a file has what these steps make; the newest schema is known by its digest, for making it anew takes 20 ms of every start."""
    return (migrations == MIGRATIONS and digest(found) == SHAPE) or found == expected(migrations)


def digest(shape: Shape) -> str:
    """A shape as the short text that `migrations.SHAPE` records."""
    return sha256(repr(sorted(shape)).encode()).hexdigest()[:32]


def _shape(db: sqlite3.Connection) -> Shape:
    """What a file holds, by kind, name and wording (spacing and quotes aside, which differ between versions of SQLite)."""
    rows = db.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_master").fetchall()
    return frozenset(
        (kind, name, (sql or "").translate(_ASIDE).lower())
        for kind, name, table, sql in rows
        if kind in ("trigger", "view") or not (name.startswith("sqlite_") or table == OWN_TO_TOOL)
    )


@cache
def expected(migrations: tuple[Migration, ...]) -> Shape:
    """What a new file holds after these steps."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for step in migrations:
            for statement in statements(step.sql):
                db.execute(statement)
        return _shape(db)
    finally:
        db.close()
