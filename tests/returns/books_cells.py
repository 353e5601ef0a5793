"""Books whose cells are crowded: several things in one cell, in every order and with every joint."""

from tests.returns.books import Book

ALL_IN_ONE = Book(
    name="everything in one cell, groups with stars, two columns numbered, a person to ask below",
    rows=(
        ("Số: 12/DS-UBND",),
        ("Số TT", "Họ tên, chc vụ, đơn vị công tác"),
        (1, 2),
        ("* ĐẠI BIỂU CẤP TRÊN:",),
        (1, "- Đ/c: Cù Thanh Tâm - Công chức Văn phòng - Thống kê - UBND xã Lạc Hồng"),
        (2, "Đ/c LỀU VĂN SƠN; Bí thư Đoàn; Đoàn TNCS Hồ Chí Minh xã Lạc Hồng"),
        (2, "Tổng cộng"),
        ("Người liên hệ: Trần Thị Bé, 0987654321",),
    ),
    want=(
        ("Đồng chí", "Cù Thanh Tâm", "", "Công chức Văn phòng - Thống kê", "UBND xã Lạc Hồng"),
        ("Đồng chí", "Lều Văn Sơn", "", "Bí thư Đoàn", "Đoàn TNCS Hồ Chí Minh xã Lạc Hồng"),
    ),
)

SLIPS = Book(
    name="headings with a letter too few, groups in capitals between people without ordinals",
    rows=(
        ("Họ v tên", "Chức v", "Cơ qan công tác", "Đin thoại", "Ghi hú"),
        ("THÀNH PHẦN DỰ TẠI ĐIỂM CẦU CHÍNH",),
        ("Quàng Đình Tổng", "PCT", "UBND xã Hòa Lợi", "0912 000 333", "Dự thay"),
        ("LỰC LƯỢNG VŨ TRANG",),
        ("Sầm Tá", "CTV", "Ban CHQS xã Hòa Lợi", 912000334),
    ),
    want=(
        ("", "Quàng Đình Tổng", "", "PCT", "UBND xã Hòa Lợi", "0912000333", "Dự thay"),
        ("", "Sầm Tá", "", "CTV", "Ban CHQS xã Hòa Lợi", "0912000334"),
    ),
)

CELLS = Book(
    name="numbers before names, telephones behind them, ranks with every joint, posts that go on in capitals",
    rows=(
        ("TT", "Họ và tên", "Cấp bậc, chức vụ", "Đơn vị", "Điện thoại", "Năm sinh"),
        (None, "1. Nguyễn Văn Biên", "Đại úy/Trợ lý", "Ban CHQS xã Mai", "0912345678 (Zalo)", "Sinh năm 1979"),
        (None, "2. Ths Trần Thị Cúc", "Chủ tịch,", "Hội LHPN xã Mai", "ĐT: 0912 345 679", 79),
        (None, None, "Bí thư chi bộ", None, None, None),
        (None, "3. Thầy giáo Lê Công Đức 0912345680", "4//CHT", "Trường THCS Mai", None, "3/5/81"),
        (None, "4. Bùi Văn Em", "Chỉ huy trưởng (Thượng tá)", "Ban CHQS xã Mai", "không", None),
    ),
    want=(
        ("", "Nguyễn Văn Biên", "Đại úy", "Trợ lý", "Ban CHQS xã Mai", "0912345678", "", "", "1979"),
        ("", "Trần Thị Cúc", "", "Chủ tịch, Bí thư chi bộ", "Hội LHPN xã Mai", "0912345679", "", "", "1979"),
        ("Thầy", "Lê Công Đức", "Đại tá", "CHT", "Trường THCS Mai", "0912345680", "", "", "03/05/1981"),
        ("", "Bùi Văn Em", "Thượng tá", "Chỉ huy trưởng", "Ban CHQS xã Mai"),
    ),
)

BETTER_BELOW = Book(
    name="a second list below whose heading says more than the first one's",
    rows=(
        ("DANH SÁCH DỰ PHÒNG",),
        ("TT", "Họ tên", "Đơn vị"),
        (1, "Lại Văn Sáng", "UBND xã Mận"),
        (2, "Đới Thị Mơ", "UBND xã Đào"),
        (),
        ("DANH SÁCH CHÍNH THỨC",),
        ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Điện thoại"),
        (1, "Khúc Thừa Mỹ", "Đại úy", "Trợ lý", "Ban CHQS xã Mận", 912000555),
    ),
    want=(
        ("", "Lại Văn Sáng", "", "", "UBND xã Mận"),
        ("", "Đới Thị Mơ", "", "", "UBND xã Đào"),
        ("", "Khúc Thừa Mỹ", "Đại úy", "Trợ lý", "Ban CHQS xã Mận", "0912000555"),
    ),
)

TWO_SORTS = Book(
    name="two lists side by side that are headed differently",
    rows=(
        ("STT", "Họ và tên", "Đơn vị", None, "TT", "Người tham dự", "Chức vụ"),
        (1, "Lại Văn Sáng", "UBND xã Mận", None, 1, "Khúc Thừa Mỹ", "Trợ lý"),
        (2, "Đới Thị Mơ", "UBND xã Đào"),
    ),
    want=(
        ("", "Lại Văn Sáng", "", "", "UBND xã Mận"),
        ("", "Đới Thị Mơ", "", "", "UBND xã Đào"),
        ("", "Khúc Thừa Mỹ", "", "Trợ lý"),
    ),
)

BY_UNITS = Book(
    name="units numbered and not people, several people of a unit, posts of the Party",
    rows=(
        ("TT", "Đơn vị", "Số lượng", "Họ tên đại biểu", "Chức vụ đảng, chính quyền"),
        (1, "UBND xã Khế", 2, "Lê Văn Sáng", "CT"),
        (None, None, None, "Trần Thị Bưởi", "PCT"),
        (2, "UBND xã Mít", 1, "Phan Dừa", "CT"),
        (3, "UBND xã Na", 1, None, None),
        (None, "Tổng", 4),
    ),
    want=(
        ("", "Lê Văn Sáng", "", "CT", "UBND xã Khế"),
        ("", "Trần Thị Bưởi", "", "PCT", "UBND xã Khế"),
        ("", "Phan Dừa", "", "CT", "UBND xã Mít"),
    ),
)
