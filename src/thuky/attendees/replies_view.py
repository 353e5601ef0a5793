"""The second view of Đại biểu, Giấy mời và xác nhận: how each is invited, what he answered, who comes instead; and its gestures."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from thuky.attendees import store
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import INVITATIONS, SUMMONS, Delegation
from thuky.core.columns import BoundColumn, Column, columns
from thuky.widgets.record_table import RecordTable
from thuky.widgets.tab import Tab

WORDS = dict(INVITATIONS) | dict(SUMMONS)


class RepliesView(QObject):
    """Shows the replies instead of the list while its button is down; notes replies, stand-ins and doubles."""

    def __init__(self, tab: Tab, people: RecordTable, replies: RecordTable, switch: QPushButton) -> None:
        super().__init__(tab)
        self._tab, self._people, self.table, self._switch = tab, people, replies, switch
        replies.hide()
        switch.toggled.connect(self._show_replies)

    def take_buttons(self, note: QPushButton, stand_in: QPushButton, merge: QPushButton) -> None:
        """What the three buttons do with the chosen people."""
        note.clicked.connect(self._note_reply)
        stand_in.clicked.connect(self._stand_in)
        merge.clicked.connect(self._merge)
        for button in (note, stand_in, merge):
            button.setEnabled(not self._tab.workspace.read_only)

    def show(self, people: Sequence[Attendee], groups: Sequence[Delegation], everybody: Sequence[Attendee]) -> None:
        """The people shown, each with how he is invited and whom he stands for."""
        self.table.set_columns(reply_columns(groups, everybody), numbered="STT")
        self.table.show_records(people)

    def _show_replies(self, replies: bool) -> None:
        one = (self._people if replies else self.table).current_record()
        self.table.setVisible(replies)
        self._people.setVisible(not replies)
        if one is not None:
            self._shown().choose(one.id)
        self._shown().setFocus()

    def _shown(self) -> RecordTable:
        return self.table if self._switch.isChecked() else self._people

    def _chosen(self, what: str) -> list[Attendee]:
        found: list[Attendee] = self._shown().selected()
        if not found:
            self._tab.said.emit(f"Chọn một đại biểu trước khi {what}.")
        return found

    def _note_reply(self) -> None:
        """Who is chosen comes; when that was told is noted beside it."""
        chosen = self._chosen("ghi xác nhận")
        if not chosen:
            return
        note = f"Báo lúc {datetime.now():%H:%M ngày %d/%m/%Y}"
        with self._tab.change(f"Ghi xác nhận {len(chosen)} đại biểu") as db:
            for one in chosen:
                store.edit(db, one.id or 0, reply="coming", reply_note=note)

    def _stand_in(self) -> None:
        from thuky.attendees.standing_in import send_instead
        from thuky.attendees.substitute_dialog import SubstituteDialog

        chosen, tab = self._chosen("ghi người dự thay"), self._tab
        if not chosen:
            return
        one = chosen[0]
        dialog = SubstituteDialog(one, store.seat_labels(tab.db, tab.conference or 0).get(one.id or 0, ""), tab)

        def write() -> None:
            with tab.change(f"Dự thay {one.shown_name}") as db:
                number = send_instead(db, one.id or 0, dialog.stand_in(), take_seat=dialog.take_seat.isChecked())
            self._shown().choose(number)

        dialog.accepted.connect(write)
        dialog.open()

    def _merge(self) -> None:
        from thuky.attendees.merge_dialog import MergeDialog

        MergeDialog(self._tab.workspace, self._tab.conference or 0, self._tab).open()


def reply_columns(groups: Sequence[Delegation], everybody: Sequence[Attendee]) -> tuple[BoundColumn, ...]:
    """Who, of which delegation, invited how, what he answered and who told it."""
    declared = {column.field: column for column in columns(Attendee)}
    by_id = {group.id: group for group in groups}
    names = {one.id: one.shown_name for one in everybody}
    nobody = Delegation(invitation="", summons="")

    def joined(field: str, heading: str, width: int, text_of: object) -> BoundColumn:
        return BoundColumn(field, Column(heading, width=width, editable=False), text_of=text_of)  # type: ignore[arg-type]

    return (
        declared["full_name"],
        joined("position_unit", "Chức vụ, đơn vị", 34, lambda one: one.position_unit),
        declared["reply"],
        BoundColumn("reply_note", Column("Ai báo, lúc nào", width=20)),
        declared["phone"],
        joined("invitation", "Hình thức mời", 24, lambda one: WORDS.get(by_id.get(one.delegation_id, nobody).invitation, "")),
        joined("summons", "Mời, triệu tập", 12, lambda one: WORDS.get(by_id.get(one.delegation_id, nobody).summons, "")),
        joined("stands_for", "Dự thay cho", 20, lambda one: names.get(one.stands_for, "")),
        joined("delegation_id", "Thành phần", 20, lambda one: by_id.get(one.delegation_id, nobody).name),
        declared["note"],
    )  # fmt: skip
