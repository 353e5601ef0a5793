"""The letters that ask and remind, and the text to copy."""

from datetime import date, timedelta

import pytest

from tests.owed.test_board import asked  # noqa: F401
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.owed import documents, store
from thuky.owed.documents import message, new_deadline
from thuky.owed.due import FIGURES, REPORT
from thuky.papers import pdf, word
from thuky.papers.blocks import Heading, Paragraph, Table, Title

LETTERS = (documents.asking, documents.reminding)


def rows(item) -> list[tuple[str, ...]]:
    return [row.cells for block in item.blocks if isinstance(block, Table) for row in block.rows]


def texts(item) -> list[str]:
    return [block.text for block in item.blocks if isinstance(block, Paragraph)]


def test_the_letter_that_asks_names_each_unit_what_how_much_and_until_when(file, conference, asked):  # noqa: F811
    (letter,) = documents.asking(file.db, conference)
    assert rows(letter) == [
        ("Kính gửi:", "- UBND phường 1;"),
        ("", "- UBND phường 2."),
        ("1", "UBND phường 1", "Danh sách đại biểu\nTham luận", "01 đại biểu\n01 bài", "18/8/2026\n"),
        ("2", "UBND phường 2", "Danh sách đại biểu\nTham luận", "01 đại biểu\n01 bài", "18/8/2026\n"),
    ]
    assert "các nội dung dưới đây về" in texts(letter)[0]


def test_what_a_unit_need_not_send_is_not_asked_of_it(file, conference, asked):  # noqa: F811
    with file.change("Không phải gửi", conference=conference) as db:
        store.note(db, conference, asked[:1], "paper", state="none")
        store.note(db, conference, asked[1:], "paper", state="none")
        store.note(db, conference, asked[1:], "list", state="none")
    (letter,) = documents.asking(file.db, conference)
    assert rows(letter) == [("1", "UBND phường 1", "Danh sách đại biểu", "01 đại biểu", "18/8/2026")]
    assert (texts(letter)[0], letter.blocked) == ("Kính gửi: UBND phường 1.", "")


def test_the_reminder_goes_to_the_late_alone_and_counts_their_days(file, conference, asked):  # noqa: F811
    (letter,) = documents.reminding(file.db, conference)
    days = (date.today() - date(2026, 8, 18)).days
    assert rows(letter) == [("1", "UBND phường 2", "Danh sách đại biểu", "18/8/2026", str(days))]
    assert (texts(letter)[0], letter.blocked) == ("Kính gửi: UBND phường 2.", "")


def test_the_reminder_says_of_each_thing_by_when_it_was_ordered(sample):
    """The list was due on the 18th, the papers on the 20th: the last day alone would give the lists two days more."""
    with sample.change("Hạn", conference=1) as db:
        for at, (day, what) in enumerate(
            (("2026-01-18", "Gửi danh sách đại biểu"), ("2026-01-20", "Gửi bài tham luận"))
        ):
            number = conferences.deadlines(db, 1)[at].id
            conferences.edit_deadline(db, number, date=day, what=what)
        db.execute("UPDATE speech SET due = '2026-01-20' WHERE kind = 'paper'")
    (letter,) = documents.reminding(sample.db, 1)
    assert (
        "gửi danh sách đại biểu chậm nhất ngày 18/01/2026, tham luận chậm nhất ngày 20/01/2026. Đến" in texts(letter)[1]
    )
    assert letter.blocks[0].about == "V/v đôn đốc gửi danh sách đại biểu, tham luận"


def test_a_letter_is_called_a_letter_by_its_list_whatever_it_is_about(sample):
    notes = [next(b.note for b in make(sample.db, 1).__next__().blocks if isinstance(b, Title)) for make in LETTERS]
    assert [note.partition(" số")[0] for note in notes] == ["(Kèm theo Công văn"] * 2


