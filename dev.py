#!/usr/bin/env python3
"""The one front door of Thư Ký: `python3 dev.py run`, `python3 dev.py test`. Standard library only, Linux and Windows.

The first call makes `.venv`, installs exactly what requirements.lock names and the project itself (editable), and looks for
the system libraries that Qt needs. A stamp says what was installed, so that the next call installs nothing. Whatever stands
in the way is told in one sentence, exit code 1.
"""

import ctypes
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.stamp"
OUT = ROOT / "out"
SAMPLE = OUT / "Hội nghị mẫu.thuky"
WINDOWS = os.name == "nt"
OLDEST = (3, 11)
LEAST_ROOM = 100_000_000  # bytes; with less than that no step succeeds, whatever it gives as its reason
MOST_CORES = 4
THUKY = ("-c", "from thuky.cli import main; main()")


def packages(text: str) -> "dict[str, str]":
    """Libraries, each with the Debian package that has it."""
    words = text.split()
    return {words[i]: words[i + 1] for i in range(0, len(words), 2)}


# What Qt loads: for every command, and for a window on an X screen.
ALWAYS = packages("""
    libEGL.so.1 libegl1   libGL.so.1 libgl1   libdbus-1.so.3 libdbus-1-3
    libfontconfig.so.1 libfontconfig1   libfreetype.so.6 libfreetype6   libglib-2.0.so.0 libglib2.0-0
    libxkbcommon.so.0 libxkbcommon0
""")
ON_SCREEN = packages("""
    libOpenGL.so.0 libopengl0   libX11-xcb.so.1 libx11-xcb1   libxkbcommon-x11.so.0 libxkbcommon-x11-0
    libxcb-cursor.so.0 libxcb-cursor0   libxcb-icccm.so.4 libxcb-icccm4   libxcb-image.so.0 libxcb-image0
    libxcb-keysyms.so.1 libxcb-keysyms1   libxcb-randr.so.0 libxcb-randr0   libxcb-render-util.so.0 libxcb-render-util0
    libxcb-shape.so.0 libxcb-shape0   libxcb-xkb.so.1 libxcb-xkb1
""")
NO_NETWORK = "NewConnectionError|NameResolution|name resolution|ConnectTimeout|ReadTimeout|timed out|ProxyError"
NO_DISK = "No space left|Errno 28|Disk quota|not enough space"
NO_RIGHT = "Permission denied|Read-only file system|Access is denied"


class Stop(Exception):
    """Why it cannot go on: one sentence."""


def python() -> Path:
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def set_up(libraries: "dict[str, str]" = ALWAYS) -> None:
    """Qt's libraries, and an environment that holds what the lock names; nothing is installed where the stamp says that it does."""
    check_libraries(libraries)
    if not installed():
        with alone():
            if not installed():
                install()


def installed() -> bool:
    """Whether the stamp says that everything is there."""
    return STAMP.is_file() and STAMP.read_text("utf-8") == wanted() and python().is_file()


@contextmanager
def alone() -> "Iterator[None]":
    """One set-up at a time: two would clear each other's environment. The system lets go of the lock when a set-up is killed."""
    try:
        held = (ROOT / ".set-up.lock").open("w")
    except OSError:  # nothing can be written here, as the next step will say
        yield
        return
    with held:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten seconds; a set-up takes longer
                    continue
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def install() -> None:
    """An environment with the packages of the lock and the project itself."""
    if not (python().is_file() and quietly(python(), "-m", "pip", "--version")[0] == 0):
        make_venv()
    print("Installing what requirements.lock names; the first time it takes a minute or two …", flush=True)
    pip("install", "--requirement", LOCK)
    pip("install", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(wanted(), "utf-8")


def wanted() -> str:
    """What the stamp must say: the lock, the project's own file, this Python, this place."""
    said = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), sys.version.encode()):
        said.update(hashlib.sha256(part).digest())
    return said.hexdigest()


def make_venv() -> None:
    """A new, empty environment in .venv."""
    print("Making .venv …", flush=True)
    code, said = quietly(sys.executable, "-m", "venv", "--clear", VENV)
    if not code:
        return
    why = reason("making .venv", said)
    shutil.rmtree(VENV, ignore_errors=True)
    # venv names ensurepip whatever stood in its way, a full disk too: so the Python is asked.
    if quietly(sys.executable, "-c", "import venv, ensurepip")[0]:
        why = "This Python cannot make an environment (no venv or ensurepip); on Debian type: apt-get install -y python3-venv"
    raise Stop(why)


def pip(*arguments: object) -> None:
    """The environment's pip, quiet unless it fails."""
    options = ("--disable-pip-version-check", "--no-input", "--retries", "2", "-q")
    code, said = quietly(python(), "-m", "pip", *options, *arguments)
    if code:
        raise Stop(reason("installing packages", said))


