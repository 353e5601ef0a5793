"""Where things lie: the program's own forms and resources, the office's files, and the folder for backups, log and settings."""

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def _data() -> Path:
    """The folder that holds forms/ and resources/: inside the installed package or bundle, or the source tree."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parents[1]


def resource(*parts: str) -> Path:
    """A file of the program's own: resource("fonts", "Tinos-Regular.ttf")."""
    return _data().joinpath("resources", *parts)


def form(name: str) -> Path:
    """A form drawn in Qt Designer, by the name of the Python file that loads it: form("attendees_tab")."""
    return _data() / "forms" / (name if name.endswith(".ui") else f"{name}.ui")


def home() -> Path:
    """Where backups, the log and settings are kept: THUKY_HOME where it is set, else the user's own data folder."""
    chosen = os.environ.get("THUKY_HOME", "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("thuky", appauthor=False)


def documents() -> Path:
    """Where office files are made unless the clerk says otherwise: Documents/Thư Ký, or within THUKY_HOME where it is set."""
    if os.environ.get("THUKY_HOME"):
        return home() / "Thư Ký"
    import platformdirs

    return platformdirs.user_documents_path() / "Thư Ký"


def letters() -> Path:
    """Where to look first for what the clerk wrote or was sent: the folder around `documents`, which need not be there yet."""
    folder = documents().parent
    return folder if folder.is_dir() else Path.home()
