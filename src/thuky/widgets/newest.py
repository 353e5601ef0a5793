"""What follows the clerk's work: one piece at a time beside the window, and of what is asked for meanwhile only the newest."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from thuky.core.refused import Refused
from thuky.widgets import jobs


class Newest(QObject):
    """Asked again, it stops what runs (at its next step) and then begins what was asked last: work never piles up behind typing."""

    def __init__(self, parent: QWidget, failed: Callable[[Refused], Any] | None = None) -> None:
        super().__init__(parent)
        self._parent, self._failed = parent, failed
        self._running: jobs.Job | None = None
        self._next: tuple[str, Callable[..., Any], Sequence[Any], Callable[[Any], Any]] | None = None

    def ask(self, label: str, function: Callable[..., Any], args: Sequence[Any], done: Callable[[Any], Any]) -> None:
        """Run function(*args, progress=…) and tell `done`, unless something newer is asked for before it ends."""
        self._next = (label, function, args, done)
        if self._running is None:
            self._begin()
        else:
            self._running.cancel()

    def drop(self) -> None:
        """Nobody waits for it any more."""
        self._next = None
        if self._running is not None:
            self._running.cancel()

    @property
    def busy(self) -> bool:
        """Whether something runs or waits."""
        return self._running is not None

    def _begin(self) -> None:
        if self._next is None:
            return
        label, function, args, done = self._next
        self._next = None
        self._running = jobs.run(self._parent, label, function, args, done, self._failed, with_progress=True)
        self._running.ended.connect(self._ended)

    def _ended(self) -> None:
        self._running = None
        self._begin()
