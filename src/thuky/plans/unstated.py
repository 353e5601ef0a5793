"""Facts of the file that no line of the plan states yet, put into the sections where they belong."""

import re
from collections.abc import Sequence
from typing import Any

from thuky.core.vietnamese.dates import long, short
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.plans import duties, lists, marks, places
from thuky.plans.draft import Line, Part
from thuky.plans.words import Words

SITTING = ("chair", "held", "place", "dress")
_UNSAID = ("standing_body",)
"""What a plan need not say."""
_SITS = ("attendance", "agenda", "")
_WHERE = {
    "place": _SITS, "dress": _SITS, "chair": _SITS, "held": _SITS, "total": _SITS, "budget": ("budget", ""),
    "delegation": ("attendance", "appendix-delegations", ""), "agenda": ("agenda", "appendix-agenda"),
    "speech": ("appendix-speeches",), "task": ("organisation", "steps", "appendix-tasks"),
    "criterion": ("awards", "contents"), "quota": ("awards", "contents", "steps", "organisation"),
}  # fmt: skip
"""The sections in which a fact may stand that the clerk typed himself; everywhere for the others."""


def add(parts: list[Part], now: dict[str, Any], words: Words, shares: Sequence[tuple[str, str, int]]) -> None:
    """Give every fact that is missing its line, and the delegations split over units (unit, delegation, number) their list."""
    missing = _missing(parts, now)
    lists.add_delegations(parts, missing, words, before=lambda part: _sitting(part, missing, words, ("chair",)))
    for code in [code for code in SITTING if code in missing]:
        facts = {code: missing[code]}
        if not places.beside(parts, words.fact(code, missing[code]), facts, SITTING[1:]):
            _sitting(places.section(parts, "attendance"), missing, words, (code,))
    _awards(parts, missing, words)
    if "budget" in missing:
        _paragraph(
            places.section(parts, "budget"), words.fact("budget", missing["budget"]), {"budget": missing["budget"]}
        )
    duties.add(parts, missing, words)
    lists.add_agenda(parts, missing, words)
    if "banner" in missing:
        lines = [Line(text=text, facts={"banner": missing["banner"]}) for text in missing["banner"].split("\n")]
        places.appendix(parts, "appendix-banner").lines.extend(lines)
    lists.add_speeches(parts, missing, words)
    lists.add_shares(parts, shares)
    duties.add_table(parts)
    _closing(parts, missing, words)


def _missing(parts: Sequence[Part], now: dict[str, Any]) -> dict[str, Any]:
    stated = {code for part in parts for line in [part.heading, *part.lines] for code in line.facts}
    unstated = {code: value for code, value in now.items() if code not in stated and code not in _UNSAID}
    said = {kind: _said(parts, kind) for kind in {code.partition(":")[0] for code in unstated}}
    return {code: value for code, value in unstated.items() if not _told(code, value, *said[code.partition(":")[0]])}


def _said(parts: Sequence[Part], kind: str) -> tuple[str, str]:
    """What the sections say in which a fact of this kind may have been typed by hand, folded and as it stands."""
    where = _WHERE.get(kind)
    text = [line.text for part in parts if where is None or part.code in where for line in part.every()]
    return " ".join(map(loose_key, text)), " ".join(text)


def _told(code: str, value: Any, key: str, text: str) -> bool:
    """Whether words that the clerk typed into the plan say it already."""
    kind = code.partition(":")[0]
    if kind == "replaces_invitation":
        return bool(re.search(r"\bthay (?:cho )?(?:giay|thu) (?:moi|trieu tap)\b", search_key(text)))
    if kind == "quota":
        counts = [f"{count(number)} {whom}" for whom, number in _counted(value)]
        return all(one in text for one in counts)
    if kind == "held":
        return bool(value[0]) and any(day(value[0]) in text for day in (short, long)) and value[2][:2] in text
    if kind == "total":
        return bool(re.search(rf"(?<!\d)0?{value}\s+(?:đại biểu|đồng chí|người)", text))
    if kind == "deadline":
        return loose_key(value[1]) in key and short(value[0]) in text
    if kind == "closing" and not key:
        return False
    said = [
        loose_key(part) for part in ([value] if isinstance(value, str) else value) if isinstance(part, str) and part
    ]
    return bool(said) and all(part in key for part in said)


def _counted(value: dict[str, dict[str, int]]) -> list[tuple[str, int]]:
    names = {"collective": "tập thể", "individual": "cá nhân"}
    return [(names[kind], number) for kind, forms in value.items() for number in forms.values()]


def _sitting(part: Part, missing: dict[str, Any], words: Words, codes: Sequence[str]) -> None:
    for code in codes:
        if code in missing:
            places.item(part, words.fact(code, missing[code]), {code: missing.pop(code)})


def _paragraph(part: Part, text: str, facts: dict[str, Any]) -> None:
    if any(line.rank == marks.NUMBER for line in part.lines):
        places.item(part, text, facts)
    else:
        part.lines.append(Line(text=text, facts=facts))


def _awards(parts: list[Part], missing: dict[str, Any], words: Words) -> None:
    """Quota, scope, who awards and the standards, as a), b), c) under Khen thưởng."""
    mine = {code: missing[code] for code in ("quota", "award_by", "award_scope") if code in missing}
    criteria = {code: value for code, value in missing.items() if code.startswith("criterion:")}
    criteria = lists.add_criteria(parts, criteria, words)
    if not mine and not criteria:
        return
    part, head = _award_heading(parts)
    fresh = [Line(text=words.fact(code, value), level=2, facts={code: value}) for code, value in mine.items()]
    fresh += lists.criteria_lines(criteria, words)
    if head is not None:
        letters = head.rank == marks.NUMBER
        for line in fresh:
            if line.level == 2 and letters and not line.mark:
                line.level, line.text = 1, f"a) {line.text}"
        end = lists.end_of(part, head)
        places.after(part, end, *fresh)
    else:
        part.lines.extend(fresh)
    for line in fresh:
        line.added = True


def _award_heading(parts: list[Part]) -> tuple[Part, Line | None]:
    """Where awards are spoken of: a line "2. Khen thưởng" or a section; made in the contents where there is none."""
    for part in parts:
        if part.code == "awards":
            return part, None
    for part in parts:
        for line in part.lines:
            if line.level == 1 and re.match(r"khen thuong\b", search_key(marks.marked(line.text)[2])):
                return part, line
    part = places.section(parts, "contents")
    return part, places.item(part, "Khen thưởng")


def _closing(parts: list[Part], missing: dict[str, Any], words: Words) -> None:
    for code in ("closing", "replaces_invitation"):
        if code in missing and not _told(code, missing[code], "", str(missing.get("closing", ""))):
            part = places.section(parts, "closing")
            part.lines.append(Line(text=words.fact(code, missing[code]), facts={code: missing[code]}))
