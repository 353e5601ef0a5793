"""LibreOffice as a peer: converts a file to PDF with a profile of its own, as a script of an office would call it."""

import shutil
import subprocess
from pathlib import Path

MISSING = "LibreOffice (soffice) is not installed here"


def here() -> bool:
    """Whether this machine has it."""
    return shutil.which("soffice") is not None


def to_pdf(source: Path) -> Path:
    """The PDF next to the source."""
    profile = (source.parent / "soffice-profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(source.parent),
    ]
    subprocess.run([*command, str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return source.with_suffix(".pdf")
