"""Certificates in their layouts: on white sheets, on blanks, and the figures alone on the dots of the first print."""

import pytest

from tests.papers.reading_pdf import boxes, place
from thuky.awards import certificate_paper, store
from thuky.awards.award import Award
from thuky.awards.certificate import HEIGHT, WIDTH
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.printing.store import set_choice

from .plenty import LONG_MERIT, LONG_NAME, add

ALONG = ("CỘNG HÒA", "Độc lập", "CHỦ TỊCH", "TẶNG", "GIẤY KHEN")


@pytest.fixture
def award(file, conference) -> int:
    with file.change("Thêm") as db:
        return store.add(db, Award(conference_id=conference, name="Trần Chín", rank="Đại úy", salutation="Đồng chí",
                                   unit="Ban CHQS xã Suối", state="passed"))  # fmt: skip


def choose(file, conference, **values: str) -> None:
    with file.change("Chọn") as db:
        set_choice(db, conference, "giay-khen", **values)


def decide(file, conference, award, **paper: str) -> None:
    with file.change("Quyết định") as db:
        record = RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong", symbol="/QĐ-UBND", **paper)
        store.decide(db, conference, conferences.add_paper(db, record), [award])


def made(file, conference) -> pdf.Printed:
    return pdf.render([next(iter(certificate_paper.certificates(file.db, conference)))])


def lines(file, conference) -> list[str]:
    return [line.strip() for line in pages.page_text(made(file, conference).data, 0).splitlines() if line.strip()]


def card(file, conference):
    return next(iter(certificate_paper.certificates(file.db, conference))).blocks[0]


@pytest.mark.parametrize(
    ("layout", "frame", "head"), [("full", "certificate", True), ("words", "", True), ("variable", "", False)]
)
def test_a_blank_gets_no_frame_and_a_printed_blank_no_heading(file, conference, award, layout, frame, head) -> None:
    choose(file, conference, layout=layout)
    assert card(file, conference).background == frame
    assert any(line.startswith(ALONG) for line in lines(file, conference) if line[-8:] != "CHỦ TỊCH") is head
    assert "Đại úy Trần Chín" in lines(file, conference)


def test_the_figures_alone_fall_on_the_dots_of_the_first_print(file, conference, award) -> None:
    dotted = made(file, conference).data
    decide(file, conference, award, number="12", date="2026-12-03")
    choose(file, conference, layout="number")
    figures = made(file, conference).data
    assert pages.page_text(figures, 0).split() == ["12", "03", "12", "2026", "01", "03", "12", "2026"]
    slot, label = place(dotted, 0, "………/QĐ-UBND"), place(dotted, 0, "/QĐ-UBND")
    number = place(figures, 0, "12")
    assert slot.left < number.left < number.right < label.left
    assert abs((number.left + number.right) / 2 - (slot.left + label.left) / 2) < 0.3
    assert abs(number.bottom - slot.bottom) < 0.3


def test_the_figures_alone_wait_for_the_number(file, conference, award) -> None:
    choose(file, conference, layout="number")
    assert [item.blocked for item in certificate_paper.certificates(file.db, conference)] == [
        "chưa có số quyết định",
        "",
    ]


@pytest.mark.parametrize(("label", "said"), [("Số sổ vàng", "Số sổ vàng: 01"), ("Vào sổ số", "Vào sổ số: 01")])
def test_the_ordinal_is_called_as_the_office_calls_it(file, conference, award, label: str, said: str) -> None:
    decide(file, conference, award)
    choose(file, conference, book=label)
    assert said in lines(file, conference)


