"""The page at the right of Kế hoạch: the plan as it prints now, drawn beside the window, kept in place while it is edited."""

import sqlite3
from collections.abc import Sequence

from PySide6.QtCore import QObject

from thuky.conferences.section_text import Said, ShownSection
from thuky.conferences.tab import PlanTab
from thuky.plans import plan_edit, plan_now
from thuky.plans.documents import DOCUMENTS
from thuky.printing import frozen, press
from thuky.printing.page_view import PageView
from thuky.widgets import jobs

PLAN = DOCUMENTS[0]


class TextNow:
    """The plan's sections as they print now: the words of the office with today's facts in them."""

    def sections(self, db: sqlite3.Connection, conference: int) -> list[ShownSection]:
        """Every section in order, appendices last."""
        return [
            ShownSection(
                id=one.id,
                heading=one.heading,
                code=one.code,
                texts=tuple((line.level, line.text) for line in one.lines),
            )
            for one in plan_now.sections(db, conference)
        ]

    def keep(self, db: sqlite3.Connection, conference: int, place: int, texts: Sequence[Said]) -> int:
        """Keep what was typed; each line goes on stating its facts."""
        return plan_edit.keep(db, conference, place, texts)

    def adopt(self, db: sqlite3.Connection, conference: int) -> list[int]:
        """Make the sections that the program put together the plan's own; the number of each."""
        return plan_edit.adopt(db, conference)


class PlanPage(QObject):
    """Draws the plan's pages whenever the tab asks for them; an older drawing that comes late is thrown away."""

    def __init__(self, tab: PlanTab) -> None:
        super().__init__(tab)
        self._tab, self._wanted, self._shown = tab, 0, -1
        tab.text = TextNow()
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
