"""The tab Khen thưởng: who is proposed, judged, decided and called up; the certificate of the chosen one drawn live."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QSplitter

from thuky.awards import store
from thuky.awards.award import KINDS, Award
from thuky.awards.certificate_view import CertificateView
from thuky.awards.checks import missing_papers
from thuky.awards.decision import CODE as DECISION
from thuky.awards.decision import papers, who_decides
from thuky.awards.decision_dialog import DecisionDialog
from thuky.awards.documents import CERTIFICATE, LIST, PROPOSAL, certificate
from thuky.awards.order import DECIDED, AwardCount, board, call_order, counted
from thuky.awards.standards_dialog import StandardsDialog
from thuky.awards.table_columns import fresh, panel_columns, spread, table_columns
from thuky.awards.wording import described, named
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.widgets.figures import Figure, FigureLine
from thuky.widgets.gestures import RowGestures, Words
from thuky.widgets.mark import Mark
from thuky.widgets.quota_bar import QuotaBar
from thuky.widgets.record_form import RecordForm
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import OpenFile, Tab

TO_JUDGE = ("nominated", "incomplete", "passed", "failed")
TO_DECIDE = ("passed", "submitted")
VERDICTS = (("passed", "Đạt"), ("failed", "Không đạt"))
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
        {"award", "award_quota", "award_criterion", "conference", "registered_paper", "issuing_body", "signer"}
    )

    splitter: QSplitter
    figureLine: FigureLine
    awardTable: RecordTable
    awardForm: RecordForm
    certificate: CertificateView
    criteriaTitle: QLabel
    criteriaList: QLabel
    editStandards: QPushButton
    collectiveBar: QuotaBar
    collectiveCounts: QLabel
    individualBar: QuotaBar
    individualCounts: QLabel
    addCollective: QPushButton
    addIndividual: QPushButton
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
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(WIDTHS)
        self._dress()
        words = Words(of="khen thưởng", rows="đề nghị khen thưởng")
        self.gestures = RowGestures(self, self.awardTable, store, words, fresh, self.awardForm, spread)
        self._connect()

    def _dress(self) -> None:
        self.awardForm.set_columns(panel_columns())
        self.awardTable.set_movable()
        self.awardTable.set_adding("Gõ tên để thêm cá nhân…")
        self.awardTable.set_mark("state", lambda award: MARKS.get(award.state, DONE))
        self.awardTable.set_mark("folder", lambda award: Mark(tone="warn" if missing_papers(award) else "ok"))
        self.awardTable.set_empty("Chưa có đề nghị khen thưởng nào.", "Thêm tập thể", lambda: self._add("collective"))
        menu = QMenu(self.judge)
        for code, word in VERDICTS:
            menu.addAction(word).setData(code)
        menu.triggered.connect(lambda action: self._judge(action.data(), action.text()))
        self.judge.setMenu(menu)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.awardTable.set_filter)
        self.awardTable.chosen.connect(self._show_chosen)
        self.addCollective.clicked.connect(lambda: self._add("collective"))
        self.addIndividual.clicked.connect(lambda: self._add("individual"))
        self.checkFolders.clicked.connect(self._check_folders)
        self.propose.clicked.connect(self._propose)
        self.enterDecision.clicked.connect(self._enter_decision)
        self.setBatches.clicked.connect(self._set_batches)
        self.editStandards.clicked.connect(self._edit_standards)
        self.printCertificates.clicked.connect(lambda: self.paper_wanted.emit(CERTIFICATE))
        for button in (self.addCollective, self.addIndividual, self.checkFolders, self.judge, self.propose,
                       self.enterDecision, self.setBatches, self.editStandards):  # fmt: skip
            button.setEnabled(not self.workspace.read_only)

    # what is shown

    def reload(self) -> None:
        """The awards, their quotas, and the certificate of the chosen one."""
        number = self.conference or 0
        self._awards = store.of_conference(self.db, number)
        self._counts = board(self._awards, store.quotas(self.db, number))
        self._papers = papers(self.db, number)
        self._record = conferences.get(self.db, number)
        self._decider = who_decides(self.db, self._record)
        self.awardTable.set_columns(table_columns(self._papers), numbered="TT")
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
            return f"Chờ quyết định: {len(waiting)}."
        return f"{self._record.award_form} của {self._decider.post}" if self._decider.post else ""

    def figures(self) -> tuple[Figure, ...]:
        """Nominated, passed, decided of both kinds, and folders with gaps."""
        gaps = sum(bool(missing_papers(one)) for one in self._awards if one.state not in (*DECIDED, "failed"))
        over = any(line.over for line in self._counts)
        return (
            Figure(str(sum(line.quota for line in self._counts)), "chỉ tiêu"),
            Figure(str(sum(line.nominated for line in self._counts)), "đề nghị"),
            Figure(str(sum(line.passed for line in self._counts)), "đạt", "warn" if over else ""),
            Figure(str(sum(line.decided for line in self._counts)), "đã có quyết định"),
            Figure(str(gaps), "thiếu hồ sơ", "warn" if gaps else ""),
        )

    def show_subject(self, subject: str) -> bool:
        """Choose the nominee of "award:7"."""
        kind, _, number = subject.partition(":")
        if kind not in ("award", "award_quota"):
            return False
        return kind == "award_quota" or not number or self.awardTable.choose(int(number), "name")

    def _show_chosen(self, award: Award | None) -> None:
        title = named(award) if award and award.name else ""
        self.awardForm.show_record(award, title, described(award) if award else "Chọn một dòng để xem cả đề nghị.")
        kind = award.kind if award else "individual"
        texts = [one.text for one in store.criteria(self.db, self.conference or 0) if one.kind == kind]
        self.criteriaTitle.setText(f"Tiêu chí {dict(KINDS)[kind].lower()}")
        self.criteriaList.setText("\n".join(f"{at}. {text}" for at, text in enumerate(texts, 1)) or "Chưa có tiêu chí.")
        self.certificate.show_item(certificate(award, self._record, self._decider, self._papers) if award else None)

    # what the clerk does

    def _add(self, kind: str) -> None:
        name = "Tập thể mới" if kind == "collective" else "Cá nhân mới"
        self.gestures.add(
            [Award(kind=kind, name=name, form=self._record.award_form)], f"Thêm {dict(KINDS)[kind].lower()}"
        )

    def _check_folders(self) -> None:
        open_ones = [award for award in self._awards if award.state in ("nominated", "incomplete")]
        gaps = {award.id for award in open_ones if missing_papers(award)}
        with self.change("Kiểm hồ sơ khen thưởng") as db:
            for award in open_ones:
                state = "incomplete" if award.id in gaps else "nominated"
                if award.state != state:
                    store.edit(db, award.id or 0, state=state)
        self.said.emit(f"Đã kiểm {len(open_ones)} hồ sơ: {len(gaps)} thiếu, {len(open_ones) - len(gaps)} đủ.")

    def _judge(self, state: str, word: str) -> None:
        chosen: Sequence[Any] = [award for award in self.awardTable.selected() if award.state in TO_JUDGE]
        if not chosen:
            self.said.emit("Chọn đề nghị chưa trình, chưa có quyết định trước khi ghi kết quả xét.")
            return
        self.gestures.set(chosen, f"Ghi kết quả xét: {word} ({len(chosen)})", state=state)

    def _propose(self) -> None:
        passed: Sequence[Any] = [award for award in self._awards if award.state == "passed"]
        if not passed:
            self.said.emit("Chưa có đề nghị nào Đạt để trình; ghi kết quả xét trước.")
            return
        number = self.conference or 0
        with self.change(f"Lập tờ trình khen thưởng ({len(passed)})") as db:
            if conferences.registered(db, number, PROPOSAL) is None:
                conferences.add_paper(db, RegisteredPaper(conference_id=number, code=PROPOSAL,
                                                          summary="Tờ trình đề nghị khen thưởng", copies=3))  # fmt: skip
            for award in passed:
                store.edit(db, award.id, state="submitted")
        self.paper_wanted.emit(LIST)

    def _enter_decision(self) -> None:
        number = self.conference or 0
        known = conferences.registered(self.db, number, DECISION)
        paper = known or RegisteredPaper(
            conference_id=number, code=DECISION, symbol=self._decider.symbol, summary="Quyết định khen thưởng"
        )
        offered = [one for one in call_order(self._awards) if one.state != "failed"]
        ticked = [one.id or 0 for one in offered if one.state in TO_DECIDE or (known and one.decision_id == known.id)]
        dialog = DecisionDialog(offered, ticked or [one.id or 0 for one in offered], paper, self)
        if dialog.exec():
            self.write_decision(paper, dialog.values(), dialog.chosen())

    def write_decision(self, paper: RegisteredPaper, values: dict[str, str], chosen: Sequence[int]) -> None:
        """The decision into the register, its number and day for every certificate, an ordinal for each name in it."""
        with self.change(f"Nhập quyết định khen thưởng cho {len(chosen)} đề nghị") as db:
            known = paper.id or conferences.add_paper(db, paper)
            conferences.edit_paper(db, known, **values)
            out = [one.id or 0 for one in self._awards if one.decision_id == known and one.id not in chosen]
            store.undecide(db, out)
            store.decide(db, self.conference or 0, known, chosen)

    def _set_batches(self) -> None:
        with self.change("Xếp đợt trao thưởng") as db:
            store.set_batches(db, self.conference or 0)

    def _edit_standards(self) -> None:
        number = self.conference or 0
        dialog = StandardsDialog(store.quotas(self.db, number), store.criteria(self.db, number), self)
        if dialog.exec():
            with self.change("Sửa chỉ tiêu, tiêu chí khen thưởng") as db:
                for kind, quota, texts in dialog.values():
                    store.set_quota(db, number, kind, quota)
                    store.set_criteria(db, number, kind, texts)


def _show_count(line: AwardCount, bar: QuotaBar, words: QLabel) -> None:
    bar.show_part(line.passed, line.quota)
    words.setText(counted(line))
    words.setProperty("tone", "warn" if line.over else "")
    words.style().polish(words)
