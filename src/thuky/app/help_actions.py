"""The menu Trợ giúp: a short page for the tab in hand, the keys, the log, what this program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from thuky.app import help_words, log
from thuky.app.tabs import TABS
from thuky.widgets import messages

if TYPE_CHECKING:
    from thuky.app.main_window import MainWindow


class HelpActions:
    """What is said about the program."""

    def __init__(self, window: "MainWindow") -> None:
        self.window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """The form's actions by name."""
        return {"helpTab": self.tab, "keys": self.keys, "showLog": self.log, "about": self.about}

    def tab(self) -> None:
        """A short page for the tab in front."""
        title = TABS[self.window.tabs.front()].title
        messages.tell(self.window, title, help_words.PAGES.get(title, help_words.KEYS))

    def keys(self) -> None:
        """The keys that help most."""
        messages.tell(self.window, "Phím tắt", help_words.KEYS)

    def log(self) -> None:
        """Open the folder that holds the log."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        folder = log.file().parent
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def about(self) -> None:
        """What this is."""
        messages.tell(self.window, "Giới thiệu", help_words.about())
