"""Heads and feet of papers, from bodies, signers and the register."""

from thuky.conferences import letterhead, store
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
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
    assert decision == "(Kèm theo Quyết định số       /QĐ-UBND ngày      tháng      năm         của Tỉnh Tân Giang)"


def test_the_signer_has_four_lines_the_second_post_below_the_signature(sample: Workspace) -> None:
    found = letterhead.signer_for(sample.db, 1, "ke-hoach")
    assert found == Signer(title="TRƯỞNG BAN", post="PHÓ CHỦ TỊCH UBND TỈNH", name="Huỳnh Thị Thanh Vân")


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
