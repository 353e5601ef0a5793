"""Widget tests: each has its own settings folder, and the application is dressed as the program is."""

import pytest
from PySide6.QtWidgets import QApplication

from thuky.widgets import theme


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Settings of one test are not those of another."""
    monkeypatch.setenv("THUKY_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication):
    """The program's palette and style sheet."""
    theme.apply(qapp, "light")
    return qapp
