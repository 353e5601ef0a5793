"""How many copies a line of Nơi nhận needs."""

import pytest

from thuky.conferences.recipients import copies_for

GROUPS = {"15 xã, phường": 15, "Thành viên BCĐ": 9, "Trống": 0}


@pytest.mark.parametrize(
    ("name", "copies"),
    [
        ("UBND tỉnh (để báo cáo)", 1),
        ("UBND 15 xã, phường", 15),
        ("Ban CHQS 05 xã", 5),
        ("Các đồng chí Thành viên BCĐ", 9),
        ("Như Điều 3", 1),
        ("Ban Chỉ đạo 138", 1),
        ("Phòng 2, Bộ Tham mưu", 1),
        ("Lưu: VT, QS. Th54b", 2),
        ("Trống", 1),
        ("", 1),
    ],
)
def test_the_number_in_the_name_the_group_or_one(name: str, copies: int):
    assert copies_for(name, GROUPS) == copies
