"""New lines of the plan's lists: delegations, standards of awards, items of the programme, discussion papers."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from thuky.core.vietnamese.dates import clock_short, short, weekday
from thuky.core.vietnamese.numbers import count
from thuky.plans import amend, columns, draft, places
from thuky.plans.draft import Line, Part
from thuky.plans.words import Words, units_of

Missing = dict[str, Any]
TOTAL = "Tổng cộng"
"""In bold under a list."""


def add_delegations(parts: list[Part], missing: Missing, words: Words, before: Callable[[Part], None]) -> None:
    """New delegations behind the others; all of them under "Thành phần", the chair before them."""
    fresh = _of(missing, "delegation")
    if beside(parts, fresh, "delegation", words):
        if "total" in missing:
            part, line = next(stating(parts, "delegation"))
            text = f"Tổng số: {count(missing['total'])} {words.guests}, gồm:"
            at = part.lines.index(line)
            part.lines.insert(at, Line(text=text, level=line.level, mark=line.mark, facts={"total": missing["total"]}))
        return
    if not fresh and "total" not in missing:
        return
    part = places.section(parts, "attendance")
    before(part)
    total = missing.get("total") or sum(value[1] for value in fresh.values())
    said = words.fact("total", total) if total else "Thành phần:"
    facts = {"total": missing["total"]} if "total" in missing else {}
    places.item(part, said if fresh else said.replace(", gồm:", "."), facts)
    lines = [Line(text=words.fact(code, value), level=2, facts={code: value}) for code, value in fresh.items()]
    _close(lines)
    part.lines.extend(lines)


def _close(lines: Sequence[Line]) -> None:
    """The last of a row of lines ends with a full stop."""
    if lines:
        lines[-1].text = lines[-1].text.rstrip(" ;.") + "."


def beside(parts: Sequence[Part], fresh: Missing, kind: str, words: Words) -> bool:
    """New lines or rows behind those of their kind, in the same words; False where there are none of their kind yet."""
    there = list(stating(parts, kind))
    if not there:
        return False
    for code, value in fresh.items():
        part, last = list(stating(parts, kind))[-1]
        places.after(part, last, _like(part, last, kind, code, value, words))
    return True


def stating(parts: Sequence[Part], kind: str) -> Iterator[tuple[Part, Line]]:
    """The lines that state facts of a kind, with their parts, in order."""
    for part in parts:
        for line in part.lines:
            if not line.gone and any(code.partition(":")[0] == kind for code in line.facts):
                yield part, line


def _like(part: Part, last: Line, kind: str, code: str, value: Any, words: Words) -> Line:
    """A line like the one before it, for another row."""
    fresh = Line(text="", level=last.level, mark=last.mark, form=last.form, facts={code: value}, added=True)
    if last.form == "row":
        number = int(last.cells[0]) + 1 if last.cells[0].isdecimal() else 1
        fresh.text = columns.fresh(columns.heading_above(part.lines, last), code, value, number)
        return fresh
    was = [one for name, one in last.facts.items() if name.partition(":")[0] == kind]
    copied = amend.lines(code, was[0], value, [last.text]) if len(was) == 1 == len(last.facts) else None
    mark = draft.number_of(last)
    fresh.text = copied[0] if copied else f"{mark} {words.fact(code, value)}".strip()
    if fresh.level < 2 and not mark and not copied:
        fresh.level = 2
    return fresh


def _of(missing: Missing, kind: str) -> Missing:
    return {code: value for code, value in missing.items() if code.partition(":")[0] == kind}


def end_of(part: Part, head: Line) -> Line:
    """The last line that stands under another one."""
    last = head
    for line in part.lines[part.lines.index(head) + 1 :]:
        if line.rank <= head.rank:
            break
        last = line
    return last


def add_criteria(parts: Sequence[Part], fresh: Missing, words: Words) -> Missing:
    """Standards behind those of their own kind; what finds none is given back."""
    left = {}
    for code, value in fresh.items():
        there = [(p, one) for p, one in stating(parts, "criterion") if _kinds(one) == {value[0]}]
        if there:
            part, last = there[-1]
            places.after(part, last, _like(part, last, "criterion", code, value, words))
        else:
            left[code] = value
    return left


def _kinds(line: Line) -> set[str]:
    return {value[0] for code, value in line.facts.items() if code.startswith("criterion:")}


def criteria_lines(criteria: Missing, words: Words) -> list[Line]:
    """ "Tiêu chuẩn", then collectives' and individuals' standards."""
    lines = [Line(text="Tiêu chuẩn", level=2)] if criteria else []
    for kind, head in (("collective", "Đối với tập thể:"), ("individual", "Đối với cá nhân:")):
        mine = {code: value for code, value in criteria.items() if value[0] == kind}
        if mine:
            lines.append(Line(text=head, level=2, mark="-"))
            lines += [Line(text=words.fact(code, value), level=3, facts={code: value}) for code, value in mine.items()]
    return lines


def add_agenda(parts: list[Part], missing: Missing, words: Words) -> None:
    """The programme: a numbered list, or a table where hours, lengths or persons are known."""
    fresh = _of(missing, "agenda")
    if not fresh or beside(parts, fresh, "agenda", words):
        return
    part = places.appendix(parts, "appendix-agenda")
    rows = list(fresh.values())
    if not any(row[1] or row[2] or row[3] or row[4] for row in rows):
        part.lines += [
            Line(text=f"{n}. {words.fact(code, row)}", level=1, facts={code: row})
            for n, (code, row) in enumerate(fresh.items(), start=1)
        ]
        return
    timed = any(row[2] for row in rows)
    heading = ["Thời gian" if timed else "TT", "Nội dung", "Thời lượng (phút)", "Người thực hiện"]
    part.lines.append(Line(text=" | ".join(heading), form="head"))
    date = ""
    for number, (code, row) in enumerate(fresh.items(), start=1):
        if row[1] and row[1] != date:
            date = row[1]
            part.lines.append(Line(text=f"Ngày {short(date)} ({weekday(date)}) | | |", form="row"))
        cells = [clock_short(row[2]) if timed else str(number), _title(row), str(row[3] or ""), row[4]]
        part.lines.append(Line(text=" | ".join(cells), form="row", facts={code: row}))


def _title(row: Sequence[Any]) -> str:
    return f"{row[0]} (nếu có)" if row[5] else str(row[0])


def add_shares(parts: list[Part], shares: Sequence[tuple[str, str, int]]) -> None:
    """How the delegations are split over units, where the plan has no list of its own on that."""
    if not shares or any(part.code == "appendix-delegations" for part in parts):
        return
    part = places.appendix(parts, "appendix-delegations")
    part.lines.append(Line(text="STT | Đơn vị | Thành phần | Số lượng | Ghi chú", form="head"))
    for number, (unit, delegation, quota) in enumerate(shares, start=1):
        part.lines.append(Line(text=f"{number} | {unit} | {delegation} | {count(quota)} | ", form="row"))
    everybody = sum(quota for _, _, quota in shares)
    part.lines.append(Line(text=f" | {TOTAL} | | {count(everybody)} | ", form="row"))


def add_speeches(parts: list[Part], missing: Missing, words: Words) -> None:
    """The assigned discussion papers: units and topics."""
    fresh = _of(missing, "speech")
    if not fresh or beside(parts, fresh, "speech", words):
        return
    part = places.appendix(parts, "appendix-speeches")
    part.lines.append(Line(text="STT | Đơn vị | Nội dung tham luận", form="head"))
    for number, (code, row) in enumerate(fresh.items(), start=1):
        part.lines.append(Line(text=f"{number} | {_capital(units_of(row))} | {row[2]}", form="row", facts={code: row}))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
