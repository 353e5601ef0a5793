"""dev.py, the one front door: what stands in the way is told in one sentence, and what is installed is not installed again."""

import ast
import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux")


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """dev.py, with an environment and an out folder of its own."""
    spec = importlib.util.spec_from_file_location("dev_under_test", ROOT / "dev.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.VENV, module.STAMP, module.OUT = tmp_path / ".venv", tmp_path / "stamp", tmp_path / "out"
    return module


def script(path: Path, text: str) -> Path:
    """A small shell script that stands for a program."""
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)
    return path


def told(dev: ModuleType, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code and what a call says on standard error."""
    code = dev.main(list(words))
    return code, capsys.readouterr().err.strip()


def test_without_a_word_it_lists_its_commands() -> None:
    done = subprocess.run([sys.executable, ROOT / "dev.py"], capture_output=True, encoding="utf-8", check=False)
    assert [line.split()[2] for line in done.stdout.splitlines()] == ["run", "test", "lint", "bench", "build", "shots"]
    assert done.returncode == 0


def test_a_word_that_it_does_not_know_is_wrong_usage(dev: ModuleType) -> None:
    assert dev.main(["fly"]) == 2


def test_an_old_python_is_told_so(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    dev.OLDEST = (99, 1)
    assert told(dev, capsys, "test") == (1, f"Thư Ký needs Python 99.1 or later; this is {sys.version.split()[0]}.")


def test_nothing_is_installed_where_the_stamp_agrees(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.python().parent.mkdir(parents=True)
    dev.python().touch()
    dev.STAMP.write_text(dev.wanted(), "utf-8")
    calls: list[object] = []
    monkeypatch.setattr(dev, "quietly", lambda *command: calls.append(command))
    dev.set_up()
    assert calls == []


def test_a_second_set_up_waits_for_the_first(dev: ModuleType, tmp_path: Path) -> None:
    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import dev\nwith dev.alone(): print('in')"
    shutil.copy(ROOT / "dev.py", tmp_path)
    dev.ROOT = tmp_path
    with dev.alone():
        second = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            second.communicate(timeout=0.7)
    assert second.communicate(timeout=30)[0] == "in\n"


def test_where_nothing_can_be_written_a_set_up_goes_on_to_the_step_that_says_so(dev: ModuleType) -> None:
    dev.ROOT = dev.ROOT / "not there"
    with dev.alone():
        assert not dev.ROOT.exists()


@pytest.mark.parametrize(
    ("cores", "words", "spread"),
    [
        (2, ("-x",), ("-n", "2", "--dist", "loadfile", "--max-worker-restart", "0", "-x")),
        (64, (), ("-n", "4", "--dist", "loadfile", "--max-worker-restart", "0")),
        (1, ("tests/core",), ("tests/core",)),
        (8, ("--pdb", "-x"), ("--pdb", "-x")),
    ],
)
def test_the_suite_takes_the_cores_there_are_and_the_words_that_are_said(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, cores: int, words: tuple[str, ...], spread: tuple[str, ...]
) -> None:
    called: list[tuple[object, ...]] = []
    monkeypatch.setattr(dev.os, "sched_getaffinity", lambda _process: set(range(cores)), raising=False)
    monkeypatch.setattr(dev, "set_up", lambda: None)
    monkeypatch.setattr(dev, "call", lambda *said, offscreen: called.append(said) or 0)
    assert (dev.test(*words), called) == (0, [("-m", "pytest", *spread)])


def test_the_stamp_changes_with_the_lock(dev: ModuleType, tmp_path: Path) -> None:
    before = dev.wanted()
    lock = tmp_path / "requirements.lock"
    lock.write_bytes(dev.LOCK.read_bytes() + b"\nsix==1.17.0\n")
    dev.LOCK = lock
    assert dev.wanted() != before


@LINUX
def test_a_python_without_ensurepip_is_told_with_the_line_to_type(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    poor = script(
        tmp_path / "python3",
        "echo 'The virtual environment was not created because ensurepip is not available.'; exit 1",
    )
    monkeypatch.setattr(sys, "executable", str(poor))
    sentence = (
        "This Python cannot make an environment (no venv or ensurepip); on Debian type: apt-get install -y python3-venv"
    )
    monkeypatch.setattr(dev, "check_libraries", lambda libraries: None)
    assert told(dev, capsys, "test") == (1, sentence)


@LINUX
def test_an_environment_that_a_full_disk_stopped_is_not_laid_on_the_python(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "Command '[.venv/bin/python3, -m, ensurepip, --upgrade]' returned non-zero exit status 1."
    full = script(tmp_path / "python3", f'[ "$1" = -c ] && exit 0; echo "{said}"; exit 1')
    monkeypatch.setattr(sys, "executable", str(full))
    monkeypatch.setattr(dev, "check_libraries", lambda libraries: None)
    dev.LEAST_ROOM = 10**18
    assert told(dev, capsys, "test") == (
        1,
        f"The disk is full: making .venv in {ROOT} needs about 1 GB; make room and call again.",
    )


def test_no_network_is_one_sentence(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "python", lambda: Path(sys.executable))
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    with pytest.raises(dev.Stop) as stop:
        dev.pip("download", "--index-url", "http://127.0.0.1:9/simple", "a-package-that-nobody-has")
    assert (
        str(stop.value)
        == "No network: installing packages needs the Python package index once; connect and call again."
    )


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "OSError: [Errno 28] No space left on device",
            "The disk is full: x in {root} needs about 1 GB; make room and call again.",
        ),
        (
            "[Errno 13] Permission denied",
            "No right to write in {root}: x needs it; copy the folder to a place of your own and call again.",
        ),
        ("one\nERROR: two\nthree\n", "X failed: ERROR: two"),
        ("", "X failed: no reason given"),
    ],
)
def test_a_failed_step_says_why_in_one_sentence(dev: ModuleType, said: str, sentence: str) -> None:
    assert dev.reason("x", said) == sentence.format(root=ROOT)


@LINUX
def test_a_missing_library_is_told_with_the_line_to_type(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script(tmp_path / "apt-get", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Stop) as stop:
        dev.check_libraries({"libc.so.6": "libc6", "libnothing.so.9": "libnothing9"})
    line = "sudo apt-get install -y --no-install-recommends libnothing9"
    assert str(stop.value) == f"Qt needs libraries that are not installed; type: {line}"


@LINUX
def test_there_is_no_display_without_a_server_that_answers(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    seen = [dev.display()]
    monkeypatch.setenv("DISPLAY", ":973")
    seen.append(dev.display())
    assert seen == [False, False]


def test_the_lock_holds_what_the_project_asks_for() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    locked = {
        canonicalize_name(one.name): one
        for one in map(Requirement, (line for line in lines if line and line[0] != "#"))
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = map(Requirement, [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]])
    exact = {name: str(one.specifier).removeprefix("==") for name, one in locked.items()}
    assert [str(one) for one in asked if not one.specifier.contains(exact.get(canonicalize_name(one.name), "0"))] == []
    assert [name for name, one in locked.items() if not str(one.specifier).startswith("==")] == []


def test_the_program_asks_for_exactly_the_packages_that_it_imports() -> None:
    """What only the tests need is not asked for: it would be in every office's bundle."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "src").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {one.name for node in nodes if isinstance(node, ast.Import) for one in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    outside = {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - {"thuky"}
    owners = importlib.metadata.packages_distributions()
    imported = {canonicalize_name(owners[name][0]) for name in outside}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {canonicalize_name(Requirement(one).name) for one in project["dependencies"]}
    assert asked == imported | {"rl-accel"}, "rl_accel is reportlab's own speed"


def test_what_the_bundle_leaves_out_no_module_of_the_program_needs() -> None:
    """Processes of Python's own are among it: PyInstaller would load them before each start, a tenth of it."""
    spec = ast.parse((ROOT / "build.spec").read_text("utf-8"))
    words = next(
        ast.literal_eval(node.value.func.value).split()  # type: ignore[attr-defined]
        for node in spec.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NOT_USED"
    )
    every = "[importlib.import_module(one.name) for one in pkgutil.walk_packages(thuky.__path__, 'thuky.')]"
    program = f"import sys; sys.modules.update(dict.fromkeys({words!r})); import importlib, pkgutil, thuky; {every}"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, {"asyncio", "concurrent", "multiprocessing"} - {*words}) == (0, set()), done.stderr


def test_what_the_bench_and_the_pictures_call_in_the_program_is_there() -> None:
    """No test runs them: a function that moved would be found out by the next one who measures."""
    paths = [*(ROOT / "bench").glob("*.py"), *(ROOT / "shots").glob("*.py")]
    assert [gone for path in paths for gone in _gone(ast.parse(path.read_text("utf-8")))] == []


def _gone(tree: ast.Module) -> Iterator[str]:
    """Names that a file takes from modules of the program, and that these do not have."""
    modules: dict[str, ModuleType] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "thuky":
            whole = importlib.import_module(node.module or "")
            for one in node.names:
                submodule = (
                    importlib.util.find_spec(f"{node.module}.{one.name}") if hasattr(whole, "__path__") else None
                )
                if submodule is not None:
                    modules[one.asname or one.name] = importlib.import_module(submodule.name)
                elif not hasattr(whole, one.name):
                    yield f"{node.module}.{one.name}"
    for node in ast.walk(tree):
        owner = node.value.id if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) else ""
        if isinstance(node, ast.Attribute) and owner in modules and not hasattr(modules[owner], node.attr):
            yield f"{owner}.{node.attr}"
