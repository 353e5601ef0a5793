"""Badges: for everybody who comes, as what, and where he sits."""

import pytest

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.checkin import badges
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.printing import store as printing


def texts(item) -> list[str]:
    return [text.text for text in item.blocks[0].texts]


def test_a_badge_says_who_as_what_and_where_he_sits(sample):
    items = {item.title: item for item in badges.badges(sample.db, 1)}
    assert texts(items["Thẻ: Trịnh Quang Vịnh"])[2:] == [
        "KHÁCH MỜI",
        "TRỊNH QUANG VỊNH",
        "Phó Chủ nhiệm Chính trị, Ban Chỉ đạo Đề án 618 Quân khu",
        "Hàng A – Ghế 5",
    ]


def test_a_place_without_a_name_wears_its_unit_and_one_without_either_is_held_back(file, conference):
    with file.change("Suất", conference=conference) as db:
        attendees.add_many(db, conference, [Attendee(unit="Khu phố 3"), Attendee(), Attendee(full_name="A", reply="absent")])  # fmt: skip
    first, second = badges.badges(file.db, conference)
    assert (texts(first)[-1], second.blocked) == ("ĐẠI DIỆN KHU PHỐ 3", "chưa có tên người, tên đơn vị")


def test_eight_badges_stand_on_a_sheet_and_nothing_is_too_long_for_them(sample):
    items = list(badges.badges(sample.db, 1))
    printed = pdf.render(items)
    assert (pages.page_count(printed.data), printed.overflow) == (-(-len(items) // 8), ())


def test_the_longest_name_of_a_body_stands_on_a_badge_over_three_lines(file, conference):
    with file.change("Dài", conference=conference) as db:
        attendees.add(db, Attendee(conference_id=conference, full_name="Lê An", unit="Khu phố 3"))
        body = conferences.get(db, conference).issuing_body_id
        office.edit_body(db, body, name="Ban Chỉ đạo thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình” và các chương trình mục tiêu quốc gia")  # fmt: skip
    printed = pdf.render(badges.badges(file.db, conference))
    assert printed.overflow == ()
    assert pages.page_text(printed.data, 0).splitlines()[:3] == [
        "BAN CHỈ ĐẠO THỰC HIỆN ĐỀ ÁN “CHUNG TAY",
        "XÂY DỰNG THÔN, KHU PHỐ BÌNH YÊN, NGHĨA TÌNH”",
        "VÀ CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA",
    ]


@pytest.mark.parametrize("stock", [value for value, _ in badges.STOCK.values])
def test_a_plan_s_own_long_title_stands_on_the_badge_while_nobody_has_typed_a_short_one(file, conference, stock):
    title = "Hội nghị tổng kết giai đoạn II (2024 - 2027) thực hiện Đề án “Nâng cao hiệu quả công tác tuyên truyền, vận động quần chúng giữ gìn vệ sinh môi trường và phòng, chống thiên tai ở khu dân cư giai đoạn 2023 - 2028”"  # fmt: skip
    with file.change("Dài", conference=conference) as db:
        attendees.add(db, Attendee(conference_id=conference, full_name="Lê An", unit="Khu phố 3"))
        conferences.edit(db, conference, title=title, short_title="")
        printing.set_choice(db, conference, badges.CODE, sheet=stock)
    printed = pdf.render(badges.badges(file.db, conference))
    assert printed.overflow == ()
    assert title in " ".join(pages.page_text(printed.data, 0).split())


def test_the_chair_s_table_is_named_in_words():
    assert [badges._seat(label) for label in ("", "Chủ tọa 2", "C7", "AB12")] == [
        "",
        "Bàn chủ tọa 2",
        "Hàng C – Ghế 7",
        "Hàng AB – Ghế 12",
    ]
