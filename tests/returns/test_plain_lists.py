"""Lists written as text: what a careful clerk would type from a message of Zalo or an e-mail, line by line."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from tests.returns.sheets import people, reasons, roster
from thuky.attendees import store as attendees
from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean
from thuky.reading import workbook
from thuky.returns import reader
from thuky.returns.headings import fold
from thuky.returns.lot import Lot
from thuky.returns.roster import Problem, Roster
from thuky.returns.roster_preview_dialog import RosterPreviewDialog
from thuky.storage.workspace import Workspace

FIELDS = ("salutation", "full_name", "rank", "position", "unit", "phone", "note")
ZALO = """1. Đ/c Đại tá Nguyễn Văn Khải, Phó Chủ nhiệm Chính trị
2. Đ/c Thượng tá Lê Thị Hòa, Trợ lý Tuyên huấn, Phòng Chính trị
3. Đ/c Thiếu tá Trần Bình - Trợ lý Dân vận"""
WANTED = [
    ("Đồng chí", "Nguyễn Văn Khải", "Đại tá", "Phó Chủ nhiệm Chính trị"),
    ("Đồng chí", "Lê Thị Hòa", "Thượng tá", "Trợ lý Tuyên huấn", "Phòng Chính trị"),
    ("Đồng chí", "Trần Bình", "Thiếu tá", "Trợ lý Dân vận"),
]
BULLETS = """Dạ em gửi danh sách đi họp ạ:
- Ông Lê Hoài Bão - Chủ tịch UBND xã Tây
- Bà Trần Thị Út - Phó Chủ tịch HĐND xã (0909 111 222)
- Ông Phan Tòng (Trưởng Công an xã), thay ông Hùng
Em cảm ơn ạ!"""
OF_UNITS = """UBND xã Tây cử 2 đ/c:
1/ Đ/c Lê Hoài Bão, Chủ tịch, 0909111222
2/ Đ/c Trần Út, PCT
Bên Ban CHQS xã Tây gửi ạ:
1/ Đ/c Nguyễn Hữu Phước, 2//, CHT"""
UNIT_FIRST = """1. UBND xã Tây: Ông Lê Hoài Bão, Chủ tịch
2. Đảng ủy xã Tây - Bà Võ Thị Sáu - Phó Bí thư"""
LABELS = """Đơn vị đăng ký:
Họ và tên: Nguyễn Văn Phúc
Cấp bậc: Trung tá
Chức vụ: Chỉ huy trưởng
Đơn vị: Ban CHQS xã Tây
SĐT: 0918 234 567"""
BELOW = """1. Đ/c Nguyễn Văn An
Văn thư
ĐT: 0909111222
2. Đ/c Trần Thị Bình"""
NO_JOINTS = """1. Nguyễn Văn An Phó Chủ tịch UBND xã Tây
2. Trần Thị Bình Văn phòng Đảng ủy
3. lê hồng hạnh - kế toán"""
POST_FIRST = """+ Phó Bí thư Đảng ủy - Lê Văn An
+ Ngô Quang Trưởng - 4// - Chính ủy
+ Zăng Bo Pha, CT Hội ND"""
HEADED = """STT - Họ và tên - Chức vụ - SĐT
1 - Nguyễn Văn Khải - Chủ tịch - 0909111222
2 - Lê Thị Hòa - PCT - 0909111223"""
KEYCAPS = "1\ufe0f\u20e3 Đ/c Lê Văn An, CTV\n2\ufe0f\u20e3 Đ/c Hồ Lan, CHT"
ONE = "UBND xã Tây đăng ký: ông Lê Hoài Bão, Phó Chủ tịch, sđt 0909111222"


def pasted(text: str) -> Roster:
    """The one list among lines that were copied."""
    (found,) = reader.from_clipboard(text)
    return found


