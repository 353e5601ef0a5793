"""Opening an office file for the window: to write where that is possible, else to read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from thuky.app import recent
from thuky.core import paths
from thuky.core.refused import Refused
from thuky.papers.files import make_folder
from thuky.storage import workspace
from thuky.storage.refusals import Busy, Damaged, Newer, NotOffice, ReadOnly
from thuky.storage.workspace import Workspace
from thuky.widgets import messages

FILTER = "Tệp Thư Ký (*.thuky)"
FIRST_NAME = "van-phong.thuky"


def open_for(parent: QWidget | None, path: Path, spoilt: Callable[[Refused], object]) -> Workspace | None:
    """The office file at this path; where another window writes it, it cannot be written or a newer program made it, it is opened to
    read, and that is said; `spoilt` is told of a file that is damaged or none at all."""
    try:
        return workspace.open(path)
    except (Busy, ReadOnly, Newer) as why:
        try:
            opened = workspace.open(path, read_only=True)
        except Refused as worse:
            messages.refuse(parent, worse)
            return None
        messages.tell(parent, "Mở để xem", f"{why}\n\nTệp đang mở ở chế độ chỉ đọc.")
        return opened
    except (Damaged, NotOffice) as why:
        spoilt(why)
    except Refused as why:
        messages.refuse(parent, why)
    return None


def create_for(parent: QWidget | None, path: Path) -> Workspace | None:
    """A new office file at this path; nothing where it was refused, which is said."""
    try:
        make_folder(path.parent)
        return workspace.create(path)
    except Refused as why:
        messages.refuse(parent, why)
    return None


def first_path() -> Path:
    """Where the first office file is made without asking: a name not yet taken in Documents/Thư Ký."""
    folder = paths.documents()
    taken = (folder / FIRST_NAME, *(folder / f"van-phong-{number}.thuky" for number in range(2, 100)))
    return next(path for path in taken if not path.exists())


def choose_open(parent: QWidget) -> Path | None:
    """Ask for an office file to open."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getOpenFileName(parent, "Mở tệp", str(_folder()), FILTER)
    return Path(chosen) if chosen else None


def choose_new(parent: QWidget) -> Path | None:
    """Ask where a new office file goes."""
    from PySide6.QtWidgets import QFileDialog

    chosen, _kind = QFileDialog.getSaveFileName(parent, "Tệp văn phòng mới", str(_folder() / first_path().name), FILTER)
    if not chosen:
        return None
    return Path(chosen) if chosen.endswith(".thuky") else Path(f"{chosen}.thuky")


def _folder() -> Path:
    found = recent.files()
    folder = found[0].parent if found else paths.documents()
    return folder if folder.is_dir() else Path.home()
