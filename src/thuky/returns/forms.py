"""The forms that go out: one workbook per unit that has places, with what this unit owes and nothing else."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from thuky.attendees.attendee import SALUTATIONS
from thuky.awards import store as awards
from thuky.awards.award import KINDS as AWARD_KINDS
from thuky.conferences import store as conferences
from thuky.conferences.letterhead import body_for
from thuky.conferences.placeholders import values as known
from thuky.core.vietnamese.names import CIVILIANS, RANKS, split
from thuky.core.vietnamese.numbers import count
from thuky.owed.due import FOLDER
from thuky.papers.excel_form import Form, FormColumn, FormSheet, render
from thuky.papers.files import free_path, make_folder, write_file
from thuky.returns import form_words, store
from thuky.returns.match import unit_key
from thuky.returns.store import Share
from thuky.speakers import store as speakers
from thuky.speakers.speech import MODES, Speech

ATTENDEES, SPEECHES, AWARDS = "attendees", "speeches", "awards"
"""What a unit may owe; the same words stand in unit_due.what and on the hidden sheet of a form."""
SPARE, SPARE_PAPERS, NOMINEES = 3, 1, 10
RANK_CHOICES = ("", *reversed(RANKS), *CIVILIANS)
RANK = FormColumn(
    field="rank", heading="Cấp bậc", width=17, choices=RANK_CHOICES, hint="Chọn trong danh sách; không có thì để trống."
)
PHONE = FormColumn(field="phone", heading="Điện thoại", width=15, kind="phone", hint="Ghi đủ số 0 ở đầu.")
NOTE = FormColumn(field="note", heading="Ghi chú", width=20)
POSITION = FormColumn(field="position", heading="Chức vụ", width=26)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made: the workbooks, and the delegations that no unit has a share of yet."""

    paths: tuple[Path, ...] = ()
    unsplit: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A form as data, with the name of its file; it can be written beside the window."""

    name: str
    form: Form


def make(db: sqlite3.Connection, conference: int, folder: Path) -> Made:
    """Write a form for each unit that has places; a file that is there already is never written over."""
    return Made(paths=write(ready(db, conference), folder), unsplit=tuple(store.unsplit(db, conference)))


def write(forms: Sequence[Ready], folder: Path) -> tuple[Path, ...]:
    """The forms as files of a folder."""
    make_folder(folder)
    return tuple(write_file(free_path(folder, one.name, ".xlsx"), render(one.form)) for one in forms)


def ready(db: sqlite3.Connection, conference: int, units: Sequence[int] = ()) -> tuple[Ready, ...]:
    """The forms of these units, or of all that have places."""
    record = conferences.get(db, conference)
    by_unit: dict[int, list[Share]] = {}
    for share in store.shares(db, conference):
        by_unit.setdefault(share.unit_id, []).append(share)
    facts = known(db, conference)
    body = body_for(db, record, "")
    sender = tuple(filter(None, (body.parent.upper(), body.name.upper()))) if body else ()
    papers = speakers.of_conference(db, conference)
    nominating = _nominating(db, conference)
    forms = []
    for unit, shares in by_unit.items():
        if units and unit not in units:
            continue
        name = shares[0].unit
        sheets = [_people(db, record.name, name, shares, facts)]
        if own := [one for one in papers if _owes(one, name)]:
            sheets.append(_papers(record.name, name, own, facts))
        if unit in nominating or nominating == {0}:
            sheets.append(_nominees(db, conference, record.name, name, facts))
        identity = store.form_identity(db, conference, unit) | {"unit_name": name}
        form = Form(identity=identity, sender=sender, sheets=sheets, guide=form_words.guide(facts))
        forms.append(Ready(name=f"Đăng ký đại biểu - {name}", form=form))
    return tuple(forms)


def _people(
    db: sqlite3.Connection, conference: str, unit: str, shares: Sequence[Share], facts: Mapping[str, str]
) -> FormSheet:
    """The places of the unit, delegation by delegation, and a few rows more."""
    names = [share.delegation for share in shares]
    total = sum(share.quota for share in shares)
    parts = "; ".join(f"{share.delegation}: {count(share.quota)}" for share in shares)
    rows = [{"delegation": share.delegation} for share in shares for _ in range(share.quota)]
    rows += [{"delegation": names[0]} if len(names) == 1 else {}] * SPARE
    own = tuple(FormColumn(field=f"extra.{key}", heading=heading) for key, heading in store.own_fields(db))
    return FormSheet(
        kind=ATTENDEES,
        name="Đại biểu",
        title="ĐĂNG KÝ ĐẠI BIỂU",
        lines=form_words.above(
            conference, unit, f"Chỉ tiêu: {count(total)} đại biểu ({parts})", facts, "han_danh_sach"
        ),
        columns=(
            FormColumn(field="salutation", heading="Xưng hô", width=10, choices=tuple(v for v, _ in SALUTATIONS)),
            FormColumn(
                field="full_name", heading="Họ và tên", width=26, kind="name", hint="Ghi đủ họ, chữ đệm và tên."
            ),
            RANK,
            POSITION,
            PHONE,
            FormColumn(field="delegation", heading="Thành phần", width=24, choices=tuple(names), strict=True),
            *own,
            NOTE,
        ),
        rows=rows,
    )


def _papers(conference: str, unit: str, papers: Sequence[Speech], facts: Mapping[str, str]) -> FormSheet:
    """The discussion papers that the unit was given, each with who will read it."""
    rows = [_paper(one) for one in papers] + [{}] * SPARE_PAPERS
    return FormSheet(
        kind=SPEECHES,
        name="Tham luận",
        title="ĐĂNG KÝ THAM LUẬN",
        lines=form_words.above(
            conference, unit, f"Số bài được phân công: {count(len(papers))}", facts, "han_tham_luan"
        ),
        columns=(
            FormColumn(field="topic", heading="Nội dung tham luận", width=44, kind="long"),
            FormColumn(
                field="mode", heading="Hình thức", width=12, choices=tuple(shown for _, shown in MODES), strict=True
            ),
            FormColumn(field="full_name", heading="Người trình bày", width=24, kind="name"),
            RANK,
            POSITION,
            NOTE,
        ),
        rows=rows,
        keys=tuple(str(one.id) for one in papers),
    )


def _paper(one: Speech) -> dict[str, str]:
    who = split(one.presenter)
    person = {"full_name": who.full_name, "rank": who.rank, "position": who.position} if _is_named(one) else {}
    return {"topic": one.topic, "mode": dict(MODES).get(one.mode, ""), "note": ""} | person


def _is_named(one: Speech) -> bool:
    """Whether the presenter is a person by now; plans name units there."""
    return bool(one.presenter) and one.attendee_id is not None


def _nominees(db: sqlite3.Connection, conference: int, title: str, unit: str, facts: Mapping[str, str]) -> FormSheet:
    """Whom the unit nominates, collectives and persons in one table."""
    forms = list(store.award_forms(db, conference))
    quotas = [
        f"{kind.lower()}: {count(one.quota)}" for one in awards.quotas(db, conference) for kind in _kinds(one.kind)
    ]
    told = f"Chỉ tiêu khen thưởng của hội nghị: {'; '.join(quotas)}" if quotas else "Đề nghị khen thưởng"
    return FormSheet(
        kind=AWARDS,
        name="Khen thưởng",
        title="ĐỀ NGHỊ KHEN THƯỞNG",
        lines=form_words.above(title, unit, told, facts, "han_ho_so"),
        columns=(
            FormColumn(
                field="kind",
                heading="Tập thể, cá nhân",
                width=12,
                choices=tuple(s for _, s in AWARD_KINDS),
                strict=True,
            ),
            FormColumn(field="name", heading="Tên tập thể, cá nhân", width=26, kind="name"),
            RANK,
            FormColumn(field="position", heading="Chức vụ", width=18),
            FormColumn(field="unit", heading="Đơn vị", width=20, hint="Để trống nếu là đơn vị gửi danh sách này."),
            FormColumn(field="form", heading="Hình thức", width=14, choices=tuple(forms)),
            FormColumn(field="merit", heading="Tóm tắt thành tích", width=36, kind="long"),
            NOTE,
        ),
        rows=[{}] * NOMINEES,
    )


def _kinds(kind: str) -> Iterator[str]:
    yield dict(AWARD_KINDS).get(kind, kind)


def _owes(one: Speech, unit: str) -> bool:
    """Whether this paper is the unit's to write and has not come yet."""
    units = (unit_key(part) for part in one.units.split(";"))
    return one.kind == "paper" and one.state == "waiting" and unit_key(unit) in units


def _nominating(db: sqlite3.Connection, conference: int) -> set[int]:
    """The units that owe nominations as the board says; where it says nothing, all ({0}) if the plan has a quota."""
    if (told := store.owing(db, conference, FOLDER)) is not None:
        return told
    return {0} if any(one.quota for one in awards.quotas(db, conference)) else set()
