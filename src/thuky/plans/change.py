"""Facts that have changed since the plan's text was written, put into that text: amended in place, written anew, or left out."""

from collections.abc import Iterator, Sequence
from typing import Any

from thuky.core.vietnamese.text import clean
from thuky.plans import amend, columns, draft
from thuky.plans.draft import Line, Part
from thuky.plans.labels import label
from thuky.plans.words import Words

KEPT = ("deadline", "standing_body", "award_by", "held", "total")
"""Facts that stand in the middle of other words: where the file no longer holds them the sentence stays."""


def apply(parts: Sequence[Part], now: dict[str, Any], words: Words) -> None:
    """Bring every line up to what the file holds now."""
    for code, was in _stated(parts).items():
        told = now.get(code)
        lines = list(_lines(parts, code))
        if not lines or _same(was, told) or told is None and not was:
            continue  # a blank stays until the file knows what stands in it
        if told is None:
            _leave_out(lines, code)
        elif lines[0].form == "row":
            _set_cells(parts, lines, code, was, told)
        else:
            _put(parts, lines, code, was, told, words)


def _stated(parts: Sequence[Part]) -> dict[str, Any]:
    """Every fact that a line states, as its line states it; what only the whole plan is known to state is no line's."""
    return {code: value for part in parts for line in part.lines + [part.heading] for code, value in line.facts.items()}


def _lines(parts: Sequence[Part], code: str) -> Iterator[Line]:
    for part in parts:
        headed = part.heading if part.code not in ("bases", "closing") else None
        yield from (line for line in [headed, *part.lines] if line is not None and not line.gone and code in line.facts)


def _same(was: Any, now: Any) -> bool:
    if isinstance(was, str) and isinstance(now, str):
        return clean(was).rstrip(" .;/") == clean(now).rstrip(" .;/")
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        return all(_same(one, other) for one, other in zip(was, now, strict=True))
    return bool(was == now)


def _leave_out(lines: Sequence[Line], code: str) -> None:
    if code.partition(":")[0] in KEPT:
        return
    for line in lines:
        value = line.facts.pop(code)
        if not line.facts:
            line.gone = True
        elif isinstance(value, list):
            line.text = _without_clause(line.text, str(value[0]))


def _without_clause(text: str, name: str) -> str:
    """A sentence without the clause of one delegation: "A: 01; B: 02; C: 03" without B."""
    clauses = text.split(";")
    kept = [clause for clause in clauses if name not in clean(clause)]
    return ";".join(kept) if kept and len(kept) < len(clauses) else text


def _set_cells(parts: Sequence[Part], lines: Sequence[Line], code: str, was: Any, now: Any) -> None:
    part = next(part for part in parts if lines[0] in part.lines)
    heading = columns.heading_above(part.lines, lines[0])
    for line in lines:
        line.text = columns.changed(heading, line.cells, code, was, now)
        line.facts[code] = now


def _put(parts: Sequence[Part], lines: Sequence[Line], code: str, was: Any, now: Any, words: Words) -> None:
    if code == "banner":
        _put_banner(parts, lines, now)
        return
    changed = amend.lines(code, was, now, [line.text for line in lines])
    if changed is None:
        _anew(lines, code, now, words)
    else:
        for line, text in zip(lines, changed, strict=True):
            line.text = text
    for line in lines:
        line.facts[code] = now


def _anew(lines: Sequence[Line], code: str, now: Any, words: Words) -> None:
    """The first line says the fact in standing words, after its own number and label; lines that said only this are left out."""
    first = lines[0]
    said = words.fact(code, now)
    number = draft.number_of(first)
    head = label(draft.without_number(first))[0]
    if head and code in ("place", "dress", "chair", "held", "award_scope", "total"):
        said = f"{head}: {label(said)[1] or said}"
    others = [words.fact(other, value) for other, value in first.facts.items() if other != code]
    first.text = " ".join([part for part in (number, said) if part] + [part for part in others if part not in said])
    for line in lines[1:]:
        line.gone = line.gone or set(line.facts) == {code}


def _put_banner(parts: Sequence[Part], lines: Sequence[Line], now: str) -> None:
    """The maket line by line, in the place of the old one."""
    part = next(part for part in parts if lines[0] in part.lines)
    at = part.lines.index(lines[0])
    pattern = lines[0]
    fresh = [Line(text=text, level=pattern.level, form=pattern.form, facts={"banner": now}) for text in now.split("\n")]
    for line in lines:
        line.gone = True
    part.lines[at:at] = fresh
