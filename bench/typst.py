"""typst as a peer. It remembers what it has set, so each run has a process to itself; its start and import are not counted."""

import importlib.util
import time
from pathlib import Path

from bench.measure import Timing, alone, timing
from thuky.papers import fonts

MISSING = "typst is not installed (pip install typst)"


def here() -> bool:
    """Whether it can be imported."""
    return importlib.util.find_spec("typst") is not None


def compiled(source: Path, runs: int) -> Timing:
    """The time in which typst makes a PDF of the source."""
    return timing([alone("typst:compile_once", str(source))["seconds"] for _ in range(runs)])


def compile_once(source: str) -> dict[str, float]:
    """One PDF, in a process of its own."""
    import typst

    faces = [str(fonts.file(False, False).parent)]
    start = time.perf_counter()
    typst.compile(source, output=str(Path(source).with_suffix(".pdf")), font_paths=faces)
    return {"seconds": time.perf_counter() - start}
