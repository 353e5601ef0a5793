"""The tab Khen thưởng: who is proposed, judged, decided and called up; the certificate of the chosen one drawn live."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QSplitter

from thuky.awards import store
from thuky.awards.award import KINDS, Award
from thuky.awards.certificate_view import CertificateView
from thuky.awards.documents import CERTIFICATE, certificate, making
from thuky.awards.flow_view import TO_DECIDE, AwardFlow
from thuky.awards.folder import missing_papers
from thuky.awards.order import DECIDED, AwardCount, board, counted
from thuky.awards.table_columns import fresh, panel_columns, spread, table_columns
from thuky.awards.wording import called, described
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.gestures import RowGestures, Words
from thuky.widgets.mark import Mark
from thuky.widgets.quota_bar import QuotaBar
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

VERDICTS = (("passed", "Đạt"), ("failed", "Không đạt"))
OUTCOMES = (("handed", "Đã trao"), ("received_for", "Nhận thay"), ("sent_later", "Gửi sau"))
VOTES = "Số phiếu, biên bản họp xét…"
MARKS = {
    "nominated": Mark(tone="none", shape="todo"),
    "incomplete": Mark(tone="warn", shape="attention"),
    "passed": Mark(tone="accent", shape="partly"),
    "submitted": Mark(tone="accent", shape="partly"),
    "failed": Mark(tone="quiet"),
}
DONE = Mark(tone="ok", shape="done")
WIDTHS = (1070, 290)


class AwardsTab(Tab):
    """Collectives and individuals against their quotas, from the nomination to the hand-over."""

    title: ClassVar[str] = "Khen thưởng"
    form: ClassVar[str] = "awards_tab"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "award",
            "attendee",
            "award_quota",
            "award_criterion",
            "award_review",
            "conference",
            "registered_paper",
            "issuing_body",
            "signer",
            "standing_sentence",
            "paper_choice",
        }
    )

    folders_wanted = Signal()

    splitter: QSplitter
    figureLine: FigureLine
    awardTable: RecordTable
    awardForm: RecordForm
    certificate: CertificateView
    editStandards: QPushButton
    collectiveBar: QuotaBar
    collectiveCounts: QLabel
    individualBar: QuotaBar
    individualCounts: QLabel
    addCollective: QPushButton
    addIndividual: QPushButton
    takeFolders: QPushButton
    checkFolders: QPushButton
    judge: QPushButton
    propose: QPushButton
    enterDecision: QPushButton
    setBatches: QPushButton
    printCertificates: QPushButton
    filter: QLineEdit

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace)
        self._awards: list[Award] = []
        self._counts: tuple[AwardCount, ...] = ()
        self._opinion = False
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(WIDTHS)
        words = Words(of="khen thưởng", rows="đề nghị khen thưởng")
        self.gestures = RowGestures(self, self.awardTable, store, words, fresh, self.awardForm, spread)
        self.flow = AwardFlow(self, self.awardTable, self.gestures)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self.awardForm.set_columns(panel_columns())
        self.awardTable.set_movable()
        self.awardTable.set_adding("Gõ tên để thêm cá nhân…")
        self.awardTable.set_mark("state", lambda award: MARKS.get(award.state, DONE))
        self.awardTable.set_mark("folder", lambda award: Mark(tone="warn" if self._missing(award) else "ok"))
        self.awardTable.set_empty("Chưa có đề nghị khen thưởng nào.", "Thêm tập thể", lambda: self._add("collective"))
        self._add_menus()

    def _add_menus(self) -> None:
        """What a button does in several ways: the verdict; the batches and what became of them on the day."""
        verdicts, handing = QMenu(self.judge), QMenu(self.setBatches)
        for code, word in VERDICTS:
            verdicts.addAction(word).triggered.connect(partial(self.flow.judge, code, word))
        verdicts.addSeparator()
        verdicts.addAction(VOTES).triggered.connect(self.flow.review)
        self.judge.setMenu(verdicts)
        handing.addAction(self.setBatches.text()).triggered.connect(self.flow.set_batches)
        handing.addSeparator()
        for code, word in OUTCOMES:
            handing.addAction(word).triggered.connect(partial(self.flow.hand_over, code, word))
        self.setBatches.setMenu(handing)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.awardTable.set_filter)
        self.awardTable.chosen.connect(self._show_chosen)
        self.addCollective.clicked.connect(lambda: self._add("collective"))
        self.addIndividual.clicked.connect(lambda: self._add("individual"))
        self.takeFolders.clicked.connect(self.folders_wanted)
        self.checkFolders.clicked.connect(self.flow.check_folders)
        self.propose.clicked.connect(self.flow.propose)
        self.enterDecision.clicked.connect(self.flow.enter_decision)
        self.editStandards.clicked.connect(self.flow.edit_standards)
        self.printCertificates.clicked.connect(lambda: self.paper_wanted.emit(CERTIFICATE))
        for button in (self.addCollective, self.addIndividual, self.takeFolders, self.checkFolders, self.judge, self.propose,
                       self.enterDecision, self.setBatches, self.editStandards):  # fmt: skip
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """The awards, their quotas, and the certificate of the chosen one."""
        number = self.conference or 0
        self._awards = store.of_conference(self.db, number)
        self._counts = board(self._awards, store.quotas(self.db, number))
        self._made = making(self.db, number)
        self._opinion = store.review(self.db, number).opinion_needed
        self.awardTable.set_columns(table_columns(self._made.papers, opinion=self._opinion), numbered="TT")
        self.awardTable.show_records(self._awards)
        self.figureLine.set_title(self.title, self._subtitle())
        self.figureLine.show_figures(self.figures())
        for line, bar, words in zip(
            self._counts,
            (self.collectiveBar, self.individualBar),
            (self.collectiveCounts, self.individualCounts),
            strict=True,
        ):
            _show_count(line, bar, words)
        self._show_chosen(self.awardTable.current_record())

    def _subtitle(self) -> str:
        waiting = [award for award in self._awards if award.state in TO_DECIDE]
        if waiting:
            return f"Chờ quyết định: {len(waiting)}"
        by = self._made.by.post
        return f"{self._made.record.award_form} của {by}" if by else ""

    def figures(self) -> tuple[Figure, ...]:
        """Nominated, passed, decided of both kinds, and folders with gaps."""
        gaps = sum(bool(self._missing(one)) for one in self._awards if one.state not in (*DECIDED, "failed"))
        over = any(line.over for line in self._counts)
        return (
            Figure(str(sum(line.quota for line in self._counts)), "chỉ tiêu"),
            Figure(str(sum(line.nominated for line in self._counts)), "đề nghị"),
            Figure(str(sum(line.passed for line in self._counts)), "đạt", "warn" if over else ""),
            Figure(str(sum(line.decided for line in self._counts)), "đã có quyết định"),
            Figure(str(gaps), "thiếu hồ sơ", "warn" if gaps else ""),
        )

    def _missing(self, award: Award) -> tuple[str, ...]:
        return missing_papers(award, opinion=self._opinion)

    def show_subject(self, subject: str) -> bool:
        """Choose the nominee of "award:7"."""
        kind, _, number = subject.partition(":")
        if kind not in ("award", "award_quota"):
            return False
        return kind == "award_quota" or not number or self.awardTable.choose(int(number), "name")

    def _show_chosen(self, award: Award | None) -> None:
        title = called(award) if award and award.name else ""
        kind = award.kind if award else "individual"
        texts = [one.text for one in store.criteria(self.db, self.conference or 0) if one.kind == kind]
        self.awardForm.set_columns(panel_columns(kind, texts))
        self.awardForm.show_record(award, title, described(award) if award else "Chọn một dòng để xem cả đề nghị.")
        self.certificate.show_item(certificate(award, self._made) if award else None)

    # what the clerk does

    def _add(self, kind: str) -> None:
        name = "Tập thể mới" if kind == "collective" else "Cá nhân mới"
        self.gestures.add(
            [Award(kind=kind, name=name, form=self._made.record.award_form)], f"Thêm {dict(KINDS)[kind].lower()}"
        )


def _show_count(line: AwardCount, bar: QuotaBar, words: QLabel) -> None:
    bar.show_part(line.passed, line.quota)
    words.setText(counted(line))
    words.setProperty("tone", "warn" if line.over else "")
    words.style().polish(words)
