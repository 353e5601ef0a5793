"""Small lists whose cells hold more than their heading says: degrees, posts and units, ranks, telephones, remarks."""

from tests.returns.books import Book

DEGREES = Book(
    name="degrees of every sort before names",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        (1, "BS.CKII. Trần Hữu Nghị", "Giám đốc", "Bệnh viện Đa khoa Mỹ Tân"),
        (2, "BSCKI Lê Thị Tâm", "Phó Giám đốc", "Bệnh viện Đa khoa Mỹ Tân"),
        (3, "ThS.BS. Phạm Văn Đức", "Trưởng khoa", "Bệnh viện Đa khoa Mỹ Tân"),
        (4, "GS.TSKH Đoàn Văn Trí", "Viện trưởng", "Viện Lúa Tân Hội"),
        (5, "Th.S Ngô Thị Nhã", "Giảng viên", "Trường Cao đẳng Y tế Mỹ Tân"),
        (6, "PGS, TS Lương Bá Khang", "Giảng viên", "Trường Cao đẳng Y tế Mỹ Tân"),
        (7, "Bác sĩ Hồ Thị Thảo", "Trạm trưởng", "Trạm Y tế xã Tân Hội"),
        (8, "DS. Bùi Thanh Dược", "Dược sĩ", "Trạm Y tế xã Tân Hội"),
        (9, "NGƯT. Đinh Công Dạy", "Hiệu trưởng", "Trường THPT Tân Hội"),
        (10, "Kỹ sư Vũ Trọng Cầu", "Chuyên viên", "Sở Xây dựng"),
        (11, "ThS. BS CKII Tô Minh Y", "Phó khoa", "Bệnh viện Đa khoa Mỹ Tân"),
        (12, "Ông TS. Mai Đình Khoa", "Trưởng phòng", "Sở Xây dựng"),
    ),
    want=(
        ("", "Trần Hữu Nghị", "", "Giám đốc", "Bệnh viện Đa khoa Mỹ Tân"),
        ("", "Lê Thị Tâm", "", "Phó Giám đốc", "Bệnh viện Đa khoa Mỹ Tân"),
        ("", "Phạm Văn Đức", "", "Trưởng khoa", "Bệnh viện Đa khoa Mỹ Tân"),
        ("", "Đoàn Văn Trí", "", "Viện trưởng", "Viện Lúa Tân Hội"),
        ("", "Ngô Thị Nhã", "", "Giảng viên", "Trường Cao đẳng Y tế Mỹ Tân"),
        ("", "Lương Bá Khang", "", "Giảng viên", "Trường Cao đẳng Y tế Mỹ Tân"),
        ("", "Hồ Thị Thảo", "", "Trạm trưởng", "Trạm Y tế xã Tân Hội"),
        ("", "Bùi Thanh Dược", "", "Dược sĩ", "Trạm Y tế xã Tân Hội"),
        ("", "Đinh Công Dạy", "", "Hiệu trưởng", "Trường THPT Tân Hội"),
        ("", "Vũ Trọng Cầu", "", "Chuyên viên", "Sở Xây dựng"),
        ("", "Tô Minh Y", "", "Phó khoa", "Bệnh viện Đa khoa Mỹ Tân"),
        ("Ông", "Mai Đình Khoa", "", "Trưởng phòng", "Sở Xây dựng"),
    ),
)

