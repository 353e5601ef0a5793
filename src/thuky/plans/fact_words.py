"""A fact on one line, as the clerk reads it in the list: the hours first, a count as papers write it, nothing twice."""

from typing import Any

from thuky.core.vietnamese.numbers import count
from thuky.plans import fact_parts
from thuky.plans.fact_parts import KIND_OF, Part
from thuky.plans.facts import AgendaItem, AwardCriteria, AwardQuota

_HIDDEN = {"tasks": ("due",), "contents": ("level",)}
_AFTER_THE_HOURS = ("start", "end")


def shown(key: str, value: Any) -> str:
    """One line; empty for a fact that says nothing."""
    if value in ("", None, ()):
        return ""
    if isinstance(value, AwardQuota):
        return _quota(value)
    if isinstance(value, AwardCriteria):
        return "; ".join((*value.collective, *value.individual))
    if not fact_parts.is_compound(key):
        return fact_parts.written(KIND_OF.get(key, "text"), value)
    words = [_hours(value)] if isinstance(value, AgendaItem) else []
    for part in fact_parts.of(key, value):
        word = _word(part, value)
        if word and part.path[0] not in _HIDDEN.get(key, ()) and not _is_said(key, word, words):
            words.append(word)
    return " · ".join(filter(None, words))


def _hours(item: AgendaItem) -> str:
    return " – ".join(hour for hour in (item.start, item.end) if hour)


def _is_said(key: str, word: str, words: list[str]) -> bool:
    """Whether the speaker as written already names the unit, or the rest, that a paper is from."""
    return key == "speeches" and any(word in before for before in words)


def _word(part: Part, value: Any) -> str:
    name = part.path[0]
    if isinstance(value, AgendaItem) and name in _AFTER_THE_HOURS or not part.value:
        return ""
    if name == "conditional":
        return "nếu có" if value.conditional else ""
    return f"{part.value} phút" if name == "minutes" else part.value


def _quota(quota: AwardQuota) -> str:
    """ "05 tập thể, 10 cá nhân"; the one form of all behind it, several forms one by one."""
    whole = _counts({"collective": quota.collective, "individual": quota.individual})
    forms = [(form, _counts(dict(counts))) for form, counts in quota.forms.items()]
    if len(forms) == 1 and forms[0][1] == whole:
        return f"{whole} ({forms[0][0]})"
    return " · ".join(filter(None, (whole, *(f"{form}: {counts}" for form, counts in forms))))


def _counts(counts: dict[str, int | None]) -> str:
    told = (("tập thể", counts.get("collective")), ("cá nhân", counts.get("individual")))
    return ", ".join(f"{count(number)} {words}" for words, number in told if number is not None)
