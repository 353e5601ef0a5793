"""The event by its name: what a plan calls it, and what papers call it."""

import pytest

from thuky.conferences import placeholders, store
from thuky.conferences.conference import Conference


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tổ chức Hội nghị tổng kết phong trào trồng cây", "Hội nghị tổng kết phong trào trồng cây"),
        ("Về việc tổ chức Lễ kỷ niệm 50 năm", "Lễ kỷ niệm 50 năm"),
        ("tổ chức hội nghị giao ban", "Hội nghị giao ban"),
        ("Sơ kết giai đoạn I thực hiện Đề án 25", "Hội nghị sơ kết giai đoạn I thực hiện Đề án 25"),
        ("Tổng kết công tác năm 2026", "Hội nghị tổng kết công tác năm 2026"),
        ("Hội thảo về cây xanh", "Hội thảo về cây xanh"),
        ("Gặp mặt cựu chiến binh", "Gặp mặt cựu chiến binh"),
        ("", ""),
    ],
)
def test_people_are_invited_to_the_event_whatever_the_plan_calls_it(title: str, name: str):
    record = Conference(title=title, held_on="2026-10-20")
    assert (record.title, record.occasion, record.name) == (title, name, name)


def test_a_short_title_is_a_name_of_the_event_too():
    record = Conference(title="Hội nghị sơ kết ba năm", short_title="Sơ kết Đề án 25", held_on="2026-10-20")
    assert (record.called, record.name) == ("Hội nghị sơ kết Đề án 25", "Sơ kết Đề án 25")


def test_a_programme_that_is_wound_up_without_a_sitting_is_no_conference():
    record = Conference(title="Tổng kết thực hiện Chương trình 12", kind="tong-ket")
    assert record.occasion == "Tổng kết thực hiện Chương trình 12"


def test_sentences_and_templates_say_the_event(file):
    with file.change("Thêm") as db:
        number = store.add(db, Conference(title="Tổ chức Hội nghị sơ kết Đề án 25", held_on="2026-10-20"))
    said = placeholders.values(file.db, number)
    assert (said["ten_hoi_nghi"], said["ten_gon"]) == ("Hội nghị sơ kết Đề án 25",) * 2
