"""Slips to ask about: what in the plan does not agree with itself. They ask, they do not accuse."""

import datetime
import re
from collections.abc import Iterator
from operator import eq

from thuky.core.vietnamese.text import loose_key, search_key
from thuky.plans import days, headcount, invited, outline
from thuky.plans.facts import Facts, Question
from thuky.plans.paper import Paper

_QUOTED = re.compile(r"[“\"]([^”\"“]{30,})[”\"]")
_PERIOD = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_DOUBLED = re.compile(r"\b([^\W\d]{2,8}(?: [^\W\d]{1,8}){1,2}) \1\b", re.I)
# Small words that never stand twice on purpose; "luôn luôn" and its like do.
_DOUBLED_SMALL = re.compile(
    r"\b(và|của|các|cho|được|trong|về|tại|với|theo|đã|để|do|bằng|những|số|tổ chức|thực hiện|công tác|hội nghị) \1\b",
    re.I,
)
_WORD = re.compile(r"\w+")
_ABOUT = re.compile(r"\bkhoảng\b", re.I)
_ON_DAY = r"ngày\s+\d{1,2}(?:/\d{1,2}/|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}"
_NAMED_DAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_WITH_WEEKDAY = re.compile(rf"{_NAMED_DAY},?\s+{_ON_DAY}|{_ON_DAY}\s*[,(]\s*(?:sáng |chiều |tối )?{_NAMED_DAY}\b", re.I)
_NAMES_A_DAY = re.compile(r"thứ\s|chủ nhật", re.I)
_AFTERWARDS = re.compile(
    r"\bsau\b|thanh toán|quyết toán|\bkết quả\b|rút kinh nghiệm|thu hoạch|\btổng hợp, báo cáo|lưu trữ|đưa tin|tuyên truyền|phóng sự|kết luận",
    re.I,
)
_AWARDED = re.compile(
    r"^(?!dai dien\b|ban\b|phong\b).*\b(?:duoc|nhan|de nghi|dat) (?:bieu duong,? )?khen\b|^(?:tap the|ca nhan)\b.*\bkhen\b"
)
_BEFOREHAND = re.compile(r"chuẩn bị|trang trí|danh sách|tham luận|giấy mời|kịch bản|hội trường|maket|in ấn|hồ sơ", re.I)
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

Sources = dict[str, tuple[int, ...]]


def ask(paper: Paper, facts: Facts, sources: Sources) -> tuple[Question, ...]:
    """Everything worth asking about this plan."""
    every = (
        _sums, _group_sums, _weekday, _other_weekdays, _too_early, _periods, _doubled_words, _not_invited, _late_deadlines,
        _late_tasks, _appendix_numbers, _awards,
    )  # fmt: skip
    return tuple(question for check in every for question in check(paper, facts, sources))


