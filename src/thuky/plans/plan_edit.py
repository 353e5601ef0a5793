"""What the clerk types into the plan's text as it is shown: the words are kept, and with each line the facts that it states."""

import sqlite3
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Paragraph, Section
from thuky.plans import plan_now
from thuky.plans.plan_now import NowLine, NowSection


def keep(db: sqlite3.Connection, conference: int, place: int, texts: Iterable[tuple[int, str]]) -> int:
    """Make (level, text) the text of the section at this place of `plan_now.sections`; its number in the file.

    A line that stays, or is written anew in its place, goes on stating its facts; so do the lines that the program added."""
    section = plan_now.sections(db, conference)[place]
    number = section.id or adopt(db, conference)[place]
    conferences.set_paragraphs(db, number, _typed(section.lines, list(texts)))
    return number


def adopt(db: sqlite3.Connection, conference: int) -> list[int]:
    """Make the sections that the program put together the plan's own text; the number of every section, in order."""
    numbers = []
    for place, section in enumerate(plan_now.sections(db, conference)):
        number = section.id or _stored(db, conference, section)
        conferences.edit_section(db, number, sort=place)
        numbers.append(number)
    return numbers


def _stored(db: sqlite3.Connection, conference: int, section: NowSection) -> int:
    record = Section(conference_id=conference, heading=section.heading, code=section.code, facts=dict(section.facts))
    return conferences.add_section(db, record, [_paragraph(line) for line in section.lines])


def _paragraph(line: NowLine) -> Paragraph:
    return Paragraph(
        id=line.id, level=line.level, mark=line.mark, text=line.text, form=line.form, facts=dict(line.facts)
    )


def _typed(shown: Sequence[NowLine], texts: Sequence[tuple[int, str]]) -> list[Paragraph]:
    made = [Paragraph(level=level, text=text) for level, text in texts]
    match = SequenceMatcher(a=[line.text for line in shown], b=[text for _, text in texts], autojunk=False)
    for kind, begin, end, at, until in match.get_opcodes():
        if kind not in ("equal", "replace"):
            continue
        for line, spot in zip(shown[begin:end], range(at, until), strict=False):
            level, text = texts[spot]
            known = _paragraph(line)
            made[spot] = Paragraph(
                id=known.id, level=level, text=text, mark=known.mark, form=known.form, facts=known.facts
            )
    return made
