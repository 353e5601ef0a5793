"""Small lists laid out in rarer ways: without a heading, with everything glued, beside and below each other, in the office's other habits."""

from tests.returns.books import Book

BARE = Book(
    name="no heading: form of address, name, post, unit, two telephones each",
    rows=(
        (1, "Ông", "Lê Văn Bảy", "Chủ tịch", "Hội Nông dân xã Đồng Nai", "0912300201 - 0812300201"),
        (2, "Bà", "Trần Thị Tám", "Phó Chủ tịch", "Hội LHPN xã Đồng Nai", "(+84) 912 300 202"),
        (3, "Ông", "Ksor Dương", "Trưởng buôn", "UBND xã Đồng Nai", "0912.300.203/ 0812.300.203"),
        (4, "Bà", "Mai Thị Chín", "Công chức", "UBND xã Đồng Nai", "912300204"),
    ),
    want=(
        ("Ông", "Lê Văn Bảy", "", "Chủ tịch", "Hội Nông dân xã Đồng Nai", "0912300201; 0812300201"),
        ("Bà", "Trần Thị Tám", "", "Phó Chủ tịch", "Hội LHPN xã Đồng Nai", "0912300202"),
        ("Ông", "Ksor Dương", "", "Trưởng buôn", "UBND xã Đồng Nai", "0912300203; 0812300203"),
        ("Bà", "Mai Thị Chín", "", "Công chức", "UBND xã Đồng Nai", "0912300204"),
    ),
)

BARE_ARMY = Book(
    name="no heading: rank before name, unit before post, groups between",
    rows=(
        ("DANH SÁCH DỰ TẬP HUẤN",),
        (None, "Phòng Tham mưu"),
        (1, "4//", "Hồ Quang Lực", "Phòng Tham mưu", "Trưởng phòng"),
        (2, "1//", "Lê Thị Hiền", "Phòng Tham mưu", "Trợ lý"),
        (None, "Phòng Chính trị"),
        (3, "3//", "Vũ Đức Phú", "Phòng Chính trị", "Phó Trưởng phòng"),
        (4, "4/", "Đỗ Văn Hậu", "Phòng Chính trị", "Trợ lý"),
    ),
    want=(
        ("", "Hồ Quang Lực", "Đại tá", "Trưởng phòng", "Phòng Tham mưu"),
        ("", "Lê Thị Hiền", "Thiếu tá", "Trợ lý", "Phòng Tham mưu"),
        ("", "Vũ Đức Phú", "Thượng tá", "Phó Trưởng phòng", "Phòng Chính trị"),
        ("", "Đỗ Văn Hậu", "Đại úy", "Trợ lý", "Phòng Chính trị"),
    ),
)

GLUED = Book(
    name="several things under one heading, telephone or year among them",
    rows=(
        ("TT", "Họ và tên, năm sinh", "Chức vụ, số điện thoại", "Đơn vị"),
        (1, "Bành Văn Tý, 1979", "Trưởng ấp, 0912300205", "Ấp Hòa Bình"),
        (2, "Biện Thị Sửu (1982)", "Chi hội trưởng - ĐT: 0912 300 206", "Ấp Hòa Lợi"),
        (3, "Nhữ Văn Dần, sinh năm 1990", "Công an viên; 0912300207", "Ấp Hòa Phú"),
    ),
    want=(
        ("", "Bành Văn Tý", "", "Trưởng ấp", "Ấp Hòa Bình", "0912300205", "", "", "1979"),
        ("", "Biện Thị Sửu", "", "Chi hội trưởng", "Ấp Hòa Lợi", "0912300206", "", "", "1982"),
        ("", "Nhữ Văn Dần", "", "Công an viên", "Ấp Hòa Phú", "0912300207", "", "", "1990"),
    ),
)

UNIT_PHONE = Book(
    name="unit and telephone under one heading, rank, post and unit under another",
    rows=(
        ("STT", "Đại biểu", "Cấp bậc, chức vụ, đơn vị", "Điện thoại liên lạc"),
        (1, "Đ/c Tôn Thất Hạp", "Thượng tá, Chính ủy, Bộ CHQS tỉnh", "0912300208"),
        (2, "Đ/c Âu Văn Lịch", "Đại úy, Trợ lý Phòng Chính trị", "0912300209"),
        (3, "Đ/c Lữ Thị Nga", "Chủ tịch Hội LHPN xã Vĩnh An", "0912300210"),
        (4, "Đ/c Cung Đình Vũ", "1// - Chỉ huy trưởng Ban CHQS xã Vĩnh An", "0912300211"),
    ),
    want=(
        ("Đồng chí", "Tôn Thất Hạp", "Thượng tá", "Chính ủy", "Bộ CHQS tỉnh", "0912300208"),
        ("Đồng chí", "Âu Văn Lịch", "Đại úy", "Trợ lý", "Phòng Chính trị", "0912300209"),
        ("Đồng chí", "Lữ Thị Nga", "", "Chủ tịch", "Hội LHPN xã Vĩnh An", "0912300210"),
        ("Đồng chí", "Cung Đình Vũ", "Thiếu tá", "Chỉ huy trưởng", "Ban CHQS xã Vĩnh An", "0912300211"),
    ),
)

