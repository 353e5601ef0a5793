"""What kind of text file somebody sent, told by its content first and by its name second, and its lines."""

from collections.abc import Callable
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading import docx, limits, odt, office_program, pdf, text_file
from thuky.reading.kinds import NAMES, kind_of
from thuky.reading.lines import Lines

Reader = Callable[[Path, bytes], Lines]

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_HEAD = b"\xec\xa5"
_SEARCHED = 4 * limits.MB
_SAVE_AS_DOCX = "hãy mở bằng Word, chọn Lưu thành… .docx rồi đọc tệp .docx đó."
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
    """The lines of a text file (.docx, .odt, .txt, .pdf with text; .doc and .rtf where LibreOffice is), or one sentence saying why it cannot be read."""
    path = Path(path)
    data = limits.read_bytes(path)
    if not data.strip(b"\0 \t\r\n\f"):
        raise Refused(f"Tệp {limits.named(path)} trống; hãy chọn lại tệp kế hoạch.")
    return _reader(path, data)(path, data)


def _reader(path: Path, data: bytes) -> Reader:
    name, ending = limits.named(path), path.suffix.lower()
    if data.startswith(_OLD_OFFICE):
        return _old_word(data, name, ending)
    if data.startswith(b"{\\rtf"):
        return _by_office_program(".rtf", f"Tệp {name} là văn bản .rtf; {_SAVE_AS_DOCX}")
    if data.startswith(_NO_TEXT):
        raise Refused(f"Tệp {name} không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ.")
    if b"%PDF-" in data[:1024]:
        return pdf.read
    if data.startswith(b"PK"):
        return _packed(data, name, ending)
    if ending in (".docx", ".docm", ".odt", ".pdf", ".doc"):
        raise Refused(
            f"Tệp {name} hỏng hoặc không đúng kiểu {ending}; hãy mở bằng chương trình soạn ra nó rồi lưu lại."
        )
    return text_file.read


def _packed(data: bytes, name: str, ending: str) -> Reader:
    """Word and Writer files are told by what is in them; a workbook is said to be one."""
    kind = kind_of(data)
    if kind in ("xlsx", "xlsb", "ods"):
        raise Refused(f"Tệp {name} là {NAMES[kind]}, không phải văn bản; hãy chọn tệp kế hoạch.")
    if kind == "odt" or odt.MIMETYPE in data[:200] or (kind != "docx" and ending == ".odt"):
        return odt.read
    return docx.read


def _old_word(data: bytes, name: str, ending: str) -> Reader:
    """An old Word file is read through LibreOffice; one that is locked is told apart, for LibreOffice would only fail."""
    kind = kind_of(data)
    if kind == "encrypted" or _locked(data) or kind == "ole" and ending in (".docx", ".docm", ".odt"):
        raise Refused(f"Tệp {name} có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.")
    if kind == "xls":
        raise Refused(f"Tệp {name} là {NAMES[kind]}, không phải văn bản; hãy chọn tệp kế hoạch.")
    sentence = f"Tệp {name} là văn bản Word kiểu cũ (.doc); {_SAVE_AS_DOCX}"
    if kind != "doc":
        raise Refused(sentence)
    return _by_office_program(".doc", sentence)


def _locked(data: bytes) -> bool:
    """Whether an old Word file says at its head that its text is encrypted."""
    at = next((at for at in range(512, min(len(data), _SEARCHED), 512) if data.startswith(_WORD_HEAD, at)), 0)
    return bool(at and data[at + 11 : at + 12] and data[at + 11] & 1)


def _by_office_program(ending: str, sentence: str) -> Reader:
    def read(path: Path, data: bytes) -> Lines:
        made = office_program.as_docx(data, ending)
        if made is None:
            raise Refused(sentence)
        return docx.read(path, made)

    return read
