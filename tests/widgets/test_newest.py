"""Work that follows the clerk: one piece at a time, and only the newest of what is asked for."""

import threading

from PySide6.QtWidgets import QWidget

from thuky.widgets.newest import Newest


def test_of_what_is_asked_for_meanwhile_only_the_newest_is_begun(qtbot):
    parent, got, begun = QWidget(), [], []
    qtbot.addWidget(parent)
    newest, gate = Newest(parent), threading.Event()

    def work(number, progress):
        begun.append(number)
        gate.wait(5)
        progress.step(0, 0)
        return number

    newest.ask("Vẽ", work, (1,), got.append)
    qtbot.waitUntil(lambda: begun == [1], timeout=3000)
    for number in (2, 3, 4):
        newest.ask("Vẽ", work, (number,), got.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(got), timeout=3000)
    assert (begun, got, newest.busy) == ([1, 4], [4], False)


def test_what_is_dropped_is_told_to_nobody(qtbot):
    parent, got = QWidget(), []
    qtbot.addWidget(parent)
    newest, gate = Newest(parent), threading.Event()
    newest.ask("Vẽ", lambda progress: gate.wait(5), (), got.append)
    newest.ask("Vẽ", lambda progress: 2, (), got.append)
    newest.drop()
    gate.set()
    qtbot.waitUntil(lambda: not newest.busy, timeout=3000)
    qtbot.wait(20)
    assert got == []
