"""Forms and the classes that load them agree, or it is said at once."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from thuky.core import paths
from thuky.widgets.form_binding import FormMistake
from thuky.widgets.forms import INDENT, load_form

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>X</class><widget class="QWidget" name="X">
<layout class="QVBoxLayout" name="column"><item><widget class="QLabel" name="words"><property name="text"><string>Chữ</string></property></widget></item></layout>
</widget></ui>"""


@pytest.fixture
def form(tmp_path, monkeypatch):
    path = tmp_path / "x.ui"
    path.write_text(FORM, encoding="utf-8")
    monkeypatch.setattr(paths, "form", lambda name: path.with_name(f"{name}.ui"))


def test_a_form_is_built_into_the_widget_and_its_children_become_attributes(qtbot, form):
    class Page(QWidget):
        words: QLabel

    page = Page()
    qtbot.addWidget(page)
    load_form(page, "x")
    assert (page.words.text(), page.words.parentWidget()) == ("Chữ", page)


def test_a_child_that_the_form_lacks_is_a_mistake(qtbot, form):
    class Page(QWidget):
        missing: QPushButton

    page = Page()
    qtbot.addWidget(page)
    with pytest.raises(FormMistake, match="missing should be a QPushButton but is nothing"):
        load_form(page, "x")


def test_a_child_of_another_kind_is_a_mistake(qtbot, form):
    class Page(QWidget):
        words: QPushButton

    page = Page()
    qtbot.addWidget(page)
    with pytest.raises(FormMistake, match="words should be a QPushButton but is QLabel"):
        load_form(page, "x")


def test_a_form_that_is_not_there_is_a_mistake(qtbot, form):
    page = QWidget()
    qtbot.addWidget(page)
    with pytest.raises(FormMistake, match="no form y"):
        load_form(page, "y")


def test_a_number_begins_where_the_texts_above_and_below_it_do(qtbot, form):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    paths.form("x").write_text(FORM.replace('"QLabel" name="words"><property name="text"><string>Chữ</string></property>', '"QSpinBox" name="words">'), encoding="utf-8")  # fmt: skip
    load_form(dialog, "x")
    (line,) = dialog.findChild(QSpinBox, "words").findChildren(QLineEdit)
    assert line.textMargins().left() == INDENT


def test_a_line_that_is_too_long_for_its_field_is_whole_in_its_tool_tip(qtbot, form):
    class Page(QWidget):
        words: QLineEdit

    page = Page()
    qtbot.addWidget(page)
    paths.form("x").write_text(FORM.replace('"QLabel" name="words"><property name="text"><string>Chữ</string></property>', '"QLineEdit" name="words">'), encoding="utf-8")  # fmt: skip
    load_form(page, "x")
    page.words.setText("Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh")
    page.resize(120, 60)
    page.show()
    qtbot.waitUntil(lambda: page.words.toolTip() == page.words.text())


def test_a_dialog_whose_words_take_more_lines_becomes_higher(qtbot, form):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    paths.form("x").write_text(FORM.replace("<string>Chữ</string></property>", '<string>Chữ</string></property><property name="wordWrap"><bool>true</bool></property>'), encoding="utf-8")  # fmt: skip
    load_form(dialog, "x")
    dialog.findChild(QLabel, "words").setText("Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh. " * 12)
    dialog.resize(300, 40)
    dialog.show()
    assert dialog.height() >= dialog.layout().minimumHeightForWidth(300) > 100
