"""A list that says nowhere of which unit its people are: the body in its letterhead is asked about, never this office itself."""

from pathlib import Path
from typing import Any

import pytest

from tests.returns.sheets import book, roster
from thuky.core.vietnamese.bodies import by_words
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.returns import intake, lot
from thuky.storage.workspace import Workspace

PEOPLE = (("TT", "Họ và tên", "Chức vụ"), (1, "Lê Văn An", "Trợ lý"), (2, "Vũ Thị Sen", "Văn thư"))
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def headed(*above: Any) -> list[Any]:
    """A list below these rows."""
    return [*above, ("DANH SÁCH ĐẠI BIỂU",), *PEOPLE]


@pytest.mark.parametrize(
    ("above", "sender"),
    [
        ([("UBND HUYỆN BA GIANG", None, STATE), ("BAN CHQS XÃ TÂY", None, "Độc lập")], "Ban CHQS xã Tây"),
        ([("ỦY BAN NHÂN DÂN\nXÃ TÂY", None, STATE)], "Ủy ban nhân dân xã Tây"),
        ([("HỘI NÔNG DÂN TỈNH BA GIANG", None, STATE), ("BAN THƯỜNG VỤ", None, "Độc lập")], "Hội Nông dân tỉnh Ba Giang"),
        ([("BỘ CHQS TỈNH BA GIANG",), ("Số: 12/DS-BCH",)], "Bộ CHQS tỉnh Ba Giang"),
        ([("UBND PHƯỜNG AN HÒA",), ("I. DANH SÁCH ĐẠI BIỂU",)], "UBND phường An Hòa"),
        ([(STATE,), ("Độc lập - Tự do - Hạnh phúc",)], ""),
        ([("ỦY BAN NHÂN DÂN",)], ""),
        ([("ĐẠI BIỂU KHÁCH MỜI",)], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_the_sender_is_the_last_body_of_the_letterhead(tmp_path: Path, above: list[Any], sender: str) -> None:
    assert roster(tmp_path, headed(*above)).sender == sender


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("BAN CHQS PHƯỜNG AN HÒA", "Ban CHQS phường An Hòa"),
        ("TRƯỜNG THPT NGUYỄN THỊ ĐỊNH", "Trường THPT Nguyễn Thị Định"),
        ("CÔNG TY TNHH MTV LỘC TIẾN", "Công ty TNHH MTV Lộc Tiến"),
        ("BAN CHỈ HUY PTKV 2", "Ban Chỉ huy PTKV 2"),
        ("BAN CHỈ HUY PHÒNG THỦ KHU VỰC 3", "Ban Chỉ huy Phòng thủ khu vực 3"),
        ("BAN CHỈ HUY QUÂN SỰ PHƯỜNG AN HÒA", "Ban Chỉ huy Quân sự phường An Hòa"),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "Hội đồng Thi đua - Khen thưởng"),
        ("TRẠM Y TẾ XÃ TÂY", "Trạm Y tế xã Tây"),
        ("HỘI NÔNG DÂN XÃ TÂY", "Hội Nông dân xã Tây"),
        ("PHÒNG CẢNH SÁT PHÒNG CHÁY CHỮA CHÁY", "Phòng Cảnh sát phòng cháy chữa cháy"),
        ("UBND THỊ XÃ TÂY ĐÔ", "UBND thị xã Tây Đô"),
    ],
)
def test_a_body_in_capitals_as_running_text_writes_it(capitals: str, name: str) -> None:
    assert by_words(capitals) == name


def laid(file: Workspace, conference: int, path: Path, sender: str) -> tuple[list[str], list[str]]:
    """The units of the people of such a list, and what is asked."""
    read = lot.read([book(path / "a.xlsx", headed((sender, None, STATE)))])
    merge = intake.laid(file.db, conference, read).merge
    return [row.row.unit for row in merge.rows], [problem.why for _, problem in merge.reading]


def test_people_without_a_unit_are_of_the_sender_as_the_directory_calls_him(
    file: Workspace, conference: int, tmp_path: Path
) -> None:
    with file.change("Danh mục", conference=conference) as db:
        office.add_units(db, [Unit(name="UBND xã Tây")])
    asked = "Danh sách không ghi đơn vị; 02 người được ghi “{}” theo tên cơ quan ở đầu danh sách, hãy xem lại."
    known = laid(file, conference, tmp_path, "ỦY BAN NHÂN DÂN XÃ TÂY")
    assert known == (["UBND xã Tây"] * 2, [asked.format("UBND xã Tây")])
    assert laid(file, conference, tmp_path, "CÔNG AN XÃ BẮC") == (
        ["Công an xã Bắc"] * 2,
        [asked.format("Công an xã Bắc")],
    )


def test_a_list_of_this_office_itself_and_one_with_units_stay_as_they_are(
    file: Workspace, conference: int, tmp_path: Path
) -> None:
    assert laid(file, conference, tmp_path, "UBND PHƯỜNG SÔNG MÂY") == (["", ""], [])
    rows = [
        ("CÔNG AN XÃ BẮC", None, STATE),
        ("TT", "Họ và tên", "Đơn vị"),
        (1, "Lê Văn An", "Xã Tây"),
        (2, "Vũ Thị Sen"),
    ]
    merge = intake.laid(file.db, conference, lot.read([book(tmp_path / "b.xlsx", rows)])).merge
    assert [row.row.unit for row in merge.rows] == ["Xã Tây", ""]


def test_who_is_nominated_without_a_unit_is_of_the_sender_too(file: Workspace, conference: int, tmp_path: Path) -> None:
    rows = [("CÔNG AN XÃ BẮC", None, STATE), ("TT", "Họ và tên", "Thành tích"), (1, "Lê Văn An", "Có sáng kiến")]
    read = lot.taken([book(tmp_path / "b.xlsx", rows)], (), lot.Wish(purpose="awards"))
    (found,) = intake.laid(file.db, conference, read).others
    assert (found.values["name"], found.values["unit"]) == ("Lê Văn An", "Công an xã Bắc")