def rows(found: Roster) -> list[tuple[str, ...]]:
    """The people, each without the empty fields at the end."""
    told = [[str(asdict(row)[field]) for field in FIELDS] for row in found.rows]
    return [tuple(line[: max(n for n, text in enumerate(line, start=1) if text)]) for line in told]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (ZALO, WANTED),
        (ZALO.replace("1. ", "").replace("2. ", "").replace("3. ", ""), WANTED),
        (
            BULLETS,
            [
                ("Ông", "Lê Hoài Bão", "", "Chủ tịch", "UBND xã Tây"),
                ("Bà", "Trần Thị Út", "", "Phó Chủ tịch", "HĐND xã", "0909111222"),
                ("Ông", "Phan Tòng", "", "Trưởng Công an xã", "", "", "thay ông Hùng"),
            ],
        ),
        (
            OF_UNITS,
            [
                ("Đồng chí", "Lê Hoài Bão", "", "Chủ tịch", "UBND xã Tây", "0909111222"),
                ("Đồng chí", "Trần Út", "", "PCT", "UBND xã Tây"),
                ("Đồng chí", "Nguyễn Hữu Phước", "Trung tá", "CHT", "Ban CHQS xã Tây"),
            ],
        ),
        (
            UNIT_FIRST,
            [
                ("Ông", "Lê Hoài Bão", "", "Chủ tịch", "UBND xã Tây"),
                ("Bà", "Võ Thị Sáu", "", "Phó Bí thư", "Đảng ủy xã Tây"),
            ],
        ),
        (LABELS, [("", "Nguyễn Văn Phúc", "Trung tá", "Chỉ huy trưởng", "Ban CHQS xã Tây", "0918234567")]),
        (BELOW, [("Đồng chí", "Nguyễn Văn An", "", "Văn thư", "", "0909111222"), ("Đồng chí", "Trần Thị Bình")]),
        (
            NO_JOINTS,
            [
                ("", "Nguyễn Văn An", "", "Phó Chủ tịch", "UBND xã Tây"),
                ("", "Trần Thị Bình", "", "", "Văn phòng Đảng ủy"),
                ("", "Lê Hồng Hạnh", "", "kế toán"),
            ],
        ),
        (
            POST_FIRST,
            [
                ("", "Lê Văn An", "", "Phó Bí thư Đảng ủy"),
                ("", "Ngô Quang Trưởng", "Đại tá", "Chính ủy"),
                ("", "Zăng Bo Pha", "", "CT Hội ND"),
            ],
        ),
        (
            HEADED,
            [
                ("", "Nguyễn Văn Khải", "", "Chủ tịch", "", "0909111222"),
                ("", "Lê Thị Hòa", "", "PCT", "", "0909111223"),
            ],
        ),
        (KEYCAPS, [("Đồng chí", "Lê Văn An", "", "CTV"), ("Đồng chí", "Hồ Lan", "", "CHT")]),
        (ONE, [("Ông", "Lê Hoài Bão", "", "Phó Chủ tịch", "UBND xã Tây", "0909111222")]),
    ],
    ids=(
        "zalo",
        "bare",
        "bullets",
        "units",
        "unit-first",
        "labels",
        "below",
        "no-joints",
        "post-first",
        "headed",
        "keycaps",
        "one",
    ),
)
def test_each_line_is_read_as_a_clerk_would_type_it(text: str, wanted: list[tuple[str, ...]]) -> None:
    assert rows(pasted(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "CHƯƠNG TRÌNH\n1. Chào cờ\n2. Giới thiệu đại biểu\n3. Đồng chí Lê Văn An, Chủ tịch xã khai mạc\n4. Thảo luận\n5. Bế mạc",
        "Thực hiện Kế hoạch số 12, Ban Chỉ đạo tổ chức hội nghị.\nĐồng chí Lê Văn An chủ trì, cùng dự có các đồng chí ủy viên.",
        "1. UBND phường 1\n2. UBND phường 2\n3. Ban CHQS phường 3",
        "1. Giao Văn phòng chuẩn bị hội trường\n2. Đ/c Hùng chuẩn bị nước\n3. Đ/c Lan in tài liệu",
        "- Hoa tươi: 2 bó\n- Nước suối: 4 thùng\n- Bánh kẹo",
        "Anh ơi chiều nay họp lúc 14h nhé",
    ],
)
def test_a_text_that_is_no_list_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(Refused) as why:
        reader.from_clipboard(text)
    assert str(why.value) == (
        "Nội dung vừa chép không có cột “Họ và tên”, cũng không phải mỗi dòng một người; hãy chép lại cả danh sách."
    )


def test_every_line_is_told_and_the_sender_is_nobody_who_attends() -> None:
    text = (
        "DANH SÁCH ĐẠI BIỂU\nI. Khách mời\n1. Đ/c Lê Văn An, Phó Tư lệnh\n2. Chưa cử\nII. Khối xã\n1. Đ/c Hồ Lan, CTV"
    )
    found = pasted(f"{text}\nTổng cộng: 2 đ/c\nTrân trọng!\nNguyễn Thị Hoa")
    assert people(found, "full_name", "section") == [("Lê Văn An", "Khách mời"), ("Hồ Lan", "Khối xã")]
    assert reasons(found) == [
        (1, "Không nêu tên người dự: DANH SÁCH ĐẠI BIỂU"),
        (2, "Tiêu đề mục: Khách mời"),
        (4, "Chưa có tên: Khách mời"),
        (5, "Tiêu đề mục: Khối xã"),
        (7, "Dòng tổng cộng"),
        (8, "Không nêu tên người dự: Trân trọng!"),
        (9, "Không nêu tên người dự: Nguyễn Thị Hoa"),
    ]
    assert found.problems == (
        Problem(3, "Danh sách viết thành dòng, mỗi dòng đã được tách thành các cột; hãy xem lại."),
    )


