"""The usual half day."""

from thuky.agenda.half_day import half_day
from thuky.agenda.timing import length
from thuky.conferences.conference import Conference


def test_it_lasts_as_long_as_a_morning_and_an_army_body_ends_with_the_flag() -> None:
    civil, army = half_day(Conference()), half_day(Conference(kind="tong-ket", subject="Đề án 25"), army=True)
    assert (length(civil), length(army)) == (170, 170)
    assert (civil[2].title, army[2].title) == ("Báo cáo trung tâm", "Báo cáo tổng kết Đề án 25")
    assert (civil[-1].title, army[-1].title) == ("Bế mạc", "Bế mạc; chào cờ")
