"""What is dropped on the window: an office file is opened, lists are shown before they are merged, a plan before it is kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow

OFFICE = (".thuky",)
LISTS = (".xlsx", ".xlsm", ".xls", ".csv")
PLANS = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".txt")
NO_CONFERENCE = "Chưa có hội nghị nào đang mở nên chưa nhận được danh sách; hãy mở hoặc tạo hội nghị rồi thả lại tệp."


def understood(path: Path) -> bool:
    """Whether something can be done with this file."""
    return path.suffix.lower() in (*OFFICE, *LISTS, *PLANS)


def take(window: "MainWindow", paths: Sequence[Path]) -> None:
    """The first file says what is wanted; of lists all are taken together."""
    kind = paths[0].suffix.lower()
    if kind in OFFICE:
        window.open_path(paths[0])
    elif kind in PLANS:
        window.actions_.conferences.review_plan(paths[0])
    else:
        _take_lists(window, [path for path in paths if path.suffix.lower() in LISTS])


def _take_lists(window: "MainWindow", paths: Sequence[Path]) -> None:
    from thuky.app import own_backups
    from thuky.returns.roster_preview_dialog import open_lists

    if window.file is None or window.conference is None:
        window.status.say(NO_CONFERENCE)
        return
    own_backups.ahead(window, window.file.path)
    open_lists(window, window.file, window.conference.id or 0, window.status.say, paths)