def _sums(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    counts = [delegation.count for delegation in facts.delegations]
    if facts.total_attendees is None or not counts or any(count is None for count in counts):
        return
    total = sum(count or 0 for count in counts)
    if _ABOUT.search(_said(paper, sources.get("total_attendees", ()))):
        return
    if total != facts.total_attendees and not (facts.chair and total + 1 == facts.total_attendees):
        message = f"Tổng số ghi {facts.total_attendees} đại biểu, các thành phần cộng lại được {total}; số nào đúng?"
        yield Question(
            about="total_attendees", message=message, lines=_lines(sources, "total_attendees", "delegations")
        )


def _said(paper: Paper, lines: tuple[int, ...]) -> str:
    return " ".join(line.text for line in paper.lines if line.number in lines)


def _group_sums(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    """A group of the composition whose own number is not the sum of the lines under it."""
    counted: dict[int, list[int]] = {}
    for i in range(len(facts.delegations)):
        for line in sources.get(f"delegations[{i}]", ()):
            counted.setdefault(line, []).append(i)
    for node in paper.body() if counted else ():
        stated = headcount.COUNT.search(node.text) if node.children and node.line not in counted else None
        if stated is None:
            continue
        below = (part for child in node.children for part in child.walk())
        under = sorted({i for part in below for i in counted.get(part.line, ())})
        counts = [facts.delegations[i].count for i in under]
        total = sum(count or 0 for count in counts)
        if (
            int(stated[1]) in (total, facts.total_attendees)
            or len(under) < 2
            or None in counts
            or _ABOUT.search(node.text)
        ):
            continue
        message = f"“{node.heading}” ghi {int(stated[1])}, các dòng dưới cộng lại được {total}; số nào đúng?"
        yield Question(about=f"delegations[{under[0]}]", message=message, lines=(node.line,))


def _weekday(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    named = days.weekday(facts.held_text)
    if named is None or not facts.held_on or facts.held_until:
        return
    real = datetime.date.fromisoformat(facts.held_on).weekday()
    if named != real:
        message = f"Ngày {_short(facts.held_on)} là {_DAYS[real]}, kế hoạch ghi {_DAYS[named]}; ngày nào đúng?"
        yield Question(about="held_on", message=message, lines=sources.get("held_on", ()))


def _other_weekdays(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    """A weekday beside its date anywhere else in the plan."""
    for line in paper.lines:
        if line.number in sources.get("held_on", ()):
            continue
        text = outline.tidy(line.text)
        for found in _WITH_WEEKDAY.finditer(text) if _NAMES_A_DAY.search(text) else ():
            exact, named = days.days(found[0]), days.weekday(found[0])
            if len(exact) == 1 and named is not None and exact[0].weekday() != named:
                real = _DAYS[exact[0].weekday()]
                message = f"Ngày {_short(exact[0].isoformat())} là {real}, kế hoạch ghi {_DAYS[named]}; ngày nào đúng?"
                yield Question(about="text", message=message, lines=(line.number,))


def _too_early(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    if facts.date and facts.held_on and facts.held_on < facts.date:
        message = f"Ngày tổ chức {_short(facts.held_on)} trước ngày của kế hoạch {_short(facts.date)}; ngày nào đúng?"
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
        doubled = next((found for text in line.cells or (line.text,) if (found := _doubled(text))), None)
        if doubled:
            message = f"Chữ “{doubled[1]}” viết hai lần liền nhau; có thừa không?"
            yield Question(about="text", message=message, lines=(line.number,))


def _doubled(text: str) -> re.Match[str] | None:
    words = text.lower().split()
    if not any(any(map(eq, words, words[apart:])) for apart in (1, 2, 3)):
        return None
    said = _WORD.findall(text.lower())
    pairs = list(zip(said, said[1:], strict=False))
    if not (any(map(eq, said, said[1:])) or any(any(map(eq, pairs, pairs[apart:])) for apart in (2, 3))):
        return None
    return _DOUBLED.search(text) or _DOUBLED_SMALL.search(text)


def _not_invited(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    told = {line for name, lines in sources.items() if name.startswith("delegations[") for line in lines}
    written = [outline.tidy(line.text) for line in paper.lines if line.number in told]
    return invited.ask(facts, sources, written)


def _late_deadlines(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    last = facts.held_until or facts.held_on
    if not last:
        return
    for index, deadline in enumerate(facts.deadlines):
        if deadline.date > last and not _AFTERWARDS.search(deadline.what):
            message = f"Hạn {_short(deadline.date)} sau ngày tổ chức {_short(last)}; có đúng không?"
            yield Question(about=f"deadlines[{index}]", message=message, lines=sources.get(f"deadlines[{index}]", ()))


def _late_tasks(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    """Work that must be done before people come, due after they have come."""
    last = facts.held_until or facts.held_on
    for index, task in enumerate(facts.tasks) if last else ():
        if task.due > last and _BEFOREHAND.search(task.what) and not _AFTERWARDS.search(task.what):
            message = f"Hạn {_short(task.due)} của việc chuẩn bị sau ngày tổ chức {_short(last)}; có đúng không?"
            yield Question(about=f"tasks[{index}]", message=message, lines=sources.get(f"tasks[{index}]", ()))


def _appendix_numbers(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    if len(facts.appendices) > 1 and not all(part.number for part in facts.appendices):
        message = f"Kế hoạch có {len(facts.appendices)} phụ lục nhưng chưa đánh số I, II, III; có đánh số không?"
        yield Question(about="appendices", message=message, lines=_lines(sources, "appendices"))


def _awards(paper: Paper, facts: Facts, sources: Sources) -> Iterator[Question]:
    quota = facts.award_quota
    if quota is None or quota.collective is None or quota.individual is None:
        return
    for index, delegation in enumerate(facts.delegations):
        if _AWARDED.search(search_key(delegation.name)) and delegation.count not in (
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
