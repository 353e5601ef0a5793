"""A disk that can lose its power: what SQLite asks of it is logged, then every kind of state after a cut can be built."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


class LoggedFile(apsw.VFSFile):
    def __init__(self, vfs: "LoggingDisk", name: Any, flags: list[int]) -> None:
        self.disk = vfs
        self.name = Path(name.filename() if isinstance(name, apsw.URIFilename) else name).name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self.disk.log.append(("write", self.name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self.disk.log.append(("truncate", self.name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self.disk.log.append(("sync", self.name))
        super().xSync(flags)


class LoggingDisk(apsw.VFS):
    """The operating system's files, with a log of every write, truncation, deletion and sync."""

    def __init__(self) -> None:
        self.log: list[tuple[Any, ...]] = []
        super().__init__("power-cut", "")

    def xOpen(self, name: Any, flags: list[int]) -> LoggedFile:
        return LoggedFile(self, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        self.log.append(("delete", Path(name).name))
        super().xDelete(name, sync_folder)


@dataclass
class _File:
    durable: bytes = b""
    waiting: list[tuple[int, bytes | None]] = field(
        default_factory=list
    )  # (offset, data), or (size, None) for a truncation


class Platter:
    """What the disk holds for certain and what it has only been asked for."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self.files: dict[str, _File] = defaultdict(_File, {name: _File(data) for name, data in start.items()})

    def ask(self, kind: str, name: str, *rest: Any) -> None:
        """One request of the log."""
        if kind == "write":
            self.files[name].waiting += _sectors(*rest)
        elif kind == "truncate":
            self.files[name].waiting.append((rest[0], None))
        elif kind == "sync":
            self.files[name] = _File(_apply(self.files[name].durable, self.files[name].waiting))
        elif kind == "delete":
            self.files.pop(name, None)

    def cut(self, dice: random.Random) -> dict[str, bytes]:
        """The files after a power cut now: all that was synced, any part of the rest."""
        chance = dice.choice((0, 0.2, 0.5, 0.8, 1))
        return {
            name: _apply(file.durable, [piece for piece in file.waiting if dice.random() < chance])
            for name, file in self.files.items()
        }


def _sectors(offset: int, data: bytes) -> list[tuple[int, bytes | None]]:
    pieces: list[tuple[int, bytes | None]] = []
    place = 0
    while place < len(data):
        size = min(SECTOR - (offset + place) % SECTOR, len(data) - place)
        pieces.append((offset + place, data[place : place + size]))
        place += size
    return pieces


def _apply(durable: bytes, waiting: list[tuple[int, bytes | None]]) -> bytes:
    content = bytearray(durable)
    for offset, data in waiting:
        size = offset + len(data or b"")
        if data is None:
            del content[offset:]
        if len(content) < size:
            content.extend(bytes(size - len(content)))
        if data is not None:
            content[offset : offset + len(data)] = data
    return bytes(content)


def write_out(folder: Path, files: dict[str, bytes]) -> None:
    """Put a state into a folder, for plain SQLite to open."""
    for old in folder.iterdir():
        old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


class Cursor:
    """An apsw result that reads like sqlite3's."""

    def __init__(self, connection: apsw.Connection, rows: list[Any], changed: int) -> None:
        self.rows = rows
        self.rowcount = changed
        self.lastrowid = connection.last_insert_rowid()

    def fetchone(self) -> Any:
        return self.rows[0] if self.rows else None

    def fetchall(self) -> list[Any]:
        return self.rows

    def __iter__(self) -> Any:
        return iter(self.rows)


class Connection:
    """An apsw connection on the logging disk that speaks as sqlite3's does, as far as storage asks."""

    def __init__(self, path: Path, disk: LoggingDisk) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE
        self.real = apsw.Connection(str(path), flags=flags, vfs="power-cut")
        self.disk = disk

    def execute(self, sql: str, args: Any = ()) -> Cursor:
        return Cursor(self.real, list(self.real.execute(sql, tuple(args))), self.real.changes())

    def executemany(self, sql: str, many: Any) -> Cursor:
        changed = 0
        for args in many:
            changed += self.execute(sql, args).rowcount
        return Cursor(self.real, [], changed)

    @property
    def in_transaction(self) -> bool:
        return self.real.in_transaction

    def close(self) -> None:
        self.real.close()
