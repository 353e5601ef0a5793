"""Without a mouse: out of a table, onto every button, away without losing what was typed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget

from thuky.core.columns import columns
from thuky.office.unit import Unit
from thuky.widgets.dialog_keys import DialogKeys
from thuky.widgets.mnemonics import DialogLetters
from thuky.widgets.parts import press_with_enter, reach_parts
from thuky.widgets.record_table import RecordTable
from thuky.widgets.unsaved import Unsaved, has_cancel


def standing(qtbot, kind: type, *parts: QWidget):
    """A window with these in a column, that has the keyboard."""
    made = kind()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for part in parts:
        column.addWidget(part)
    return made


def shown(qtbot, top: QWidget) -> None:
    """Wait until the window has the keyboard."""
    top.show()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is top, timeout=3000)


def table_of_units() -> RecordTable:
    """A table whose cells are typed in."""
    table = RecordTable()
    table.set_columns(columns(Unit)[:2])
    table.show_records([Unit(id=1, name="Phường Một"), Unit(id=2, name="Phường Hai")])
    return table


def test_f6_goes_out_of_a_table_and_shift_f6_back_while_tab_stays_in_its_cells(qtbot):
    before, table, first, second = QLineEdit(), table_of_units(), QPushButton("Thêm"), QPushButton("Xóa")
    top = standing(qtbot, QWidget, before, table, first, second)
    reach_parts(top)
    shown(qtbot, top)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    seen = [QApplication.focusWidget()]
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ShiftModifier):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, held)
        seen.append(QApplication.focusWidget())
    assert seen == [table, first, table, before]


def test_enter_presses_the_button_that_has_the_keyboard(qtbot):
    button, pressed = QPushButton("Thêm đơn vị"), []
    top = standing(qtbot, QWidget, button)
    press_with_enter(top)
    button.clicked.connect(lambda: pressed.append("Thêm đơn vị"))
    shown(qtbot, top)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["Thêm đơn vị"]


def test_every_button_of_a_dialog_has_a_letter_of_its_own_but_the_main_verb_and_close(qtbot):
    label, box = QLabel("&Tên"), QLineEdit()
    label.setBuddy(box)
    main, away = QPushButton("Ghi"), QPushButton("Hủy", objectName="cancel")
    main.setDefault(True)
    others = [QPushButton("Thêm tệp"), QPushButton("Thêm mẫu")]
    dialog = standing(qtbot, QDialog, label, box, *others, main, away)
    DialogLetters(dialog)
    shown(qtbot, dialog)
    first = [one.text() for one in (*others, main, away)]
    others[0].setText("Xóa 3 tệp")
    qtbot.waitUntil(lambda: "&" in others[0].text(), timeout=3000)
    assert (first, others[0].text()) == (["T&hêm tệp", "Thêm &mẫu", "Ghi", "Hủy"], "&Xóa 3 tệp")


def asking(qtbot) -> tuple[QDialog, QLineEdit]:
    """A dialog with a line and Hủy."""
    line, cancel = QLineEdit(), QPushButton("Hủy", objectName="cancel")
    dialog = standing(qtbot, QDialog, line, cancel)
    cancel.clicked.connect(dialog.reject)
    Unsaved(dialog)
    shown(qtbot, dialog)
    line.setFocus()
    return dialog, line


def test_esc_leaves_a_dialog_in_which_nothing_was_typed(qtbot):
    dialog, line = asking(qtbot)
    line.setText("do chương trình ghi")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), has_cancel(dialog)) == (False, True)


def test_esc_asks_before_what_was_typed_is_dropped_and_esc_again_stays(qtbot):
    dialog, line = asking(qtbot)
    QTest.keyClicks(line, "Giao ban")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    (box,) = dialog.findChildren(QMessageBox)
    asked, words = box.isVisible(), [button.text() for button in box.buttons()]
    QTest.keyPress(box, Qt.Key.Key_Escape)
    assert (asked, sorted(words), dialog.isVisible(), line.text()) == (True, ["&Bỏ", "Ở &lại"], True, "Giao ban")


def test_a_dialog_is_left_when_the_clerk_says_so(qtbot):
    dialog, line = asking(qtbot)
    QTest.keyClicks(line, "Giao ban")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    (box,) = dialog.findChildren(QMessageBox)
    next(button for button in box.buttons() if button.text() == "&Bỏ").click()
    assert dialog.isVisible() is False


def test_enter_in_the_filter_of_a_dialog_goes_to_the_rows_and_esc_clears_it_before_it_closes(qtbot):
    box, table, reset = QLineEdit(objectName="filter"), table_of_units(), QPushButton("Trả về câu gốc")
    reset.setProperty("role", "tool")
    dialog, pressed = standing(qtbot, QDialog, box, table, reset), []
    reset.clicked.connect(lambda: pressed.append("Trả về câu gốc"))
    DialogKeys(dialog)
    shown(qtbot, dialog)
    box.setFocus()
    QTest.keyClicks(box, "hai")
    QTest.keyClick(box, Qt.Key.Key_Return)
    went = QApplication.focusWidget()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (went, pressed, box.text(), dialog.isVisible()) == (table, [], "", True)


def test_enter_in_a_dialog_presses_the_button_that_has_the_keyboard_not_the_main_verb(qtbot):
    add, main, pressed = QPushButton("Thêm"), QPushButton("Ghi"), []
    add.setProperty("role", "tool")
    main.setDefault(True)
    dialog = standing(qtbot, QDialog, add, main)
    for button in (add, main):
        button.clicked.connect(lambda _on=False, words=button.text(): pressed.append(words))
    DialogKeys(dialog)
    shown(qtbot, dialog)
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    assert pressed == ["Thêm"]
