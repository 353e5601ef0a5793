"""What has come in of the conference's papers, the slips, and the assignment as a list."""

import subprocess
from pathlib import Path

import openpyxl
import pytest

from tests.papers.reading_pdf import boxes, place
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.papers import excel, pages, pdf
from thuky.papers.blocks import AppendixHead, Paragraph, Table
from thuky.papers.files import write_file
from thuky.printing.store import set_choice
from thuky.speakers import documents, received, store
from thuky.speakers.slips import slips
from thuky.speakers.speech import Speech
from thuky.speakers.tracking import tracking


def add(file, conference, *papers: Speech) -> None:
    with file.change("Thêm tài liệu") as db:
        store.add_many(db, conference, papers)


def first(items, kind: type):
    (item,) = items
    return next(one for one in item.blocks if isinstance(one, kind))


def test_every_paper_is_told_with_its_days_versions_and_judgement(file, conference, tmp_path: Path) -> None:
    add(
        file,
        conference,
        Speech(units="Phòng Một", topic="Cách làm", mode="speak", presenter="Bà Lý Hoa", due="2020-01-05", extended_to="2020-01-09",
               received_on="2020-01-08", state="to_correct", comment="bổ sung số liệu", minutes=7, speaking_order=2, note="gấp"),
        Speech(units="Phòng Hai", due="2020-01-05"),
        Speech(kind="report", topic="Báo cáo trung tâm", state="accepted"),
    )  # fmt: skip
    one = store.of_conference(file.db, conference)[0].id
    for name in ("bai.docx", "bai (sua).docx"):
        (tmp_path / name).write_bytes(name.encode())
        kept = received.keep(file, tmp_path / name)
        with file.change("Nhận") as db:
            received.attach(db, one, kept)
    items = list(tracking(file.db, conference))
    table = first(items, Table)
    assert [column.heading for column in table.columns] == [
        *("STT", "Đơn vị", "Nội dung", "Hình thức", "Người trình bày", "Hạn gửi", "Gia hạn", "Ngày nhận", "Lần"),
        *("Kết quả thẩm định", "Thứ tự", "Phút", "Ghi chú"),
    ]
    assert [row.cells for row in table.rows] == [
        ("1", "Phòng Một", "Cách làm", "Phát biểu", "Bà Lý Hoa", "05/01/2020", "09/01/2020", "08/01/2020", "2",
         "Yêu cầu chỉnh sửa: bổ sung số liệu", "2", "7", "gấp"),
        ("2", "Phòng Hai", "", "Gửi bài", "", "05/01/2020", "", "", "", "", "", "", ""),
        ("3", "Báo cáo trung tâm", "Báo cáo trung tâm", "Gửi bài", "", "", "", "", "1", "Đạt", "", "", ""),
    ]  # fmt: skip
    assert first(items, Paragraph).text == (
        "Phải gửi 3; đã nhận 2; đạt 1; yêu cầu chỉnh sửa 1; chưa gửi 1 (quá hạn 1)."
    )
    write_file(tmp_path / "t.xlsx", excel.render(items))
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "t.xlsx").active.iter_rows()]
    assert [row[1] for row in cells if row[0] in (1, 2, 3)] == ["Phòng Một", "Phòng Hai", "Báo cáo trung tâm"]


@pytest.mark.parametrize("count", [0, 1, 300])
def test_the_board_of_any_length_stays_within_its_margins(file, conference, count: int, tmp_path: Path) -> None:
    unit = "Ban Chỉ huy Quân sự đặc khu Quần đảo Nam Du - Thổ Châu; Ủy ban Mặt trận Tổ quốc Việt Nam đặc khu"
    topic = "Phát huy vai trò của lực lượng dân quân tự vệ trong tuyên truyền, phổ biến, giáo dục pháp luật, vận động Nhân dân"
    one = Speech(units=unit, topic=topic, presenter="Thượng úy QNCN Tôn Nữ Công Tằng Long Thành", mode="speak", state="to_correct",
                 comment="Bổ sung số liệu, kiến nghị", due="2026-11-20", note="Đã gọi nhắc")  # fmt: skip
    add(file, conference, *[one] * count)
    items = tuple(tracking(file.db, conference))
    path = tmp_path / "theo-doi.pdf"
    data = pdf.write(items, path).data
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    assert len(tuple(first(items, Table).rows)) == count
    found = [box for page in range(min(3, pages.page_count(data))) for box in boxes(data, page)]
    assert (min(left for left, *_ in found) > 29, max(right for _, _, right, _ in found) < 283) == (True, True)


def test_the_longest_name_of_a_body_stands_on_a_slip_in_two_even_lines(file, conference) -> None:
    with file.change("Dài") as db:
        body = conferences.get(db, conference).issuing_body_id
        office.edit_body(db, body, name="Ban Chỉ đạo thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình” và các chương trình mục tiêu quốc gia")  # fmt: skip
    printed = pdf.render(slips(file.db, conference))
    assert printed.overflow == ()
    assert pages.page_text(printed.data, 0).splitlines()[:2] == [
        "BAN CHỈ ĐẠO THỰC HIỆN ĐỀ ÁN “CHUNG TAY XÂY DỰNG THÔN,",
        "KHU PHỐ BÌNH YÊN, NGHĨA TÌNH” VÀ CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA",
    ]


def test_two_slips_stand_on_a_sheet_and_are_cut_in_the_middle(file, conference) -> None:
    data = pdf.render(slips(file.db, conference)).data
    said = pages.page_text(data, 0)
    assert (pages.page_count(data), said.count("PHIẾU ĐĂNG KÝ PHÁT BIỂU")) == (1, 2)
    assert [said.count(word) for word in ("Họ và tên:", "Chức vụ, đơn vị:", "Nội dung đăng ký:", "□ phát biểu")] == [
        2
    ] * 4
    found = boxes(data, 0)
    assert (
        max(bottom for *_, bottom in found if bottom < 148) < 140
        and min(top for _, top, *_ in found if top > 148) > 154
    )
    assert (
        abs(place(data, 0, "PHIẾU ĐĂNG KÝ PHÁT BIỂU").left + place(data, 0, "PHIẾU ĐĂNG KÝ PHÁT BIỂU").right - 210)
        < 0.5
    )


def test_the_assignment_may_be_a_plain_list_with_another_number(file, conference) -> None:
    add(file, conference, Speech(units="Phòng Một", topic="Cách làm hay."), Speech(units="Phòng Hai"))
    with file.change("Chọn") as db:
        set_choice(db, conference, "phan-cong-tham-luan", style="list", appendix="II")
    (item,) = documents.assignment(file.db, conference)
    said = [(one.lead, one.text) for one in item.blocks if isinstance(one, Paragraph)]
    assert said[:2] == [("1. Phòng Một:", "Cách làm hay."), ("2. Phòng Hai.", "")]
    assert first([item], AppendixHead).number == "II"


def test_a_tenth_more_than_are_expected_is_copied(file, conference) -> None:
    with file.change("Đại biểu") as db:
        attendees.add_many(
            db, conference, [Attendee(full_name=f"Người {n}", reply="absent" if n == 0 else "") for n in range(61)]
        )
    assert store.usual_sets(file.db, conference) == 66
