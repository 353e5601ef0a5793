"""What a plan is asked about: slips alone, each with its lines; a plan that agrees with itself is asked nothing."""

from pathlib import Path

import pytest

from thuky.plans.facts import Plan
from thuky.plans.read import read_file

MATERIAL = Path(__file__).parent / "material"
# Plans of the material where somebody with a duty really is in no line of the composition.
NOT_INVITED = {
    "bcd_du_lich_so_ket": ["tasks[3]"],
    "bcd_huan_luyen_du_bi": ["tasks[2]", "tasks[3]", "tasks[4]"],
    "dang_uy_hoc_tap": ["tasks[2]"],
    "hdnd_giao_ban_quy": ["tasks[3]"],
    "phuong_giao_nhan_quan": ["tasks[5]"],
    "xa_doi_thoai": ["tasks[3]"],
}
GOOD = """UBND TỈNH PHÚ AN
BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
Số: 12/KH-BCĐ
Phú An, ngày 05 tháng 8 năm 2024

KẾ HOẠCH
Sơ kết thực hiện Chương trình “Chính quyền số giai đoạn 2022 - 2027”

Ban Chỉ đạo xây dựng Kế hoạch sơ kết Chương trình “Chính quyền số giai đoạn 2022 - 2027” như sau:

I. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM
1. Thành phần: 30 đại biểu, gồm:
a) Đại biểu tỉnh: 10 đại biểu
- Sở Nội vụ: 04 đại biểu;
- Thành viên Ban Chỉ đạo: 06 đại biểu;
b) Đại biểu xã: 20 đại biểu
- UBND xã, phường: 20 đại biểu.
2. Thời gian: 08 giờ 00, ngày 29/8/2024 (thứ Năm).
3. Địa điểm: Hội trường tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chuẩn bị tài liệu, trước ngày 20/8/2024 (thứ Ba).
- Thanh toán kinh phí trước ngày 15/9/2024.
2. UBND xã, phường: Gửi danh sách đại biểu, tự rà soát số liệu; gửi tham luận trước ngày 22/8/2024.
Nơi nhận:
- Lưu: VT.
TRƯỞNG BAN
Lê Thị Hòa
Phụ lục I
CHƯƠNG TRÌNH
1. Khai mạc.
Phụ lục II
MAKET
HỘI NGHỊ
"""


def read(text: str, folder: Path) -> Plan:
    path = folder / "k.txt"
    path.write_text(text, encoding="utf-8")
    return read_file(path)


def asked(plan: Plan) -> list[str]:
    return [question.about for question in plan.questions]


def test_a_plan_that_agrees_with_itself_is_asked_nothing(tmp_path: Path) -> None:
    assert asked(read(GOOD, tmp_path)) == []


@pytest.mark.parametrize(
    "plan", sorted(p for p in MATERIAL.iterdir() if p.suffix != ".json"), ids=lambda path: path.stem
)
def test_the_plans_of_the_material_are_asked_nothing_without_reason(plan: Path) -> None:
    if plan.stem != "slips":
        assert asked(read_file(plan)) == NOT_INVITED.get(plan.stem, [])


