"""The register of papers as the tab shows it: numbers and dates typed once, states step by step, the files of each paper."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from thuky.conferences import numbered, numbering, register_files, store
from thuky.conferences.register import NEXT, RegisteredPaper
from thuky.papers.document import Document
from thuky.printing import beside, frozen, press, signing
from thuky.printing.paper_files_view import PaperFiles
from thuky.printing.register_columns import register_columns
from thuky.printing.signed_numbers_view import SignedNumbers
from thuky.storage.workspace import Workspace
from thuky.widgets import jobs
from thuky.widgets.mark import Edit, Mark
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

MARKS = {
    "draft": Mark(tone="quiet", shape="todo"),
    "submitted": Mark(tone="accent", shape="partly"),
    "signed": Mark(tone="ok", shape="done"),
    "issued": Mark(tone="ok", shape="done"),
    "replaced": Mark(tone="none"),
    "withdrawn": Mark(tone="none"),
}
SYMBOL = "Ký hiệu là phần sau số, như /KH-BCĐ."
NO_NUMBER = "chưa có số hoặc ngày: gõ vào sổ khi văn thư cho số, bản đã ký tự ghi theo."
DIFFERS = Mark(tone="bad", shape="attention")
"""Of a signed paper from which the data of today differ: the button Khác bản đã ký… says in what."""


class RegisterView(QObject):
    """What the clerk does with registered papers; the program never gives a number."""

    def __init__(self, tab: Tab, table: RecordTable, papers: Sequence[Document]) -> None:
        super().__init__(tab)
        self._tab, self._table = tab, table
        self._standings: Mapping[str, press.Status] = {}
        self._differing: dict[int, frozen.Differs] = {}
        self._numbers = SignedNumbers(tab)
        self._numbers.changed.connect(self.reload)
        self._documents = {document.code: document for document in papers}
        table.set_mark("state", self._mark)
        table.set_adding("Gõ trích yếu để thêm văn bản…", "summary")
        table.edited.connect(self._edit)
        table.added.connect(self._add)
        table.remove_wanted.connect(self._remove)
        self.files = PaperFiles(tab, table)
        table.opened.connect(self.files.open)
        table.chosen.connect(lambda _paper: self._show_differs())
        self._buttons = {name: tab.findChild(QPushButton, name) for name in self._actions()}
        for name, action in self._actions().items():
            button = self._buttons[name]
            if button is not None:
                button.clicked.connect(action)
                button.setEnabled(not tab.workspace.read_only)

    def _actions(self) -> dict[str, object]:
        return {
            "addPaper": lambda: self._add({"summary": "Văn bản mới"}),
            "nextState": self._advance,
            "nextDraft": self._next_draft,
            "attachScan": self.files.attach,
            "signedDiffers": self._differs,
        }

    @property
    def _file(self) -> Workspace:
        return cast(Workspace, self._tab.workspace)

    def reload(self) -> list[RegisteredPaper]:
        """Show the register as it stands, and give it."""
        db, register = self._tab.db, store.register(self._tab.db, self._tab.conference or 0)
        files = {paper.id: register_files.shown(db, paper.id or 0) for paper in register}
        self._table.set_columns(register_columns(db, files))
        self._look_at_signed()
        self._table.show_records(self._numbers.typed_in(register))
        return register

    def tell(self, standings: Mapping[str, press.Status]) -> None:
        """How the papers stand beside today's data."""
        self._standings = standings
        self._look_at_signed()
        self._table.viewport().update()

    def finish(self) -> None:
        """Write what is still on its way: the file is about to be closed."""
        self._numbers.finish()

    # what is typed

    def _edit(self, edits: Sequence[Edit]) -> None:
        """A state is a step of its own, for a paper is frozen there; a signed paper's number goes into what was kept."""
        before = self._warnings()
        typed: dict[RegisteredPaper, dict[str, object]] = {}
        for edit in edits:
            typed.setdefault(cast(RegisteredPaper, edit.record), {})[edit.field] = edit.value
        typed = {paper: self._parted(paper, values) for paper, values in typed.items()}
        states = {paper: str(values.pop("state")) for paper, values in typed.items() if "state" in values}
        for paper, values in typed.items():
            if paper.frozen and values:
                self._numbers.write(paper, values)
        plain = {paper: values for paper, values in typed.items() if values and not paper.frozen}
        if plain:
            with self._tab.change("Sửa sổ văn bản") as db:
                for paper, values in plain.items():
                    store.edit_paper(db, paper.id or 0, **values)
        for paper, state in states.items():
            self._move(paper, state)
        for warning in self._warnings() - before:
            self._tab.said.emit(warning)

    def _parted(self, paper: RegisteredPaper, values: Mapping[str, object]) -> dict[str, object]:
        """Number and symbol in their own columns; what could not go where it was typed is said."""
        found = numbering.parted(paper, values)
        if str(values.get("symbol", "")).strip().isdecimal():
            moved = not paper.number and "number" not in values
            self._tab.said.emit(f"{SYMBOL} {'Đã ghi vào cột Số.' if moved else 'Ô giữ nguyên như cũ.'}")
        return found

    def _warnings(self) -> set[str]:
        """What is wrong with the numbers of these papers; the review says the same."""
        db, conference = self._tab.db, self._tab.conference or 0
        found = (*numbered.doubles(db, conference), *numbered.out_of_order(db, conference))
        return {f"{signing.name_of(paper)}: {warning}" for paper, warning in found}

    def _add(self, values: dict[str, str]) -> None:
        conference = self._tab.conference or 0
        with self._tab.change("Thêm văn bản vào sổ") as db:
            body = store.get(db, conference).issuing_body_id
            today = date.today().isoformat()
            fresh = RegisteredPaper(conference_id=conference, issuing_body_id=body, draft_on=today)
            number = store.add_paper(db, fresh)
            store.edit_paper(db, number, **values)
        self._table.choose(number)

    def _remove(self, papers: Sequence[RegisteredPaper]) -> None:
        with self._tab.change(f"Xóa {len(papers)} văn bản khỏi sổ") as db:
            store.remove_papers(db, [paper.id or 0 for paper in papers])

    # states

    def _advance(self) -> None:
        paper = self._table.current_record()
        if paper is None or paper.state not in NEXT:
            self._tab.said.emit("Chọn một văn bản đang dự thảo, trình ký hoặc đã ký trong sổ.")
            return
        self._move(paper, NEXT[paper.state])

    def _move(self, paper: RegisteredPaper, state: str) -> None:
        """To another state; the step that signs draws the paper first, beside the window."""
        document = self._documents.get(paper.code)
        signs = state in ("signed", "issued") and not paper.frozen and document is not None
        live = store.registered(self._tab.db, paper.conference_id, paper.code)
        if not signs or document is None or live is None or live.id != paper.id:
            signing.set_state(self._file, paper, state, None)
            self._tell_missing(paper, state, "")
            return
        args = (self._file.path, signing.drawn, paper.conference_id, document)
        jobs.run(self._tab, "Giữ bản ký", beside.read, args, partial(self._signed, paper, state))

    def _signed(self, paper: RegisteredPaper, state: str, pages: signing.Made | None) -> None:
        now = [one for one in store.register(self._tab.db, paper.conference_id) if one.id == paper.id]
        if now:
            signing.set_state(self._file, now[0], state, pages)
            words = f"Đã giữ bản in của {signing.name_of(paper)}; từ nay in lại đúng bản này."
            self._tell_missing(now[0], state, words)

    def _tell_missing(self, paper: RegisteredPaper, state: str, words: str) -> None:
        """What became of a paper, and that its number is still to be typed where it is."""
        missing = f"{signing.name_of(paper)} {NO_NUMBER}" if replace(paper, state=state).lacks_number else ""
        if said := " ".join(part for part in (missing, words) if part):
            self._tab.said.emit(said)

    def _next_draft(self) -> None:
        paper = self._table.current_record()
        if paper is None or paper.state != "draft":
            self._tab.said.emit("Chọn một văn bản đang dự thảo trong sổ.")
            return
        from thuky.printing.draft_dialog import DraftDialog

        dialog = DraftDialog(paper, self._tab)
        dialog.wanted.connect(lambda who, files: self._keep_draft(paper, who, files))
        dialog.open()

    def _keep_draft(self, paper: RegisteredPaper, who: str, files: Sequence[Path]) -> None:
        jobs.run(
            self._tab,
            "Giữ bản dự thảo",
            beside.read,
            (self._file.path, signing.draft_drawn, paper.conference_id, self._documents.get(paper.code)),
            lambda pdf: signing.keep_draft(self._file, paper, pdf, who, files),
        )

    # what differs from what was signed

    def _look_at_signed(self) -> None:
        """Which signed papers today's data differ from, as far as it is known; of each kind the one that counts."""
        self._differing = {}
        for code, stands in self._standings.items():
            live = store.registered(self._tab.db, self._tab.conference or 0, code) if stands.differs.lines else None
            if live is not None and live.frozen and live.accepted != stands.differs.today:
                self._differing[live.id or 0] = stands.differs
        self._show_differs()

    def _mark(self, paper: RegisteredPaper) -> Mark | None:
        return DIFFERS if paper.id in self._differing else MARKS.get(paper.state)

    def _show_differs(self) -> None:
        button, paper = self._buttons["signedDiffers"], self._table.current_record()
        if button is not None:
            button.setVisible(paper is not None and paper.id in self._differing)

    def _differs(self) -> None:
        paper = self._table.current_record()
        differs = self._differing.get(paper.id or 0) if paper is not None else None
        if paper is not None and differs is not None:
            from thuky.printing.differs_dialog import DiffersDialog

            dialog = DiffersDialog(self._file, paper, differs, self._tab)
            dialog.made.connect(self._show_made)
            dialog.open()

    def _show_made(self, number: int) -> None:
        """What an answer added to the register is chosen, and looked at."""
        fresh = next((one for one in store.register(self._tab.db, self._tab.conference or 0) if one.id == number), None)
        if fresh is not None:
            self._tab.show_subject(f"paper:{fresh.code}")
            self._tab.show_subject(f"paper:{number}")
            self._tab.said.emit(f"Đã thêm vào sổ: {signing.name_of(fresh)}.")
