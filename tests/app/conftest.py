"""The window on a sample file of its own, dressed as the program is."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from thuky.app.main_window import MainWindow
from thuky.widgets import theme


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Settings, backups and files of one test are not those of another."""
    monkeypatch.setenv("THUKY_HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication):
    """The program's palette and style sheet."""
    theme.apply(qapp, "light")
    return qapp


@pytest.fixture
def file(tmp_path, _sample_made):
    """A sample file that the test may change."""
    return Path(shutil.copy(_sample_made, tmp_path / "van-phong.thuky"))


@pytest.fixture
def empty_window(qtbot):
    """The window without a file."""
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1366, 700)
    yield made
    made.close()


@pytest.fixture
def window(qtbot, empty_window, file):
    """The window on the sample, painted."""
    with qtbot.waitSignal(empty_window.painted, timeout=5000):
        empty_window.show()
    empty_window.begin(file)
    qtbot.waitUntil(lambda: empty_window.tabs.tab() is not None, timeout=5000)
    return empty_window
