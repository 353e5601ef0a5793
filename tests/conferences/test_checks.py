"""What the program asks about a conference's register and its days."""

import pytest

from thuky.conferences import checks, store
from thuky.conferences.finding import Finding
from thuky.conferences.letterhead import body_for
from thuky.conferences.plan_text import Deadline
from thuky.conferences.register import RegisteredPaper


def entered(file, conference: int, **values) -> int:
    with file.change("Vào sổ") as db:
        return store.add_paper(db, RegisteredPaper(conference_id=conference, summary="Về việc mời họp", **values))


@pytest.mark.parametrize("state", ["signed", "issued"])
@pytest.mark.parametrize("told", [{}, {"number": "27"}, {"date": "2026-12-01"}])
def test_a_signed_paper_without_number_or_day_is_asked_for_them(file, conference, state, told) -> None:
    paper = entered(file, conference, code="giay-moi", state=state, **told)
    assert list(checks.no_number(file.db, conference)) == [
        Finding(
            code="no-number",
            level="warning",
            about="Về việc mời họp",
            message="Đã ký nhưng chưa nhập số hoặc ngày.",
            subject=f"paper:{paper}",
        )
    ]


def test_a_draft_needs_no_number_and_neither_does_a_programme_that_is_an_appendix(file, conference) -> None:
    entered(file, conference, code="giay-moi", state="submitted")
    entered(file, conference, code="giay-moi", state="signed", number="27", date="2026-12-01")
    entered(file, conference, code="chuong-trinh", state="issued")
    assert list(checks.no_number(file.db, conference)) == []


def test_a_double_and_a_number_out_of_order_lead_to_the_paper(file, conference) -> None:
    body = store.get(file.db, conference).issuing_body_id
    numbers = (("27", "2026-12-03"), ("27", "2026-12-03"), ("28", "2026-12-01"))
    papers = [
        entered(file, conference, issuing_body_id=body, number=number, symbol="/KH-BCĐ", date=date)
        for number, date in numbers
    ]
    found = [one for check in checks.CHECKS for one in check(file.db, conference)]
    assert [(one.code, one.level, one.subject) for one in found] == [
        ("double-number", "warning", f"paper:{papers[1]}"),
        ("number-order", "warning", f"paper:{papers[0]}"),
        ("number-order", "warning", f"paper:{papers[1]}"),
    ]


def test_the_same_number_on_an_earlier_day_is_a_double_and_no_matter_of_order(file, conference) -> None:
    for date in ("2026-12-03", "2026-12-01"):
        entered(file, conference, number="27", symbol="/KH-BCĐ", date=date)
    assert [one.code for check in checks.CHECKS for one in check(file.db, conference)] == ["double-number"]


def test_a_paper_goes_out_under_the_body_that_the_register_names_else_under_its_kind_s(file, conference) -> None:
    record = store.get(file.db, conference)
    entered(file, conference, code="ke-hoach", issuing_body_id=record.awarding_body_id)
    found = [body_for(file.db, record, code) for code in ("ke-hoach", "giay-moi", "quyet-dinh-khen-thuong")]
    assert [body and body.id for body in found] == [
        record.awarding_body_id,
        record.issuing_body_id,
        record.awarding_body_id,
    ]


def test_only_a_day_after_the_event_is_asked_about_and_none_where_the_event_has_no_day(file, conference) -> None:
    with file.change("Hạn") as db:
        for date in ("2026-12-09", "2026-12-10", "2026-12-11"):
            store.add_deadline(db, Deadline(conference_id=conference, date=date, what=f"Hạn {date}"))
    assert list(checks.deadline_after(file.db, conference)) == [
        Finding(
            code="deadline-after",
            level="question",
            about="Hạn 2026-12-11",
            message="Hạn này sau ngày tổ chức.",
            subject="plan",
        )
    ]
    with file.change("Chưa có ngày") as db:
        store.edit(db, conference, held_on="")
    assert list(checks.deadline_after(file.db, conference)) == []