TABLES = Book(
    name="guests and members in two tables with other columns",
    rows=(
        ("A. KHÁCH MỜI",),
        ("TT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"),
        (1, "Ông Đinh La Thành", "Giám đốc Sở Tài chính", "Phát biểu"),
        (),
        ("B. ĐẠI BIỂU CƠ SỞ",),
        ("TT", "Đơn vị", "Họ và tên", "Chức vụ", "SĐT"),
        (1, "UBND xã Long Hậu", "Lục Văn Kiên", "Phó Chủ tịch", "0912300212"),
        (None, None, "Lê Thị Xuyến", "Văn phòng", "0912300213"),
        (2, "UBND xã Long Tiền", "Thân Đức Nam", "Chủ tịch", "0912300214"),
    ),
    want=(
        ("Ông", "Đinh La Thành", "", "Giám đốc", "Sở Tài chính", "", "Phát biểu"),
        ("", "Lục Văn Kiên", "", "Phó Chủ tịch", "UBND xã Long Hậu", "0912300212"),
        ("", "Lê Thị Xuyến", "", "Văn phòng", "UBND xã Long Hậu", "0912300213"),
        ("", "Thân Đức Nam", "", "Chủ tịch", "UBND xã Long Tiền", "0912300214"),
    ),
)

AWARDS = Book(
    name="award list with kinds in codes and merit over lines",
    rows=(
        (
            "STT",
            "Tên gọi",
            "Tên tập thể/cá nhân/hộ gia đình",
            "Chức vụ",
            "Đơn vị công tác",
            "Phân loại khen thưởng",
            "Mức thưởng",
        ),
        (1, None, "Đội Dân phòng ấp Tân", None, None, "TAPTHE", 500000),
        (2, "Ông", "Cấn Văn Lực", "Ấp đội trưởng", "Ban CHQS xã Tân", "CANHAN", 300000),
        (3, "Gia đình ông", "Trà Văn Phước", None, "Ấp Tân", "HOGIADINH", 300000),
        (4, None, "Gia đình bà Hạ Thị Thu", None, "Ấp Tân", "HOGIADINH", 300000),
        (5, "Thượng úy", "Liêu Minh Nhựt", "Trợ lý", "Ban CHQS xã Tân", "CANHAN", 300000),
        ("TỔNG CỘNG", None, None, None, None, None, 1700000),
    ),
    want=(
        ("Ông", "Cấn Văn Lực", "", "Ấp đội trưởng", "Ban CHQS xã Tân"),
        ("Gia đình ông", "Trà Văn Phước", "", "", "Ấp Tân"),
        ("Gia đình bà", "Hạ Thị Thu", "", "", "Ấp Tân"),
        ("", "Liêu Minh Nhựt", "Thượng úy", "Trợ lý", "Ban CHQS xã Tân"),
    ),
)

FAMILIES = Book(
    name="only families, said in several ways",
    rows=(
        ("TT", "Họ và tên chủ hộ", "Địa chỉ", "Ghi chú"),
        (1, "Gia đình ông Nhâm Văn Tiến", "Ấp 1", "Gia đình văn hóa"),
        (2, "GĐ bà Tiết Thị Hoa", "Ấp 1", None),
        (3, "Hộ bà: Sái Thị Lý", "Ấp 2", None),
        (4, "Gia đình đ/c Thẩm Văn Long", "Ấp 2", None),
    ),
    want=(
        ("Gia đình ông", "Nhâm Văn Tiến", "", "", "", "", "Gia đình văn hóa"),
        ("Gia đình bà", "Tiết Thị Hoa"),
        ("Gia đình bà", "Sái Thị Lý"),
        ("Gia đình đồng chí", "Thẩm Văn Long"),
    ),
)

LEVELS = Book(
    name="groups in three levels, people numbered on",
    rows=(
        ("TT", "Họ và tên", "Cấp bậc", "Chức vụ"),
        ("A", "CƠ QUAN BỘ CHQS TỈNH"),
        ("I", "Phòng Tham mưu"),
        (1, "Vương Đình Nghị", "3//", "Phó Tham mưu trưởng"),
        ("II", "Phòng Hậu cần - Kỹ thuật (02 đ/c)"),
        (2, "Khúc Văn Thọ", "2//", "Trưởng ban"),
        (3, "Doãn Thị Hòa", "Đại úy QNCN", "Nhân viên"),
        ("B", "ĐƠN VỊ CƠ SỞ"),
        ("1", "Tiểu đoàn 7"),
        (4, "Mẫn Văn Kha", "1//", "Tiểu đoàn trưởng"),
        ("2", "Đại đội Thông tin 18"),
        (5, "Bạch Văn Dũng", "4/", "Đại đội trưởng"),
    ),
    want=(
        ("", "Vương Đình Nghị", "Thượng tá", "Phó Tham mưu trưởng", "Phòng Tham mưu"),
        ("", "Khúc Văn Thọ", "Trung tá", "Trưởng ban", "Phòng Hậu cần - Kỹ thuật"),
        ("", "Doãn Thị Hòa", "Đại úy QNCN", "Nhân viên", "Phòng Hậu cần - Kỹ thuật"),
        ("", "Mẫn Văn Kha", "Thiếu tá", "Tiểu đoàn trưởng", "Tiểu đoàn 7"),
        ("", "Bạch Văn Dũng", "Đại úy", "Đại đội trưởng", "Đại đội Thông tin 18"),
    ),
    sections=(
        *("Phòng Tham mưu", "Phòng Hậu cần - Kỹ thuật", "Phòng Hậu cần - Kỹ thuật"),
        *("Tiểu đoàn 7", "Đại đội Thông tin 18"),
    ),
)

