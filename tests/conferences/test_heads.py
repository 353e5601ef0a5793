"""The heads of papers: a people's committee in two bold lines, several addressees under one another, a plan without a number."""

from thuky.awards import certificate_paper
from thuky.conferences import store
from thuky.conferences.addressed import addressed
from thuky.conferences.letterhead import letterhead
from thuky.conferences.placeholders import values
from thuky.papers import pages, pdf
from thuky.papers.blocks import Paragraph, Table
from thuky.storage.workspace import Workspace


def test_a_people_s_committee_is_one_name_in_two_bold_lines(sample: Workspace) -> None:
    civil, army = letterhead(sample.db, 1, "quyet-dinh-khen-thuong"), letterhead(sample.db, 1, "don-doc")
    assert (civil.parent, civil.body) == ("", "ỦY BAN NHÂN DÂN\nTỈNH TÂN GIANG")
    assert (army.parent, army.body, army.number) == ("QUÂN KHU", "BỘ CHQS TỈNH TÂN GIANG", "Số:       /BCH-CT")


def test_one_addressee_stands_in_a_line_and_several_under_one_another() -> None:
    (one,), (several,) = addressed(["Sở Nội vụ."]), addressed(["Sở Nội vụ", "Công an tỉnh"])
    assert isinstance(one, Paragraph) and one.text == "Kính gửi: Sở Nội vụ."
    assert isinstance(several, Table)
    assert [row.cells for row in several.rows] == [("Kính gửi:", "- Sở Nội vụ;"), ("", "- Công an tỉnh.")]


def test_a_plan_without_its_number_is_cited_with_dots(sample: Workspace) -> None:
    known = values(sample.db, 1)["so_ke_hoach"]
    with sample.change("Số", conference=1) as db:
        plan = store.registered(sample.db, 1, "ke-hoach")
        store.edit_paper(db, plan.id if plan and plan.id else 0, number="")
    assert (known, values(sample.db, 1)["so_ke_hoach"]) == ("27/KH-BCĐ", "………/KH-BCĐ")


def test_a_certificate_of_the_party_has_its_own_heading(sample: Workspace) -> None:
    with sample.change("Thể thức") as db:
        db.execute("UPDATE issuing_body SET layout = 'party' WHERE abbreviation = 'UBND'")
    first = next(iter(certificate_paper.certificates(sample.db, 1)))
    said = pages.page_text(pdf.render([first]).data, 0)
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in said, "CỘNG HÒA" in said, "Độc lập" in said) == (True, False, False)
