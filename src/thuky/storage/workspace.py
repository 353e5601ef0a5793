"""An open office file: what features read, the one way to change it, undo and redo, and who is told afterwards."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from thuky.core.refused import Refused
from thuky.storage import changes, opening
from thuky.storage.changes import Changed, Step
from thuky.storage.disk import journal_of, sync
from thuky.storage.lock import Lock, user
from thuky.storage.noting import noting
from thuky.storage.refusals import looking_at, overwritten, read_only, told, unsure
from thuky.storage.replay import replay

CLOSED = "Hội nghị này đã lưu hồ sơ nên không sửa được; không có gì thay đổi, hãy mở lại hội nghị trước khi sửa."


def create(path: Path | str, *, who: str = "") -> "Workspace":
    """Make a new, empty office file; a file that is already there is never written over."""
    path = Path(path)
    db, lock = opening.create(path, who)
    return Workspace(path, db, lock, who)


def open(path: Path | str, *, read_only: bool = False, who: str = "") -> "Workspace":
    """Open an office file, wholly checked; for writing it takes the file's lock and brings an older file up to date first."""
    path = Path(path)
    if read_only:
        with looking_at(path):
            return Workspace(path, opening.open_to_read(path), None, who)
    db, lock = opening.open_to_write(path, who)
    return Workspace(path, db, lock, who)


class Workspace:
    """One office file in the hands of one clerk."""

    def __init__(self, path: Path, db: sqlite3.Connection, lock: Lock | None, who: str) -> None:
        self.path = path
        self.db = db
        self.who = who or user()
        last = db.execute("SELECT at FROM change ORDER BY id DESC LIMIT 1").fetchone()
        self.last_saved: str = last[0] if last else ""
        self._lock = lock
        self._logging = False
        self._listeners: list[Callable[[Changed], None]] = []
        db.execute("PRAGMA query_only=ON")
        self._seen = self._version()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed here."""
        return self._lock is None

    @contextmanager
    def change(self, label: str, *, conference: int | None = None) -> Iterator[sqlite3.Connection]:
        """One gesture of the clerk: one transaction, one undo step, one entry of the history, one announcement."""
        told_of: Changed | None = None
        with self._writing():
            if not self._logging:
                changes.install(self.db)
                self._logging = True
            with self._transaction() as kept, self._open_conference(conference):
                at = changes.now()
                change = changes.begin(self.db, label, at, self.who, conference)
                yield self.db
                tables, belongs_to = changes.finish(self.db, change)
                if tables:
                    kept()
                    few = changes.few_rows(self.db, change)
                    told_of = Changed(tables=tables, conference=belongs_to, label=label, rows=few)
        if told_of:
            self._announce(told_of, at)

    @contextmanager
    def note(self) -> Iterator[sqlite3.Connection]:
        """Write what must not be undone: what was printed, the content of attachments; anything else is denied."""
        with self._writing(), self._transaction() as kept, noting(self.db) as tables:
            yield self.db
            kept()
        if tables:
            self._announce(Changed(tables=frozenset(tables), conference=None, label=""), changes.now())

    def seal(self) -> None:
        """All that was done so far is history, no longer to be taken back: how a file begins."""
        with self._writing(), self._transaction() as kept:
            changes.seal(self.db)
            kept()

    def undo(self) -> Step | None:
        """Take the last change back; None where there is none."""
        return self._replay(back=True)

    def redo(self) -> Step | None:
        """Put back what was taken back last; None where there is nothing."""
        return self._replay(back=False)

    def _replay(self, *, back: bool) -> Step | None:
        if self.read_only:
            raise read_only(self.path)
        step = changes.next_undo(self.db) if back else changes.next_redo(self.db)
        if step is None:
            return None
        with (
            self._writing(),
            self._foreign_keys_off(),
            self._transaction() as kept,
            self._open_conference(step.conference),
        ):
            replay(self.db, step.id, back=back)
            tables, few = changes.touched(self.db, step.id), changes.few_rows(self.db, step.id)
            kept()
        told_of = Changed(tables=tables, conference=step.conference, label=step.label, rows=few)
        self._announce(told_of, changes.now())
        return step

    @property
    def undo_label(self) -> str:
        """What undo would take back, or nothing."""
        step = None if self.read_only else changes.next_undo(self.db)
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """What redo would put back, or nothing."""
        step = None if self.read_only else changes.next_redo(self.db)
        return step.label if step else ""

    def history(self, limit: int = 200) -> list[Step]:
        """What was changed, newest first, with what was taken back."""
        return changes.history(self.db, limit)

    def subscribe(self, callback: Callable[[Changed], None]) -> Callable[[], None]:
        """Call back after every saved change, undo, redo and note; the result, when called, ends it."""
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback) if callback in self._listeners else None

    def close(self) -> None:
        """Let go of the file and its lock, and leave no journal beside it (SQLite removes its own)."""
        if not self.read_only:
            with suppress(sqlite3.Error):
                self.db.execute("PRAGMA journal_mode=DELETE")
        self.db.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self.read_only:
            raise read_only(self.path)
        if self.db.in_transaction:
            raise RuntimeError("a change is already open: one gesture is one change")
        self.db.execute("PRAGMA query_only=OFF")
        try:
            yield
        finally:
            self.db.execute("PRAGMA query_only=ON")

    @contextmanager
    def _foreign_keys_off(self) -> Iterator[None]:
        """For undo and redo, which check every reference themselves at the end."""
        self.db.execute("PRAGMA foreign_keys=OFF")
        try:
            yield
        finally:
            self.db.execute("PRAGMA foreign_keys=ON")

    @contextmanager
    def _transaction(self) -> Iterator[Callable[[], None]]:
        """All or nothing; what is not declared kept is rolled back. SQLite's and the disk's troubles become sentences."""
        kept: list[bool] = []
        try:
            self.db.execute("BEGIN IMMEDIATE")
            if self._version() != self._seen:
                raise overwritten(self.path)
            before = changes.mark(self.db)
            yield lambda: kept.append(True)
            if kept:
                self._commit(before)
            else:
                self.db.execute("ROLLBACK")
        except BaseException as error:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            sentence = told(error, self.path) if isinstance(error, sqlite3.Error) else None
            if sentence:
                raise sentence from error
            raise

    def _version(self) -> int:
        """Another number once somebody else has written the file, whom the lock did not stop."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def _commit(self, before: changes.Mark) -> None:
        """Commit; where only the very last sync failed all is in the file already, so that sync alone is done again."""
        after = changes.mark(self.db)
        try:
            self.db.execute("COMMIT")
        except sqlite3.Error:
            if self.db.in_transaction or before == after or changes.mark(self.db) != after:
                raise
            try:
                sync(journal_of(self.path))
            except OSError as error:
                raise unsure(self.path) from error

    @contextmanager
    def _open_conference(self, conference: int | None) -> Iterator[None]:
        """A conference that is found closed and left closed must not have changed."""
        closed = changes.archived(self.db, conference)
        yield
        if closed and changes.archived(self.db, conference):
            raise Refused(CLOSED)

    def _announce(self, changed: Changed, at: str) -> None:
        self.last_saved = at
        for callback in tuple(self._listeners):
            try:
                callback(changed)
            except Exception:  # the change is saved: one tab's fault must not say otherwise, nor silence the others
                import logging

                logging.getLogger(__name__).exception("a subscriber failed after %s", changed)
