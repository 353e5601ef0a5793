"""What kind of text file somebody sent, told by its content first and by its name second, and its lines."""

from collections.abc import Callable
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading import docx, limits, odt, pdf, text_file
from thuky.reading.lines import Lines

Reader = Callable[[Path, bytes], Lines]

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TEXT = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"MZ",
    b"\x7fELF",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)


def read_lines(path: Path | str) -> Lines:
    """The lines of a text file (.docx, .odt, .txt, .pdf with text), or one sentence saying why it cannot be read."""
    path = Path(path)
    if path.is_dir():
        raise Refused(f"{limits.named(path)} là một thư mục; hãy chọn một tệp kế hoạch.")
    data = limits.read_bytes(path)
    if not data.strip(b"\0 \t\r\n\f"):
        raise Refused(f"Tệp {limits.named(path)} trống; hãy chọn lại tệp kế hoạch.")
    return _reader(path, data)(path, data)


def _reader(path: Path, data: bytes) -> Reader:
    name, ending = limits.named(path), path.suffix.lower()
    if data.startswith(_OLD_OFFICE):
        raise Refused(_old_office(name, ending))
    if data.startswith(b"{\\rtf"):
        raise Refused(f"Tệp {name} là văn bản .rtf; hãy mở bằng Word, chọn Lưu thành… .docx rồi đọc tệp .docx đó.")
    if data.startswith(_NO_TEXT):
        raise Refused(f"Tệp {name} không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ.")
    if b"%PDF-" in data[:1024]:
        return pdf.read
    if data.startswith(b"PK"):
        return odt.read if ending == ".odt" or odt.MIMETYPE in data[:200] else docx.read
    if ending in (".docx", ".docm", ".odt", ".pdf", ".doc"):
        raise Refused(
            f"Tệp {name} hỏng hoặc không đúng kiểu {ending}; hãy mở bằng chương trình soạn ra nó rồi lưu lại."
        )
    return text_file.read


def _old_office(name: str, ending: str) -> str:
    if ending in (".docx", ".docm", ".odt"):
        return f"Tệp {name} có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại."
    return f"Tệp {name} là văn bản Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành… .docx rồi đọc tệp .docx đó."
