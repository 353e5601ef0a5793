"""Who is called up, when and where, and with which words."""

import pytest

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.awards import checks, store
from thuky.awards.award import Award
from thuky.awards.call_paper import call_list
from thuky.conferences import store as conferences
from thuky.papers import pages, pdf
from thuky.papers.blocks import Heading, Paragraph, Table, TotalLine


def add(file, conference) -> None:
    people = [Award(name=f"Lê Văn {n}", unit="Xã Suối", state="passed") for n in range(1, 7)]
    with file.change("Thêm") as db:
        conferences.edit(db, conference, chair="Bà Vũ Thanh Hải, Chủ tịch UBND phường")
        store.add_many(
            db,
            conference,
            [
                *people,
                Award(name="Tổ tuyên truyền", kind="collective", unit="Xã Suối", received_by="Ông Bảy", state="passed"),
            ],
        )


def tables(file, conference) -> list[list[tuple[str, ...]]]:
    (item,) = call_list(file.db, conference)
    return [[row.cells for row in one.rows] for one in item.blocks if isinstance(one, Table)]


def test_collectives_come_first_then_five_at_a_time_each_with_its_place(file, conference) -> None:
    add(file, conference)
    (item,) = call_list(file.db, conference)
    found = [one for one in item.blocks if isinstance(one, Table)]
    assert [column.heading for column in found[0].columns] == [
        *("Đợt", "Vị trí", "Tập thể, cá nhân", "Người lên nhận", "Đơn vị", "Người trao", "Sổ số", "Ghi chú"),
    ]
    first, second, third = tables(file, conference)
    assert first == [("1", "1", "Tổ tuyên truyền", "Ông Bảy", "Xã Suối", "Bà Vũ Thanh Hải", "", "")]
    assert [row[:4] for row in second] == [("2", str(n), f"Lê Văn {n}", f"Lê Văn {n}") for n in range(1, 6)]
    assert third == [("3", "1", "Lê Văn 6", "Lê Văn 6", "Xã Suối", "Bà Vũ Thanh Hải", "", "")]
    total = next(one.text for one in item.blocks if isinstance(one, TotalLine))
    assert total == (
        "Danh sách này có 01 tập thể và 06 cá nhân. Vị trí tính từ trái sang phải, nhìn từ hội trường lên sân khấu."
    )


def test_the_host_calls_each_batch_and_thanks_it(file, conference) -> None:
    add(file, conference)
    (item,) = call_list(file.db, conference)
    called = [one.text for one in item.blocks if isinstance(one, Heading)]
    assert called[0] == (
        "Sau đây, kính mời đồng chí Vũ Thanh Hải, Chủ tịch UBND phường lên trao Giấy khen; kính mời đại diện các tập thể có tên sau lên "
        "bục nhận thưởng:"
    )
    assert called[1].endswith("kính mời các cá nhân có tên sau lên bục nhận thưởng:")
    said = [one.text for one in item.blocks if isinstance(one, Paragraph)]
    thanks = "Xin chúc mừng các tập thể, cá nhân. Kính mời các đồng chí chụp ảnh lưu niệm và về chỗ ngồi."
    assert said == [
        "Kính mời đại diện Ban CHQS phường công bố Quyết định số ………/QĐ-UBND ngày …… tháng …… năm ……… của Chủ tịch Ủy ban nhân dân "
        "phường Sông Mây.",
        thanks,
        thanks,
        thanks,
    ]


def test_batches_and_givers_are_as_the_clerk_set_them(file, conference) -> None:
    add(file, conference)
    with file.change("Đợt") as db:
        for place, one in enumerate(store.of_conference(db, conference)):
            store.edit(db, one.id, batch=2 if place == 0 else 1, handed_by="Ông Sáu, Bí thư" if place == 0 else "")
    first, second = tables(file, conference)
    assert [(row[0], row[5]) for row in (first[0], second[0])] == [("1", "Bà Vũ Thanh Hải"), ("2", "Ông Sáu")]


def test_who_does_not_walk_up_himself_is_noted(file, conference) -> None:
    with file.change("Thêm") as db:
        away = attendees.add(db, Attendee(conference_id=conference, full_name="Lê Văn Tám", reply="absent"))
        store.add_many(
            db,
            conference,
            [
                Award(name="Tổ Một", kind="collective", state="passed"),
                Award(name="Lê Văn Tám", attendee_id=away, unit="Xã Suối", state="passed"),
                Award(name="Trần Chín", unit="Xã Suối", received_by="Bà Mười", state="passed"),
                Award(name="Võ Ba", unit="Xã Suối", state="passed", note="ngồi xe lăn"),
            ],
        )
    rows = [row for table in tables(file, conference) for row in table]
    assert [(row[3], row[7]) for row in rows] == [
        ("", "Chưa có người nhận"),
        ("Lê Văn Tám", "Báo vắng"),
        ("Bà Mười", "Nhận thay"),
        ("Võ Ba", "ngồi xe lăn"),
    ]
    found = list(checks.away(file.db, conference))
    assert [(one.code, one.message) for one in found] == [
        ("award-away", "Lê Văn Tám đã báo vắng; hãy ghi người nhận thay hoặc Gửi sau.")
    ]


def test_who_received_for_another_is_asked_for(file, conference) -> None:
    with file.change("Thêm") as db:
        store.add(db, Award(conference_id=conference, name="Võ Ba", unit="Xã Suối", state="received_for"))
        store.add(db, Award(conference_id=conference, name="Lê Tư", state="received_for", received_by="Bà Mười"))
    found = [(one.code, one.message) for one in checks.no_receiver(file.db, conference)]
    assert found == [("award-receiver", "Nhận thay nhưng chưa ghi ai nhận.")]


@pytest.mark.parametrize("people", range(1, 7))
def test_the_words_after_a_batch_stand_on_the_page_of_its_last_name_with_signatures_or_without(
    file, conference, people
) -> None:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(name="Tổ tuyên truyền", kind="collective", state="passed"),
                *[Award(name=f"Lê Văn {n}", unit="Xã Suối", state="passed") for n in range(people)],
            ],
        )
    data = pdf.render(call_list(file.db, conference)).data
    said = [pages.page_text(data, page) for page in range(pages.page_count(data))]
    assert [text.count("bục nhận thưởng:") - text.count("Xin chúc mừng") for text in said] == [0] * len(said)
    assert [text.count("Xin chúc mừng") > 0 for text in said if "NGƯỜI LẬP" in text] == [True]
