"""Work that takes longer than a moment: it runs beside the window, shows how far it is, and can be cancelled.

A job gets plain data gathered before it starts; it touches no widget, holds no connection and never writes to the office file.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QProgressDialog, QPushButton, QWidget

from thuky.core.refused import Refused

SHOWN_AFTER = 1000
UNEXPECTED = "Việc “{}” dừng giữa chừng vì một lỗi ngoài dự kiến; dữ liệu đã lưu vẫn nguyên. Thử lại, nếu vẫn vậy xem Trợ giúp ▸ Nhật ký lỗi."


class Cancelled(Exception):
    """The clerk pressed Hủy."""


class Progress:
    """Given to functions that say how far they are; each step may end the job."""

    def __init__(self, job: "Job") -> None:
        self._job = job

    def step(self, done: int, total: int) -> None:
        """So much of so much is done."""
        if self._job.stopped.is_set():
            raise Cancelled
        self._job.stepped.emit(done, total)


class Job(QObject):
    """One running piece of work; its public signals are sent in the window's thread."""

    progressed = Signal(int, int)
    finished = Signal(object)
    broke = Signal(object)
    ended = Signal(object)
    stepped = Signal(int, int)
    told = Signal(object, object)

    def __init__(self, label: str, work: Callable[[], Any]) -> None:
        super().__init__()
        self.label = label
        self.work = work
        self.runner: _Run | None = None
        self.stopped = threading.Event()
        self.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop at the next step; nothing is left half done because a job writes nothing."""
        self.stopped.set()

    def start(self) -> None:
        """Begin, in the pool; from now on the job lives until its work is over, whoever goes before."""
        _RUNNING.add(self)
        self.runner = _Run(self)
        QThreadPool.globalInstance().start(self.runner)

    def _step(self, done: int, total: int) -> None:
        if not self.stopped.is_set():
            self.progressed.emit(done, total)

    def _tell(self, result: Any, error: Exception | None) -> None:
        if self.runner is not None:
            self.runner.left.wait()
        _RUNNING.discard(self)
        cancelled = self.stopped.is_set() or isinstance(error, Cancelled)
        self.ended.emit(self)
        if error is not None and not cancelled:
            self.broke.emit(error)
        elif not cancelled:
            self.finished.emit(result)
        self.deleteLater()


_RUNNING: set[Job] = set()
"""Jobs at work. None belongs to a widget: a widget that is closed would take it away from the thread that speaks through it."""


class _Run(QRunnable):
    """Runs a job's work in the pool; left is set when its thread touches the job no more."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.left = threading.Event()
        self._job = job

    def run(self) -> None:
        result, error = None, None
        try:
            result = self._job.work()
        except Exception as why:
            error = why
        try:
            self._job.told.emit(result, error)
        except RuntimeError:
            logging.getLogger(__name__).info("the program closed before a job ended")
        self.left.set()


def run(
    parent: QWidget,
    label: str,
    function: Callable[..., Any],
    args: Sequence[Any] = (),
    done: Callable[[Any], Any] | None = None,
    failed: Callable[[Refused], Any] | None = None,
    *,
    with_progress: bool = False,
) -> Job:
    """Run function(*args) beside the window; `done` gets its result, `failed` a sentence for the clerk, both in the window's thread.

    With `with_progress` the function also gets `progress=`, a Progress. Where the parent goes before, nobody is told.
    """
    job = Job(label, lambda: function(*args))
    parent.destroyed.connect(job.cancel)
    if with_progress:
        job.work = lambda: function(*args, progress=Progress(job))
    if done is not None:
        job.finished.connect(done)
    job.broke.connect(lambda error: _broken(parent, label, error, failed))
    _show(parent, job)
    job.start()
    return job


def _broken(parent: QWidget, label: str, error: Exception, failed: Callable[[Refused], Any] | None) -> None:
    from thuky.widgets import messages

    if not isinstance(error, Refused):
        logging.getLogger(__name__).error("%s", label, exc_info=error)
        error = Refused(UNEXPECTED.format(label))
    (failed or (lambda why: messages.refuse(parent, why)))(error)


def _show(parent: QWidget, job: Job) -> None:
    bar = parent.window().findChild(JobBar)
    if bar is not None:
        bar.follow(job)
        return
    dialog = QProgressDialog(job.label, "Hủy", 0, 0, parent.window())
    dialog.setMinimumDuration(SHOWN_AFTER)
    dialog.canceled.connect(job.cancel)
    job.progressed.connect(partial(_advance, dialog))
    job.ended.connect(dialog.hide)  # closing it would say that the clerk had cancelled
    job.ended.connect(dialog.deleteLater)


def _advance(bar: QProgressDialog | QProgressBar, done: int, total: int) -> None:
    bar.setMaximum(total)
    bar.setValue(done)


class JobBar(QWidget):
    """The running job in the status bar: its name, a bar and Hủy; seen only once it has run for a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._label, self._bar, self._stop = QLabel(), QProgressBar(), QPushButton("Hủy")
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._stop.setProperty("role", "link")
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._bar, self._stop):
            row.addWidget(widget)
        self._later = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._later.timeout.connect(lambda: self.setVisible(bool(self._jobs)))
        self.hide()

    def follow(self, job: Job) -> None:
        """Show this job until it ends."""
        self._jobs.append(job)
        self._label.setText(job.label)
        self._bar.setRange(0, 0)
        job.progressed.connect(partial(_advance, self._bar))
        job.ended.connect(self._over)
        self._later.start()

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()

    def _over(self, job: Job) -> None:
        self._jobs = [other for other in self._jobs if other is not job]
        self.setVisible(bool(self._jobs) and self.isVisible())
