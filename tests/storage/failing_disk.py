"""A disk whose N-th write, sync, truncation, deletion, renaming or opening fails: under Python's own sqlite3 and under its files alike.

SQLite's file system is copied, and the copies of its functions count before they call the real ones; so the program's own
connections are tried, with nothing in between. Where Python carries an SQLite of its own inside, it cannot be reached: skip.
"""

import builtins
import ctypes
import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

INT, POINTER = ctypes.c_int, ctypes.c_void_p
IOERR, FULL, CANTOPEN = 10, 13, 14
WRITE = ctypes.CFUNCTYPE(INT, POINTER, POINTER, INT, ctypes.c_int64)
TRUNCATE = ctypes.CFUNCTYPE(INT, POINTER, ctypes.c_int64)
SYNC = ctypes.CFUNCTYPE(INT, POINTER, INT)
OPEN = ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER, INT, POINTER)
DELETE = ctypes.CFUNCTYPE(INT, POINTER, POINTER, INT)


class Methods(ctypes.Structure):
    """sqlite3_io_methods, version 3."""

    _fields_ = [
        ("version", INT),
        ("close", POINTER),
        ("read", POINTER),
        ("write", WRITE),
        ("truncate", TRUNCATE),
        ("sync", SYNC),
        ("others", POINTER * 13),
    ]


class Vfs(ctypes.Structure):
    """sqlite3_vfs, version 3."""

    _fields_ = [
        ("version", INT),
        ("size", INT),
        ("longest", INT),
        ("next", POINTER),
        ("name", ctypes.c_char_p),
        ("data", POINTER),
        ("open", OPEN),
        ("delete", DELETE),
        ("others", POINTER * 14),
    ]


class File(ctypes.Structure):
    """What every sqlite3_file begins with."""

    _fields_ = [("methods", ctypes.POINTER(Methods))]


class FailingDisk:
    """Counts what is asked of the disk; the one that was chosen fails."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails_at = 0
        self.full = False

    @property
    def failed(self) -> bool:
        """Whether the chosen one was reached."""
        return 0 < self.fails_at <= len(self.asked)

    def ask(self, what: str) -> bool:
        """One request; True where it is the one that fails."""
        self.asked.append(what)
        return len(self.asked) == self.fails_at

    @property
    def code(self) -> int:
        """SQLite's number for the failure."""
        return FULL if self.full else IOERR

    def refuse(self) -> OSError:
        """Python's word for the failure."""
        number = errno.ENOSPC if self.full else errno.EIO
        return OSError(number, os.strerror(number))


def library() -> ctypes.CDLL:
    """The very SQLite that Python's sqlite3 calls."""
    try:
        found = ctypes.CDLL("libsqlite3.so.0")
    except OSError:
        pytest.skip("needs the system's SQLite")
    found.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
    found.sqlite3_libversion.restype = ctypes.c_char_p
    with Path("/proc/self/maps").open() as maps:
        copies = {line.split()[-1] for line in maps if "libsqlite3" in line}
    if found.sqlite3_libversion().decode() != sqlite3.sqlite_version or len(copies) != 1:
        pytest.skip("needs the SQLite that Python itself calls")
    return found


@contextmanager
def under_sqlite(disk: FailingDisk) -> Iterator[None]:
    """Every connection opened meanwhile works on the failing disk."""
    sqlite = library()
    real = sqlite.sqlite3_vfs_find(None)
    copied: dict[int, Methods] = {}
    fake = Vfs.from_buffer_copy(real.contents)
    fake.name = b"failing"

    def watched(methods: Any) -> Methods:
        address = ctypes.addressof(methods.contents)
        if address not in copied:
            copied[address] = _counting(disk, methods.contents)
        return copied[address]

    def open_file(vfs: int, name: int, file: int, flags: int, out: int) -> int:
        if disk.ask("open"):
            ctypes.cast(file, ctypes.POINTER(POINTER))[0] = None
            return CANTOPEN
        code: int = real.contents.open(vfs, name, file, flags, out)
        opened = ctypes.cast(file, ctypes.POINTER(File)).contents
        if code == 0 and opened.methods:
            opened.methods = ctypes.pointer(watched(opened.methods))
        return code

    def delete(vfs: int, name: int, sync: int) -> int:
        return IOERR if disk.ask("delete") else real.contents.delete(vfs, name, sync)

    fake.open, fake.delete = OPEN(open_file), DELETE(delete)
    sqlite.sqlite3_vfs_register(ctypes.byref(fake), 1)
    try:
        yield
    finally:
        sqlite.sqlite3_vfs_register(real, 1)
        sqlite.sqlite3_vfs_unregister(ctypes.byref(fake))


def _counting(disk: FailingDisk, real: Methods) -> Methods:
    def counts(what: str, call: Callable[..., int]) -> Callable[..., int]:
        return lambda *arguments: disk.code if disk.ask(what) else call(*arguments)

    made = Methods.from_buffer_copy(real)
    made.write = WRITE(counts("write", real.write))
    made.truncate = TRUNCATE(counts("truncate", real.truncate))
    made.sync = SYNC(counts("sync", real.sync))
    return made


@contextmanager
def under_python(disk: FailingDisk) -> Iterator[None]:
    """Python's own way to files: opening to write, writing half, syncing, renaming."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("fsync", "replace", "open"):
            patch.setattr(os, name, _refusing(disk, name, getattr(os, name)))
        opening = _opening(disk, builtins.open)
        patch.setattr(io, "open", opening)
        patch.setattr(builtins, "open", opening)
        yield


def _refusing(disk: FailingDisk, what: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        if disk.ask(what):
            raise disk.refuse()
        return real(*arguments, **named)

    return call


def _opening(disk: FailingDisk, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        if isinstance(file, int) or not set(mode) & set("wxa+"):
            return real(file, mode, *rest, **named)
        if disk.ask("open to write"):
            raise disk.refuse()
        opened = real(file, mode, *rest, **named)
        if disk.ask("write a file"):
            opened.close()
            raise disk.refuse()
        return opened

    return call


@contextmanager
def failing(at: int, *, full: bool = False) -> Iterator[FailingDisk]:
    """A disk whose request number `at` fails (from 1)."""
    disk = FailingDisk()
    disk.fails_at, disk.full = at, full
    with under_sqlite(disk), under_python(disk):
        yield disk