def quietly(*command: object) -> "tuple[int, str]":
    """Run a command; its exit code and all that it said."""
    done = subprocess.run(
        [str(word) for word in command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def reason(doing: str, said: str) -> str:
    """Why a step failed, in one sentence."""
    if re.search(NO_DISK, said) or shutil.disk_usage(ROOT).free < LEAST_ROOM:
        return f"The disk is full: {doing} in {ROOT} needs about 1 GB; make room and call again."
    if re.search(NO_NETWORK, said):
        return f"No network: {doing} needs the Python package index once; connect and call again."
    if re.search(NO_RIGHT, said):
        return f"No right to write in {ROOT}: {doing} needs it; copy the folder to a place of your own and call again."
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = next(
        (line for line in reversed(lines) if line.startswith("ERROR")), lines[-1] if lines else "no reason given"
    )
    return f"{doing.capitalize()} failed: {last}"


def missing(libraries: "dict[str, str]") -> "dict[str, str]":
    """The libraries that this system cannot load."""
    absent = {}
    for library, package in libraries.items() if sys.platform.startswith("linux") else ():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent[library] = package
    return absent


def check_libraries(libraries: "dict[str, str]") -> None:
    """Qt's libraries: on Debian as root they are installed; otherwise the one line to type is told."""
    absent = missing(libraries)
    if not absent:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *absent.values()]
    if shutil.which("apt-get") is None:
        raise Stop(f"Qt needs {', '.join(absent)}; install them with this system's own tool and call again.")
    if os.geteuid() != 0:
        raise Stop(f"Qt needs libraries that are not installed; type: sudo {' '.join(line)}")
    print(f"Installing {' '.join(line[4:])} …", flush=True)
    quietly("apt-get", "update", "-q")
    if quietly("env", "DEBIAN_FRONTEND=noninteractive", *line)[0] or missing(libraries):
        raise Stop(
            f"The libraries that Qt needs could not be installed; when the network is there, type: {' '.join(line)}"
        )


def display() -> bool:
    """Whether there is a screen to open a window on."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc"):
        return False
    if not sys.platform.startswith("linux") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    if missing({"libxcb.so.1": "libxcb1"}):
        return True  # check_libraries tells which are missing
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def call(*words: object, offscreen: bool = False) -> int:
    """The environment's Python on some words, from the project's folder; its exit code."""
    environment = dict(os.environ, PYTHONUTF8="1")
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run([str(python()), *map(str, words)], cwd=ROOT, env=environment, check=False).returncode


def run(*arguments: str) -> int:
    """The window on the sample conference; without a display, every paper of the sample in out/."""
    if display():
        set_up({**ALWAYS, **ON_SCREEN})
        if not SAMPLE.is_file() and call(*THUKY, "demo", "--out", OUT):
            return 1
        return call(*THUKY, *(arguments or (SAMPLE,)))
    set_up()
    print("Không có màn hình nên không mở cửa sổ: các giấy tờ của hội nghị mẫu được in ra thư mục out/.")
    print("There is no display, so no window opens: the papers of the sample conference go into out/.", flush=True)
    return call(*THUKY, "demo", "--out", OUT, offscreen=True)


def test(*arguments: str) -> int:
    """The whole test suite, offscreen; further words go to pytest."""
    set_up()
    return call("-m", "pytest", *spread(arguments), *arguments, offscreen=True)


def spread(arguments: "tuple[str, ...]") -> "tuple[str, ...]":
    """The suite over this machine's cores, file by file; on one core, and for a debugger, one after the other."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or {"--pdb", "--trace"} & set(arguments):
        return ()
    # A process that crashed is a failure; one made in its place would leave pytest-xdist waiting for ever.
    return ("-n", str(min(cores, MOST_CORES)), "--dist", "loadfile", "--max-worker-restart", "0")


def lint(*_: str) -> int:
    """ruff, ruff format, mypy and the walls of the house."""
    set_up()
    steps = ("ruff check", "ruff format --check", "mypy", "pytest -q tests/test_architecture.py")
    return max([call("-m", *step.split(), offscreen=True) != 0 for step in steps])


def bench(*arguments: str) -> int:
    """The goals of performance, with their peers, in one run."""
    set_up()
    return call("-m", "bench", *arguments, offscreen=True)


def build(*_: str) -> int:
    """The bundle for people without Python: dist/ThuKy."""
    set_up()
    return call("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec")


def shots(*arguments: str) -> int:
    """Pictures of every tab and dialog on the sample, in out/shots, for people to look at."""
    set_up()
    return call("-m", "shots", *arguments, offscreen=True)


COMMANDS = {command.__name__: command for command in (run, test, lint, bench, build, shots)}


def main(words: "list[str]") -> int:
    """Do what the first word says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Python 3.6 is to be told that it is too old
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not words or words[0] not in COMMANDS:
        print("\n".join(f"python3 dev.py {name:6} {command.__doc__}" for name, command in COMMANDS.items()))
        return 0 if not words or words[0] in ("-h", "--help", "help") else 2
    try:
        if sys.version_info < OLDEST:
            raise Stop(f"Thư Ký needs Python {OLDEST[0]}.{OLDEST[1]} or later; this is {sys.version.split()[0]}.")
        return COMMANDS[words[0]](*words[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
    except OSError as problem:
        print(reason("this step", str(problem)), file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
