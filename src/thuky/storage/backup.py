"""Copies of an office file that can be trusted: written aside, checked, put in place under a name never used before."""

import hashlib
import os
import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from thuky.core import paths
from thuky.core.refused import Refused
from thuky.storage.connection import connect, refuse_damaged, refuse_other_files
from thuky.storage.disk import journal_of, replace, sync_folder
from thuky.storage.refusals import NotSaved, looking_at
from thuky.storage.schema import undoable

NEWEST, DAYS = 10, 30
EVERY = timedelta(hours=1)
"""How old the newest backup may become while the clerk goes on writing."""
STEP, PAUSE = 1000, 0.005
"""Pages copied at a time, and the seconds that a writer who waits is left alone."""
_NAME = re.compile(r"\.(\d{6,})\.(\d{4}-\d\d-\d\d) \d\d-\d\d-\d\d\.thuky$")


def folder_of(path: Path) -> Path:
    """Where the backups of this office file are kept: apart from the file, never in a synchronised folder."""
    place = path.absolute()
    mark = hashlib.sha256(str(place).encode()).hexdigest()[:8]
    return paths.home() / "backups" / f"{place.stem} {mark}"


def kept(folder: Path) -> list[Path]:
    """The backups in a folder, newest first: by their number, for a clock may be wrong."""
    found = [(int(match[1]), file) for file in folder.glob("*.thuky") if (match := _NAME.search(file.name))]
    return [file for _, file in sorted(found, reverse=True)]


def backup(path: Path | str, folder: Path | str) -> Path:
    """Copy an office file as it stands into a folder, check the copy row by row count and page by page, thin out old ones."""
    path, folder = Path(path), Path(folder)
    refuse_other_files(path)
    place: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        place = _free_name(path, folder)
        copy(path, place)
        _write_digest(place)
        sync_folder(folder)
    except OSError as error:
        for left in (place, digest_file(place)) if place else ():
            left.unlink(missing_ok=True)
        raise NotSaved(
            f"Không ghi được bản sao lưu vào “{folder}”; tệp gốc giữ nguyên, hãy xem lại ổ đĩa hoặc chọn nơi khác."
        ) from error
    rotate(folder)
    return place


def due(path: Path) -> bool:
    """Whether this file should be backed up now: something was written since the newest backup, and that is an hour old."""
    made = _written(next(iter(kept(folder_of(path))), None))
    old = (
        made is None or not timedelta(0) <= datetime.now() - made < EVERY
    )  # a clock set back makes no backup young for ever
    return old and _behind(path, made)


def ahead(path: Path) -> Path | None:
    """A backup before much is written at once; none where the newest one holds all, or none can be made: undo takes it back too."""
    folder = folder_of(path)
    with suppress(Refused):
        return backup(path, folder) if _behind(path, _written(next(iter(kept(folder)), None))) else None
    return None


def _behind(path: Path, made: datetime | None) -> bool:
    saved = _written(path)
    return saved is not None and (made is None or made < saved)


def _written(file: Path | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime) if file else None
    except OSError:
        return None


def copy(path: Path, place: Path) -> None:
    """A checked copy of an office file at `place`, whole or not at all; who writes the file meanwhile waits for a step at most."""
    fresh = place.with_name(f"{place.name}.{os.getpid()}.tmp")
    try:
        with looking_at(path), closing(connect(path, mode="ro")) as db:
            _compare(_copied(db, fresh), fresh)
        replace(fresh, place)
    finally:
        for left in (fresh, journal_of(fresh)):
            left.unlink(missing_ok=True)


def _copied(db: sqlite3.Connection, fresh: Path) -> dict[str, int] | None:
    """Copy in steps, from the beginning again where somebody wrote between two; how many rows there were, unless one wrote since."""
    with closing(sqlite3.connect(fresh)) as made:
        made.execute("PRAGMA synchronous=OFF")  # the whole copy is synced before it is put in its place
        seen = _seen(db)
        db.backup(made, pages=STEP, sleep=PAUSE)
    wanted = counts(db)
    return wanted if _seen(db) == seen else None


def _seen(db: sqlite3.Connection) -> int:
    """A number that is another one when somebody else has written the file."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def _compare(wanted: dict[str, int] | None, fresh: Path) -> None:
    with closing(connect(fresh, mode="ro")) as made:
        refuse_damaged(made, fresh)
        if wanted is not None and counts(made) != wanted:
            raise NotSaved("Bản sao lưu không khớp với tệp gốc nên đã bỏ; tệp gốc giữ nguyên, hãy sao lưu lại.")


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table of the clerk's has, and the log."""
    names = [*undoable(db), "change", "change_row", "content"]
    return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _free_name(path: Path, folder: Path) -> Path:
    newest = kept(folder)
    match = _NAME.search(newest[0].name) if newest else None
    number = int(match[1]) + 1 if match else 1
    return folder / f"{path.stem}.{number:06d}.{datetime.now():%Y-%m-%d %H-%M-%S}.thuky"


def digest_file(place: Path) -> Path:
    """Where a backup's SHA-256 stands."""
    return place.with_name(place.name + ".sha256")


def digest(place: Path) -> str:
    """The SHA-256 of a file."""
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_digest(place: Path) -> None:
    fresh = digest_file(place).with_name(f"{place.name}.{os.getpid()}.sha.tmp")
    try:
        fresh.write_text(digest(place), encoding="ascii")
        replace(fresh, digest_file(place))
    finally:
        fresh.unlink(missing_ok=True)


def refuse_altered(place: Path) -> None:
    """Refuse a backup whose bytes are no longer those that were written."""
    known = digest_file(place)
    if known.is_file() and known.read_text(encoding="ascii", errors="replace").strip() != digest(place):
        raise Refused(
            f"Bản sao lưu “{place.name}” đã bị thay đổi hoặc hỏng; chưa khôi phục gì, hãy chọn bản sao lưu khác."
        )


def rotate(folder: Path) -> None:
    """Keep the newest ten and the last one of each of the newest thirty days."""
    files = kept(folder)
    days: dict[str, Path] = {}
    for file in files:
        match = _NAME.search(file.name)
        days.setdefault(match[2] if match else "", file)
    staying = {*files[:NEWEST], *list(days.values())[:DAYS]}
    for left in folder.glob("*.tmp"):  # of a program that was killed while it copied
        if (written := _written(left)) is not None and datetime.now() - written > EVERY:
            left.unlink(missing_ok=True)
    for file in files:
        if file not in staying:
            file.unlink(missing_ok=True)
            digest_file(file).unlink(missing_ok=True)
