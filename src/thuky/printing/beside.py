"""Papers are gathered beside the window: a job reads a copy of the office file, so that two thousand people never stop the typing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from thuky.conferences import register_files
from thuky.office.paper_template import OWNER as TEMPLATE
from thuky.storage.snapshot import snapshot

NEEDED = (TEMPLATE, *register_files.SIGNED)
"""Whose attached content papers are made of: the office's own Word files, and what was signed."""


T = TypeVar("T")


class Steps(Protocol):
    """Told how far the work is; it ends the work where nobody waits for it any more."""

    def step(self, done: int, total: int) -> None: ...


class Quiet:
    """Nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Go on."""


def read(path: Path, work: Callable[..., T], *args: Any, progress: Steps | None = None) -> T:
    """What work(db, *args) makes of a copy of the file; with steps, it gets them as `progress=`."""
    if progress is None:
        with snapshot(path, NEEDED) as db:
            return work(db, *args)
    progress.step(0, 0)
    with snapshot(path, NEEDED) as db:
        progress.step(0, 0)
        return work(db, *args, progress=progress)
