"""The walls of the house, docs/architecture.md, read from the source itself; each is proved by planting a violation."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house import FUNCTION, House, Module, folder, house

SOURCE = Path(__file__).resolve().parents[1] / "src" / "thuky"

KITS = ("storage", "widgets", "papers", "reading")
FEATURES = (
    *("office", "conferences", "attendees", "invitations", "agenda", "speakers", "awards", "seating"),
    *("tasks", "budget", "checkin", "owed", "plans", "returns", "report", "printing"),
)
SHELL = ("app", "cli", "__main__")
VAGUE = ("utils", "util", "common", "helpers", "managers", "services", "base", "misc")
RANKS = {"store": 1, "checks": 2, "documents": 2}
STORE = re.compile(r"(.+_)?store$")
"""A store that grows too long is split by table: `office/store.py`, `office/groups_store.py`."""
ON_SCREEN = re.compile(r"(.*_)?(tab|dialog|view)$")

WRITERS = {"reportlab": ("papers",), "xlsxwriter": ("papers",), "docx": ("papers", "reading")}
READERS = {"openpyxl": ("reading",), "xlrd": ("reading",), "pypdfium2": ("reading", "papers.pages")}
ONLY_IN = WRITERS | READERS | {"sqlite_utils": ("storage",), "click": ("cli",)}

SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO|WITH|PRAGMA|CREATE|DROP|ALTER)\s")
WRITES = re.compile(r"\b(?:INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+(\w+)")
ROW_WRITE = re.compile(r"rows\.(insert|insert_many|insert_with|write_many|update|update_many|delete|move)")
LONGEST_FILE, LONGEST_FUNCTION = 250, 40


def layers(read: House) -> Iterator[str]:
    """Rule 2 and the arrows: who may import whom."""
    for module in read.modules.values():
        for name in module.at_all:
            top = folder(name)
            if (top in (*KITS, *FEATURES, *SHELL, "core")) and not may(module, name, top):
                yield f"{module.name} imports {name}"


def may(module: Module, name: str, top: str) -> bool:
    """Whether a module may import one of ours."""
    if module.top == top or module.top in SHELL or top == "core":
        return module.top != "core" or top == "core"
    if module.top not in FEATURES or top in SHELL:
        return False
    if top in KITS:
        return True
    leaf = name.rsplit(".", 1)[-1]
    return FEATURES.index(top) < FEATURES.index(module.top) and leaf != "checks" and not ON_SCREEN.match(leaf)


def inside(read: House) -> Iterator[str]:
    """Inside a feature: record, plan ◀ store ◀ checks, documents ◀ tab, dialogs, views; a plan is pure; never in a circle."""
    for module in read.modules.values():
        if module.top not in FEATURES:
            continue
        own = {name for name in read.reached(module.name) if folder(name) == module.top}
        if module.name in own:
            yield f"{module.name} imports itself in a circle"
        for name in own:
            if module.leaf in RANKS and rank(name) > rank(module.name):
                yield f"{module.name} leads up to {name}"
        if module.leaf == "plan" and read.reached(module.name) & {"sqlite3", f"{module.top}.store", *KITS}:
            yield f"{module.name} is not pure"


def rank(name: str) -> int:
    """How high a file stands in its feature."""
    leaf = name.rsplit(".", 1)[-1]
    return 3 if ON_SCREEN.match(leaf) else 1 if STORE.match(leaf) else RANKS.get(leaf, 0)


def on_screen(module: Module) -> bool:
    """Whether PySide6 is its business."""
    return module.top in ("widgets", "app", "__main__") or bool(module.top in FEATURES and ON_SCREEN.match(module.leaf))


def packages(read: House) -> Iterator[str]:
    """Rules 1 and 3: who may use Qt, and who reads and writes people's files."""
    for module in read.modules.values():
        for package, places in ONLY_IN.items():
            if package in module.at_all and not {module.top, module.name} & set(places):
                yield f"{module.name} imports {package}"
        if not on_screen(module) and "PySide6" in read.reached(module.name, at_once=module.top == "cli"):
            yield f"{module.name} leads to PySide6"
    start = read.modules.get("__main__")
    if start and any("click" in {name, *read.reached(name, at_once=True)} for name in start.at_all):
        yield "__main__ leads to click"


