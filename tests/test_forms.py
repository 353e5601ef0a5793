"""Every form drawn in Qt Designer loads, belongs to the file it is named after, and holds every widget that its class declares."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6 import QtWidgets

from thuky.widgets.form_binding import FormMistake, declared
from thuky.widgets.forms import load_form
from thuky.widgets.window_form import load_window

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "thuky"
FORMS = sorted(path.stem for path in (ROOT / "forms").glob("*.ui"))


def owner(form: str) -> Path:
    """The file that a form is named after: attendees_tab is attendees/tab.py."""
    folder, _, file = form.partition("_")
    return SOURCE / folder / f"{file}.py"


def loads(path: Path) -> Iterator[tuple[str, str]]:
    """The classes of a file that load a form, each with the form's name."""
    for kind in ast.walk(ast.parse(path.read_text("utf-8"))):
        for node in ast.walk(kind) if isinstance(kind, ast.ClassDef) else ():
            said = ast.unparse(node) if isinstance(node, ast.Call | ast.Assign | ast.AnnAssign) else ""
            if found := re.fullmatch(r"load_(?:form|window)\(self, '(\w+)'\)|form(?:: .*)? = '(\w+)'", said):
                yield kind.name, found[1] or found[2]


LOADED = [(path, *one) for path in sorted(SOURCE.rglob("*.py")) for one in loads(path)]


def bare(kind: type, annotations: dict[str, type]) -> QtWidgets.QWidget:
    """An empty widget of the same Qt kind, that declares the same widgets."""
    qt = next(base for base in kind.__mro__ if base.__module__.startswith("PySide6"))
    made = type(kind.__name__, (qt,), {"__annotations__": annotations})()
    assert isinstance(made, QtWidgets.QWidget)
    return made


def load(top: QtWidgets.QWidget, form: str) -> None:
    """As the program does: the main window's form whole, every other into the widget."""
    if isinstance(top, QtWidgets.QMainWindow):
        load_window(top, form)
    else:
        load_form(top, form)


def module_of(path: Path) -> ModuleType:
    """The module in a file of the program."""
    return importlib.import_module(".".join(("thuky", *path.relative_to(SOURCE).with_suffix("").parts)))


@pytest.mark.parametrize("form", FORMS)
def test_a_form_belongs_to_the_file_it_is_named_after(form: str) -> None:
    """One class loads it: of that file, or the frame that the file's own class fills."""
    (loader,) = [getattr(module_of(path), name) for path, name, loaded in LOADED if loaded == form]
    owned = module_of(owner(form))
    kinds = [kind for kind in vars(owned).values() if isinstance(kind, type) and kind.__module__ == owned.__name__]
    assert [kind for kind in kinds if issubclass(kind, loader)] != []


def test_every_form_that_a_class_names_is_drawn() -> None:
    assert sorted({name for _, _, name in LOADED} - set(FORMS)) == []


@pytest.mark.parametrize(("path", "name", "form"), LOADED, ids=[form for _, _, form in LOADED])
def test_a_form_holds_every_widget_that_its_class_declares(path: Path, name: str, form: str, qapp: object) -> None:
    kind = getattr(module_of(path), name)
    annotations = declared(kind)
    top = bare(kind, annotations)
    load(top, form)
    assert {name for name in annotations if not isinstance(getattr(top, name, None), annotations[name])} == set()


@pytest.mark.parametrize("form", FORMS)
def test_no_form_names_a_colour_or_a_face(form: str) -> None:
    tree = ElementTree.parse(ROOT / "forms" / f"{form}.ui")
    assert [node.tag for node in tree.iter() if node.tag in ("color", "palette", "family", "colorrole")] == []
    assert [node.get("name") for node in tree.iter("property") if node.get("name") == "styleSheet"] == []


def test_a_widget_that_is_not_drawn_is_a_mistake(qapp: object) -> None:
    top = bare(QtWidgets.QDialog, {"no_such_button": QtWidgets.QPushButton})
    with pytest.raises(FormMistake, match="no_such_button should be a QPushButton but is nothing"):
        load_form(top, FORMS[0])
