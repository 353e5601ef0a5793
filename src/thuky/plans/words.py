"""The words in which a plan states a fact that no line of its own text states: standing sentences, filled in."""

import sqlite3
from typing import Any

from thuky.conferences import placeholders
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import body_for, layout_of
from thuky.core.vietnamese.dates import clock, clock_short, short, weekday
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import clean
from thuky.office import store as office
from thuky.office.sentence import MISSING, Sentence, fill
from thuky.plans import sentences as say
from thuky.plans.labels import closed

CODE = "ke-hoach"
_LONGEST_HALF_DAY = 300
_LABELLED = {
    "place": (say.WHERE, "dia_diem"), "dress": (say.DRESS, "trang_phuc"), "chair": (say.CHAIR, "chu_tri"),
    "budget": (say.BUDGET, "nguon_kinh_phi"), "award_scope": (say.SCOPE, "doi_tuong"), "award_by": (say.AWARD_BY, "cap_khen"),
}  # fmt: skip


class Words:
    """Says facts of one conference in the office's standing sentences."""

    def __init__(self, db: sqlite3.Connection, conference: int) -> None:
        self._db = db
        self.record = conferences.get(db, conference)
        self.values = placeholders.values(db, conference, CODE)
        if not self.values["ten_hoi_nghi"] and self.record.subject:
            self.values["ten_hoi_nghi"] = f"tổng kết {self.record.subject}"
        military = layout_of(body_for(db, self.record, CODE)) != "civil"
        self.budget = say.BUDGET if self.record.has_sitting else say.BUDGET_STEPS
        self.guests = "đồng chí" if military else "đại biểu"

    def say(self, sentence: Sentence, **more: str) -> str:
        """A sentence with everything that is known filled in; a period that is not known is not spoken of."""
        text = fill(office.sentence(self._db, sentence), self.values | {"nguoi_du": self.guests} | more)
        return text.replace(f" giai đoạn {MISSING}", "").replace(f"{MISSING}.", MISSING)

    def paragraphs(self, sentence: Sentence, **more: str) -> list[str]:
        """The same, a paragraph for each line of the sentence."""
        return [line.strip() for line in self.say(sentence, **more).split("\n") if line.strip()]

    def fact(self, code: str, value: Any) -> str:
        """One fact in a line of its own, without mark or number."""
        kind = code.partition(":")[0]
        if kind in _LABELLED:
            sentence, name = _LABELLED[kind]
            sentence = self.budget if kind == "budget" else sentence
            return self.say(sentence, **{name: closed(value)})
        return str(getattr(self, f"_{kind}")(value))

    def _total(self, value: int) -> str:
        return self.say(say.TOTAL, tong_so=count(value))

    def _delegation(self, value: list[Any]) -> str:
        if not value[1]:
            return f"{value[0]};"
        return self.say(say.DELEGATION, thanh_phan=value[0], so_luong=count(value[1])) + ";"

    def _held(self, value: list[str]) -> str:
        first, last, hour = value[:3]
        if len(value) > 3:
            return f"Thời gian: {closed(value[3])}."
        if last:
            begins = f"; khai mạc lúc {clock(hour)}, ngày {short(first)}" if hour else ""
            return f"Thời gian: Từ ngày {short(first)} đến ngày {short(last)}{begins}."
        if not first or not hour:
            return f"Thời gian: {clock(hour)}." if hour else f"Thời gian: Ngày {short(first)} ({weekday(first)})."
        return self.say(say.WHEN, gio=clock(hour), ngay=short(first), thu=weekday(first))

    def _quota(self, value: dict[str, dict[str, int]]) -> str:
        return self.say(say.QUOTA, chi_tieu=quota(value))

    def _criterion(self, value: list[str]) -> str:
        return f"{closed(value[1])}."

    def _agenda(self, value: list[Any]) -> str:
        title, _, start, minutes, presenter, open_still = value
        ahead = f"{clock_short(start)}: " if start else ""
        length = f" ({minutes} phút)" if minutes else ""
        return f"{ahead}{closed(title)}{length}{' (nếu có)' if open_still else ''}."

    def _speech(self, value: list[str]) -> str:
        return f"{units_of(value)}: {closed(value[2])}."

    def _task(self, value: list[Any]) -> str:
        what = closed(value[2])
        return f"{what}, {_lower(closed(value[3]))}." if value[3] else f"{what}."

    def _deadline(self, value: list[str]) -> str:
        return self.say(say.DEADLINE, viec=closed(value[1]), han=short(value[0]))

    def _closing(self, value: str) -> str:
        return value

    def _banner(self, value: str) -> str:
        return clean(value)

    def _standing_body(self, value: str) -> str:
        return f"Cơ quan thường trực: {value}."

    def _replaces_invitation(self, value: bool) -> str:
        return self.say(say.REPLACES)


def quota(value: dict[str, dict[str, int]]) -> str:
    """ "05 tập thể, 10 cá nhân"; per form where there are several: "Bằng khen: 04 tập thể, 06 cá nhân; Giấy khen: …"."""
    forms = list(dict.fromkeys(form for counts in value.values() for form in counts))
    told = []
    for form in forms:
        counts = [
            f"{count(value[kind][form])} {whom}"
            for kind, whom in (("collective", "tập thể"), ("individual", "cá nhân"))
            if value.get(kind, {}).get(form) is not None
        ]
        told.append(f"{form}: {', '.join(counts)}" if form else ", ".join(counts))
    return "; ".join(told)


def units_of(value: list[str]) -> str:
    """Who writes a discussion paper: its units, and the rest that joins them."""
    rest = value[1] if not value[1] or "còn lại" in value[1] else f"{value[1]} còn lại"
    return ", ".join(part for part in (value[0].replace("; ", ", "), rest) if part)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
