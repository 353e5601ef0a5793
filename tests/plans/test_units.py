"""Where the name of a unit begins and ends in running text."""

import pytest

from thuky.plans import units


@pytest.mark.parametrize(
    ("sentence", "unit", "rest"),
    [
        ("Phòng Kinh tế tham mưu bố trí kinh phí", "Phòng Kinh tế", "tham mưu bố trí kinh phí"),
        ("Giao Văn phòng Hội in tài liệu", "Văn phòng Hội", "in tài liệu"),
        ("Đề nghị Sở Văn hóa, Thể thao và Du lịch đưa tin", "Sở Văn hóa, Thể thao và Du lịch", "đưa tin"),
        ("Các xã, phường và đặc khu gửi báo cáo", "Các xã, phường và đặc khu", "gửi báo cáo"),
        ("Ban tổ chức Hội nghị chuẩn bị hội trường", "Ban tổ chức Hội nghị", "chuẩn bị hội trường"),
        ("Ban hành kế hoạch", "", ""),
        ("Tổ chức hội nghị", "", ""),
        ("Phòng, chống lụt bão", "", ""),
        ("Trang trí hội trường", "", ""),
    ],
)
def test_a_sentence_that_begins_with_a_unit_is_parted(sentence: str, unit: str, rest: str) -> None:
    assert units.lead(sentence) == (unit, rest)


@pytest.mark.parametrize(
    ("row", "one_by_one"),
    [
        ("các cơ quan, ban, ngành cấp xã và Công an phường", ("các cơ quan, ban, ngành cấp xã", "Công an phường")),
        ("Văn phòng HĐND và UBND, Phòng Nội vụ", ("Văn phòng HĐND và UBND", "Phòng Nội vụ")),
        ("Trung tâm Văn hóa, Thể thao và Truyền thanh", ("Trung tâm Văn hóa, Thể thao và Truyền thanh",)),
        ("Sở Y tế; Sở Nội vụ; các xã, phường còn lại", ("Sở Y tế", "Sở Nội vụ", "các xã, phường còn lại")),
    ],
)
def test_a_row_of_units_is_taken_apart_at_the_right_commas(row: str, one_by_one: tuple[str, ...]) -> None:
    assert units.split(row) == one_by_one


def test_the_partners_of_a_task_end_where_the_work_begins() -> None:
    said = "Chủ trì, phối hợp với Công an phường và Trạm Y tế bảo đảm an ninh; phối hợp với các đoàn thể vận động người dân"
    assert units.partners(said) == ("Công an phường", "Trạm Y tế", "các đoàn thể")
