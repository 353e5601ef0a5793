"""Files from outside on a registered paper: scans with the seal, the Word file that is the original; a wrong one is taken off."""

from collections.abc import Sequence
from pathlib import Path

from thuky.conferences import register_files, store
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.printing.signing import name_of
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

WORD = (".docx", ".doc", ".odt")
_LOOKED_AT = 1024
_BEGINNINGS = {
    ".pdf": (b"%PDF-",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG",),
    ".tif": (b"II*\0", b"MM\0*"),
    ".tiff": (b"II*\0", b"MM\0*"),
}
"""How a file that calls itself a scan begins; a PDF may have a few letters before it."""


def attach(opened: Workspace, paper: RegisteredPaper, scans: Sequence[Path]) -> None:
    """Hang these files on a paper: all of them or, where one cannot be read, none."""
    for scan in scans:
        _sound(scan)
    kept = [(scan.name, attachments.keep(opened, scan)) for scan in scans]
    if kept:
        with opened.change(f"Đính bản ký: {name_of(paper)}", conference=paper.conference_id) as db:
            for name, sha256 in kept:
                register_files.attach(db, paper.id or 0, "scan", name, sha256)


def declare_original(opened: Workspace, paper: RegisteredPaper, word: Path) -> None:
    """Bản chính là tệp Word này: the file that the chief corrected counts, no change of data makes the paper stale (clerk.md H9)."""
    if word.suffix.lower() not in WORD:
        raise Refused(f"Tệp “{word.name}” không phải văn bản Word; chưa có gì thay đổi, hãy chọn tệp .docx.")
    sha256 = attachments.keep(opened, word)
    with opened.change(f"Bản chính là tệp Word {word.name}", conference=paper.conference_id) as db:
        register_files.attach(db, paper.id or 0, "scan", word.name, sha256)
        store.edit_paper(db, paper.id or 0, original="word")


def detach(opened: Workspace, paper: RegisteredPaper, file: register_files.PaperFile) -> None:
    """Take a scan off its paper; an undo hangs it on again."""
    with opened.change(f"Gỡ {file.name}: {name_of(paper)}", conference=paper.conference_id) as db:
        attachments.detach(db, [file.id])
        if paper.original and file.name.lower().endswith(WORD):
            store.edit_paper(db, paper.id or 0, original="")


def _sound(scan: Path) -> None:
    """A scan that was cut off or is of another kind would be found out years later, when it is needed."""
    beginnings = _BEGINNINGS.get(scan.suffix.lower())
    try:
        with scan.open("rb") as stream:
            head = stream.read(_LOOKED_AT)
    except OSError:
        return
    if beginnings and head and not any(head.startswith(one) or one == b"%PDF-" and one in head for one in beginnings):
        raise Refused(
            f"Tệp “{scan.name}” hỏng hoặc không đúng kiểu {scan.suffix}; chưa có gì thay đổi, hãy mở thử rồi quét lại."
        )
