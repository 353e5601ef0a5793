"""What stands in the braces of the award papers' sentences at one conference."""

import sqlite3
from collections.abc import Sequence

from thuky.awards import store
from thuky.awards.award import Award
from thuky.awards.decision import CODE as DECISION
from thuky.awards.decision import OPEN_NUMBER, Decider, who_decides
from thuky.awards.sentences import APPRAISER, NAMES
from thuky.awards.wording import forms_of, head_of, joined_post, kinds_counted, settled, totals
from thuky.conferences import placeholders
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import body_for, number_line
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.dates import clock, long
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import search_key
from thuky.office import store as office
from thuky.office.issuing_body import COMMITTEE, IssuingBody
from thuky.office.sentence import MISSING, Sentence

PROPOSAL = "to-trinh-khen-thuong"
OPEN_DAY = "…… tháng …… năm ………"


class Wording:
    """The office's sentences for the award papers of a conference, filled in for some of its awards."""

    def __init__(self, db: sqlite3.Connection, conference: int, code: str, awards: Sequence[Award],
                 paper: RegisteredPaper | None = None) -> None:  # fmt: skip
        self.db = db
        self.record = conferences.get(db, conference)
        self.by = who_decides(db, self.record)
        self.values = _values(db, self.record, code, awards, self.by, paper)

    def say(self, one: Sentence, **more: str) -> str:
        """A sentence with everything put in."""
        return settled(office.sentence(self.db, one), self.values | more)

    @property
    def own(self) -> tuple[tuple[str, str], ...]:
        """The values of the award papers' own placeholders, for a Word template of the office."""
        return tuple((name, self.values[name]) for name in NAMES if name in self.values)

    def lines(self, one: Sentence) -> list[str]:
        """A sentence of several lines, such as the grounds: each ends with ";", the last with "."."""
        found = [line.strip().rstrip(";.") for line in self.say(one).splitlines() if line.strip()]
        return [f"{line}{'.' if at == len(found) - 1 else ';'}" for at, line in enumerate(found)]


def _values(db: sqlite3.Connection, record: Conference, code: str, awards: Sequence[Award], by: Decider,
            paper: RegisteredPaper | None) -> dict[str, str]:  # fmt: skip
    number = record.id or 0
    known = placeholders.values(db, number, code)
    known["so_ke_hoach"] = dotted(known["so_ke_hoach"])
    plan = body_for(db, record, "ke-hoach")
    known |= {
        "hinh_thuc": forms_of(awards, record),
        "so_luong": totals(awards),
        "nguoi_co_tham_quyen": by.post,
        "co_quan_ke_hoach": plan.full_name if plan else "",
        "ngay_ke_hoach": day(_planned_on(db, number)),
    }
    return known | _counted(db, number) | _appraised(db, record, known) | _decided(db, record, paper)


def _counted(db: sqlite3.Connection, conference: int) -> dict[str, str]:
    awards, quotas = store.of_conference(db, conference), store.quotas(db, conference)
    review = store.review(db, conference)
    allowed = [sum(one.quota for one in quotas if one.kind == kind) for kind in ("collective", "individual")]
    return {
        "so_ho_so": f"{count(len(awards))} hồ sơ đề nghị ({kinds_counted(awards)})",
        "chi_tieu": f"{count(allowed[0])} tập thể, {count(allowed[1])} cá nhân" if any(allowed) else "",
        "ngay_xet": day(review.met_on),
        "gio_ket_thuc": clock(review.ends) if review.ends else f"{MISSING} giờ {MISSING}",
    }


def _appraised(db: sqlite3.Connection, record: Conference, known: dict[str, str]) -> dict[str, str]:
    """Who appraises, and on whose proposal the decision is made: with the appraiser's number, which only he knows, or with ours."""
    number = record.id or 0
    named = settled(office.sentence(db, APPRAISER), known | {"co_quan_tham_dinh": store.appraiser(db, number)})
    named = "" if named == MISSING else named
    body, paper = body_for(db, record, PROPOSAL), conferences.registered(db, number, PROPOSAL)
    ours = dotted(number_line(body, paper, PROPOSAL).removeprefix("Số:").removeprefix("Số ").strip())
    by_us = not named or (body is not None and search_key(named) == search_key(body.full_name))
    return {
        "co_quan_tham_dinh": named,
        "nguoi_de_nghi": head_of(named) or (_head_of_body(body) if body else ""),
        "so_to_trinh": ours if by_us else OPEN_NUMBER,
        "ngay_to_trinh": day(paper.date if by_us and paper else ""),
    }


def _head_of_body(body: IssuingBody) -> str:
    return (
        joined_post("Trưởng ban", body.name)
        if search_key(body.name).startswith("ban chi dao")
        else head_of(body.full_name)
    )


def _decided(db: sqlite3.Connection, record: Conference, paper: RegisteredPaper | None) -> dict[str, str]:
    body = body_for(db, record, DECISION)
    paper = paper or conferences.registered(db, record.id or 0, DECISION)
    line = number_line(body, paper, DECISION).removeprefix("Số:").removeprefix("Số ").strip()
    return {
        "so_quyet_dinh": dotted(line),
        "ngay_quyet_dinh": day(paper.date if paper else ""),
        "quy_khen_thuong": f"quỹ thi đua, khen thưởng của {body.full_name}" if body else "quỹ thi đua, khen thưởng",
        "nguoi_thi_hanh": _carried_out_by(body, store.appraiser(db, record.id or 0)),
    }


def _carried_out_by(body: IssuingBody | None, appraiser: str) -> str:
    """The chief of the office of a people's committee, and the head of who appraised; elsewhere the heads of the sections."""
    if body is None or not body.full_name.startswith(COMMITTEE):
        return head_of(appraiser) or "Thủ trưởng các cơ quan tham mưu"
    name = body.full_name
    commune = any(word in search_key(name).split() for word in ("phuong", "xa"))
    chief = f"Chánh Văn phòng {'Hội đồng nhân dân và ' if commune else ''}{name}"
    return ", ".join(part for part in (chief, head_of(appraiser)) if part)


def dotted(number: str) -> str:
    """The number of a paper in running text: dots where it has none yet."""
    return f"{OPEN_NUMBER}{number}" if number.startswith(("/", "-")) or not number else number


def day(date: str) -> str:
    """A day after the word "ngày": 05 tháng 9 năm 2026, dots where it is not known."""
    return long(date).removeprefix("ngày ") if date else OPEN_DAY


def _planned_on(db: sqlite3.Connection, conference: int) -> str:
    plan = conferences.registered(db, conference, "ke-hoach")
    return plan.date if plan else ""
