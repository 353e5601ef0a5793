"""Heads and feet of papers, from bodies, signers and the register."""

from dataclasses import replace

import pytest

from thuky.conferences import letterhead, store
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody
from thuky.papers.blocks import Signer
from thuky.storage.workspace import Workspace


def test_the_plan_goes_out_under_the_committee_with_its_number_and_day(sample: Workspace) -> None:
    head = letterhead.letterhead(sample.db, 1, "ke-hoach")
    assert (head.parent, head.body) == ("UBND TỈNH TÂN GIANG", "BAN CHỈ ĐẠO ĐỀ ÁN 618")
    assert (head.number, head.place_date) == ("Số: 27/KH-BCĐ", "Tân Giang, ngày 12 tháng 11 năm 2026")


def test_a_number_under_ten_gets_a_leading_zero_and_a_blank_one_stays_blank(sample: Workspace) -> None:
    with sample.change("Số") as db:
        store.edit_paper(db, 1, number="7")
    assert letterhead.letterhead(sample.db, 1, "ke-hoach").number == "Số: 07/KH-BCĐ"
    assert letterhead.letterhead(sample.db, 1, "to-trinh-khen-thuong").number == "Số:       /TTr-BCĐ"


def test_a_paper_without_a_line_in_the_register_takes_its_sign_from_kind_and_body(sample: Workspace) -> None:
    assert letterhead.letterhead(sample.db, 1, "giay-moi").number == "Số:       /GM-BCĐ"


def test_a_party_body_writes_its_number_with_a_dash(sample: Workspace) -> None:
    with sample.change("Đảng") as db:
        office.edit_body(db, 1, layout="party")
    assert letterhead.letterhead(sample.db, 1, "ke-hoach").number == "Số 27-KH-BCĐ"


def test_appendices_say_what_they_are_attached_to_with_what_is_known(sample: Workspace) -> None:
    assert (
        letterhead.attached_to(sample.db, 1)
        == "(Kèm theo Kế hoạch số 27/KH-BCĐ ngày 12 tháng 11 năm 2026 của Ban Chỉ đạo Đề án 618)"
    )
    decision = letterhead.attached_to(sample.db, 1, "quyet-dinh-khen-thuong")
    assert (
        decision
        == "(Kèm theo Quyết định số       /QĐ-UBND ngày      tháng      năm         của Chủ tịch Ủy ban nhân dân tỉnh Tân Giang)"
    )


def test_the_signer_has_four_lines_the_second_post_below_the_signature(sample: Workspace) -> None:
    found = letterhead.signer_for(sample.db, 1, "ke-hoach")
    assert found == Signer(
        authority=("TM. BAN CHỈ ĐẠO",), title="TRƯỞNG BAN", post="PHÓ CHỦ TỊCH UBND TỈNH", name="Huỳnh Thị Thanh Vân"
    )


@pytest.mark.parametrize(
    ("named", "body"),
    [
        ("Bộ CHQS tỉnh", "BỘ CHQS TỈNH TÂN GIANG"),
        ("Bộ CHQS tỉnh Tân Giang", "BỘ CHQS TỈNH TÂN GIANG"),
        ("", "BAN CHỈ ĐẠO ĐỀ ÁN 618"),
        ("Sở Nội vụ", "BAN CHỈ ĐẠO ĐỀ ÁN 618"),
        ("B", "BAN CHỈ ĐẠO ĐỀ ÁN 618"),
    ],
)
def test_a_letter_goes_out_under_the_standing_body_that_the_plan_names(
    sample: Workspace, named: str, body: str
) -> None:
    """A plan names it in words; its head and its signer go with every letter though nobody chose it from the list."""
    with sample.change("Kế hoạch") as db:
        store.edit(db, 1, standing_body_id=None, standing_body=named)
    assert letterhead.letterhead(sample.db, 1, "don-doc").body == body
    signer = letterhead.signer_for(sample.db, 1, "don-doc").name
    assert signer == ("Đặng Hữu Phước" if body.startswith("BỘ") else "Huỳnh Thị Thanh Vân")


def test_lines_of_authority_are_parted_and_the_register_may_name_another_signer(sample: Workspace) -> None:
    with sample.change("Người ký") as db:
        store.edit_paper(db, 1, signer_id=3)
        office.edit_signer(db, 3, authority="TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN")
    found = letterhead.signer_for(sample.db, 1, "ke-hoach")
    assert (found.authority, found.rank, found.name) == (
        ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"),
        "Thượng tá",
        "Đặng Hữu Phước",
    )


