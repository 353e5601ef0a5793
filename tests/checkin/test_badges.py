"""Badges: for everybody who comes, as what, and where he sits."""

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.checkin import badges
from thuky.papers import pages, pdf


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


def test_the_chair_s_table_is_named_in_words():
    assert [badges._seat(label) for label in ("", "Chủ tọa 2", "C7", "AB12")] == [
        "",
        "Bàn chủ tọa 2",
        "Hàng C – Ghế 7",
        "Hàng AB – Ghế 12",
    ]
