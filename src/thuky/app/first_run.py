"""When the window shows its first page: with no file, or a file that holds no conference."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thuky.app.first_run_page import FirstRunPage
    from thuky.app.main_window import MainWindow


class FirstRun:
    """Makes the page where it is needed, and lets it go when a conference comes in its place."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.page: FirstRunPage | None = None

    def show(self) -> None:
        """Put the page in front, without any tab above it."""
        window = self._window
        if self.page is None:
            self.page = self._made()
            window.pages.addWidget(self.page)
        window.tabs.offer([])
        window.pages.setCurrentWidget(self.page)

    def leave(self) -> None:
        """A conference is shown from now on."""
        if self.page is not None:
            self._window.tabs.take_over(self.page)
            self.page = None

    def _made(self) -> "FirstRunPage":
        from thuky.app.first_run_page import FirstRunPage

        page, does = FirstRunPage(), self._window.actions_
        page.readPlan.clicked.connect(does.conferences.read_plan)
        page.newConference.clicked.connect(does.conferences.add)
        page.openFile.clicked.connect(does.files.open)
        page.sample.clicked.connect(does.files.sample)
        return page