POSTS = Book(
    name="post and unit with every joint and with none",
    rows=(
        ("TT", "Họ và tên", "Chức vụ, đơn vị công tác"),
        (1, "Đỗ Thị Bích", "Phó Bí thư Thường trực Đảng ủy xã Lương Hòa"),
        (2, "Lê Tấn Tài", "Trung đội trưởng, Đại đội 2"),
        (3, "Chu Văn Nhị", "UVBTV, Chủ tịch UBMTTQVN xã Lương Hòa"),
        (4, "Vòng A Lý", "Phó Bí thư Đảng ủy, Chủ tịch UBND xã Lương Hòa"),
        (5, "Hứa Thị Mến", "Giáo viên Trường Mầm non Hoa Sen"),
        (6, "Cao Bá Đạt", "Trợ lý tác huấn, Phòng Tham mưu, Bộ CHQS tỉnh"),
        (7, "Trịnh Thị Gấm", "Y sĩ; Trạm Y tế xã Lương Hòa"),
        (8, "Ung Văn Khiêm", "Bưu điện xã Lương Hòa - Giao dịch viên"),
        (9, "Lại Thế Huy", "Đội viên Đội Dân phòng ấp 5"),
        (10, "Nhan Thị Son", "Tổ trưởng Tổ dân phố 7"),
        (11, "Thiều Quang Ba", "Kỹ thuật viên – Trung tâm Văn hóa xã Lương Hòa"),
        (12, "Âu Dương Phong", "Chủ tịch UBND xã Lương Hòa"),
        (13, "Lưu Thị Đào", "Ủy viên Ban Thường vụ, Chủ tịch Hội LHPN xã Lương Hòa"),
    ),
    want=(
        ("", "Đỗ Thị Bích", "", "Phó Bí thư Thường trực", "Đảng ủy xã Lương Hòa"),
        ("", "Lê Tấn Tài", "", "Trung đội trưởng", "Đại đội 2"),
        ("", "Chu Văn Nhị", "", "UVBTV, Chủ tịch", "UBMTTQVN xã Lương Hòa"),
        ("", "Vòng A Lý", "", "Phó Bí thư Đảng ủy, Chủ tịch", "UBND xã Lương Hòa"),
        ("", "Hứa Thị Mến", "", "Giáo viên", "Trường Mầm non Hoa Sen"),
        ("", "Cao Bá Đạt", "", "Trợ lý tác huấn", "Phòng Tham mưu, Bộ CHQS tỉnh"),
        ("", "Trịnh Thị Gấm", "", "Y sĩ", "Trạm Y tế xã Lương Hòa"),
        ("", "Ung Văn Khiêm", "", "Giao dịch viên", "Bưu điện xã Lương Hòa"),
        ("", "Lại Thế Huy", "", "Đội viên", "Đội Dân phòng ấp 5"),
        ("", "Nhan Thị Son", "", "Tổ trưởng", "Tổ dân phố 7"),
        ("", "Thiều Quang Ba", "", "Kỹ thuật viên", "Trung tâm Văn hóa xã Lương Hòa"),
        ("", "Âu Dương Phong", "", "Chủ tịch", "UBND xã Lương Hòa"),
        ("", "Lưu Thị Đào", "", "Ủy viên Ban Thường vụ, Chủ tịch", "Hội LHPN xã Lương Hòa"),
    ),
)

ONE_CELL = Book(
    name="name, post and unit in one cell, as in minutes",
    rows=(
        ("STT", "Thành phần", "Ghi chú"),
        (1, "Đ/c Tống Văn Lễ - Phó Chủ tịch HĐND xã Tân Long", "Chủ trì"),
        (2, "Bà Ngụy Thị Sen, Công chức Văn phòng UBND xã Tân Long"),
        (3, "3// Lâm Quốc Thới – Chính trị viên Ban CHQS xã Tân Long"),
        (4, "Thầy Diệp Minh Châu (Hiệu trưởng Trường THCS Tân Long)"),
        (5, "Trương Thị Bé Năm: Chi hội trưởng phụ nữ ấp 6"),
    ),
    want=(
        ("Đồng chí", "Tống Văn Lễ", "", "Phó Chủ tịch", "HĐND xã Tân Long", "", "Chủ trì"),
        ("Bà", "Ngụy Thị Sen", "", "Công chức", "Văn phòng UBND xã Tân Long"),
        ("", "Lâm Quốc Thới", "Thượng tá", "Chính trị viên", "Ban CHQS xã Tân Long"),
        ("Thầy", "Diệp Minh Châu", "", "Hiệu trưởng", "Trường THCS Tân Long"),
        ("", "Trương Thị Bé Năm", "", "Chi hội trưởng phụ nữ ấp 6"),
    ),
)

