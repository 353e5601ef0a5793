"""Several files at once: one that cannot be read is told, the others still go in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from thuky.core.refused import Refused
from thuky.reading import workbook
from thuky.reading.cells import Workbook
from thuky.returns import directory, nomination, own_form, reader, senders
from thuky.returns.directory import Listed
from thuky.returns.encodings import Columns
from thuky.returns.nomination import Nominee
from thuky.returns.own_form import OwnForm
from thuky.returns.roster import Roster
from thuky.returns.senders import Known

Purpose = Literal["attendees", "awards", "units"]
"""What a list in anybody's shape is taken for; our own forms say it themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How the clerk wants the files read; as_typed are columns whose letters stay; with nominees_too a list of people that proposes
    awards gives its nominees as well; known and decided say what headings mean: of each sender, and just now of all."""

    purpose: Purpose = "attendees"
    take_hidden: bool = False
    as_typed: Columns = frozenset()
    nominees_too: bool = False
    known: Known = field(default_factory=dict)
    decided: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What a lot of files gave, each thing with the file's name where it does not say it, and a sentence for each file refused."""

    rosters: tuple[Roster, ...] = ()
    forms: tuple[tuple[str, OwnForm], ...] = ()
    nominees: tuple[Nominee, ...] = ()
    units: tuple[tuple[str, tuple[Listed, ...]], ...] = ()
    refused: tuple[str, ...] = ()
    refused_files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rosters or self.forms or self.nominees or self.units)

    def __add__(self, other: "Lot") -> "Lot":
        return Lot(
            rosters=self.rosters + other.rosters,
            forms=self.forms + other.forms,
            nominees=self.nominees + other.nominees,
            units=self.units + other.units,
            refused=self.refused + other.refused,
            refused_files=self.refused_files + other.refused_files,
        )


def read(
    paths: Sequence[str | Path],
    *,
    take_hidden: bool = False,
    known: Mapping[str, Mapping[str, str]] | None = None,
    step: Callable[[int, int], None] | None = None,
) -> Lot:
    """The rosters of all these files; step is told how many files are done and may end the work."""
    return taken(paths, (), Wish(take_hidden=take_hidden, known=known or {}), step)


def taken(
    paths: Sequence[str | Path], pasted: Sequence[str], wish: Wish, step: Callable[[int, int], None] | None = None
) -> Lot:
    """Everything that files and pasted cells hold, read as wished."""
    found = Lot()
    for done, path in enumerate(paths):
        if step is not None:
            step(done, len(paths))
        try:
            found += _of_book(workbook.read(path), wish)
        except Refused as why:
            found += Lot(refused=(str(why),), refused_files=(Path(path).name,))
    for text in pasted:
        try:
            found += _of_book(workbook.from_clipboard(text), wish)
        except Refused as why:
            found += Lot(refused=(str(why),), refused_files=("",))
    return found


def _of_book(book: Workbook, wish: Wish) -> Lot:
    if form := own_form.recognised(book, wish.as_typed):
        return Lot(rosters=tuple(own_form.rosters(book.file, form)), forms=((book.file, form),))
    if wish.purpose == "units":
        return Lot(units=((book.file, tuple(directory.read(book))),))
    known = {**senders.meanings(book, wish.known, take_hidden=wish.take_hidden), **wish.decided}
    if wish.purpose == "awards":
        return Lot(nominees=tuple(nomination.read(book, known)))
    try:
        found = reader.rosters(book, take_hidden=wish.take_hidden, known=known, as_typed=wish.as_typed)
    except Refused:
        if wish.nominees_too and (nominees := nomination.proposed(book, known)):
            return Lot(nominees=tuple(nominees))
        raise
    proposing = wish.nominees_too and any(map(nomination.is_list, found))
    return Lot(rosters=tuple(found), nominees=tuple(nomination.proposed(book, known)) if proposing else ())


def in_folder(folder: Path) -> list[Path]:
    """The lists in a folder, by name; what Excel keeps beside an open file is none."""
    endings = (".xlsx", ".xlsm", ".xls", ".csv", ".txt")
    found = (path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in endings)
    return sorted(path for path in found if not path.name.startswith(("~$", ".")))