@pytest.mark.parametrize(
    ("soldiers", "salutation", "named"),
    [
        ("rank", "Ông", "Đại úy Trần Chín"),
        ("salutation", "Ông", "Ông Trần Chín"),
        ("salutation", "", "Ông (Bà) Trần Chín"),
    ],
)
def test_a_soldier_is_named_by_rank_or_as_a_civilian_never_both(
    file, conference, award, soldiers, salutation, named
) -> None:
    with file.change("Sửa") as db:
        store.edit(db, award, salutation=salutation)
    choose(file, conference, soldiers=soldiers)
    assert [line for line in lines(file, conference) if line.endswith("Trần Chín")] == [named]


def test_everything_stands_inside_the_frame_and_the_emblem_has_its_room(file, conference) -> None:
    add(file, conference, 2)
    printed = pdf.render(list(certificate_paper.certificates(file.db, conference))[:2])
    assert printed.overflow == ()
    for page in range(2):
        found = boxes(printed.data, page)
        assert min(left for left, *_ in found) > 20 and max(right for _, _, right, _ in found) < WIDTH - 20
        assert min(top for _, top, *_ in found) > 41 and max(bottom for *_, bottom in found) < HEIGHT - 18
    said = " ".join(pages.page_text(printed.data, 1).split())
    assert [text in said for text in (LONG_NAME, LONG_MERIT.strip())] == [True, True]


def test_a_merit_keeps_its_size_over_two_lines_and_is_cut_where_the_sense_allows_it(file, conference, award) -> None:
    with file.change("Sửa") as db:
        store.edit(
            db,
            award,
            merit="Đã có thành tích xuất sắc trong xây dựng nền quốc phòng toàn dân và thế trận lòng dân vững chắc năm 2026",
        )
    said = lines(file, conference)
    at = next(n for n, line in enumerate(said) if line.startswith("Đã có thành tích"))
    assert [len(line.split()) for line in said[at : at + 2]] == [14, 9]


def test_what_was_spoilt_and_is_left_is_told_on_the_run_sheet(file, conference, award) -> None:
    with file.change("Phôi") as db:
        store.set_review(db, conference, blanks_spoilt="2", blanks_left="0")
    *_, sheet = certificate_paper.certificates(file.db, conference)
    assert sheet.blocks[-1].text == "Đã in 01, hỏng 02; phôi còn lại 0"


BODY = "Ban Chỉ đạo thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình” và các chương trình mục tiêu quốc gia"


def test_the_longest_body_second_post_and_signer_stand_over_two_lines_at_readable_sizes(
    file, conference, award
) -> None:
    body = conferences.get(file.db, conference).awarding_body_id
    with file.change("Dài") as db:
        office.edit_body(db, body, parent="UBND tỉnh", name=BODY)
        for one in office.signers_of(db, body):
            office.edit_signer(db, one.id, authority="TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN", title="PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
                               post="PHÓ CHỦ TỊCH THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH", full_name=LONG_NAME)  # fmt: skip
        conferences.edit(db, conference, award_by="")
    assert made(file, conference).overflow == ()
    said = lines(file, conference)
    assert "PHÓ TRƯỞNG BAN THƯỜNG TRỰC" in said
    (red,) = [text for text in card(file, conference).texts if text.color == "red" and "\n" in text.text]
    assert red.floor == 12 and red.text.replace("\n", " ").endswith(BODY.upper())
    under = [text for text in card(file, conference).texts if text.x == 157.0 and text.size == 12]
    assert [text.y for text in under] == sorted(text.y for text in under)
    assert max(text.y + text.height for text in under) <= 192.6  # the inner line of the frame


def test_a_short_second_post_and_name_keep_their_places(file, conference, award) -> None:
    body = conferences.get(file.db, conference).awarding_body_id
    with file.change("Ngắn") as db:
        for one in office.signers_of(db, body):
            office.edit_signer(db, one.id, post="TRƯỞNG BAN", full_name="Vũ Thanh Hải")
    found = {text.text: (text.y, text.size) for text in card(file, conference).texts}
    assert (found["TRƯỞNG BAN"], found["Vũ Thanh Hải"]) == ((175.0, 13), (181.0, 15))
