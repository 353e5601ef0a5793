"""Doubles and numbers out of order, over all conferences of the file."""

import pytest

from thuky.conferences import checks, numbering, store
from thuky.conferences.conference import Conference
from thuky.conferences.register import RegisteredPaper
from thuky.storage.workspace import Workspace


def add(opened: Workspace, number: str, date: str, conference: int = 1, symbol: str = "/KH-BCĐ", body: int = 1) -> None:
    with opened.change("Vào sổ") as db:
        store.add_paper(
            db,
            RegisteredPaper(
                conference_id=conference,
                issuing_body_id=body,
                number=number,
                symbol=symbol,
                date=date,
                summary=f"Số {number}",
            ),
        )


def test_a_number_of_another_conference_of_the_same_body_kind_and_year_is_a_double(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        other = store.add(db, Conference(title="Hội nghị khác"))
    add(sample, "027", "2026-12-01", other)
    assert [one.message for one in checks.double_numbers(sample.db, other)] == [
        "Số 027/KH-BCĐ đã dùng cho văn bản khác."
    ]
    assert list(checks.double_numbers(sample.db, 1)) == []


def test_another_body_kind_or_year_has_its_own_numbers(sample: Workspace) -> None:
    add(sample, "27", "2026-12-01", body=2)
    add(sample, "27", "2026-12-01", symbol="/TB-BCĐ")
    add(sample, "27", "2025-12-01")
    assert list(checks.double_numbers(sample.db, 1)) == []


def test_a_lower_number_with_a_later_date_is_told_with_the_higher_one(sample: Workspace) -> None:
    add(sample, "26", "2026-11-13")
    add(sample, "28", "2026-11-12")
    found = list(checks.numbers_out_of_order(sample.db, 1))
    assert [(one.about, one.message) for one in found] == [
        ("Số 26", "Số 26/KH-BCĐ ghi ngày 13/11/2026, nhưng số 27 đã ghi ngày 12/11/2026.")
    ]


def test_numbers_that_are_no_figures_or_have_no_day_are_in_no_order(sample: Workspace) -> None:
    add(sample, "26a", "2026-11-20")
    add(sample, "5", "")
    assert list(checks.numbers_out_of_order(sample.db, 1)) == []


def test_a_symbol_that_was_not_typed_counts_as_the_one_that_is_printed(sample: Workspace) -> None:
    with sample.change("Vào sổ") as db:
        for code in ("ke-hoach", "giay-moi"):
            store.add_paper(
                db,
                RegisteredPaper(
                    conference_id=1, code=code, issuing_body_id=1, number="27", date="2026-12-02", summary=code
                ),
            )
    assert [one.about for one in checks.double_numbers(sample.db, 1)] == ["ke-hoach"]


@pytest.mark.parametrize(
    ("known", "typed", "kept"),
    [
        ("", {"number": "145/KH-BCĐ"}, {"number": "145", "symbol": "/KH-BCĐ"}),
        ("27", {"symbol": "145 /KH-BCĐ"}, {"number": "145", "symbol": "/KH-BCĐ"}),
        ("", {"number": "12-CV/ĐU"}, {"number": "12", "symbol": "-CV/ĐU"}),
        ("", {"number": "12a/QĐ-UBND"}, {"number": "12a", "symbol": "/QĐ-UBND"}),
        ("", {"symbol": "145"}, {"number": "145", "symbol": "/GM-BCĐ"}),
        ("27", {"symbol": "145"}, {"number": "27", "symbol": "/GM-BCĐ"}),
        ("", {"symbol": "KH-BCĐ"}, {"symbol": "/KH-BCĐ"}),
        ("", {"number": "145", "symbol": "/KH-BCĐ"}, {"number": "145", "symbol": "/KH-BCĐ"}),
        ("27", {"number": "", "symbol": ""}, {"number": "", "symbol": ""}),
        ("", {"summary": "Về việc 3/4"}, {"summary": "Về việc 3/4"}),
    ],
)
def test_number_and_symbol_stand_in_their_own_columns_whichever_was_typed_into(known, typed, kept) -> None:
    assert numbering.parted(RegisteredPaper(number=known, symbol="/GM-BCĐ"), typed) == kept
