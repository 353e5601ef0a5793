"""A field that is too narrow for its text says so with dots, and has the whole text in its tool tip."""

from PySide6.QtTest import QTest

from thuky.widgets.cut_line import CutLine
from thuky.widgets.record_form import shortened

LONG = "Ban Chỉ huy Quân sự phường Hòa Thượng Phước Đông Thạnh"


def shown(qtbot, text: str) -> CutLine:
    line = CutLine()
    qtbot.addWidget(line)
    line.setText(text)
    line.setCursorPosition(0)
    line.resize(200, 30)
    line.show()
    QTest.qWait(1)
    line.grab()
    return line


def test_a_text_that_goes_on_is_whole_in_the_tool_tip(qtbot):
    assert (shown(qtbot, LONG).toolTip(), shown(qtbot, "Tỉnh Đoàn").toolTip()) == (LONG, "")


def test_a_text_that_goes_on_is_drawn_otherwise_than_one_that_ends_there(qtbot):
    fits = next(LONG[:end] for end in range(len(LONG), 0, -1) if not shown(qtbot, LONG[:end]).toolTip())
    assert shown(qtbot, LONG).grab().toImage() != shown(qtbot, fits).grab().toImage()


def test_a_long_title_ends_with_a_whole_word_and_dots():
    assert (shortened(LONG, 30), shortened(LONG, 54)) == ("Ban Chỉ huy Quân sự phường…", LONG)