def test_a_second_draft_says_so_and_a_signed_paper_does_not(sample: Workspace) -> None:
    with sample.change("Dự thảo") as db:
        number = store.add_paper(db, RegisteredPaper(conference_id=1, code="giay-moi"))
        store.edit_paper(db, number, draft_no="2")
        assert letterhead.letterhead(db, 1, "giay-moi").draft == "DỰ THẢO (lần 2)"
        store.edit_paper(db, number, state="signed")
    assert letterhead.letterhead(sample.db, 1, "giay-moi").draft == ""


@pytest.mark.parametrize(
    ("code", "body", "symbol"),
    [
        ("ke-hoach", {}, "/KH-BCĐ"),
        ("don-doc", {"filing": "QS"}, "/BCĐ-QS"),
        ("don-doc", {"filing": ""}, "/BCĐ"),
        ("thong-bao-thay-doi", {"filing": "TM", "layout": "army", "abbreviation": "BCH"}, "/BCH-TM"),
        ("ke-hoach", {"layout": "party", "abbreviation": "ĐU"}, "-KH/ĐU"),
        ("giay-moi", {"symbol_pattern": "/{viet_tat}-{loai}"}, "/BCĐ-GM"),
        ("don-doc", {"letter_pattern": "/CV-{viet_tat}"}, "/CV-BCĐ"),
        ("cua-rieng", {}, "/BCĐ"),
        ("giay-moi", {"abbreviation": ""}, "/GM"),
    ],
)
def test_a_symbol_comes_from_the_kind_the_body_and_its_habit(code: str, body: dict[str, str], symbol: str) -> None:
    assert letterhead.default_symbol(replace(IssuingBody(abbreviation="BCĐ"), **body), code) == symbol


def test_the_party_writes_its_number_without_a_colon(sample: Workspace) -> None:
    with sample.change("Đảng") as db:
        office.edit_body(db, 1, layout="party", abbreviation="ĐU")
        store.edit_paper(db, 1, symbol="", number="5")
    assert letterhead.letterhead(sample.db, 1, "ke-hoach").number == "Số 05-KH/ĐU"


@pytest.mark.parametrize(
    ("where", "signer"),
    [
        (
            "below",
            Signer(
                authority=("TM. BAN CHỈ ĐẠO",),
                title="TRƯỞNG BAN",
                post="PHÓ CHỦ TỊCH UBND TỈNH",
                name="Huỳnh Thị Thanh Vân",
            ),
        ),
        (
            "above",
            Signer(
                authority=("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), title="PHÓ CHỦ TỊCH UBND TỈNH", name="Huỳnh Thị Thanh Vân"
            ),
        ),
        ("none", Signer(authority=("TM. BAN CHỈ ĐẠO",), title="TRƯỞNG BAN", name="Huỳnh Thị Thanh Vân")),
    ],
)
def test_the_second_post_stands_where_the_office_wants_it(sample: Workspace, where: str, signer: Signer) -> None:
    with sample.change("Chức vụ chính") as db:
        office.edit_body(db, 1, second_post=where)
    assert letterhead.signer_for(sample.db, 1, "ke-hoach") == signer


def test_urgency_stands_on_the_paper_and_not_on_its_lists(sample: Workspace) -> None:
    with sample.change("Khẩn") as db:
        store.edit_paper(db, 1, urgency="THƯỢNG KHẨN")
    heads = [letterhead.letterhead(sample.db, 1, "ke-hoach", numbered=numbered).urgency for numbered in (True, False)]
    assert heads == ["THƯỢNG KHẨN", ""]


def test_a_dated_draft_tells_its_day_and_a_number_ends_it(sample: Workspace) -> None:
    with sample.change("Dự thảo") as db:
        store.edit_paper(db, 4, draft_no="2", draft_on="4/11/2026")
        assert letterhead.letterhead(db, 1, "quyet-dinh-khen-thuong").draft == "DỰ THẢO (lần 2, 04/11)"
        store.edit_paper(db, 4, number="88")
    assert letterhead.letterhead(sample.db, 1, "quyet-dinh-khen-thuong").draft == ""
