"""The headings of lists that the reader does not know, each once, with what stands below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from thuky.core.columns import Column
from thuky.returns.headings import fold
from thuky.returns.roster import Roster

_SAMPLES = 3
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownHeading:
    """One heading, in which files it stands, what its first cells say, and what the clerk says that it means."""

    id: int
    heading: Annotated[str, Column("Cột", width=20, editable=False)] = ""
    sample: Annotated[str, Column("Ví dụ", width=34, editable=False)] = ""
    meaning: Annotated[str, Column("Là", width=20)] = ""
    file: Annotated[str, Column("Tệp", width=18, editable=False)] = ""


def unknown(rosters: Sequence[Roster], own_fields: Sequence[tuple[str, str]] = ()) -> list[UnknownHeading]:
    """The headings of these lists that mean nothing yet, each once; the office's own fields mean themselves."""
    found: dict[str, UnknownHeading] = {}
    known = {fold(heading) for _, heading in own_fields}
    for roster in rosters:
        for heading in roster.unknown_columns:
            if fold(heading) in known:
                continue
            said = [row.extra[heading] for row in roster.rows if row.extra.get(heading)]
            if said and fold(heading) not in found:
                sample = " · ".join(text[:_LONGEST] for text in dict.fromkeys(said[:_SAMPLES]))
                one = UnknownHeading(id=len(found), heading=heading, sample=sample, file=roster.file)
                found[fold(heading)] = one
    return list(found.values())
