"""When a conference sits, told apart from rehearsals, terms, cited papers and days for bad weather."""

import pytest

from thuky.plans import when


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("7 giờ 00 ngày 25/5/2024 (thứ Bảy), tổng duyệt chiều 24/5/2024", ("2024-05-25", "", "07:00")),
        ("- Hợp luyện: 14 giờ 00, ngày 24/5/2024;\n- Khai mạc: 7 giờ 30, ngày 25/5/2024", ("2024-05-25", "", "07:30")),
        ("chiều 24/5/2024 tổng duyệt, sáng 25/5/2024 khai mạc lúc 7h30", ("2024-05-25", "", "07:30")),
        ("Ngày 25/5/2024 (nếu mưa chuyển sang ngày 26/5/2024)", ("2024-05-25", "", "")),
        ("Ngày 25/5/2024, dự phòng ngày 26/5/2024", ("2024-05-25", "", "")),
        ("08h00 ngày 22/10/2025 thay cho ngày 15/10/2025", ("2025-10-22", "", "08:00")),
        ("Từ 7h30 ngày 12/9 đến 16h30 ngày 13/9/2024", ("2024-09-12", "2024-09-13", "07:30")),
        ("các ngày 12, 13 và 14 tháng 9 năm 2024", ("2024-09-12", "2024-09-14", "")),
        ("từ ngày 28/12 đến ngày 02/01/2027", ("2026-12-28", "2027-01-02", "")),
        ("8h00 ngày 19/8/2025, tại Nhà văn hóa đường 3/2, phường An Lạc", ("2025-08-19", "", "08:00")),
        ("- Cấp xã: ngày 10/8/2024\n- Cấp huyện: ngày 20/8/2024", ("", "", "")),
        ("- Đợt 1: từ ngày 10 đến 12/8/2024\n- Đợt 2: từ ngày 20 đến 22/8/2024", ("2024-08-10", "2024-08-22", "")),
        ("Hoàn thành trước ngày 30/11/2024", ("", "", "")),
        ("8 giờ ngày 03/02/2025, kỷ niệm 95 năm Ngày thành lập Đảng 3/2/1930", ("2025-02-03", "", "08:00")),
        ("ngày 12 hoặc 13/9/2024", ("", "", "")),
        ("Lúc 8h ngày 5/12/2025; đại biểu ở xa đến từ chiều 4/12/2025", ("2025-12-05", "", "08:00")),
        ("Tập trung lúc 6h45, khai mạc 7h15 ngày 14/5/2026", ("2026-05-14", "", "07:15")),
        ("Chiều ngày 14/5/2026, bắt đầu lúc 14h00' (đón tiếp đại biểu từ 13h30')", ("2026-05-14", "", "14:00")),
        ("Ngày 14/5/2026, 7h00 đón tiếp đại biểu", ("2026-05-14", "", "")),
        ("Đợt 2 học ngày 14/5/2026", ("2026-05-14", "", "")),
    ],
)
def test_the_sitting_among_other_days(written: str, told: tuple[str, str, str]) -> None:
    sitting = when.read(written)
    assert (sitting.first, sitting.last, sitting.hour) == told
