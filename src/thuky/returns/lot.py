"""Several files at once: one that cannot be read is told, the others still go in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thuky.core.refused import Refused
from thuky.reading import workbook
from thuky.returns import own_form, reader, senders
from thuky.returns.own_form import OwnForm
from thuky.returns.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """What a lot of files gave: their rosters and forms of ours, and a sentence for each file that was refused."""

    rosters: tuple[Roster, ...] = ()
    forms: tuple[tuple[str, OwnForm], ...] = ()
    refused: tuple[str, ...] = ()
    refused_files: tuple[str, ...] = ()


def read(
    paths: Sequence[str | Path],
    *,
    take_hidden: bool = False,
    known: Mapping[str, Mapping[str, str]] | None = None,
    step: Callable[[int, int], None] | None = None,
) -> Lot:
    """The rosters of all these files; step is told how many files are done and may end the work.

    known says for each sender what his headings were decided to mean.
    """
    rosters: list[Roster] = []
    forms: list[tuple[str, OwnForm]] = []
    refused: list[tuple[str, str]] = []
    for done, path in enumerate(paths):
        if step is not None:
            step(done, len(paths))
        try:
            book = workbook.read(path)
            if form := own_form.recognised(book):
                forms.append((book.file, form))
            rosters += senders.read(book, known or {}, take_hidden=take_hidden)
        except Refused as why:
            refused.append((Path(path).name, str(why)))
    names, sentences = zip(*refused, strict=True) if refused else ((), ())
    return Lot(rosters=tuple(rosters), forms=tuple(forms), refused=sentences, refused_files=names)


def pasted(text: str, known: Mapping[str, Mapping[str, str]] | None = None) -> Lot:
    """The rosters among cells that were copied elsewhere."""
    return Lot(rosters=tuple(reader.rosters(workbook.from_clipboard(text), known=(known or {}).get("", {}))))


def in_folder(folder: Path) -> list[Path]:
    """The lists in a folder, by name; what Excel keeps beside an open file is none."""
    endings = (".xlsx", ".xlsm", ".xls", ".csv", ".txt")
    found = (path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in endings)
    return sorted(path for path in found if not path.name.startswith(("~$", ".")))
