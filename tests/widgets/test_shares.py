"""A narrow page gives more of its width to the table."""

import pytest
from PySide6.QtWidgets import QSplitter, QWidget

from thuky.widgets.shares import NARROW, Shares


@pytest.fixture
def splitter(qtbot):
    made = QSplitter()
    qtbot.addWidget(made)
    made.setHandleWidth(0)
    for _ in range(3):
        made.addWidget(QWidget())
    Shares(made, (200, 700, 300), (100, 600, 200))
    made.resize(1200, 300)
    made.show()
    return made


def test_each_width_has_its_shares_and_between_them_the_table_alone_gives_and_takes(splitter):
    found = []
    for width in (1200, 1300, NARROW, 900, 950, 1200):
        splitter.resize(width, 300)
        found.append(splitter.sizes())
    assert found == [
        [200, 700, 300],
        [200, 800, 300],
        [200, 600, 300],
        [100, 600, 200],
        [100, 650, 200],
        [200, 700, 300],
    ]


def test_what_the_clerk_dragged_stays(splitter):
    splitter.moveSplitter(350, 1)
    splitter.splitterMoved.emit(350, 1)
    splitter.resize(900, 300)
    assert splitter.sizes()[0] == 350
