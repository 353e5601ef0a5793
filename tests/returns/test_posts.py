"""A post and a unit in one cell are parted where the unit begins, with any joint or none; what is all post stays whole."""

import pytest

from thuky.returns.posts import post_and_unit


@pytest.mark.parametrize(
    ("text", "post", "unit"),
    [
        ("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch", "UBND tỉnh"),
        ("Trung đội trưởng, Đại đội 2", "Trung đội trưởng", "Đại đội 2"),
        ("Phó Bí thư Thường trực Đảng ủy xã An Hòa", "Phó Bí thư Thường trực", "Đảng ủy xã An Hòa"),
        ("Chánh Văn phòng Tỉnh ủy", "Chánh Văn phòng", "Tỉnh ủy"),
        ("Phó Bí thư Đảng ủy, Chủ tịch UBND xã An Hòa", "Phó Bí thư Đảng ủy, Chủ tịch", "UBND xã An Hòa"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Thường vụ", "Tỉnh ủy"),
        ("Công chức Văn phòng - Thống kê - UBND xã An Hòa", "Công chức Văn phòng - Thống kê", "UBND xã An Hòa"),
        ("Trợ lý Phòng Hậu cần - Kỹ thuật", "Trợ lý", "Phòng Hậu cần - Kỹ thuật"),
        ("Trợ lý Ban Tác huấn, Phòng Tham mưu", "Trợ lý", "Ban Tác huấn, Phòng Tham mưu"),
        ("Bưu điện xã An Hòa - Giao dịch viên", "Giao dịch viên", "Bưu điện xã An Hòa"),
        ("Giám đốc, Thanh Bình Mekong", "Giám đốc", "Thanh Bình Mekong"),
        ("Cấp dưỡng Trường Mầm non Hoa Sen", "Cấp dưỡng", "Trường Mầm non Hoa Sen"),
        ("Trưởng ban Tổ chức - Chính sách, Hội CCB tỉnh", "Trưởng ban Tổ chức - Chính sách", "Hội CCB tỉnh"),
        ("Trưởng ban Tổ chức Tỉnh ủy", "Trưởng ban Tổ chức", "Tỉnh ủy"),
        ("Trưởng ban liên lạc, CCB Sư đoàn 8", "Trưởng ban liên lạc", "CCB Sư đoàn 8"),
        ("UBND xã An Hòa", "", "UBND xã An Hòa"),
        *(
            (whole, whole, "")
            for whole in ("Chủ tịch UBND", "Chánh Văn phòng", "Trưởng Công an xã", "Trưởng ấp An Bình")
        ),
        *((whole, whole, "") for whole in ("Công chức Văn hóa - Xã hội", "Công chức Địa chính, Xây dựng", "Phó Phòng")),
    ],
)
def test_a_cell_of_post_and_unit(text: str, post: str, unit: str) -> None:
    assert post_and_unit(text) == (post, unit)
