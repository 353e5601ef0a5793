"""How much of somebody else's file we are willing to open.

A workbook or a Word file is a zip, and a zip may say it is small and unpack into gigabytes. What is declared is never trusted:
every part is unpacked once, piece by piece, and counted, before any library sees it. A plan of forty pages or a list of five
thousand people is far below every limit here.
"""

import io
import zipfile
import zlib
from pathlib import Path

from thuky.core.refused import Refused

MB = 1024 * 1024
MAX_FILE = 20 * MB
MAX_ENTRIES = 2_000
MAX_TOTAL = 200 * MB
MAX_PART = 100 * MB
MAX_RATIO = 100
RATIO_FROM = 10 * MB
_PIECE = 256 * 1024
_ENTITIES = (b"<!ENTITY", b"E\0N\0T\0I\0T\0Y")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class TooMuch(Refused):
    """The file is larger, or unpacks to more, than any honest file of this kind."""


class Unreadable(Refused):
    """The file cannot be opened: missing, locked, damaged or of another kind than it says."""


def named(path: str | Path) -> str:
    """The file's name as a sentence for the clerk quotes it."""
    return f"“{Path(path).name}”"


def read_bytes(path: str | Path) -> bytes:
    """The whole file, of which at most 20 MB are accepted; the file itself is let go at once."""
    _refuse_what_only_looks_like_it(Path(path))
    try:
        with Path(path).open("rb") as stream:
            content = stream.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise Unreadable(f"Không thấy tệp {named(path)}; hãy xem lại tên tệp và thư mục.") from None
    except (OSError, ValueError):
        raise Unreadable(
            f"Không mở được tệp {named(path)}; hãy đóng tệp ở chương trình khác hoặc chép tệp về máy rồi thử lại."
        ) from None
    if len(content) > MAX_FILE:
        raise TooMuch(f"Tệp {named(path)} lớn hơn 20 MB nên không được đọc; hãy bỏ bớt hình ảnh rồi gửi lại.")
    return content


def _refuse_what_only_looks_like_it(path: Path) -> None:
    """A folder, and the note `~$name` that Word and Excel lay beside a file while they have it open."""
    if path.is_dir():
        raise Unreadable(f"{named(path)} là một thư mục; hãy chọn một tệp trong thư mục đó.")
    if path.name.startswith("~$") and path.is_file():
        meant = named(path.name[2:])
        raise Unreadable(
            f"Tệp {named(path)} chỉ là dấu của Word, Excel khi đang mở {meant}; hãy đóng tệp đó rồi chọn chính {meant}."
        )


def zip_of(content: bytes, path: str | Path) -> zipfile.ZipFile:
    """The archive in these bytes, after `check_zip`; path only names it in what the clerk is told."""
    if not content.strip(b"\0 \t\r\n\f"):
        raise Unreadable(f"Tệp {named(path)} trống; hãy lấy lại tệp từ nơi gửi.")
    if content.startswith(_OLD_OFFICE):
        raise Unreadable(
            f"Tệp {named(path)} có mật khẩu hoặc là tệp Office kiểu cũ; hãy mở bằng Word hoặc Excel, bỏ mật khẩu, "
            "rồi chọn Lưu thành… kiểu mới (.docx, .xlsx)."
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception as error:
        raise _damaged(path) from error
    check_zip(archive, path)
    return archive


def check_zip(archive: zipfile.ZipFile, path: str | Path) -> None:
    """Refuse an archive that is locked, damaged, unpacks to too much or declares XML entities."""
    parts = archive.infolist()
    if len(parts) > MAX_ENTRIES:
        raise bomb(path)
    if any(part.flag_bits & 0x1 for part in parts):
        raise Unreadable(f"Tệp {named(path)} có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.")
    total = 0
    for part in parts:
        total += _unpacked(archive, part, path, MAX_TOTAL - total)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: str | Path, left: int) -> int:
    """The true size of one part in bytes, counted while unpacking; stops at the first limit."""
    size, tail = 0, b""
    xml = part.filename.lower().endswith((".xml", ".rels"))
    try:
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > min(MAX_PART, left) or size > max(RATIO_FROM, MAX_RATIO * part.compress_size):
                    raise bomb(path)
                if xml and any(entity in tail + piece for entity in _ENTITIES):
                    raise bomb(path)
                tail = piece[-32:]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _damaged(path) from error
    return size


def bomb(path: str | Path) -> TooMuch:
    """What is said of a file that would unpack to more than any honest one, or that declares what no honest one does."""
    return TooMuch(
        f"Tệp {named(path)} bung ra quá lớn hoặc có nội dung không an toàn nên không được đọc; "
        "hãy chép nội dung sang một tệp mới rồi gửi lại."
    )


def _damaged(path: str | Path) -> Unreadable:
    return Unreadable(f"Tệp {named(path)} bị hỏng hoặc chưa chép hết nên không đọc được; hãy lấy lại tệp từ nơi gửi.")