def test_a_long_thing_stands_in_a_row_of_its_own_beside_its_day(file, conference, asked):  # noqa: F811
    thing = "Số liệu kết quả thực hiện Đề án từ năm 2021"
    with file.change("Ghi", conference=conference) as db:
        store.note(db, conference, [store.lines(db, conference)[1].id], thing, due="2026-08-19", state="waiting")
    (letter,) = documents.asking(file.db, conference)
    assert rows(letter)[3:] == [
        ("2", "UBND phường 2", "Danh sách đại biểu", "01 đại biểu", "18/8/2026"),
        ("", "", "Tham luận", "01 bài", ""),
        ("", "", thing, "", "19/8/2026"),
    ]


def test_without_anybody_late_there_is_nothing_to_print_and_it_says_so(file, conference):
    (letter,) = documents.reminding(file.db, conference)
    assert letter.blocked == "không có đơn vị nào quá hạn"


def test_the_text_to_copy_names_whom_what_and_until_when(file, conference, asked):  # noqa: F811
    with file.change("Đầu mối", conference=conference) as db:
        conferences.edit(db, conference, standing_body="Ban CHQS phường")
    line = store.lines(file.db, conference)[1]
    assert message(file.db, conference, line) == (
        "Kính gửi anh/chị …, UBND phường 2: đến nay Ban CHQS phường chưa nhận được danh sách đại biểu (hạn 18/8/2026). Nhờ "
        f"anh/chị gửi giúp trước {new_deadline(date.today())}. Trân trọng."
    )


def test_a_reminder_gives_until_the_next_afternoon():
    assert new_deadline(date(2026, 8, 31)) == "16 giờ 00, ngày 01/9/2026"
    assert date(2026, 8, 31) + timedelta(days=documents.GRACE) == date(2026, 9, 1)


@pytest.mark.parametrize("make", LETTERS)
def test_letters_open_as_pdf_and_word_with_their_list_on_a_page_of_its_own(sample, make):
    items = list(make(sample.db, 1))
    assert (pdf.render(items).overflow, word.render(items)[:2]) == ((), b"PK")


@pytest.fixture
def programme(file):
    """A programme that is wound up in steps, without a sitting: two units owe a report and figures."""
    with file.change("Tổng kết") as db:
        units = office.add_units(db, [Unit(name="Sở Tư pháp"), Unit(name="Công an tỉnh")])
        number = conferences.add(db, Conference(subject="Chương trình phối hợp giữ bình yên khu phố", kind="tong-ket"))
        store.note(db, number, units, REPORT, due="2026-08-18", state="waiting")
        store.note(db, number, units, FIGURES, due="2026-08-20", state="waiting")
    return number


def test_a_programme_without_a_sitting_is_asked_for_reports_and_figures_by_an_outline(file, programme):
    (letter,) = documents.asking(file.db, programme)
    assert (
        letter.blocks[0].about == "V/v gửi báo cáo, số liệu phục vụ tổng kết Chương trình phối hợp giữ bình yên khu phố"
    )
    said = texts(letter)
    assert "đại biểu" not in " ".join(said) and "gửi báo cáo, số liệu (nội dung, thời hạn dưới đây)" in said[0]
    assert rows(letter)[2:] == [
        ("1", "Sở Tư pháp", "Báo cáo\nSố liệu", "18/8/2026\n20/8/2026"),
        ("2", "Công an tỉnh", "Báo cáo\nSố liệu", "18/8/2026\n20/8/2026"),
    ]
    assert said[1].startswith("Số liệu tính từ ngày") and said[2] == "Báo cáo viết theo đề cương gửi kèm."
    assert [f"{one.mark} {one.text}" for one in letter.blocks if isinstance(one, Heading)] == [
        *("I. CÔNG TÁC CHỈ ĐẠO", "II. KẾT QUẢ", "III. HẠN CHẾ, NGUYÊN NHÂN", "IV. PHƯƠNG HƯỚNG", "V. KIẾN NGHỊ"),
    ]


def test_the_reminder_of_a_programme_speaks_of_no_conference(file, programme):
    (letter,) = documents.reminding(file.db, programme)
    assert "về tổ chức tổng kết Chương trình phối hợp giữ bình yên khu phố; trong đó" in texts(letter)[0]
    assert "Hội nghị" not in " ".join(texts(letter)) and "Để bảo đảm tiến độ tổng kết" in texts(letter)[1]
