"""The files opened lately, the newest first."""

from pathlib import Path

from thuky.widgets.settings import recall, remember

KEY, MOST = "files", 9


def files() -> list[Path]:
    """The files opened lately; some may be gone."""
    return [Path(name) for name in recall(KEY, []) if isinstance(name, str)]


def note(path: Path) -> None:
    """This file was opened now."""
    path = path.absolute()
    others = [str(other) for other in files() if other != path]
    remember(KEY, [str(path), *others][:MOST])


def last() -> Path | None:
    """The file to open at the start, if it is still there."""
    found = files()
    return found[0] if found and found[0].is_file() else None
