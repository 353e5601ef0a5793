"""The page at the right of Kế hoạch: the plan as it prints now, drawn beside the window, kept in place while it is edited."""

from PySide6.QtCore import QObject

from thuky.conferences.tab import PlanTab
from thuky.plans.documents import DOCUMENTS
from thuky.printing import frozen, press
from thuky.printing.page_view import PageView
from thuky.widgets import jobs

PLAN = DOCUMENTS[0]


class PlanPage(QObject):
    """Draws the plan's pages whenever the tab asks for them; an older drawing that comes late is thrown away."""

    def __init__(self, tab: PlanTab) -> None:
        super().__init__(tab)
        self._tab, self._wanted, self._shown = tab, 0, -1
        self.view = PageView(tab.pagePanel)
        self.view.setAccessibleName("Trang in của kế hoạch")
        tab.pageLayout.addWidget(self.view)
        tab.page_wanted.connect(self.draw)

    def draw(self) -> None:
        """Gather the plan here, set it beside the window, show it."""
        conference = self._tab.conference
        if conference is None:
            return
        self._wanted += 1
        ticket, items = self._wanted, frozen.items_of(self._tab.db, conference, PLAN)
        jobs.run(
            self._tab, "Vẽ kế hoạch", press.pages_of, (items,), lambda made: self._show(ticket, conference, made.data)
        )

    def _show(self, ticket: int, conference: int, pdf: bytes) -> None:
        if ticket == self._wanted:
            self.view.show_pdf(pdf, keep_place=conference == self._shown)
            self._shown = conference
