"""Papers of old programs (.doc, .rtf) turned into .docx by the LibreOffice or, on Windows, the Word of this machine.

Either runs without a window on a copy in a folder of its own: the clerk's open documents and the sender's file are not touched,
macros are not run. LibreOffice has a profile of its own and is stopped when it takes too long; Word is not stopped, for the clerk
may be writing in it: we only stop waiting, and it closes the copy when it is done.
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
_ASK_WORD = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
    $word.Visible = $false; $word.DisplayAlerts = 0; $word.AutomationSecurity = 3
    $paper = $word.Documents.Open($env:THUKY_SOURCE, $false, $true, $false)
    $paper.SaveAs2($env:THUKY_MADE, 16)
    $paper.Close($false)
} finally { $word.Quit($false) }
"""
"""Alerts off, macros off (3 = msoAutomationSecurityForceDisable), read only; 16 = wdFormatDocumentDefault, a .docx."""
_NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW of Windows


def program() -> str:
    """Where LibreOffice is on this machine; "" where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def word() -> str:
    """The shell through which Word is asked on Windows; "" elsewhere."""
    return (shutil.which("powershell") or "") if sys.platform == "win32" else ""


def as_docx(data: bytes, ending: str) -> bytes | None:
    """The paper (ending ".doc" or ".rtf") as a .docx; None where neither program is here, can make sense of it, or is quick enough."""
    with tempfile.TemporaryDirectory(prefix="thuky-doc-", ignore_cleanup_errors=True) as folder:
        source, made = Path(folder, f"van-ban{ending}"), Path(folder, "ra", "van-ban.docx")
        made.parent.mkdir()
        source.write_bytes(data)
        if not (_by_libreoffice(source, made) or _by_word(source, made)) or not made.is_file():
            return None
        return limits.read_bytes(made)


def _by_libreoffice(source: Path, made: Path) -> bool:
    soffice = program()
    profile = Path(source.parent, "profile").as_uri()
    return bool(soffice) and _ran([
        soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(source),
    ])  # fmt: skip


def _by_word(source: Path, made: Path) -> bool:
    """Names go through the environment, so that no letter of a path is taken for a command."""
    shell = word()
    command = [shell, "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-Command", _ASK_WORD]
    return bool(shell) and _ran(command, {"THUKY_SOURCE": str(source), "THUKY_MADE": str(made)}, stop=False)


def _ran(command: list[str], names: dict[str, str] | None = None, *, stop: bool = True) -> bool:
    """Whether the program came to its end in time; with all that it started, it is stopped otherwise (where `stop`)."""
    windows = sys.platform == "win32"
    try:
        running = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(names or {})},
            creationflags=_NO_WINDOW if windows else 0,
            start_new_session=not windows,
        )
    except OSError:
        return False
    try:
        return running.wait(LONGEST_SECONDS) == 0
    except subprocess.TimeoutExpired:
        if stop:
            _stopped(running)
        return False


def _stopped(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(running.pid)], capture_output=True, check=False)
    else:
        os.killpg(running.pid, 9)
    running.wait(10)
