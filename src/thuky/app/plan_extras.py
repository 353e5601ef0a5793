"""What Kế hoạch does with files: read one, use one as a model, take back the one that the chief has corrected."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from thuky.core import paths
from thuky.widgets.tab import Tab

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow

CORRECTED = "Kế hoạch đã sửa (*.docx *.doc *.odt *.rtf *.pdf *.txt);;Mọi tệp (*)"


def connect(tab: Tab, window: "MainWindow") -> None:
    """Tie the tab's wishes to their jobs; a tab that has no such button has no such signal."""
    wishes = {
        "plan_wanted": window.actions_.conferences.read_plan,
        "model_wanted": lambda: use_as_model(window),
        "corrected_wanted": lambda: take_corrected(window),
    }
    for name, action in wishes.items():
        signal: Any = getattr(tab, name, None)
        if signal is not None:
            signal.connect(action)


def use_as_model(window: "MainWindow") -> None:
    """Choose last year's plan; the review opens with “Dùng làm mẫu”."""
    from thuky.app.plan_flow import PlanFlow

    chosen, _kind = QFileDialog.getOpenFileName(window, "Dùng làm mẫu", str(paths.letters()), CORRECTED)
    if chosen:
        PlanFlow(window, Path(chosen), as_model=True).begin()


def take_corrected(window: "MainWindow") -> None:
    """Choose the Word file that came back; what it says otherwise is shown before anything is kept."""
    from thuky.plans.corrected_dialog import open_corrected

    if window.file is None or window.conference is None:
        return
    chosen, _kind = QFileDialog.getOpenFileName(window, "Nhận bản Word đã sửa", str(paths.letters()), CORRECTED)
    if chosen:
        open_corrected(window, window.file, window.conference.id or 0, Path(chosen), window.status.say)
