"""The files of a registered paper: its drafts as they were corrected, the PDF and the data that were signed, the scans with the seal."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from thuky.core.vietnamese.text import clean
from thuky.papers import kept
from thuky.storage import attachments

Kind = Literal["scan", "draft", "signed", "data"]
_OWNERS: dict[Kind, str] = {
    "draft": "registered_paper:draft",
    "signed": "registered_paper:signed",
    "data": "registered_paper:data",
    "scan": "registered_paper",
}
SIGNED = (_OWNERS["signed"], _OWNERS["data"])
"""The owners of what was signed, as attachments name them."""
SIGNED_NAME, DATA_NAME = "Bản đã ký.pdf", "Bản đã ký (dữ liệu)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """One file of a paper; the newest of a kind is the one that counts."""

    id: int
    kind: Kind
    name: str
    sha256: str


def of(db: sqlite3.Connection, paper: int) -> list[PaperFile]:
    """Every file of a paper: drafts, what was signed, scans, each oldest first."""
    return [
        PaperFile(id=number, kind=kind, name=name, sha256=sha256)
        for kind, owner in _OWNERS.items()
        for number, name, sha256 in attachments.of(db, owner, paper)
    ]


def newest(db: sqlite3.Connection, paper: int, kind: Kind) -> PaperFile | None:
    """The newest file of that kind."""
    found = attachments.of(db, _OWNERS[kind], paper)
    return PaperFile(id=found[-1][0], kind=kind, name=found[-1][1], sha256=found[-1][2]) if found else None


def attach(db: sqlite3.Connection, paper: int, kind: Kind, name: str, sha256: str) -> None:
    """Hang stored content on a paper; part of a change."""
    attachments.attach(db, _OWNERS[kind], paper, clean(name), sha256)


def shown(db: sqlite3.Connection, paper: int) -> list[PaperFile]:
    """What the clerk can open: everything but the data behind the signed PDF, and of that PDF only the newest."""
    files = [file for file in of(db, paper) if file.kind != "data"]
    signed = [file for file in files if file.kind == "signed"]
    return [file for file in files if file.kind != "signed" or file is signed[-1]]


def signed_data(db: sqlite3.Connection, paper: int) -> kept.Kept | None:
    """What a paper said when it was signed; None where it was not signed here."""
    data = newest(db, paper, "data")
    return kept.from_bytes(attachments.read(db, data.sha256)) if data else None


def unpack(db: sqlite3.Connection, file: PaperFile) -> Path:
    """A file to be opened and read, in the machine's temporary folder."""
    return attachments.unpack(db, file.name, file.sha256)