@pytest.mark.parametrize(
    ("right", "slip", "about", "message"),
    [
        ("1. Thành phần: 30", "1. Thành phần: 31", "total_attendees", "Tổng số ghi 31 đại biểu, các thành phần cộng lại được 30; số nào đúng?"),
        ("a) Đại biểu tỉnh: 10", "a) Đại biểu tỉnh: 11", "delegations[0]", "“Đại biểu tỉnh” ghi 11, các dòng dưới cộng lại được 10; số nào đúng?"),
        ("29/8/2024 (thứ Năm)", "29/8/2024 (thứ Sáu)", "held_on", "Ngày 29/8/2024 là thứ Năm, kế hoạch ghi thứ Sáu; ngày nào đúng?"),
        ("20/8/2024 (thứ Ba)", "20/8/2024 (thứ Tư)", "text", "Ngày 20/8/2024 là thứ Ba, kế hoạch ghi thứ Tư; ngày nào đúng?"),
        ("ngày 05 tháng 8", "ngày 05 tháng 9", "held_on", "Ngày tổ chức 29/8/2024 trước ngày của kế hoạch 5/9/2024; ngày nào đúng?"),
        ("2027” như sau", "2026” như sau", "period", "Cùng một tên nhưng giai đoạn ghi khi thì 2022 - 2027, khi thì 2022 - 2026; giai đoạn nào đúng?"),
        ("- Sở Nội vụ: 04", "- Hội Nông dân: 04", "tasks[0]", "“Sở Nội vụ” có nhiệm vụ hoặc tham luận nhưng không thấy trong thành phần dự; có mời không?"),
        ("trước ngày 22/8/2024", "trước ngày 02/9/2024", "deadlines[0]", "Hạn 2/9/2024 sau ngày tổ chức 29/8/2024; có đúng không?"),
        ("trước ngày 20/8/2024 (thứ Ba)", "trước ngày 02/9/2024", "tasks[0]", "Hạn 2/9/2024 của việc chuẩn bị sau ngày tổ chức 29/8/2024; có đúng không?"),
        ("Chuẩn bị tài liệu", "Chuẩn bị chuẩn bị tài liệu", "text", "Chữ “Chuẩn bị” viết hai lần liền nhau; có thừa không?"),
        ("tự rà soát số liệu", "tự rà soát các các số liệu", "text", "Chữ “các” viết hai lần liền nhau; có thừa không?"),
        ("Phụ lục II", "Phụ lục", "appendices", "Kế hoạch có 2 phụ lục nhưng chưa đánh số I, II, III; có đánh số không?"),
    ],
)  # fmt: skip
def test_a_slip_is_asked_about_in_one_question_with_its_line(
    right: str, slip: str, about: str, message: str, tmp_path: Path
) -> None:
    assert right in GOOD
    text = GOOD.replace(right, slip, 1)
    plan = read(text, tmp_path)
    line = next(i for i, line in enumerate(text.splitlines(), start=1) if slip.split("\n")[0] in line)
    assert [(one.about, one.message) for one in plan.questions] == [(about, message)]
    assert plan.questions[0].lines and (line in plan.questions[0].lines or about in ("tasks[0]", "held_on", "period"))


@pytest.mark.parametrize(
    "words", ["luôn luôn", "từ từ", "ngày 12, 13/9", "khoảng 40 người", "thường xuyên, thường xuyên"]
)
def test_words_that_may_stand_twice_are_not_asked_about(words: str, tmp_path: Path) -> None:
    assert asked(read(GOOD.replace("tự rà soát số liệu", f"tự rà soát {words}"), tmp_path)) == []


def test_a_number_that_is_only_about_need_not_add_up(tmp_path: Path) -> None:
    assert asked(read(GOOD.replace("Thành phần: 30 đại biểu", "Thành phần: khoảng 35 đại biểu"), tmp_path)) == []


def test_names_of_bodies_side_by_side_are_no_doubled_words(tmp_path: Path) -> None:
    head = "ĐẢNG ỦY PHƯỜNG CẨM TÚ\t\tCẩm Tú, ngày 14 tháng 7 năm 2024\n"
    assert asked(read(head + GOOD, tmp_path)) == []


@pytest.mark.parametrize(
    ("invited", "unit"),
    [
        ("Các phòng, chi cục, trung tâm thuộc Sở: 06 đại biểu;", "Chi cục Thủy lợi"),
        ("11 huyện, thành phố: 06 đại biểu;", "UBND huyện Nghi Thạch"),
        ("Lãnh đạo 40 xã, phường: 06 đại biểu;", "UBND xã Suối Giàng"),
        ("Hiệu trưởng các trường tiểu học: 06 đại biểu;", "Trường Tiểu học Kim Ngọc"),
        ("Bí thư các cơ sở đoàn: 06 đại biểu;", "Đoàn Công ty Điện lực"),
        ("Sở Nông nghiệp: 06 đại biểu;", "Chi cục Kiểm lâm"),
    ],
)
def test_a_unit_of_a_class_that_is_invited_is_not_asked_about(invited: str, unit: str, tmp_path: Path) -> None:
    text = GOOD.replace("Thành viên Ban Chỉ đạo: 06 đại biểu;", invited)
    assert asked(read(text.replace("2. UBND xã, phường: Gửi", f"2. {unit}: Gửi"), tmp_path)) == []
