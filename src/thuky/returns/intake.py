"""A lot of files beside the conference as it is now: everything that would change, and the one step that changes it."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from thuky.returns import directory, nomination, nominations, of_sender, own_form, papers_in, senders, store
from thuky.returns.incoming import Incoming, What
from thuky.returns.lot import Lot
from thuky.returns.merge import Merge, MergeRow
from thuky.returns.roster import Roster
from thuky.returns.store import Applied

_APPLY = {"award": nominations.apply, "speech": papers_in.apply, "unit": directory.apply}


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """People, and what comes in besides people, each beside what is there; strangers are forms that belong elsewhere."""

    merge: Merge
    others: tuple[Incoming, ...] = ()
    strangers: tuple[str, ...] = ()

    @property
    def clear(self) -> tuple[Incoming, ...]:
        """What besides people needs no answer first."""
        return tuple(row for row in self.others if row.kind in ("new", "changed"))


def laid(db: sqlite3.Connection, conference: int, lot: Lot, *, delegation: int | None = None) -> Laid:
    """The whole lot beside the file; nothing is stored."""
    nominees = (*of_sender.nominees(db, conference, lot.nominees), *nomination.of_forms(lot.forms))
    others = [*nominations.compare(db, conference, nominees)] if nominees else []
    others += papers_in.compare(db, conference, lot.forms) if lot.forms else []
    for file, units in lot.units:
        others += directory.compare(db, file, units)
    own = store.file_identity(db)
    rosters = of_sender.filled(db, conference, lot.rosters)
    told = (own_form.stranger(form.belongs, own, conference) for _, form in lot.forms)
    return Laid(
        merge=store.compare(db, conference, rosters, delegation=delegation),
        others=tuple(others),
        strangers=tuple(dict.fromkeys(filter(None, told))),
    )


def apply(db: sqlite3.Connection, conference: int, people: Sequence[MergeRow], others: Sequence[Incoming]) -> Applied:
    """Put in what was chosen; the caller opens the one change."""
    done = store.apply(db, conference, people)
    for what, put in _APPLY.items():
        if rows := [row for row in others if row.what == what]:
            put(db, conference, rows)
    return done


def remember(db: sqlite3.Connection, rosters: Sequence[Roster], meanings: dict[str, str]) -> None:
    """Keep what the clerk said of headings, for the next list of each of these senders."""
    if meanings:
        store.remember(db, tuple(dict.fromkeys(name for one in rosters for name in senders.of(one))), meanings)


def label(people: Sequence[MergeRow], others: Sequence[Incoming]) -> str:
    """What the step is called in the history."""
    words: dict[What, str] = {"award": "đề nghị khen thưởng", "speech": "bài tham luận", "unit": "đơn vị"}
    counts = [(len(people), "đại biểu")] if people or not others else []
    counts += [(n, word) for what, word in words.items() if (n := sum(row.what == what for row in others))]
    return f"Nhập {', '.join(f'{n} {word}' for n, word in counts)} từ danh sách"