RANKS = Book(
    name="ranks as soldiers and police write them",
    rows=(
        ("TT", "Họ và tên", "Cấp bậc, chức vụ", "Đơn vị"),
        (1, "Hoàng Văn Thụy", "4// - CHT", "Ban CHQS thị xã Gò Dầu"),
        (2, "Lý Thị Tuyết", "Đại úy QNCN, Nhân viên VTBM", "Ban CHQS thị xã Gò Dầu"),
        (3, "Kim Sà Rương", "Thượng úy CN - Lái xe", "Ban CHQS thị xã Gò Dầu"),
        (4, "Đàm Vĩnh Lộc", "Tiểu đội trưởng; H2", "Đại đội 1"),
        (5, "Hà Đức Chinh", "Binh nhất/Chiến sỹ", "Đại đội 1"),
        (6, "Phùng Thị Thoa", "VCQP, Cấp dưỡng", "Đại đội 1"),
        (7, "Nghiêm Xuân Bắc", "Trung tá\nChính trị viên", "Tiểu đoàn 1"),
        (8, "Ninh Văn Cảnh", "Thiếu uý, Trung đội trưởng", "Đại đội 2"),
    ),
    want=(
        ("", "Hoàng Văn Thụy", "Đại tá", "CHT", "Ban CHQS thị xã Gò Dầu"),
        ("", "Lý Thị Tuyết", "Đại úy QNCN", "Nhân viên VTBM", "Ban CHQS thị xã Gò Dầu"),
        ("", "Kim Sà Rương", "Thượng úy QNCN", "Lái xe", "Ban CHQS thị xã Gò Dầu"),
        ("", "Đàm Vĩnh Lộc", "Trung sĩ", "Tiểu đội trưởng", "Đại đội 1"),
        ("", "Hà Đức Chinh", "Binh nhất", "Chiến sỹ", "Đại đội 1"),
        ("", "Phùng Thị Thoa", "VCQP", "Cấp dưỡng", "Đại đội 1"),
        ("", "Nghiêm Xuân Bắc", "Trung tá", "Chính trị viên", "Tiểu đoàn 1"),
        ("", "Ninh Văn Cảnh", "Thiếu úy", "Trung đội trưởng", "Đại đội 2"),
    ),
)

CROWD = Book(
    name="several people in one cell with lines for each beside",
    rows=(
        ("TT", "Cơ quan, đơn vị", "Họ và tên", "Chức vụ", "Điện thoại", "Ghi chú"),
        (1, "UBND xã Hưng Thạnh", "1. Lê Văn Nên\n2. Cù Thị Bốn", "Chủ tịch\nVăn thư", "0912300224\n0912300225", None),
        (
            2,
            "Hội CCB xã Hưng Thạnh",
            "- Đ/c Phạm Hùng Anh\n- Đ/c Vũ Thị Cúc",
            "- Chủ tịch\n- Phó Chủ tịch",
            None,
            "Đi cùng xe",
        ),
        (3, "Trạm Y tế xã Hưng Thạnh", "Y sĩ Đàm Thị Yến", "Y sĩ", "0912300226", None),
    ),
    want=(
        ("", "Lê Văn Nên", "", "Chủ tịch", "UBND xã Hưng Thạnh", "0912300224"),
        ("", "Cù Thị Bốn", "", "Văn thư", "UBND xã Hưng Thạnh", "0912300225"),
        ("Đồng chí", "Phạm Hùng Anh", "", "Chủ tịch", "Hội CCB xã Hưng Thạnh", "", "Đi cùng xe"),
        ("Đồng chí", "Vũ Thị Cúc", "", "Phó Chủ tịch", "Hội CCB xã Hưng Thạnh", "", "Đi cùng xe"),
        ("", "Đàm Thị Yến", "", "Y sĩ", "Trạm Y tế xã Hưng Thạnh", "0912300226"),
    ),
)

TRAINING = Book(
    name="danh sách trích ngang with many columns",
    merges=("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:H1", "I1:I2"),
    rows=(
        (
            "TT",
            "Họ, chữ đệm, tên",
            "Năm sinh",
            None,
            "Cấp bậc\n(tháng, năm)",
            "Chức vụ\n(tháng, năm)",
            "Trình độ",
            None,
            "Quê quán",
        ),
        (None, None, "Nam", "Nữ", None, None, "Văn hóa", "Chính trị"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        (1, "Lưu Quang Vũ Hà", 1985, None, "4/ (6/2021)", "Trợ lý (3/2020)", "12/12", "TC", "Phú Điền"),
        (2, "Nghiêm Thị Bích Vân", None, 1993, "Đại úy QNCN", "Nhân viên", "12/12", "SC", "An Hòa"),
    ),
    want=(
        ("", "Lưu Quang Vũ Hà", "Đại úy", "Trợ lý (3/2020)", "", "", "", "Nam", "1985"),
        ("", "Nghiêm Thị Bích Vân", "Đại úy QNCN", "Nhân viên", "", "", "", "Nữ", "1993"),
    ),
)
