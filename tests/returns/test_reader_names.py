"""Right names are never taken for something else, whatever they begin with; what is no name is never taken for one."""

import random

import pytest

from thuky.core.vietnamese import names
from thuky.returns import clean, signs

MIDDLE = "Văn Thị Hữu Đức Minh Quốc Bá Thanh Ngọc Kim Xuân Công Đình Thế Tiến Hoàng Trọng Chí Thu Bích Ánh"
GIVEN = "An Bình Cộng Dũng Em Giang Hà Ích Khánh Lan Mỹ Nam Phúc Quý Sang Tâm Út Vinh Yến Ý Đẳng Trưởng Tổng Ban Phó"


def right_names() -> list[str]:
    dice = random.Random(26)
    families = sorted(name.title() for name in names.SURNAMES - {"đồng", "hạ"})
    plain = [
        " ".join((dice.choice(families), dice.choice(MIDDLE.split()), dice.choice(GIVEN.split()))) for _ in range(5_000)
    ]
    return plain + [name.upper() for name in plain]


def test_no_right_name_among_ten_thousand_is_taken_for_a_body_a_sum_a_foot_or_a_place() -> None:
    signals = (signs.is_no_name, signs.is_foot, signs.is_signer, signs.is_page, signs.is_total, signs.is_body)
    taken = [(name, signal.__name__) for name in right_names() for signal in signals if signal(name)]
    assert taken == []


def test_no_right_name_among_ten_thousand_loses_a_word_or_is_taken_for_none() -> None:
    cut = [name for name in right_names() if names.split(name).full_name != name or not signs.is_person(name)]
    assert cut == []
    assert [name for name in right_names() if clean.name_and_duty(name)[1]] == []


@pytest.mark.parametrize(
    "text",
    [
        *("(chưa báo tên)", "Chưa có", "chưa cử", "Chờ bổ sung", "Sẽ gửi sau", "Không cử", "Đơn vị báo sau", "Khuyết"),
        *("……", "02 bảo vệ", "Lái xe (01 người)", "Phóng viên Báo Đồng Tháp", "như trên", "Lãnh đạo Sở Nội vụ"),
        *("Đ/c Trưởng Công an xã", "01 đồng chí (báo sau)", "Đại diện Hội Nông dân", "Trưởng ban Tổ chức"),
    ],
)
def test_what_stands_for_a_name_that_is_still_to_come(text: str) -> None:
    assert signs.is_no_name(text)


@pytest.mark.parametrize("text", ["Trang 2", "Trang 1/2", "- 3 -", "(Tiếp theo trang 2)", "Còn nữa", "tờ số 3"])
def test_lines_that_only_number_pages(text: str) -> None:
    assert signs.is_page(text)


@pytest.mark.parametrize(
    "mark", ['"', "″", "„", "-“-", "nt", "-nt-", "(nt)", "N/T", "//", "-//-", ",,", "~", "như trên."]
)
def test_marks_for_as_above(mark: str) -> None:
    assert signs.is_ditto(mark)


@pytest.mark.parametrize("text", ["", "-", "NTB", "Tân", "1//", "3//", "n", "t"])
def test_what_is_no_mark_for_as_above(text: str) -> None:
    assert not signs.is_ditto(text)
