"""How a form and the class that loads it are tied: its file, and its widgets by the names that the class annotates."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from thuky.core import paths


class FormMistake(Exception):
    """A form and the class that loads it do not agree: a mistake of ours, found by tests."""


def form_file(name: str) -> str:
    """The path of forms/<name>.ui, or FormMistake."""
    file = paths.form(name)
    if not file.is_file():
        raise FormMistake(f"no form {name}")
    return str(file)


@contextmanager
def no_plugins() -> Iterator[None]:
    """A loader looks for Designer's plugins when it is made, and finding PySide's own costs 20 MB; our forms need none."""
    paths_before = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        yield
    finally:
        QCoreApplication.setLibraryPaths(paths_before)


def bind(top: QWidget, name: str, wanted: dict[str, type[QObject]]) -> None:
    """Each widget that the class annotates becomes an attribute of it; FormMistake where one is missing or another kind."""
    top.setProperty("form", name)
    for child_name, kind in wanted.items():
        child = top.findChild(QObject, child_name)
        if not isinstance(child, kind):
            found = "nothing" if child is None else type(child).__name__
            raise FormMistake(f"form {name}: {child_name} should be a {kind.__name__} but is {found}")
        setattr(top, child_name, child)


def declared(owner: type) -> dict[str, type[QObject]]:
    """The widgets and actions that a class annotates, nearest class first."""
    found: dict[str, type[QObject]] = {}
    for level in owner.__mro__:
        if level.__module__.startswith("PySide6"):
            break
        for name, kind in vars(level).get("__annotations__", {}).items():
            if isinstance(kind, type) and issubclass(kind, QObject):
                found.setdefault(name, kind)
    return found
