"""What the window remembers per user and machine: sizes, columns, the last file. Never anything that changes paper."""

from typing import Any

from PySide6.QtCore import QSettings

from thuky.core import paths


def settings() -> QSettings:
    """The settings file window.ini in the program's own folder (THUKY_HOME moves it)."""
    return QSettings(str(paths.home() / "window.ini"), QSettings.Format.IniFormat)


def remember(key: str, value: Any) -> None:
    """Keep a small value under a key."""
    import json

    settings().setValue(key, json.dumps(value, ensure_ascii=False))


def recall(key: str, otherwise: Any = None) -> Any:
    """The value kept under a key; `otherwise` when there is none or it cannot be read."""
    kept = settings().value(key)
    if kept is None:
        return otherwise
    import json  # the first paint asks for one thing, which few have ever chosen

    try:
        return json.loads(str(kept))
    except ValueError:
        return otherwise
