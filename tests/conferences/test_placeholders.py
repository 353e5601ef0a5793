"""What stands in the braces of the office's sentences."""

from thuky.conferences import held_when, placeholders, store
from thuky.conferences.plan_text import Deadline


def test_every_placeholder_has_a_value_and_every_value_a_placeholder(sample):
    assert tuple(sorted(placeholders.values(sample.db, 1, "giay-moi"))) == tuple(sorted(placeholders.names()))


def test_days_and_hours_are_written_in_office_style(file, conference):
    with file.change("x", conference=conference) as db:
        store.edit(db, conference, held_on="2026-09-05", held_at="08:00", welcome_at="07:30")
    found = placeholders.values(file.db, conference)
    wanted = ("gio", "gio_don_tiep", "ngay", "ngay_dai", "thu", "thoi_gian")
    assert [found[name] for name in wanted] == [
        "08 giờ 00",
        "07 giờ 30",
        "05/9/2026",
        "ngày 05 tháng 9 năm 2026",
        "thứ Bảy",
        "08 giờ 00, ngày 05/9/2026",
    ]


def test_a_conference_of_several_days_is_told_with_its_last_day(file, conference):
    with file.change("x", conference=conference) as db:
        store.edit(db, conference, held_on="2026-09-05", held_until="2026-09-07", held_at="08:00")
    found = placeholders.values(file.db, conference)
    assert found["thoi_gian"] == "từ 08 giờ 00, ngày 05/9/2026 đến ngày 07/9/2026"
    record = store.get(file.db, conference)
    assert held_when.when(record, weekdays=True) == (
        "từ 08 giờ 00, ngày 05/9/2026 (thứ Bảy) đến ngày 07/9/2026 (thứ Hai)"
    )
    assert held_when.days(record) == "từ ngày 05/9/2026 đến ngày 07/9/2026"


def test_a_deadline_is_found_by_what_it_is_about(file, conference):
    with file.change("x", conference=conference) as db:
        for day, what in (("2026-08-20", "Gửi bài tham luận"), ("2026-08-18", "Gửi danh sách đại biểu")):
            store.add_deadline(db, Deadline(conference_id=conference, date=day, what=what))
    found = placeholders.values(file.db, conference)
    assert (found["han_tham_luan"], found["han_danh_sach"], found["han_ho_so"]) == ("20/8/2026", "18/8/2026", "")
