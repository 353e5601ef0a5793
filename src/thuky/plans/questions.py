"""Slips to ask about: what in the plan does not agree with itself. They ask, they do not accuse."""

import datetime
import re
from collections.abc import Iterator

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.plans import days, outline, units
from thuky.plans.facts import Facts, Question
from thuky.plans.paper import Paper

_QUOTED = re.compile(r"[“\"]([^”\"“]{30,})[”\"]")
_PERIOD = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_DOUBLED = re.compile(r"\b([^\W\d]{2,8}(?: [^\W\d]{1,8}){1,2}) \1\b", re.I)
_EVERYBODY = re.compile(r"^(?:cac|nhung|thu truong|toan the|lanh dao cac|dai bieu)\b")
# Posts and working parties come with their body: nobody asks whether they are invited.
_NO_BODY = re.compile(
    r"^(?:tro ly|chi huy|pho|chu tich|bi thu|truong(?! (?:thpt|thcs|tieu hoc|mam non|dai hoc|cao dang))|chinh tri vien|hieu truong|giam doc|"
    r"tham muu truong|chu nhiem|ke toan|thu ky|van thu|nhan vien|dong chi|d/c|ong|ba|tieu ban|to|bo phan|ban to chuc)\b"
)
_MOST_UNITS = 300
_ALL_OF_A_KIND = re.compile(r"\bcac (?:so|phong|ban|co quan|don vi|nganh|hoi)\b")
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

Sources = dict[str, tuple[int, ...]]


def ask(paper: Paper, facts: Facts, sources: Sources) -> tuple[Question, ...]:
    """Everything worth asking about this plan."""
    every = (_sums, _weekday, _periods, _doubled_words, _not_invited, _late_deadlines, _appendix_numbers, _awards)
    return tuple(question for check in every for question in check(paper, facts, sources))


