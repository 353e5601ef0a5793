"""Jobs run beside the window, tell it in its own thread, and can be cancelled."""

import threading

import shiboken6
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget

from thuky.core.refused import Refused
from thuky.widgets import jobs


def test_the_result_comes_in_the_windows_thread(qtbot):
    parent, got = QWidget(), []
    qtbot.addWidget(parent)
    jobs.run(
        parent,
        "Cộng",
        lambda a, b: (a + b, threading.current_thread()),
        (2, 3),
        lambda result: got.append((result, QThread.currentThread())),
    )
    qtbot.waitUntil(lambda: bool(got), timeout=3000)
    (total, worker), thread = got[0]
    assert (total, worker is threading.main_thread(), thread is parent.thread()) == (5, False, True)


def test_a_refusal_and_an_unexpected_error_both_come_as_a_sentence(qtbot):
    parent, got = QWidget(), []
    qtbot.addWidget(parent)

    def refuse():
        raise Refused("Tệp trống; chưa có gì thay đổi, hãy chọn tệp khác.")

    jobs.run(parent, "Đọc", refuse, failed=lambda why: got.append(str(why)))
    jobs.run(parent, "Chia", lambda: 1 // 0, failed=lambda why: got.append(str(why)))
    qtbot.waitUntil(lambda: len(got) == 2, timeout=3000)
    assert sorted(got) == sorted(["Tệp trống; chưa có gì thay đổi, hãy chọn tệp khác.", jobs.UNEXPECTED.format("Chia")])


def test_a_cancelled_job_ends_without_a_result(qtbot):
    parent, got, ended = QWidget(), [], []
    qtbot.addWidget(parent)
    begun = threading.Event()

    def count(progress):
        begun.set()
        for number in range(10_000_000):
            progress.step(number, 10_000_000)

    job = jobs.run(parent, "Đếm", count, done=got.append, failed=got.append, with_progress=True)
    job.ended.connect(lambda: ended.append(True))
    qtbot.waitUntil(begun.is_set, timeout=3000)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=3000)
    qtbot.wait(20)
    assert got == []


def test_a_job_outlives_the_widget_that_began_it_and_tells_nobody(qtbot):
    parent, got, told = QWidget(), [], []
    begun, go_on = threading.Event(), threading.Event()

    def work():
        begun.set()
        go_on.wait(3)

    job = jobs.run(parent, "Đọc", work, done=got.append, failed=got.append)
    job.ended.connect(lambda: told.append(True))
    qtbot.waitUntil(begun.is_set, timeout=3000)
    shiboken6.delete(parent)
    assert shiboken6.isValid(job)
    go_on.set()
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert (got, job in jobs._RUNNING) == ([], False)