MERGED_GROUPS = Book(
    name="groups merged over the whole width, in small words",
    merges=("A2:E2", "A5:E5"),
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "SĐT"),
        ("Đại biểu là người có uy tín",),
        (1, "Già làng Y Thim Byă", "Người có uy tín", "Buôn Đung", "0912300215"),
        (2, "H'Ri Êban", "Người có uy tín", "Buôn Kla", "0912300216"),
        ("Các chức sắc tôn giáo",),
        (3, "Đại đức Thích Thiện Tâm", "Trụ trì", "Chùa Phước Long", "0912300217"),
        (4, "Linh mục Nguyễn Văn Phêrô", "Chánh xứ", "Giáo xứ Tân Lập", "0912300218"),
    ),
    want=(
        ("", "Già làng Y Thim Byă", "", "Người có uy tín", "Buôn Đung", "0912300215"),
        ("", "H'Ri Êban", "", "Người có uy tín", "Buôn Kla", "0912300216"),
        ("", "Đại đức Thích Thiện Tâm", "", "Trụ trì", "Chùa Phước Long", "0912300217"),
        ("", "Linh mục Nguyễn Văn Phêrô", "", "Chánh xứ", "Giáo xứ Tân Lập", "0912300218"),
    ),
    sections=("Đại biểu là người có uy tín",) * 2 + ("Các chức sắc tôn giáo",) * 2,
)

REPORT = Book(
    name="a long letterhead and a foot with contacts",
    rows=(
        ("ĐẢNG BỘ XÃ PHÚ MỸ", None, None, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("CHI BỘ QUÂN SỰ", None, None, "Phú Mỹ, ngày 03 tháng 10 năm 2026"),
        ("Số 14-CV/CB",),
        (None, "Kính gửi: Ban Chỉ huy Quân sự xã"),
        ("DANH SÁCH", None, "đảng viên dự Đại hội"),
        ("Đơn vị: Chi bộ Quân sự xã Phú Mỹ",),
        ("TT", "Họ và tên\n(khai sinh)", "Ngày vào Đảng", "Chức vụ Đảng", "Chức vụ chính quyền", "Số ĐT"),
        (1, "Hạng Văn Phúc", "3/2/2005", "Bí thư Chi bộ", "Chỉ huy trưởng", "0912300219"),
        (2, "Uông Thị Thơm", "19/5/2010", "Đảng viên", "Trợ lý", "0912300220"),
        ("Tổng số đảng viên: 02; nữ: 01",),
        ("Mọi chi tiết xin liên hệ đ/c Uông Thị Thơm, ĐT 0912300220",),
        ("T/M CHI BỘ", None, None, "XÁC NHẬN CỦA ĐẢNG ỦY"),
        ("BÍ THƯ", None, None, "PHÓ BÍ THƯ"),
        ("Hạng Văn Phúc", None, None, "Kha Thị Liễu"),
    ),
    want=(
        ("", "Hạng Văn Phúc", "", "Chỉ huy trưởng", "Chi bộ Quân sự xã Phú Mỹ", "0912300219"),
        ("", "Uông Thị Thơm", "", "Trợ lý", "Chi bộ Quân sự xã Phú Mỹ", "0912300220"),
    ),
)

NO_NUMBERS = Book(
    name="no ordinals, units as lines between, total in the name column",
    rows=(
        ("Họ và tên", "Chức danh", "Số điện thoại"),
        ("Công ty TNHH MTV Cấp nước Phú Mỹ",),
        ("Thiệu Quang Hưng", "Giám đốc", "0912300221"),
        ("Trình Thị Ngọc", "Kế toán trưởng", "0912300222"),
        ("Hợp tác xã Nông nghiệp Phú Lộc",),
        ("Quản Trọng Hải", "Chủ nhiệm", "0912300223"),
        ("Tổng cộng: 3 người",),
    ),
    want=(
        ("", "Thiệu Quang Hưng", "", "Giám đốc", "Công ty TNHH MTV Cấp nước Phú Mỹ", "0912300221"),
        ("", "Trình Thị Ngọc", "", "Kế toán trưởng", "Công ty TNHH MTV Cấp nước Phú Mỹ", "0912300222"),
        ("", "Quản Trọng Hải", "", "Chủ nhiệm", "Hợp tác xã Nông nghiệp Phú Lộc", "0912300223"),
    ),
)
