"""Lists as units really send them, each written by a script here, with the people that a careful clerk would type from it.

Every name and place is invented. A book says what stands in its cells; `want` is one line for each person: form of address, name,
rank, post, unit, phone, note, and where the list has them sex and birth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FIELDS = ("salutation", "full_name", "rank", "position", "unit", "phone", "note", "sex", "birth")
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One sheet and what it says."""

    name: str
    rows: Rows
    want: Sequence[Sequence[str]]
    merges: Sequence[str] = ()
    hidden: Sequence[int] = ()
    sections: Sequence[str] = ()

    def wanted(self) -> list[dict[str, str]]:
        """The people by field; what a line leaves out is empty."""
        return [dict(zip(FIELDS, (*line, *("",) * (len(FIELDS) - len(line))), strict=True)) for line in self.want]


ARMY = Book(
    name="letterhead, rank before name, sections in Roman numerals, total, signature",
    merges=("A1:B1", "A2:B2", "D1:E1", "D2:E2", "A4:E4", "A5:E5"),
    rows=(
        ("BỘ CHQS TỈNH SÔNG MÂY", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("PHÒNG THAM MƯU", None, None, "Độc lập - Tự do - Hạnh phúc"),
        (),
        ("DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ SƠ KẾT",),
        ("(Kèm theo Công văn số 12/CV-TM ngày 05/9/2026 của Phòng Tham mưu)",),
        (),
        ("TT", "Cấp bậc", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("I", None, "KHỐI CƠ QUAN BỘ CHQS TỈNH"),
        (1, "Đại tá", "Nguyễn Khắc Tâm", "Tham mưu trưởng, Bộ CHQS tỉnh", "Chủ trì"),
        (2, "3//", "Lý Hải Đăng", "Trưởng ban - Phòng Tham mưu", None),
        ("II", None, "KHỐI XÃ, PHƯỜNG"),
        (1, "Thiếu tá QNCN", "Đoàn Văn Lộc", "Nhân viên, Ban CHQS xã Tân Phong", None),
        (2, "1/", "Phạm Thị Ngân", "Trợ lý chính trị, Ban CHQS phường Hòa Bình", "Thay đ/c Hạnh"),
        (),
        ("Tổng số: 04 đồng chí./.",),
        (None, None, None, "Sông Mây, ngày 05 tháng 9 năm 2026"),
        (None, None, None, "TRƯỞNG PHÒNG"),
        (None, None, None, "Đại tá Hồ Sỹ Quý"),
    ),
    want=(
        ("", "Nguyễn Khắc Tâm", "Đại tá", "Tham mưu trưởng", "Bộ CHQS tỉnh", "", "Chủ trì"),
        ("", "Lý Hải Đăng", "Thượng tá", "Trưởng ban", "Phòng Tham mưu"),
        ("", "Đoàn Văn Lộc", "Thiếu tá QNCN", "Nhân viên", "Ban CHQS xã Tân Phong"),
        ("", "Phạm Thị Ngân", "Thiếu úy", "Trợ lý chính trị", "Ban CHQS phường Hòa Bình", "", "Thay đ/c Hạnh"),
    ),
)

WARD = Book(
    name="unit from merged blocks, phones as numbers, honorifics in the name, remark below",
    merges=("A1:G1", "E3:E5", "E6:E7"),
    rows=(
        ("DANH SÁCH CÁN BỘ THAM DỰ",),
        ("Số TT", "Họ tên", "Giới tính", "Chức danh", "Cơ quan", "Số điện thoại", "G/C"),
        (1, "Ông Trần Quốc Việt", "NAM", "Chủ tịch UBND", "UBND phường An Lạc", 912345678, None),
        (2, "Bà: Võ Thị Kim Chi", "NU", "Công chức Văn phòng - Thống kê", None, "0987.654.321", None),
        (3, "Ths. Huỳnh Gia Bảo", "Nam", "Phó Chủ tịch", None, "0903 111 222 / 0283.8111222", None),
        (4, "BÙI THỊ LAN ANH", "nữ", "Bí thư Đảng ủy", "Đảng ủy phường An Lạc", "+84 912 000 111", None),
        (5, "đặng văn ổn", "nam", "Phó Bí thư", None, 84938222333, "ăn chay"),
        ("Danh sách này có 05 người./.",),
        ("Ghi chú: đề nghị bố trí chỗ đỗ xe.",),
    ),
    want=(
        ("Ông", "Trần Quốc Việt", "", "Chủ tịch UBND", "UBND phường An Lạc", "0912345678", "", "Nam"),
        ("Bà", "Võ Thị Kim Chi", "", "Công chức Văn phòng - Thống kê", "UBND phường An Lạc", "0987654321", "", "Nữ"),
        ("", "Huỳnh Gia Bảo", "", "Phó Chủ tịch", "UBND phường An Lạc", "0903111222; 02838111222", "", "Nam"),
        ("", "Bùi Thị Lan Anh", "", "Bí thư Đảng ủy", "Đảng ủy phường An Lạc", "0912000111", "", "Nữ"),
        ("", "Đặng Văn Ổn", "", "Phó Bí thư", "Đảng ủy phường An Lạc", "0938222333", "ăn chay", "Nam"),
    ),
)

TWO_ROWS = Book(
    name="heading over two rows, column numbers, years of birth under Nam and Nữ, ditto marks",
    merges=("A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:G4"),
    rows=(
        ("Mẫu số 02", None, None, None, None, "UBND XÃ BÌNH MINH"),
        ("DANH SÁCH TRÍCH NGANG",),
        ("Stt", "Họ,  chữ đệm\nvà tên", "Năm sinh", None, "Cấp bậc, chức vụ", "Nơi công tác", "Ký nhận"),
        (None, None, "Nam", "Nữ"),
        (1, 2, 3, 4, 5, 6, 7),
        (1, "Tô Minh Khải", 1975, None, "Trung tá - CHT", "Ban CHQS xã Bình Minh"),
        (2, "Ngô Thúy Vy", None, "12/3/1988", "Đại úy, Trợ lý", '"'),
        (3, "Lương Bá Duy", "02/03/90", None, "Chuyên viên", "-nt-"),
        (4, "Hà Ý", None, 1991, "CNVQP", "như trên"),
        ("Cộng", None, 2, 2, None, "x"),
    ),
    want=(
        ("", "Tô Minh Khải", "Trung tá", "CHT", "Ban CHQS xã Bình Minh", "", "", "Nam", "1975"),
        ("", "Ngô Thúy Vy", "Đại úy", "Trợ lý", "Ban CHQS xã Bình Minh", "", "", "Nữ", "12/03/1988"),
        ("", "Lương Bá Duy", "", "Chuyên viên", "Ban CHQS xã Bình Minh", "", "", "Nam", "02/03/1990"),
        ("", "Hà Ý", "", "CNVQP", "Ban CHQS xã Bình Minh", "", "", "Nữ", "1991"),
    ),
)

SPLIT = Book(
    name="name over two columns, sections by letters and by unit name with counts, ordinals restart",
    rows=(
        ("TT", "Họ và tên đệm", "Tên", "C.bậc", "Chức vụ hiện nay", "ĐTDĐ", "Ghi chú"),
        ("A", "Khối quân sự (02 đ/c)"),
        (1, "Nguyễn Thành", "Trung", "4/", "Chính trị viên phó", "0911 222 333", None),
        (2, "Trương", "Ý", "Hạ sĩ", "Tiểu đội trưởng", None, "Vắng"),
        ("B", "Khối đoàn thể"),
        ("1", "Hội Cựu chiến binh xã Đông Hải: 01 đ/c"),
        (1, "Phùng Đắc", "Thọ", None, "Chủ tịch Hội", "0355.666.777"),
        ("2", "Hội LHPN xã Đông Hải"),
        (1, "Mai Thị Tuyết", "Nhung", None, "Phó Chủ tịch Hội", 355666888),
        (None, "Tổng cộng: 04 người"),
    ),
    want=(
        ("", "Nguyễn Thành Trung", "Đại úy", "Chính trị viên phó", "Khối quân sự", "0911222333"),
        ("", "Trương Ý", "Hạ sĩ", "Tiểu đội trưởng", "Khối quân sự", "", "Vắng"),
        ("", "Phùng Đắc Thọ", "", "Chủ tịch Hội", "Hội Cựu chiến binh xã Đông Hải", "0355666777"),
        ("", "Mai Thị Tuyết Nhung", "", "Phó Chủ tịch Hội", "Hội LHPN xã Đông Hải", "0355666888"),
    ),
)

GLUED = Book(
    name="rank, name and post in one cell, unit as title of the sheet's list, dots of a form not filled",
    rows=(
        ("Đơn vị: Ban CHQS phường Long Thành",),
        ("ĐĂNG KÝ ĐẠI BIỂU",),
        (),
        ("TT", "Cấp bậc, họ và tên", "Chức vụ", "Điện thoại liên hệ"),
        (1, "Trung tá Cao Bá Thạch", "Chỉ huy trưởng", "0909123123"),
        (2, "đ/c 2// Vương Đình Huy – CTV", None, "0909-123-124"),
        (3, "Đ/c Thiếu tá Kiều Oanh", "Trợ lý DQ-TV", "909123125"),
        (4, "Quách Nam (Đại úy)", "Trợ lý động viên", None),
        (5, "………………", None, None),
        (6, None, None, None),
    ),
    want=(
        ("", "Cao Bá Thạch", "Trung tá", "Chỉ huy trưởng", "Ban CHQS phường Long Thành", "0909123123"),
        ("Đồng chí", "Vương Đình Huy", "Trung tá", "CTV", "Ban CHQS phường Long Thành", "0909123124"),
        ("Đồng chí", "Kiều Oanh", "Thiếu tá", "Trợ lý DQ-TV", "Ban CHQS phường Long Thành", "0909123125"),
        ("", "Quách Nam", "Đại úy", "Trợ lý động viên", "Ban CHQS phường Long Thành"),
    ),
)

PAGES = Book(
    name="heading repeated on each printed page, subtotals between, unit once above its people",
    rows=(
        ("STT", "HỌ VÀ TÊN", "CHỨC VỤ", "ĐƠN VỊ", "ĐIỆN THOẠI"),
        (1, "Âu Dương Phong", "Chủ nhiệm", "Trường THCS Hoa Mai", "0977000001"),
        (2, "La Ngọc Quỳnh", "Giáo viên", None, "0977000002"),
        (3, "Nông Đức Tài", "Giáo viên", None, None),
        ("Cộng trang 1: 03 người",),
        ("STT", "HỌ VÀ TÊN", "CHỨC VỤ", "ĐƠN VỊ", "ĐIỆN THOẠI"),
        (4, "Tống Công Danh", "Hiệu trưởng", "Trường Tiểu học Lá Xanh", "0977000004"),
        (5, "Cộng Hòa Bình", "Giáo viên", None, None),
        (6, "Tạ Thị Tổng", "Văn thư", None, "0977000006"),
        (None, "Tổng số", None, "06 người", None),
        (None, None, None, "Người lập danh sách", None),
        (None, None, None, "Lê Thị Lập", None),
    ),
    want=(
        ("", "Âu Dương Phong", "", "Chủ nhiệm", "Trường THCS Hoa Mai", "0977000001"),
        ("", "La Ngọc Quỳnh", "", "Giáo viên", "Trường THCS Hoa Mai", "0977000002"),
        ("", "Nông Đức Tài", "", "Giáo viên", "Trường THCS Hoa Mai"),
        ("", "Tống Công Danh", "", "Hiệu trưởng", "Trường Tiểu học Lá Xanh", "0977000004"),
        ("", "Cộng Hòa Bình", "", "Giáo viên", "Trường Tiểu học Lá Xanh"),
        ("", "Tạ Thị Tổng", "", "Văn thư", "Trường Tiểu học Lá Xanh", "0977000006"),
    ),
)
