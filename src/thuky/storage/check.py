"""Looking after an office file: what it holds, whether it is whole, a backup put back, what reads brought over to a new file."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from thuky.storage import backup as backups
from thuky.storage import opening, schema
from thuky.storage.connection import connect, refuse_damaged, refuse_other_files
from thuky.storage.disk import journal_of, replace, sync, sync_folder
from thuky.storage.lock import Lock
from thuky.storage.refusals import NotOffice, NotSaved, looking_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What an office file holds, in figures."""

    path: Path
    size: int
    version: int
    newest_version: int
    conferences: int
    attendees: int
    changes: int
    last_saved: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What could be brought over from a damaged file, by table; `lost` counts rows that are known to have been there."""

    path: Path
    rows: dict[str, int]
    lost: int


def info(path: Path | str) -> Info:
    """The figures of a file that is whole and that this version can read."""
    path = Path(path)
    refuse_other_files(path)
    with looking_at(path), closing(connect(path, mode="ro")) as db:
        refuse_damaged(db, path)
        schema.refuse_foreign(db, path)
        schema.refuse_newer(db, path)
        return _info(db, path)


def _info(db: sqlite3.Connection, path: Path) -> Info:
    def figure(sql: str) -> int:
        return int(db.execute(sql).fetchone()[0])

    last = db.execute("SELECT at FROM change ORDER BY id DESC LIMIT 1").fetchone()
    return Info(
        path=path,
        size=path.stat().st_size,
        version=schema.version(db),
        newest_version=len(schema.MIGRATIONS),
        conferences=figure("SELECT count(*) FROM conference"),
        attendees=figure("SELECT count(*) FROM attendee"),
        changes=figure("SELECT count(*) FROM change"),
        last_saved=last[0] if last else "",
    )


def verify(path: Path | str) -> Info:
    """Check a file wholly: its pages, references, tables, and the SHA-256 of a backup; refuse where anything is wrong."""
    path = Path(path)
    refuse_other_files(path)
    backups.refuse_altered(path)
    return info(path)


def restore(path: Path | str, backup: Path | str) -> Path | None:
    """Put a checked backup in the place of a file; gives where the replaced file is kept, None where there was none."""
    path, backup = Path(path), Path(backup)
    verify(backup)
    lock, replaced = Lock(path), None
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        shutil.copyfile(backup, fresh)
        replaced = _keep(path) if path.exists() else None
        journal_of(path).unlink(missing_ok=True)  # kept beside: another file's journal would spoil this one
        replace(fresh, path)
        with suppress(OSError):  # whichever name a power cut leaves, the file behind it is whole
            sync_folder(path.parent)
        return replaced
    except OSError as error:
        if replaced and journal_of(replaced).exists():
            shutil.copyfile(journal_of(replaced), journal_of(path))
        raise NotSaved(f"Không khôi phục được “{path.name}”; tệp giữ nguyên, hãy xem lại ổ đĩa rồi làm lại.") from error
    finally:
        fresh.unlink(missing_ok=True)
        lock.release()


def _keep(path: Path) -> Path:
    """Copy a file and its journal aside, under a name not yet used."""
    names = (f"{path.stem} (trước khi khôi phục{'' if n == 1 else f' {n}'}){path.suffix}" for n in count(1))
    place = next(place for name in names if not (place := path.with_name(name)).exists())
    for source, target in ((journal_of(path), journal_of(place)), (path, place)):
        if source.exists():
            shutil.copyfile(source, target)
            sync(target)
    return place


def repair(path: Path | str, out: Path | str) -> Repaired:
    """Bring every row that can still be read over to a new file; the damaged one is not touched.

    What a newer version wrote is refused: its own columns would be left behind without a word.
    """
    path, out = Path(path), Path(out)
    refuse_other_files(path)
    if out.exists():
        raise NotOffice(f"Tệp “{out.name}” đã có rồi; tệp giữ nguyên, hãy đặt tên khác cho tệp cứu dữ liệu.")
    opening.build(out)
    try:
        return _bring_over(path, out)
    except BaseException:
        for left in (out, journal_of(out)):
            left.unlink(missing_ok=True)
        raise


def _bring_over(path: Path, out: Path) -> Repaired:
    with (
        looking_at(path),
        closing(connect(path, mode="ro")) as source,
        closing(connect(out, mode="rw")) as target,
    ):
        schema.refuse_newer(source, path)
        target.execute("PRAGMA foreign_keys=OFF")
        target.execute("BEGIN IMMEDIATE")
        tables = [*schema.undoable(target), *schema.LOG, *schema.UNLOGGED]
        rows = {table: _copy_table(source, target, table) for table in tables}
        lost = sum(missing for _, missing in rows.values()) + _drop_orphans(target)
        target.execute("UPDATE change SET dead = 1")  # history stays readable; images may no longer fit what was saved
        target.execute("COMMIT")
        target.execute("PRAGMA journal_mode=DELETE")
    return Repaired(path=out, rows={table: read for table, (read, _) in rows.items()}, lost=lost)


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> tuple[int, int]:
    """Read from the front until the damage, then from the back until the damage."""
    columns = [row[1] for row in target.execute(f'PRAGMA table_info("{table}")')]
    names = ", ".join(f'"{column}"' for column in columns)
    insert = f'INSERT OR IGNORE INTO "{table}"({names}) VALUES ({", ".join("?" * len(columns))})'
    if _known(source, table):  # a new file begins with rows of its own, such as its identity
        target.execute(f'DELETE FROM "{table}"')
    before = target.total_changes
    for order in ("ASC", "DESC"):
        for row in _readable(source, f'SELECT {names} FROM "{table}" NOT INDEXED ORDER BY rowid {order}'):
            _insert_one(target, insert, row)
    read = target.total_changes - before
    return read, max(0, _known(source, table) - read)


def _readable(source: sqlite3.Connection, sql: str) -> Iterator[tuple[object, ...]]:
    try:
        yield from source.execute(sql)
    except (sqlite3.Error, UnicodeDecodeError):
        return


def _insert_one(target: sqlite3.Connection, insert: str, row: tuple[object, ...]) -> None:
    try:
        target.execute(insert, row)
    except sqlite3.Error:  # a row whose cells were spoilt no longer fits its table
        return


def _known(source: sqlite3.Connection, table: str) -> int:
    try:
        return int(source.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
    except (sqlite3.Error, UnicodeDecodeError):
        return 0


def _drop_orphans(target: sqlite3.Connection) -> int:
    """Free or remove rows that point at something lost, until every reference holds."""
    lost = 0
    while broken := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, key in broken:
            name = next(row[3] for row in target.execute(f'PRAGMA foreign_key_list("{table}")') if row[0] == key)
            needed = next(row[3] for row in target.execute(f'PRAGMA table_info("{table}")') if row[1] == name)
            if needed:
                lost += target.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,)).rowcount
            else:
                target.execute(f'UPDATE "{table}" SET "{name}" = NULL WHERE rowid = ?', (rowid,))
    return lost