def test_a_list_of_a_thousand_lines_is_read_to_its_end_and_a_paragraph_names_nobody() -> None:
    text = "\n".join(f"{n}. Đ/c Lê Văn An, Trợ lý" for n in range(1, 1001))
    found = pasted(f"{text}\nĐồng chí Hồ Lan, {'nêu rõ kết quả ' * 100}")
    assert (len(found.rows), [one.row for one in found.skipped]) == (1000, [1001])


def test_a_numbered_line_in_which_no_name_can_be_told_is_asked_about() -> None:
    found = pasted("1. Đ/c Lê Văn An, CTV\n2. Đ/c Hồ Lan, CHT\n3. Sáu Bê ở Tây")
    assert [(one.row, one.why) for one in found.problems][1:] == [(3, "Không rõ là ai: Sáu Bê ở Tây; hãy xem lại.")]


def test_days_of_birth_among_the_words_are_told_apart_and_groups_of_bodies_are_nobodys_unit() -> None:
    found = pasted("Các ban, ngành:\n1. Lê Văn An, sinh năm 1975, Trưởng ấp 3\n2. Hồ Thị Lan (1980), Chi hội trưởng")
    assert people(found, "birth", "position", "section", "unit") == [
        ("1975", "Trưởng ấp 3", "Các ban, ngành", ""),
        ("1980", "Chi hội trưởng", "Các ban, ngành", ""),
    ]


ODD = "1. Nguyễn Văn An, Tân Phú\n2. Trần Thị Bình, Tân Lợi\n3. Lê Hồng Hạnh, Tân Thành"


def test_what_cannot_be_told_apart_stays_in_one_column_until_the_clerk_says_what_it_is() -> None:
    found = pasted(ODD)
    assert found.unknown_columns == ("Phần sau họ tên",)
    assert [row.extra for row in found.rows][0] == {"Phần sau họ tên": "Tân Phú"}
    (read,) = reader.rosters(workbook.from_clipboard(ODD), known={fold("Phần sau họ tên"): "unit"})
    assert people(read, "unit") == [("Tân Phú",), ("Tân Lợi",), ("Tân Thành",)]


def test_what_the_clerk_says_of_a_column_without_heading_is_heard(tmp_path: Path) -> None:
    rows = [(n, name, "Trợ lý", "UBND xã Tây", town) for n, name, town in ((1, "Lê An", "Phú"), (2, "Vũ Sen", "Lợi"))]
    found = roster(tmp_path, [(*row, "ghi thêm") for row in rows])
    assert found.unknown_columns == ("Cột E",)
    (read,) = reader.rosters(workbook.read(tmp_path / "ds.xlsx"), known={fold("Cột E"): "own:Quê"})
    assert [row.extra for row in read.rows] == [{"Quê": "Phú"}, {"Quê": "Lợi"}]


def test_lines_in_a_text_file_or_in_one_column_of_excel_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "zalo.txt").write_text(ZALO, encoding="utf-8-sig")
    (of_text,) = reader.read(tmp_path / "zalo.txt")
    of_excel = roster(tmp_path, [(line,) for line in ZALO.split("\n")])
    assert rows(of_text) == rows(of_excel) == [tuple(map(clean, line)) for line in WANTED]


def test_lines_that_were_copied_go_in_as_one_step(qtbot: Any, file: Workspace, conference: int) -> None:
    dialog = RosterPreviewDialog(file, conference, Lot())
    qtbot.addWidget(dialog)
    QGuiApplication.clipboard().setText(ZALO)
    dialog.paste.click()
    qtbot.waitUntil(lambda: bool(dialog.table.records()))
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    found = [one.full_name for one in attendees.of_conference(file.db, conference)]
    file.undo()
    left = [one.full_name for one in attendees.of_conference(file.db, conference)]
    assert (found, left) == (["Nguyễn Văn Khải", "Lê Thị Hòa", "Trần Bình"], [])