def statements(read: House) -> Iterator[str]:
    """Rule 4: SQL only in store.py and *_store.py files and storage; each table written by its own feature's store."""
    owners = tables(read)
    for module in read.modules.values():
        texts = [
            str(node.value) for node in module.nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        if module.top != "storage" and not STORE.match(module.leaf) and any(SQL.match(text) for text in texts):
            yield f"{module.name} speaks SQL"
        if module.top == "storage":
            continue
        named = [table for text in texts if SQL.match(text) for table in WRITES.findall(text)]
        for table in sorted({*named, *row_writes(module)}):
            if owners.get(table) != module.top or not STORE.match(module.leaf):
                yield f"{module.name} writes {table}"


def row_writes(module: Module) -> Iterator[str]:
    """The tables that a file names in rows.insert(db, "attendee", …) and its like; "?" where it names none."""
    constants = {
        target.id: node.value.value
        for node in module.tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in module.nodes:
        if isinstance(node, ast.Call) and len(node.args) > 1 and ROW_WRITE.fullmatch(ast.unparse(node.func)):
            table = node.args[1]
            yield str(getattr(table, "value", constants.get(getattr(table, "id", ""), "?")))


def tables(read: House) -> dict[str, str]:
    """Each table of the schema with the folder named in the comment above it."""
    owners, owner = {}, ""
    migrations = read.modules.get("storage.migrations")
    for line in migrations.path.read_text("utf-8").splitlines() if migrations else ():
        if heading := re.match(r"-- (\w+)", line):
            owner = heading[1]
        if table := re.match(r"CREATE TABLE (\w+)", line):
            owners[table[1]] = owner
    return owners


def manners(read: House) -> Iterator[str]:
    """Rule 5 and the style of the house: docstrings alone in `__init__`, no vague names, nothing too long."""
    for module in read.modules.values():
        if (
            module.leaf == "__init__"
            and module.name != "__init__"
            and (len(module.tree.body) != 1 or not ast.get_docstring(module.tree))
        ):
            yield f"{module.name} holds more than a docstring"
        if set(module.name.split(".")) & set(VAGUE) or module.leaf.startswith("ui_"):
            yield f"{module.name} is a name that says nothing"
        if len(module.path.read_text("utf-8").splitlines()) > LONGEST_FILE:
            yield f"{module.name} is longer than {LONGEST_FILE} lines"
        for node in module.nodes:
            if isinstance(node, FUNCTION) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
                yield f"{module.name}.{node.name} is longer than {LONGEST_FUNCTION} lines"


RULES = (layers, inside, packages, statements, manners)


@cache
def program() -> House:
    """The program as it stands."""
    return house(SOURCE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_walls(rule) -> None:
    assert sorted(rule(program())) == []


def test_every_folder_has_its_place_in_the_order() -> None:
    known = {"core", *KITS, *FEATURES, *SHELL, "__init__"}
    assert {module.top for module in program().modules.values()} - known == set()


def test_every_table_has_an_owner_that_exists() -> None:
    owners = tables(program())
    assert "attendee" in owners
    assert set(owners.values()) - {module.top for module in program().modules.values()} == set()


PLANTED = (
    ({"core/paths.py": "from thuky.storage import rows", "storage/rows.py": ""}, ["core.paths imports storage.rows"]),
    ({"papers/pdf.py": "import thuky.reading.docx", "reading/docx.py": ""}, ["papers.pdf imports reading.docx"]),
    (
        {"office/store.py": "from thuky.awards.award import Award", "awards/award.py": ""},
        ["office.store imports awards.award"],
    ),
    (
        {"tasks/tab.py": "from thuky.office.unit_dialog import X", "office/unit_dialog.py": ""},
        ["tasks.tab imports office.unit_dialog"],
    ),
    ({"tasks/tab.py": "def f():\n    from thuky.app import tabs", "app/tabs.py": ""}, ["tasks.tab imports app.tabs"]),
    (
        {"tasks/store.py": "from thuky.tasks import x", "tasks/x.py": "import thuky.tasks.tab", "tasks/tab.py": ""},
        ["tasks.store leads up to tasks.tab"],
    ),
    (
        {"tasks/a.py": "import thuky.tasks.b", "tasks/b.py": "import thuky.tasks.a"},
        ["tasks.a imports itself in a circle", "tasks.b imports itself in a circle"],
    ),
    (
        {"tasks/store.py": "from thuky.widgets import jobs", "widgets/jobs.py": "from PySide6.QtCore import QThread"},
        ["tasks.store leads to PySide6"],
    ),
    ({"cli.py": "from thuky.app import show", "app/show.py": "import PySide6"}, ["cli leads to PySide6"]),
    ({"cli.py": "def f():\n    from thuky.app import show", "app/show.py": "import PySide6"}, []),
    (
        {"__main__.py": "def run():\n    from thuky.app import a", "app/a.py": "import click"},
        ["__main__ leads to click", "app.a imports click"],
    ),
    ({"tasks/documents.py": "from reportlab.pdfgen import canvas"}, ["tasks.documents imports reportlab"]),
    ({"returns/merge.py": "import openpyxl"}, ["returns.merge imports openpyxl"]),
    (
        {"papers/pages.py": "import pypdfium2", "papers/cards.py": "import pypdfium2"},
        ["papers.cards imports pypdfium2"],
    ),
    ({"tasks/tab.py": "db.execute('SELECT 1 FROM task')"}, ["tasks.tab speaks SQL"]),
    ({"tasks/checks.py": "db.execute(f'WITH x AS ({y}) SELECT 1')"}, ["tasks.checks speaks SQL"]),
    ({"tasks/store.py": "db.execute('DELETE FROM award WHERE id = ?')"}, ["tasks.store writes award"]),
    ({"tasks/store.py": "rows.insert(db, 'award', record)\nrows.update(db, 'task', 1)"}, ["tasks.store writes award"]),
    ({"tasks/store.py": "TABLE = 'award'\nrows.delete(db, TABLE, ids)"}, ["tasks.store writes award"]),
    ({"tasks/store.py": "rows.update_many(db, 'award', {})"}, ["tasks.store writes award"]),
    ({"tasks/store.py": "rows.move(db, 'award', known, ids, 0)"}, ["tasks.store writes award"]),
    ({"tasks/tab.py": "rows.insert(db, 'task', record)"}, ["tasks.tab writes task"]),
    (
        {"tasks/__init__.py": '"""Tasks."""\nfrom thuky.tasks import store'},
        ["tasks.__init__ holds more than a docstring"],
    ),
    ({"tasks/utils.py": ""}, ["tasks.utils is a name that says nothing"]),
    ({"tasks/task.py": "x = 1\n" * 251}, ["tasks.task is longer than 250 lines"]),
    ({"tasks/task.py": "def f():\n" + "    x = 1\n" * 40}, ["tasks.task.f is longer than 40 lines"]),
)


@pytest.mark.parametrize(("files", "told"), PLANTED, ids=[str(n) for n in range(len(PLANTED))])
def test_a_planted_violation_is_found_and_nothing_else(tmp_path: Path, files: dict[str, str], told: list[str]) -> None:
    schema = 'FIRST = """\n-- awards\nCREATE TABLE award(id)\n-- tasks\nCREATE TABLE task(id)\n"""'
    for name, text in {"storage/migrations.py": schema, **files}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    read = house(tmp_path)
    assert sorted(fault for rule in RULES for fault in rule(read)) == told