def _sums(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    counts = [delegation.count for delegation in facts.delegations]
    if facts.total_attendees is None or not counts or any(count is None for count in counts):
        return
    total = sum(count or 0 for count in counts)
    if total != facts.total_attendees and not (facts.chair and total + 1 == facts.total_attendees):
        message = f"Tổng số ghi {facts.total_attendees} đại biểu, các thành phần cộng lại được {total}; số nào đúng?"
        yield Question(
            about="total_attendees", message=message, lines=_lines(sources, "total_attendees", "delegations")
        )


def _weekday(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    named = days.weekday(facts.held_text)
    if named is None or not facts.held_on or facts.held_until:
        return
    real = datetime.date.fromisoformat(facts.held_on).weekday()
    if named != real:
        message = f"Ngày {_short(facts.held_on)} là {_DAYS[real]}, kế hoạch ghi {_DAYS[named]}; ngày nào đúng?"
        yield Question(about="held_on", message=message, lines=sources.get("held_on", ()))


def _periods(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    """One name, quoted twice with different years."""
    seen: dict[str, dict[str, list[int]]] = {}
    for line in paper.lines:
        for quoted in _QUOTED.finditer(outline.tidy(line.text)):
            for period in _PERIOD.finditer(quoted[1]):
                name = loose_key(_PERIOD.sub("", quoted[1]))
                seen.setdefault(name, {}).setdefault(f"{period[1]} - {period[2]}", []).append(line.number)
    for written in seen.values():
        if len(written) > 1:
            texts = sorted(written, key=lambda text: -len(written[text]))
            message = f"Cùng một tên nhưng giai đoạn ghi khi thì {texts[0]}, khi thì {', '.join(texts[1:])}; giai đoạn nào đúng?"
            odd = tuple(sorted({number for text in texts[1:] for number in written[text]}))
            yield Question(about="period", message=message, lines=odd)


def _doubled_words(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    for line in paper.lines:
        doubled = _DOUBLED.search(line.text)
        if doubled:
            message = f"Chữ “{doubled[1]}” viết hai lần liền nhau; có thừa không?"
            yield Question(about="text", message=message, lines=(line.number,))


def _not_invited(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    """Units with a duty or a paper that no line of the composition names."""
    if not facts.delegations:
        return
    invited = [_words(delegation.name) for delegation in facts.delegations[:_MOST_UNITS]]
    hosts = [_words(name) for name in (facts.issuing_body, facts.standing_body) if name]
    whole_kinds = {
        word
        for d in facts.delegations
        if _ALL_OF_A_KIND.search(search_key(d.name))
        for word in search_key(d.name).split()
    }
    asked: set[str] = set()
    named = [(f"tasks[{i}]", unit) for i, task in enumerate(facts.tasks) for unit in units.split(task.unit)]
    named += [(f"speeches[{i}]", unit) for i, speech in enumerate(facts.speeches) for unit in speech.units]
    for about, unit in named[:_MOST_UNITS]:
        words, key = _words(unit), search_key(unit)
        if (
            key in asked
            or not words
            or names.split(unit).salutation
            or _EVERYBODY.match(search_key(unit))
            or _NO_BODY.match(search_key(unit))
            or not units.begins(unit)
        ):
            continue
        if any(_covers(line, words) for line in [*invited, *hosts]) or key.split()[0] in whole_kinds:
            continue
        asked.add(key)
        message = f"“{unit}” có nhiệm vụ hoặc tham luận nhưng không thấy trong thành phần dự; có mời không?"
        yield Question(about=about, message=message, lines=sources.get(about, ()))


_SMALL = {
    "dai",
    "dien",
    "lanh",
    "dao",
    "va",
    "cac",
    "thanh",
    "pho",
    "tinh",
    "huyen",
    "xa",
    "phuong",
    "dong",
    "chi",
    "cua",
    "thi",
    "tran",
    "truong",
    "cap",
}
_SHORT = (
    ("uy ban nhan dan", "ubnd"),
    ("ban chi huy quan su", "ban chqs"),
    ("chi huy quan su", "chqs"),
    ("ban chi dao", "bcd"),
)


def _words(name: str) -> frozenset[str]:
    key = search_key(name)
    for long, short in _SHORT:
        key = key.replace(long, short)
    return frozenset(word for word in re.findall(r"\w+", key) if word not in _SMALL)


def _covers(line: frozenset[str], unit: frozenset[str]) -> bool:
    """A line covers a unit when it names it, or names the kind of body that it is ("UBND xã, phường" for "UBND xã A")."""
    return bool(line & unit) and (unit <= line or line <= unit)


def _late_deadlines(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    last = facts.held_until or facts.held_on
    if not last:
        return
    for index, deadline in enumerate(facts.deadlines):
        if deadline.date > last and not re.search(
            r"\b(?:sau hội nghị|thanh|quyết toán|báo cáo kết quả|sau khi)\b", deadline.what, re.I
        ):
            message = f"Hạn {_short(deadline.date)} sau ngày tổ chức {_short(last)}; có đúng không?"
            yield Question(about=f"deadlines[{index}]", message=message, lines=sources.get(f"deadlines[{index}]", ()))


def _appendix_numbers(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    if len(facts.appendices) > 1 and not all(part.number for part in facts.appendices):
        message = f"Kế hoạch có {len(facts.appendices)} phụ lục nhưng chưa đánh số I, II, III; có đánh số không?"
        yield Question(about="appendices", message=message, lines=_lines(sources, "appendices"))


def _awards(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    quota = facts.award_quota
    if quota is None or quota.collective is None or quota.individual is None:
        return
    for index, delegation in enumerate(facts.delegations):
        if "khen thuong" in search_key(delegation.name) and delegation.count not in (
            None,
            quota.collective + quota.individual,
        ):
            message = f"Khen thưởng {quota.collective} tập thể và {quota.individual} cá nhân, thành phần dự ghi {delegation.count}; số nào đúng?"
            yield Question(
                about=f"delegations[{index}]", message=message, lines=sources.get(f"delegations[{index}]", ())
            )


def _lines(sources: Sources, *keys: str) -> tuple[int, ...]:
    return tuple(sorted({line for name, lines in sources.items() if name.split("[")[0] in keys for line in lines}))


def _short(date: str) -> str:
    day = datetime.date.fromisoformat(date)
    return f"{day.day}/{day.month}/{day.year}"
