"""Writes a finished paper to disk so that the old file stays whole until the new one is, and names files as Windows allows."""

import errno
import os
import re
import time
import unicodedata
from contextlib import suppress
from itertools import count
from pathlib import Path

from thuky.core.refused import Refused

_FORBIDDEN = re.compile(r"[^\w \-.]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE)
_LONGEST = 120
_PATH = 250
"""Letters of a whole path that every Windows program opens (its limit is 260), with room for " (2)"."""
_SHORTEST = 12
_COUNT = count()
TOO_LONG = 206
"""What Windows says of a name or a path beyond its limit."""
_NAMELESS = "Không tên"
_TRIES = 10
_WAIT = 0.05
"""Seconds before the second try; each further wait is longer: 10 tries in 2.3 s, as antivirus programs let go in that time."""


def safe_name(text: str) -> str:
    """A file name (without ending) made of a title: letters, digits and - _ . only, at most 120 letters, no reserved word."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))
    name = " ".join(name.split()).strip(". ")[:_LONGEST].strip(". ")
    if not name:
        return _NAMELESS
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def path_in(folder: Path | str, name: str, ending: str) -> Path:
    """A path in the folder under a safe name, cut where the whole path would be longer than Windows opens."""
    folder = Path(folder)
    room = max(_SHORTEST, _PATH - len(str(folder.absolute())) - 1 - len(ending))
    return folder / f"{safe_name(name)[:room].strip('. ')}{ending}"


def free_path(folder: Path | str, name: str, ending: str) -> Path:
    """A path in the folder that no file has yet: "(2)" is added on a clash, letters' case ignored."""
    folder = Path(folder)
    taken = {entry.name.casefold() for entry in folder.iterdir()} if folder.is_dir() else set()
    stem, number = path_in(folder, name, "").name, 1
    found = f"{stem}{ending}"
    while found.casefold() in taken:
        number += 1
        found = f"{stem} ({number}){ending}"
    return folder / found


def make_folder(folder: Path) -> Path:
    """The folder, made where it is missing; refused with one sentence where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"Không tạo được thư mục “{folder}”; chưa có gì thay đổi, hãy chọn nơi khác.") from error
    return folder


def write_file(path: Path | str, data: bytes) -> Path:
    """Writes the bytes beside the target, flushes them to the disk, then puts them in its place; nothing is left over on failure."""
    path = Path(path)
    temporary = path.with_name(f".thuky-{os.getpid()}-{next(_COUNT)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(temporary, path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise Refused(_told(path, error)) from error
    return path


def _put_in_place(temporary: Path, path: Path) -> None:
    """Replaces the target, trying again while another program holds it."""
    for attempt in range(1, _TRIES + 1):
        try:
            os.replace(temporary, path)
            return
        except PermissionError:
            if attempt == _TRIES:
                raise
            time.sleep(_WAIT * attempt)


def _told(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return f"Không ghi được tệp “{path.name}” vì tệp đang mở ở chương trình khác hoặc thư mục chỉ đọc; tệp cũ còn nguyên, hãy đóng tệp ấy hoặc lưu tên khác."
    if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
        return f"Không ghi được tệp “{path.name}” vì không có thư mục “{path.parent}” (có thể ổ đĩa đã rút hoặc mạng đã ngắt); chưa có gì thay đổi, hãy chọn thư mục khác."
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", 0) == TOO_LONG:
        return f"Không ghi được tệp “{path.name}” vì tên cùng đường dẫn dài quá; chưa có gì thay đổi, hãy chọn thư mục có tên ngắn hơn, gần gốc ổ đĩa."
    if error.errno in (28, 112, 122):
        return f"Ổ đĩa đầy nên không ghi được tệp “{path.name}”; tệp cũ còn nguyên, hãy xóa bớt hoặc lưu vào ổ khác."
    return f"Không ghi được tệp “{path.name}” ({error.strerror or error}); tệp cũ còn nguyên, hãy lưu vào thư mục khác."
