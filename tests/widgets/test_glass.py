"""The box of a filter: its icons stand in its middle."""

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from thuky.widgets import icons


def test_the_button_that_clears_stands_in_the_middle_of_the_box_in_our_own_drawing(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    box = QLineEdit(page, objectName="filter")
    box.setClearButtonEnabled(True)
    icons.dress(page)
    box.resize(200, 32)
    page.show()
    box.setText("ân")
    clear = box.findChild(QToolButton)
    middle = clear.geometry().center().y()
    assert abs(middle - box.rect().center().y()) <= 1
    assert clear.icon().pixmap(16).toImage() == icons.icon("close").pixmap(16).toImage()
