"""LibreOffice, as units that have no Excel use it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

PROGRAM = shutil.which("soffice")


@pytest.fixture
def soffice(tmp_path: Path) -> Callable[[Path, str, Path], Path]:
    """Saves a file again in a format; skipped where LibreOffice is not installed."""
    if PROGRAM is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    def save(path: Path, ending: str, folder: Path) -> Path:
        call = [PROGRAM or "", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(path)]
        subprocess.run(call, check=True, capture_output=True, timeout=120)
        return folder / f"{path.stem}.{ending}"

    return save
