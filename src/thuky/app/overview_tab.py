"""Tổng quan: one glance tells what to do today."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from thuky.app import overview_around
from thuky.app import overview_figures as overview
from thuky.app.overview_steps import first_steps
from thuky.app.short_list import ShortList
from thuky.conferences import store as conferences
from thuky.core.columns import columns
from thuky.speakers import store as speakers
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.mark import Mark
from thuky.widgets.newest import Newest
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab
from thuky.widgets.twin_columns import TwinColumns

DUE, FINDINGS, PAPERS = 5, 3, 3
AFTER_PAINT, NARROW, STACKED = 60, 1240, 860


Direction = QBoxLayout.Direction


class OverviewTab(Tab):
    """Reads everything, changes nothing; every line leads to its row."""

    title: ClassVar[str] = "Tổng quan"
    form: ClassVar[str] = "app_overview_tab"
    figures_line: FigureLine
    halves: QBoxLayout
    steps: ShortList
    board: RecordTable
    awards: RecordTable
    due: ShortList
    findings: ShortList
    papers: ShortList

    plan_wanted = Signal()

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._figures: tuple[Figure, ...] = ()
        self._late, self._stale = 0, 0
        self._slow_wanted = False
        self._looking = Newest(self, lambda why: self.said.emit(str(why)))
        self._set_up_boards()
        TwinColumns(self.board, self.awards, giving=self.board.column_of("bar"))
        self.steps.say("Bắt đầu từ đây", "Đọc kế hoạch có sẵn…", "")
        self.due.say("Việc hôm nay", "Mở Nhiệm vụ", "Không có việc đến hạn trong 7 ngày tới.")
        self.findings.say("Rà soát", "Xem tất cả", "Không thấy điều gì cần sửa.")
        self.papers.say("Văn bản", "Mở Văn bản – In", "Không có giấy tờ chờ ký hay chờ in lại.")
        self.due.more.connect(lambda: self.go.emit("Nhiệm vụ"))
        self.papers.more.connect(lambda: self.go.emit("Văn bản – In"))
        self.findings.more.connect(lambda: self.go.emit("findings"))
        self.steps.more.connect(self.plan_wanted)
        for shown in (self.steps, self.due, self.findings, self.papers):
            shown.go.connect(self._go)
        self._later = QTimer(self, interval=AFTER_PAINT, singleShot=True)
        self._later.timeout.connect(self._reload_slowly)

    def _set_up_boards(self) -> None:
        for table, kind, title in (
            (self.board, overview.BoardLine, "Đại biểu"),
            (self.awards, overview.AwardLine, "Khen thưởng"),
        ):
            table.set_columns(columns(kind))
            table.set_glance()
            table.set_title(title)
            table.set_dashes()
            table.set_mark("missing", lambda line: Mark("warn", "", str(line.missing)) if line.missing else None)
        self.board.set_bar("bar", lambda line: (line.named, line.quota) if line.id else None)
        self.awards.set_bar("bar", lambda line: (line.nominated, line.quota))
        self.board.set_strong(lambda line: line.id == 0)
        self.board.opened.connect(lambda line: self.go.emit(f"delegation:{line.id}" if line.id else "Đại biểu"))
        self.awards.opened.connect(lambda _line: self.go.emit("Khen thưởng"))

    def reload(self) -> None:
        """Read the boards now; what takes longer comes after the page is painted."""
        if self.conference is None:
            return
        today, shown = date.today(), conferences.get(self.db, self.conference)
        self.figures_line.set_title(overview.headline(self.db, shown, today), overview.subtitle(shown))
        self.board.show_records(overview.board(self.db, shown))
        self.awards.show_records(overview.award_lines(self.db, self.conference))
        steps = first_steps(self.db, shown)
        self.steps.setVisible(bool(steps))
        self.steps.show_lines(steps, len(steps))
        for table in (self.board, self.awards):
            table.setVisible(bool(table.records()))
            table.fit_rows()
            table.setMinimumHeight(table.maximumHeight())
        due = overview.due(self.db, self.conference, today)
        self._late = sum(line.tone == "bad" for line in due)
        self.due.show_lines(due, DUE)
        self._show_figures()
        self._slow_wanted = True
        self.update()

    def show_conference(self, conference: int | None) -> None:
        """Another conference, or none: what is being looked at concerns nobody any more."""
        self._looking.drop()
        super().show_conference(conference)

    def _reload_slowly(self) -> None:
        """What is found and what must be printed again is looked for beside the window."""
        from thuky.printing import beside

        if self.conference is not None:
            args = (self.workspace.path, overview_around.looked_around, self.conference)
            self._looking.ask("Xem hội nghị còn thiếu gì", beside.read, args, self._show_slowly)

    def _show_slowly(self, seen: overview_around.Around) -> None:
        from thuky.app.findings_panel import MARKS, lines

        if self.conference is None:
            return
        found = [
            overview.ShortLine(
                id=one.id,
                words=one.message if one.about in one.message else f"{one.about}: {one.message}",
                state=one.level,
                tone=MARKS[one.kind].tone,
                shape=MARKS[one.kind].shape,
                subject=one.subject,
            )
            for one in lines(seen.findings)
        ]
        self.findings.say(
            "Rà soát",
            f"Xem cả {len(found)} mục" if len(found) > FINDINGS else "Xem tất cả",
            "Không thấy điều gì cần sửa.",
        )
        self.findings.show_lines(found, FINDINGS)
        self._stale = len(seen.stale)
        papers = [*overview.papers_to_do(self.db, self.conference), *seen.stale]
        self.papers.show_lines(papers, PAPERS)
        self._show_figures()

    def _show_figures(self) -> None:
        lines = [line for line in self.board.records() if line.id]
        quota, named = sum(line.quota for line in lines), sum(line.named for line in lines)
        counts = speakers.counts(self.db, self.conference or 0, date.today().isoformat())
        self._figures = tuple(
            figure
            for figure, wanted in (
                (Figure(f"{named}/{quota}", "Có tên"), quota),
                (Figure(str(sum(line.confirmed or 0 for line in lines)), "Xác nhận dự"), quota),
                (Figure(f"{counts.received}/{counts.expected}", "Bài đã nhận"), counts.expected),
                (Figure(str(self._late), "Quá hạn", "bad"), self._late),
                (Figure(str(self._stale), "Cần in lại", "warn"), self._stale),
            )
            if wanted
        )
        self.figures_line.show_figures(self._figures)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the page is painted there is time for what takes longer."""
        super().paintEvent(event)
        if self._slow_wanted:
            self._slow_wanted = False
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has no room for bars (the numbers beside them say it all), a very narrow one none for two halves."""
        super().resizeEvent(event)
        narrow, stacked = event.size().width() < NARROW, event.size().width() < STACKED
        self.halves.setDirection(Direction.TopToBottom if stacked else Direction.LeftToRight)
        for table in (self.board, self.awards):
            table.setColumnHidden(table.column_of("bar"), narrow)
        self.halves.setSpacing(24 if narrow else 48)
        self.halves.setStretch(0, 22 if narrow else 17)

    def figures(self) -> tuple[Figure, ...]:
        """For the status bar: places, those with a name, those without."""
        lines = [line for line in self.board.records() if line.id]
        quota, named = sum(line.quota for line in lines), sum(line.named for line in lines)
        missing = sum(line.missing or 0 for line in lines)
        return (
            (Figure(str(quota), "suất"), Figure(str(named), "có tên"), Figure(str(missing), "chưa có tên"))
            if quota
            else ()
        )

    def _go(self, subject: str) -> None:
        if subject:
            self.go.emit(subject)
