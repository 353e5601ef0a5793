"""The programme on paper."""

import io
import subprocess
from pathlib import Path

import docx
import pytest

from tests.papers.reading_pdf import boxes
from thuky.agenda import checks, documents, store
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.papers import pages, pdf, word
from thuky.papers.blocks import Paragraph, Row, Table
from thuky.printing.store import set_choice


def add(file, conference, *items: AgendaItem) -> None:
    with file.change("Thêm mục") as db:
        store.add_many(db, conference, items)


def block(file, conference, kind: type) -> list:
    (item,) = documents.programme(file.db, conference)
    return [one for one in item.blocks if isinstance(one, kind)]


def test_a_timed_programme_has_hours_and_who_does_it(file, conference) -> None:
    add(
        file,
        conference,
        AgendaItem(title="Chào cờ", minutes=10),
        AgendaItem(title="Phát biểu của cấp trên", minutes=15, conditional=True, presenter="Đồng chí Trần Bình"),
    )
    (table,) = block(file, conference, Table)
    assert [column.heading for column in table.columns] == ["Thời gian", "Nội dung", "Người thực hiện"]
    assert [row.cells for row in table.rows] == [
        ("08h00", "Chào cờ", "Ban Tổ chức"),
        ("08h10", "Phát biểu của cấp trên (nếu có)", "Đồng chí Trần Bình"),
    ]


def test_an_untimed_programme_is_a_numbered_list(file, conference) -> None:
    add(file, conference, AgendaItem(title="Chào cờ."), AgendaItem(title="Khen thưởng"), AgendaItem(title="Bế mạc"))
    texts = [f"{one.mark} {one.text}" for one in block(file, conference, Paragraph) if not one.lead]
    assert texts == ["1. Chào cờ.", "2. Khen thưởng.", "3. Bế mạc."]


@pytest.mark.parametrize(
    ("decided", "rows"), [("yes", ["Khách phát biểu"]), ("", ["Khách phát biểu (nếu có)"]), ("no", [])]
)
def test_an_item_that_was_decided_not_to_be_held_is_left_out(file, conference, decided, rows) -> None:
    guest = AgendaItem(title="Khách phát biểu", minutes=5, conditional=True, decided=decided)
    add(file, conference, guest, AgendaItem(title="Bế mạc", minutes=5))
    found = [row.cells[1] for table in block(file, conference, Table) for row in table.rows]
    assert found == [*rows, "Bế mạc"]


def test_the_welcome_stands_first_and_days_are_parted(file, conference) -> None:
    with file.change("Sửa") as db:
        conferences.edit(db, conference, welcome_at="07:30")
    add(
        file,
        conference,
        AgendaItem(title="Khai mạc", date="2026-12-10", minutes=10),
        AgendaItem(title="Tham quan", date="2026-12-11", start="08:00"),
    )
    (table,) = block(file, conference, Table)
    assert [(row.cells, row.group) for row in table.rows] == [
        (("07h30", "Đón tiếp đại biểu", "Ban Tổ chức"), False),
        (("Ngày 10/12/2026 (thứ Năm)",), True),
        (("08h00", "Khai mạc", "Ban Tổ chức"), False),
        (("Ngày 11/12/2026 (thứ Sáu)",), True),
        (("08h00", "Tham quan", "Ban Tổ chức"), False),
    ]


def test_one_day_needs_no_row_of_its_own(file, conference) -> None:
    add(file, conference, AgendaItem(title="Khai mạc", date="2026-12-10", minutes=10), AgendaItem(title="Bế mạc"))
    (table,) = block(file, conference, Table)
    assert [row.cells[1] for row in table.rows] == ["Khai mạc", "Bế mạc"]


def test_where_and_when_are_left_out_while_nobody_knows_them(file, conference) -> None:
    with file.change("Chưa định") as db:
        conferences.edit(db, conference, place="", held_on="", held_at="")
    add(file, conference, AgendaItem(title="Khai mạc"))
    assert [one.lead for one in block(file, conference, Paragraph)] == [""]


def test_the_pdf_says_when_and_where(file, conference, tmp_path: Path) -> None:
    add(file, conference, AgendaItem(title="Báo cáo sơ kết", minutes=20))
    pdf.write(documents.programme(file.db, conference), tmp_path / "chuong-trinh.pdf")
    said = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "chuong-trinh.pdf", "-"], capture_output=True, text=True, check=True
    )
    lines = [" ".join(line.split()) for line in said.stdout.splitlines()]
    assert [line for line in lines if line.startswith(("Thời gian:", "Địa điểm:", "08h00"))] == [
        "Thời gian: 08 giờ 00, ngày 10/12/2026 (thứ Năm).",
        "Địa điểm: Hội trường phường.",
        "08h00 Báo cáo sơ kết Ban Tổ chức",
    ]


