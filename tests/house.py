"""The program's own source as a house: its files, what each imports, and where that leads."""

import ast
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def folder(name: str) -> str:
    """The first part of a name; the files of the headless face, cli_*.py, count as one."""
    top = name.split(".")[0]
    return "cli" if top.startswith("cli_") else top


@dataclass(frozen=True)
class Module:
    """One file of the program: its name without `thuky.`, its tree and every node of it, and what it imports (at once, and at all)."""

    name: str
    path: Path
    tree: ast.Module
    nodes: tuple[ast.AST, ...] = ()
    at_once: frozenset[str] = frozenset()
    at_all: frozenset[str] = frozenset()

    @property
    def top(self) -> str:
        """The folder: a kit, a feature, or the shell."""
        return folder(self.name)

    @property
    def leaf(self) -> str:
        """The file's own name."""
        return self.name.rsplit(".", 1)[-1]


@dataclass(frozen=True)
class House:
    """All files below one source folder."""

    modules: dict[str, Module] = field(default_factory=dict)

    def reached(self, start: str, at_once: bool = False) -> set[str]:
        """Every module of ours or another's that one leads to."""
        found: set[str] = set()
        waiting = [start]
        while waiting:
            module = self.modules.get(waiting.pop())
            fresh = (module.at_once if at_once else module.at_all) - found if module else set()
            found |= fresh
            waiting += fresh
        return found


def house(source: Path) -> House:
    """Read every file."""
    paths = {".".join(path.relative_to(source).with_suffix("").parts): path for path in sorted(source.rglob("*.py"))}
    read = House()
    for name, path in paths.items():
        tree = ast.parse(path.read_text("utf-8"))
        nodes = tuple(ast.walk(tree))
        at_once, at_all = (frozenset(imports(some, paths)) for some in (at_import(tree), nodes))
        read.modules[name] = Module(name, path, tree, nodes, at_once, at_all)
    return read


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when the file is imported: all but the insides of functions."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, FUNCTION):
            yield from at_import(child)


def imports(nodes: Iterable[ast.AST], ours: Container[str]) -> Iterator[str]:
    """The modules that some statements import: ours without `thuky.`, others by their first name."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (whose(alias.name, ours) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (whose(f"{node.module}.{alias.name}", ours) for alias in node.names)


def whose(name: str, ours: Container[str]) -> str:
    """`thuky.tasks.store.add` is our `tasks.store`; `reportlab.pdfgen` is just `reportlab`."""
    parts = name.split(".")
    if parts[0] != "thuky":
        return parts[0]
    longest = (".".join(parts[1:n]) for n in range(len(parts), 1, -1))
    return next((found for found in longest if found in ours), parts[1])
