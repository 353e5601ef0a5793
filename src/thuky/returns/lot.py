"""Several files at once: one that cannot be read is told, the others still go in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from thuky.core.refused import Refused
from thuky.returns import reader
from thuky.returns.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What a lot of files gave: their rosters, and a sentence for each file that was refused."""

    rosters: tuple[Roster, ...] = ()
    refused: tuple[str, ...] = ()


def read(
    paths: Sequence[str | Path], *, take_hidden: bool = False, step: Callable[[int, int], None] | None = None
) -> Lot:
    """The rosters of all these files; step is told how many files are done and may end the work."""
    rosters: list[Roster] = []
    refused: list[str] = []
    for done, path in enumerate(paths):
        if step is not None:
            step(done, len(paths))
        try:
            rosters += reader.read(path, take_hidden=take_hidden)
        except Refused as why:
            refused.append(str(why))
    return Lot(rosters=tuple(rosters), refused=tuple(refused))
