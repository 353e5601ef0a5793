"""Files put in place so that a power cut or a scanner that holds one for a moment leaves the old or the new, never neither."""

import os
import time
from pathlib import Path

TRIES = 10


def replace(fresh: Path, place: Path) -> None:
    """Put a finished file in its place; on Windows a virus scanner may hold it, so try for two and a half seconds."""
    sync(fresh)
    for attempt in range(TRIES):
        try:
            fresh.replace(place)
            return
        except PermissionError:
            if attempt == TRIES - 1:
                raise
            time.sleep(0.05 * (attempt + 1))


def journal_of(path: Path) -> Path:
    """The journal that SQLite keeps or may have left beside a file: the two belong together."""
    return path.with_name(path.name + "-journal")


def sync(path: Path) -> None:
    """Wait until a file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder knows its files' names (Windows does so by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
