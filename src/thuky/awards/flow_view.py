"""What the clerk does with nominations, step by step: folder, verdict, proposal, decision, batches; each step is one change."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.decision import CODE as DECISION
from thuky.awards.decision import who_decides
from thuky.awards.decision_dialog import DecisionDialog
from thuky.awards.documents import PROPOSAL
from thuky.awards.folder import missing_papers
from thuky.awards.order import DECIDED, call_order
from thuky.awards.review_dialog import ReviewDialog
from thuky.awards.standards_dialog import StandardsDialog
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.widgets.gestures import RowGestures
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

TO_JUDGE = ("nominated", "incomplete", "passed", "failed")
TO_DECIDE = ("passed", "submitted")


class AwardFlow(QObject):
    """The buttons of the tab, in the order in which a nomination goes its way."""

    def __init__(self, tab: Tab, table: RecordTable, gestures: RowGestures) -> None:
        super().__init__(tab)
        self._tab, self._table, self._gestures = tab, table, gestures

    @property
    def _number(self) -> int:
        return self._tab.conference or 0

    def _awards(self) -> list[Award]:
        return store.of_conference(self._tab.db, self._number)

    def check_folders(self) -> None:
        """Kiểm hồ sơ: who is proposed and whose folder has gaps."""
        opinion = store.review(self._tab.db, self._number).opinion_needed
        waiting = [award for award in self._awards() if award.state in ("nominated", "incomplete")]
        gaps = {award.id for award in waiting if missing_papers(award, opinion=opinion)}
        with self._tab.change("Kiểm hồ sơ khen thưởng") as db:
            for award in waiting:
                state = "incomplete" if award.id in gaps else "nominated"
                if award.state != state:
                    store.edit(db, award.id or 0, state=state)
        self._tab.said.emit(f"Đã kiểm {len(waiting)} hồ sơ: {len(gaps)} thiếu, {len(waiting) - len(gaps)} đủ.")

    def judge(self, state: str, word: str) -> None:
        """Ghi kết quả xét: the same verdict for the chosen rows."""
        chosen: Sequence[Any] = [award for award in self._table.selected() if award.state in TO_JUDGE]
        if not chosen:
            self._tab.said.emit("Chọn đề nghị chưa trình, chưa có quyết định trước khi ghi kết quả xét.")
            return
        self._gestures.set(chosen, f"Ghi kết quả xét: {word} ({len(chosen)})", state=state)

    def review(self) -> None:
        """Ghi kết quả xét with votes: the meeting and what it found about everybody who may still be judged."""
        waiting = [award for award in self._awards() if award.state in TO_JUDGE]
        dialog = ReviewDialog(waiting, store.review(self._tab.db, self._number), self._tab)
        if dialog.exec():
            self.write_review(dialog.review(), dialog.judged())

    def write_review(self, review: dict[str, str], judged: Sequence[Award]) -> None:
        """The meeting and its verdicts, as one change."""
        with self._tab.change(f"Ghi kết quả họp xét khen thưởng ({len(judged)})") as db:
            store.set_review(db, self._number, **review)
            for award in judged:
                store.edit(db, award.id or 0, votes=award.votes, state=award.state, vote_note=award.vote_note)

    def propose(self) -> None:
        """Lập tờ trình: all that passed are submitted, the paper goes into the register and is shown."""
        passed = [award for award in self._awards() if award.state == "passed"]
        known = conferences.registered(self._tab.db, self._number, PROPOSAL)
        if not passed and known is None:
            self._tab.said.emit("Chưa có đề nghị nào Đạt để trình; ghi kết quả xét trước.")
            return
        if passed:
            with self._tab.change(f"Lập tờ trình khen thưởng ({len(passed)})") as db:
                if known is None:
                    conferences.add_paper(db, RegisteredPaper(conference_id=self._number, code=PROPOSAL,
                                                              summary="Tờ trình đề nghị khen thưởng", copies=3))  # fmt: skip
                for award in passed:
                    store.edit(db, award.id or 0, state="submitted")
        self._tab.paper_wanted.emit(PROPOSAL)

    def enter_decision(self) -> None:
        """Nhập quyết định…: number and day once, and whose names are in it."""
        known = conferences.registered(self._tab.db, self._number, DECISION)
        by = who_decides(self._tab.db, conferences.get(self._tab.db, self._number))
        paper = known or RegisteredPaper(
            conference_id=self._number, code=DECISION, symbol=by.symbol, summary="Quyết định khen thưởng"
        )
        offered = [one for one in call_order(self._awards()) if one.state != "failed"]
        ticked = [one.id or 0 for one in offered if one.state in TO_DECIDE or (known and one.decision_id == known.id)]
        dialog = DecisionDialog(offered, ticked or [one.id or 0 for one in offered], paper, self._tab)
        if dialog.exec():
            self.write_decision(paper, dialog.values(), dialog.chosen())

    def write_decision(self, paper: RegisteredPaper, values: dict[str, str], chosen: Sequence[int]) -> None:
        """The decision into the register, its number and day for every certificate, an ordinal for each name in it."""
        awards = self._awards()
        with self._tab.change(f"Nhập quyết định khen thưởng cho {len(chosen)} đề nghị") as db:
            known = paper.id or conferences.add_paper(db, paper)
            conferences.edit_paper(db, known, **values)
            out = [one.id or 0 for one in awards if one.decision_id == known and one.id not in chosen]
            store.undecide(db, out)
            store.decide(db, self._number, known, chosen)

    def set_batches(self) -> None:
        """Xếp đợt trao: who walks up together."""
        with self._tab.change("Xếp đợt trao thưởng") as db:
            store.set_batches(db, self._number)

    def hand_over(self, state: str, word: str) -> None:
        """Đã trao, Nhận thay, Gửi sau: what became of the chosen ones on the day."""
        chosen: Sequence[Any] = [award for award in self._table.selected() if award.state in DECIDED]
        if not chosen:
            self._tab.said.emit("Chọn tập thể, cá nhân đã có quyết định khen thưởng trước khi ghi kết quả trao.")
            return
        self._gestures.set(chosen, f"Ghi kết quả trao: {word} ({len(chosen)})", state=state)

    def edit_standards(self) -> None:
        """Chỉ tiêu, tiêu chí…: how many may be rewarded, for what, and what a folder must hold."""
        db, number = self._tab.db, self._number
        dialog = StandardsDialog(
            store.quotas(db, number), store.criteria(db, number), store.review(db, number), self._tab
        )
        if dialog.exec():
            with self._tab.change("Sửa chỉ tiêu, tiêu chí khen thưởng") as changed:
                for kind, quota, texts in dialog.values():
                    store.set_quota(changed, number, kind, quota)
                    store.set_criteria(changed, number, kind, texts)
                store.set_review(changed, number, **dialog.folder())
