"""The main window's form is loaded whole, and its page, bars and actions taken over."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton

from thuky.core import paths
from thuky.widgets.form_binding import FormMistake
from thuky.widgets.window_form import load_window

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>X</class><widget class="{kind}" name="X">
 <property name="geometry"><rect><x>0</x><y>0</y><width>700</width><height>500</height></rect></property>
 <widget class="QWidget" name="page"><layout class="QVBoxLayout" name="column">
  <item><widget class="QPushButton" name="press"><property name="text"><string>Bấm</string></property></widget></item>
 </layout></widget>
 <widget class="QMenuBar" name="bar"><widget class="QMenu" name="menu"><property name="title"><string>Tệp</string></property><addaction name="leave"/></widget>
  <addaction name="menu"/></widget>
 <widget class="QStatusBar" name="line"/>
 <action name="leave"><property name="text"><string>Thoát</string></property><property name="shortcut"><string>Ctrl+Q</string></property></action>
</widget></ui>"""


class Window(QMainWindow):
    press: QPushButton
    leave: QAction


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "form", lambda name: tmp_path / f"{name}.ui")
    return lambda kind: (tmp_path / "x.ui").write_text(FORM.format(kind=kind), encoding="utf-8")


def test_page_bars_and_actions_belong_to_the_window(qtbot, drawn):
    drawn("QMainWindow")
    window, left = Window(), []
    qtbot.addWidget(window)
    load_window(window, "x")
    (menu,) = [action.menu() for action in window.menuBar().actions()]
    window.leave.triggered.connect(lambda: left.append(True))
    window.leave.trigger()
    assert (window.press.window(), window.leave.parent(), window.size().toTuple()) == (window, window, (700, 500))
    assert (menu.title(), menu.actions(), window.statusBar().objectName()) == ("Tệp", [window.leave], "line")
    assert (window.press.text(), window.press.autoDefault(), left) == ("Bấm", True, [True])


def test_a_form_of_another_kind_or_without_a_declared_widget_is_a_mistake(qtbot, drawn):
    class Other(QMainWindow):
        missing: QLabel

    drawn("QWidget")
    with pytest.raises(FormMistake, match="form x cannot be read, or is not a window with a page"):
        load_window(Window(), "x")
    drawn("QMainWindow")
    with pytest.raises(FormMistake, match="missing should be a QLabel but is nothing"):
        load_window(Other(), "x")
