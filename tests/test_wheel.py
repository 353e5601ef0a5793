"""The wheel carries what the program reads: from source and from the wheel alike the same forms and resources are found."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ASK = "import thuky; from thuky.core import paths; print(thuky.__file__, paths.form('app_main_window'), paths.resource('fonts'), sep='\\n')"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built as pip builds it."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", out],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(out.glob("thuky-*.whl"))


def test_the_wheel_holds_every_form_and_resource(wheel: Path) -> None:
    inside = {
        name.removeprefix("thuky/_data/")
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith("thuky/_data/")
    }
    here = {
        path.relative_to(ROOT).as_posix()
        for folder in ("forms", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    assert inside == here


def test_the_wheel_finds_its_own_forms_and_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {ASK}"]
    told = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8").stdout.split("\n")
    package = tmp_path / "thuky"
    assert told[:3] == [
        str(package / "__init__.py"),
        str(package / "_data/forms/app_main_window.ui"),
        str(package / "_data/resources/fonts"),
    ]
    assert Path(told[1]).is_file()


def test_the_wheel_has_the_command_and_the_licences(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel)
    about = next(name for name in held.namelist() if name.endswith(".dist-info/entry_points.txt")).removesuffix(
        "entry_points.txt"
    )
    assert held.read(f"{about}entry_points.txt").decode().split("\n")[:2] == [
        "[console_scripts]",
        "thuky = thuky.cli:main",
    ]
    licences = sorted(name.rsplit("/", 1)[-1] for name in held.namelist() if name.startswith(f"{about}licenses/"))
    assert licences == ["LICENSE", "OpenSans-Apache-2.0.txt", "README.txt", "Tinos-OFL.txt"]
