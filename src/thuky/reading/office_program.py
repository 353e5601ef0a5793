"""Papers of old programs (.doc, .rtf) turned into .docx by the LibreOffice of this machine, where there is one.

It runs without a window, with a profile of its own, on a copy in a folder of its own: the clerk's open LibreOffice and the
sender's file are not touched, macros are not run, and whatever takes too long is stopped.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from thuky.reading import limits

LONGEST_SECONDS = 9  # a paper that cannot be read is said within ten
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/usr/bin/soffice",
    "/usr/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW of Windows


def program() -> str:
    """Where LibreOffice is on this machine; "" where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def as_docx(data: bytes, ending: str) -> bytes | None:
    """The paper (ending ".doc" or ".rtf") as a .docx; None where LibreOffice is missing, does not know what to do with it, or takes too long."""
    soffice = program()
    if not soffice:
        return None
    with tempfile.TemporaryDirectory(prefix="thuky-doc-", ignore_cleanup_errors=True) as folder:
        source, made = Path(folder, f"van-ban{ending}"), Path(folder, "ra", "van-ban.docx")
        source.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        command = [
            soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(source),
        ]  # fmt: skip
        if not _ran(command) or not made.is_file():
            return None
        return limits.read_bytes(made)


def _ran(command: list[str]) -> bool:
    """Whether the program came to its end in time; with all that it started, it is stopped otherwise."""
    windows = sys.platform == "win32"
    try:
        running = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW if windows else 0,
            start_new_session=not windows,
        )
    except OSError:
        return False
    try:
        return running.wait(LONGEST_SECONDS) == 0
    except subprocess.TimeoutExpired:
        _stopped(running)
        return False


def _stopped(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(running.pid)], capture_output=True, check=False)
    else:
        os.killpg(running.pid, 9)
    running.wait(10)
