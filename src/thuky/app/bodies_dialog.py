"""Văn phòng ▸ Cơ quan ban hành…: the bodies that issue papers and who signs for each, with the letterhead they make."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton, QWidget

from thuky.app.emblem_line import EmblemLine
from thuky.core.columns import columns
from thuky.core.refused import Refused
from thuky.office import emblem, store
from thuky.office.issuing_body import SIGNER_PATTERNS, IssuingBody, Signer
from thuky.storage.changes import Changed
from thuky.storage.workspace import Workspace
from thuky.widgets import messages
from thuky.widgets.forms import load_form
from thuky.widgets.mark import Edit
from thuky.widgets.record_table import RecordTable


class BodiesDialog(QDialog):
    """Two tables that edit in place; the lower one belongs to the body chosen above."""

    bodies: RecordTable
    signers: RecordTable
    add_body: QPushButton
    add_signer: QPushButton
    ready_signer: QPushButton
    remove_body: QPushButton
    remove_signer: QPushButton
    emblemPicture: QLabel
    emblemName: QLabel
    choose_emblem: QPushButton
    remove_emblem: QPushButton
    close_button: QPushButton

    def __init__(self, file: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        load_form(self, "app_bodies_dialog")
        self._set_up(self.bodies, IssuingBody, store.edit_body, self._remove_bodies)
        self._set_up(self.signers, Signer, store.edit_signer, self._remove_signers)
        self.bodies.set_adding("Gõ tên cơ quan để thêm" if not file.read_only else "")
        self.bodies.added.connect(self._add_body)
        self.bodies.chosen.connect(self._show_signers)
        self.signers.added.connect(self._add_signer)
        self.add_body.clicked.connect(self._new_body)
        self.add_signer.clicked.connect(lambda: self._new_signer({"full_name": "Người ký mới"}))
        self._fill_ready()
        self.remove_body.clicked.connect(lambda: self._remove_bodies(self.bodies.selected()))
        self.remove_signer.clicked.connect(lambda: self._remove_signers(self.signers.selected()))
        self.emblem = EmblemLine(
            file, self.emblemPicture, self.emblemName, self.choose_emblem, self.remove_emblem, self
        )
        self.bodies.chosen.connect(self.emblem.show)
        self.close_button.clicked.connect(self.accept)
        for button in (self.add_body, self.add_signer, self.ready_signer, self.remove_body, self.remove_signer):
            button.setEnabled(not file.read_only)
        stop = file.subscribe(self._changed)
        self.finished.connect(lambda _result: stop())
        self._show()
        self.bodies.setFocus()

    def _set_up(
        self, table: RecordTable, kind: type, edit: Callable[..., None], remove: Callable[[list[Any]], None]
    ) -> None:
        table.set_columns(columns(kind))
        table.set_editable(not self._file.read_only)
        table.edited.connect(lambda edits: self._edit(edit, edits))
        table.remove_wanted.connect(remove)

    def _fill_ready(self) -> None:
        """The lines that signers usually write; the one chosen is added, its name to be typed."""
        menu = QMenu(self.ready_signer)
        for pattern in SIGNER_PATTERNS:
            values = {"authority": pattern.authority, "title": pattern.title}
            menu.addAction(pattern.words).triggered.connect(lambda _on=False, values=values: self._new_signer(values))
        self.ready_signer.setMenu(menu)

    def _show(self) -> None:
        self.bodies.show_records(store.bodies(self._file.db))
        self._show_signers(self.bodies.current_record())
        self.emblem.show(self.bodies.current_record())

    def _show_signers(self, body: IssuingBody | None) -> None:
        self.signers.set_adding("Gõ để thêm người ký" if body is not None and not self._file.read_only else "")
        self.signers.show_records(store.signers_of(self._file.db, body.id) if body is not None else [])

    def _changed(self, told: Changed) -> None:
        if told.tables & {"issuing_body", "signer", "attachment"}:
            self._show()

    def _edit(self, edit: Callable[..., None], edits: list[Edit]) -> None:
        def work(db: Any) -> None:
            for one in edits:
                edit(db, getattr(one.record, "id"), **{one.field: one.value})  # noqa: B009

        self._change("Sửa cơ quan ban hành", work)

    def _add_body(self, values: dict[str, str]) -> None:
        self._change("Thêm cơ quan ban hành", lambda db: store.add_body(db, IssuingBody(**values)))  # type: ignore[arg-type]

    def _new_body(self) -> None:
        """A body by its button: chosen, so that its name is typed over and its signers are added."""
        self._add_body({"name": "Cơ quan mới"})
        self.bodies.choose(max((one.id for one in self.bodies.records()), default=0), "name")
        self.bodies.setFocus()

    def _new_signer(self, values: dict[str, str]) -> None:
        self._add_signer(values)
        self.signers.choose(max((one.id for one in self.signers.records()), default=0), "full_name")
        self.signers.setFocus()

    def _add_signer(self, values: dict[str, str]) -> None:
        body = self.bodies.current_record()
        if body is not None:
            signer = Signer(issuing_body_id=body.id, **values)  # type: ignore[arg-type]
            self._change("Thêm người ký", lambda db: store.add_signer(db, signer))

    def _remove_bodies(self, records: list[Any]) -> None:
        if records:
            self._change(
                f"Xóa {len(records)} cơ quan ban hành", lambda db: remove_bodies(db, [one.id for one in records])
            )

    def _remove_signers(self, records: list[Any]) -> None:
        if records:
            self._change(
                f"Xóa {len(records)} người ký", lambda db: store.remove_signers(db, [one.id for one in records])
            )

    def _change(self, label: str, work: Callable[[Any], object]) -> None:
        try:
            with self._file.change(label) as db:
                work(db)
        except Refused as why:
            messages.refuse(self, why)


def remove_bodies(db: Any, ids: list[int]) -> None:
    """Bodies with their signers and the pictures on their certificates."""
    emblem.remove(db, ids)
    store.remove_bodies(db, ids)
