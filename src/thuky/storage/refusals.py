"""Why an office file was not opened or not written: each is one sentence for the clerk, and the window can tell them apart."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thuky.core.refused import Refused


class NotOffice(Refused):
    """Missing, empty, of another program, or holding what no office file holds."""


class Damaged(Refused):
    """An office file whose content can no longer be trusted."""


class Newer(Refused):
    """Made by a newer Thư Ký; it may be opened for reading."""


class ReadOnly(Refused):
    """The file, its folder or its disk cannot be written, or it was opened for reading."""


class Busy(Refused):
    """Somebody else is writing this file."""


class NotSaved(Refused):
    """The disk or another program stopped a write; the file is as it was before."""


def damaged(path: Path) -> Damaged:
    """What is said of a file whose check failed."""
    return Damaged(
        f"Tệp “{path.name}” bị hỏng; tệp được giữ nguyên như cũ, hãy khôi phục từ bản sao lưu gần nhất hoặc cứu dữ liệu sang tệp mới."
    )


def read_only(path: Path) -> ReadOnly:
    """What is said where nothing can be written."""
    return ReadOnly(
        f"Không ghi được vào “{path.name}” (chỉ đọc); tệp giữ nguyên, hãy chép sang thư mục ghi được rồi mở lại."
    )


def busy(path: Path) -> Busy:
    """What is said where another program holds the file for a moment."""
    return Busy(
        f"Tệp “{path.name}” đang bị chương trình khác giữ; chưa có gì thay đổi, hãy đóng chương trình đó rồi làm lại."
    )


def overwritten(path: Path) -> NotSaved:
    """What is said where another program has put another content into the file meanwhile."""
    return NotSaved(
        f"Tệp “{path.name}” vừa bị chương trình khác ghi đè trong lúc đang mở; thay đổi này chưa được ghi vì dữ liệu trên màn hình không còn là của tệp, hãy mở lại tệp."
    )


def unsure(path: Path) -> NotSaved:
    """What is said where a change reached the file but the disk would not promise to keep it."""
    return NotSaved(
        f"Ổ đĩa báo lỗi đúng lúc ghi “{path.name}”; thay đổi vừa rồi đã vào tệp nhưng có thể mất nếu mất điện, hãy sao lưu sang ổ khác rồi mở lại tệp."
    )


def _left(path: Path) -> str:
    """How much room the disk has, where it says so."""
    try:
        return f" (còn {shutil.disk_usage(path.parent).free // 1_000_000} MB)"
    except OSError:
        return ""


@contextmanager
def looking_at(path: Path) -> Iterator[None]:
    """While a file is first looked at, whatever SQLite cannot make sense of is damage."""
    try:
        yield
    except sqlite3.Error as error:
        raise told(error, path) or damaged(path) from error
    except (UnicodeDecodeError, OverflowError, MemoryError) as error:  # letters and sizes that no office file has
        raise damaged(path) from error


def told(error: sqlite3.Error, path: Path) -> Refused | None:
    """The sentence for what SQLite or the disk reported; None for what is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return busy(path)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_ROLLBACK:
        return ReadOnly(
            f"Tệp “{path.name}” đang dở một lần ghi do máy tắt đột ngột; tệp giữ nguyên, hãy chép cả tệp đuôi -journal sang thư mục ghi được rồi mở lại."
        )
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        return NotSaved(
            f"Không còn thấy “{path.name}” trong “{path.parent}” (ổ đĩa đã rút, hoặc tệp bị chuyển hay đổi tên); những gì đã lưu vẫn nguyên, hãy cắm lại ổ đĩa hoặc tìm lại tệp rồi mở lại."
        )
    if code == sqlite3.SQLITE_READONLY:
        return read_only(path)
    if code == sqlite3.SQLITE_FULL:
        return NotSaved(
            f"Đĩa đầy{_left(path)} nên chưa lưu được vào “{path.name}”; tệp giữ nguyên như trước, hãy dọn bớt đĩa rồi làm lại, hoặc sao lưu sang ổ khác và mở bản đó."
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return NotSaved(
            f"Không đọc hoặc ghi được đĩa chứa “{path.name}” ({path.parent}); tệp giữ nguyên như trước, hãy xem lại ổ đĩa rồi làm lại, hoặc sao lưu sang ổ khác và mở bản đó."
        )
    return None
