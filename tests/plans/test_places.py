"""Where a fact goes that the clerk adds later: beside its kin, numbered as they are, in whatever way the plan counts."""

from pathlib import Path

import pytest

from thuky.conferences import store as conferences
from thuky.plans import plan_now, store
from thuky.plans.read import read
from thuky.reading.lines import numbered, plain
from thuky.storage import workspace

HEAD = "KẾ HOẠCH\nTổ chức Hội nghị giao ban\nBan Chỉ huy tổ chức giao ban như sau:\n"
FOOT = "\nNơi nhận:\n- Lưu: VT.\nCHỈ HUY TRƯỞNG\nLê Văn Bông"
SECTIONS = """1. Thời gian: 14 giờ 00, ngày 02/10/2026.
2. Địa điểm: Phòng giao ban.
3. Thành phần
- Trợ lý: 05 đồng chí.
4. Tổ chức thực hiện
- Bộ phận hậu cần: chuẩn bị phòng họp."""
HEADINGS = """I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN
1- Thời gian
14 giờ 00, ngày 02/10/2026.
2- Địa điểm
Nhà văn hóa trung tâm.
3- Thành phần
3.1. Trợ lý: 05 đồng chí.
3.2. Cơ quan: 06 đồng chí.
II- TỔ CHỨC THỰC HIỆN
1- Bộ phận hậu cần: chuẩn bị phòng họp."""


def appendices(text: str, folder: Path, **later: str) -> list[str]:
    """The names of the appendices of a plan that was read, with what is told later."""
    with workspace.create(folder / "Văn phòng.thuky") as opened:
        with opened.change("Đọc kế hoạch") as db:
            store.import_plan(db, read(numbered([plain(line) for line in text.split("\n")], "k")))
            conferences.edit(db, 1, **later)
        return [part.heading for part in plan_now.sections(opened.db, 1) if part.code.startswith("appendix")]


def test_appendices_without_numbers_stay_so_until_one_is_added(tmp_path: Path) -> None:
    text = f"{HEAD}{SECTIONS}{FOOT}\nPhụ lục\nCHƯƠNG TRÌNH\n1. Khai mạc.\nPhụ lục\nTHAM LUẬN\n1. Phòng Kinh tế: Thu hút đầu tư.\n"
    for name, later in (("a", {}), ("b", {"banner": "HỘI NGHỊ GIAO BAN QUÝ III"})):
        (tmp_path / name).mkdir()
        found = appendices(text, tmp_path / name, **later)
        numbers = (" I", " II") if later else ("", "")
        named = [
            f"Phụ lục{number} {title}" for number, title in zip(numbers, ("CHƯƠNG TRÌNH", "THAM LUẬN"), strict=True)
        ]
        assert found == named + ["Phụ lục III MAKET HỘI NGHỊ"] * len(later)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (
            SECTIONS,
            [
                "1. Thời gian: 14 giờ 00, ngày 02/10/2026.",
                "2. Địa điểm: Phòng giao ban.",
                "3. Trang phục: Áo dài.",
                "4. Thành phần",
                "Trợ lý: 05 đồng chí.",
                "5. Tổ chức thực hiện",
                "Bộ phận hậu cần: chuẩn bị phòng họp.",
            ],
        ),
        (
            HEADINGS,
            [
                "I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
                "1- Thời gian",
                "14 giờ 00, ngày 02/10/2026.",
                "2- Địa điểm",
                "Nhà văn hóa trung tâm.",
                "3- Trang phục: Áo dài.",
                "4- Thành phần",
                "4.1. Trợ lý: 05 đồng chí.",
                "4.2. Cơ quan: 06 đồng chí.",
                "II- TỔ CHỨC THỰC HIỆN",
                "1- Bộ phận hậu cần: chuẩn bị phòng họp.",
            ],
        ),
    ],
    ids=["sections-are-numbers", "headings-above-their-words"],
)
def test_the_dress_that_is_told_later_stands_behind_the_place(body: str, lines: list[str], tmp_path: Path) -> None:
    text = f"{HEAD}{body}{FOOT}"
    with workspace.create(tmp_path / "Văn phòng.thuky") as opened:
        with opened.change("Đọc kế hoạch") as db:
            store.import_plan(db, read(numbered([plain(line) for line in text.split("\n")], "k")))
            conferences.edit(db, 1, dress="Áo dài")
        printed = [
            one
            for part in plan_now.sections(opened.db, 1)
            for one in (part.heading, *(line.text for line in part.lines))
        ]
    assert [one for one in printed if one in lines or "Trang phục" in one] == lines
