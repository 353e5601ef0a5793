"""Files that came in for a paper: kept in the office file, every version, the last one opened by double click."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from thuky.core.vietnamese.text import clean
from thuky.storage import attachments
from thuky.storage.workspace import Workspace

OWNER = "speech"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedFile:
    """One version: its file name and where its content is."""

    name: str
    sha256: str


def keep(workspace: Workspace, path: Path) -> ReceivedFile:
    """Take the content of a file into the office file; the file itself stays where it is."""
    return ReceivedFile(name=clean(path.name), sha256=attachments.keep(workspace, path))


def attach(db: sqlite3.Connection, speech: int, file: ReceivedFile) -> None:
    """Hang a version on its paper."""
    attachments.attach(db, OWNER, speech, file.name, file.sha256)


def of_papers(db: sqlite3.Connection, speeches: list[int]) -> dict[int, list[ReceivedFile]]:
    """The versions of each of these papers, oldest first; papers without a file are left out."""
    found = {speech: attachments.of(db, OWNER, speech) for speech in speeches}
    return {
        speech: [ReceivedFile(name=name, sha256=sha256) for _, name, sha256 in files]
        for speech, files in found.items()
        if files
    }


def versions(db: sqlite3.Connection, speeches: list[int]) -> dict[int, int]:
    """How often each of these papers came in with a file."""
    return {speech: len(files) for speech, files in of_papers(db, speeches).items()}


def unpack(db: sqlite3.Connection, file: ReceivedFile) -> Path:
    """The content as a file of its own in the machine's temporary folder, to be opened and read."""
    return attachments.unpack(db, file.name, file.sha256)