def test_rows_name_their_items(file, conference) -> None:
    add(file, conference, AgendaItem(title="Khai mạc", minutes=10))
    (table,) = block(file, conference, Table)
    (known,) = store.of_conference(file.db, conference)
    assert list(table.rows) == [Row(cells=("08h00", "Khai mạc", "Ban Tổ chức"), key=f"agenda:{known.id}")]


def codes(file, conference) -> list[tuple[str, str]]:
    return [(found.code, found.about) for check in checks.CHECKS for found in check(file.db, conference)]


def test_findings_of_an_agenda_that_does_not_fit(file, conference) -> None:
    with file.change("Sửa") as db:
        conferences.edit(db, conference, minutes=60)
        away = attendees.add(db, Attendee(conference_id=conference, full_name="Trần Bình", reply="absent"))
    add(
        file,
        conference,
        AgendaItem(title="Báo cáo", minutes=50),
        AgendaItem(title="Thảo luận", start="08:30", minutes=40, presenter_id=away),
        AgendaItem(title="Khen thưởng"),
        AgendaItem(title="Bế mạc"),
    )
    assert codes(file, conference) == [
        ("overlap", "Thảo luận"),
        ("too-long", "Chương trình"),
        ("no-duration", "Khen thưởng"),
        ("presenter-absent", "Thảo luận"),
    ]


def test_a_day_that_begins_without_an_hour_says_nothing_of_the_item_before_it(file, conference) -> None:
    add(
        file,
        conference,
        AgendaItem(title="Bế mạc ngày đầu", date="2026-12-10", minutes=10),
        AgendaItem(title="Tham quan", date="2026-12-11", minutes=60),
    )
    assert codes(file, conference) == []


def test_an_agenda_that_fits_to_the_minute_has_nothing_to_find(file, conference) -> None:
    with file.change("Sửa") as db:
        conferences.edit(db, conference, minutes=30)
    add(file, conference, AgendaItem(title="Khai mạc", minutes=10), AgendaItem(title="Bế mạc", minutes=20))
    assert codes(file, conference) == []


def test_an_agenda_without_hours_has_nothing_to_find(file, conference) -> None:
    add(file, conference, AgendaItem(title="Khai mạc"), AgendaItem(title="Bế mạc"))
    assert codes(file, conference) == []


def choose(file, conference, style: str) -> None:
    with file.change("Chọn") as db:
        set_choice(db, conference, "chuong-trinh", style=style)


def test_the_office_may_want_no_hours_or_a_plain_list(file, conference) -> None:
    add(
        file,
        conference,
        AgendaItem(title="Chào cờ", minutes=10),
        AgendaItem(title="Báo cáo", presenter="Bà Lý Hoa", minutes=5),
    )
    choose(file, conference, "untimed")
    (table,) = block(file, conference, Table)
    assert [row.cells for row in table.rows] == [("1", "Chào cờ", "Ban Tổ chức"), ("2", "Báo cáo", "Bà Lý Hoa")]
    choose(file, conference, "list")
    assert block(file, conference, Table) == []
    assert [f"{one.mark} {one.text}" for one in block(file, conference, Paragraph)][2:] == [
        "1. Chào cờ.",
        "2. Báo cáo.",
    ]


@pytest.mark.parametrize("count", [0, 1, 80])
def test_a_programme_of_any_length_stays_on_its_pages(file, conference, count: int, tmp_path: Path) -> None:
    title = (
        "Phát biểu của đồng chí Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân đặc khu Nam Du - Thổ Châu"
    )
    who = "Thượng úy QNCN Nguyễn Hoàng Phước Thiện Gia Bảo Tôn Nữ Công Tằng Long Thành"
    add(file, conference, *[AgendaItem(title=title, presenter=who, minutes=1) for _ in range(count)])
    items = tuple(documents.programme(file.db, conference))
    path = tmp_path / "chuong-trinh.pdf"
    data = pdf.write(items, path).data
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    found = [box for page in range(pages.page_count(data)) for box in boxes(data, page)]
    assert (min(left for left, *_ in found) > 29, max(right for _, _, right, _ in found) < 196) == (True, True)
    assert (
        len(docx.Document(io.BytesIO(word.render(items))).tables) == 2
    )  # the head, and the list with its end or the signatures alone
