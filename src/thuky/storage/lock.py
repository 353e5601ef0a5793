"""Who is writing an office file: an operating system's lock on `<file>.lock`, which dies with its process."""

import getpass
import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import IO

from thuky.storage.refusals import Busy, read_only

FAR = 1 << 20  # on Windows a locked byte cannot be read, so it lies far behind the words

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _release(file: IO[bytes]) -> None:
        file.seek(FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

    def host() -> str:
        """This machine's name."""
        return os.environ.get("COMPUTERNAME", "")

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

    def host() -> str:
        """This machine's name; `socket` would tell it too, at 5 ms of every start."""
        return os.uname().nodename


class Lock:
    """Held by the one process that writes the file, from opening to closing."""

    def __init__(self, office_file: Path, who: str = "") -> None:
        self.path = _beside(office_file)
        self._file = _held(self.path, office_file)
        self._write(who or user())

    def _write(self, who: str) -> None:
        since = datetime.now().isoformat(timespec="seconds")
        note = {"who": who, "host": host(), "pid": os.getpid(), "since": since}
        with suppress(OSError):  # on a full disk the lock holds without its words
            self._file.seek(0)
            self._file.truncate()
            self._file.write(json.dumps(note, ensure_ascii=False).encode())

    def release(self) -> None:
        """Let others write; the lock file goes too where nobody else looks at it."""
        if self._file.closed:
            return
        if sys.platform == "win32":
            _release(self._file)
            self._file.close()
            _remove(self.path)
        else:
            _remove(self.path)
            self._file.close()


def held_here(office_file: Path) -> bool:
    """Whether this very process writes the file."""
    try:
        note = json.loads(_beside(office_file).read_bytes())
        return bool(note["pid"] == os.getpid() and note["host"] == host())
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _beside(office_file: Path) -> Path:
    return office_file.with_name(office_file.name + ".lock")


def user() -> str:
    """The name of whoever sits at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _held(path: Path, office_file: Path) -> IO[bytes]:
    while True:
        try:
            file = os.fdopen(
                os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666), "r+b", buffering=0
            )
        except OSError as error:
            raise read_only(office_file) from error
        try:
            _take(file)
        except OSError as error:
            file.close()
            raise Busy(_busy_sentence(path, office_file)) from error
        if _same(file, path):
            return file
        file.close()  # the former holder removed this file while we waited for it


def _same(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _busy_sentence(path: Path, office_file: Path) -> str:
    """Who holds the file and since when, as far as the lock file tells."""
    try:
        note = json.loads(path.read_bytes())
        since = datetime.fromisoformat(note["since"])
        held = f"{note['who'] or 'người khác'} (máy {note['host']}, tiến trình {note['pid']}) mở từ {since:%H:%M ngày %d/%m/%Y}"
    except (OSError, ValueError, KeyError, TypeError):
        held = "một chương trình khác mở"
    return f"Tệp “{office_file.name}” đang được {held}; chưa có gì thay đổi, hãy đóng bên đó hoặc mở chỉ để đọc."
