"""The stranger half of the books: several tables, no heading, machine headings, people over two rows, bodies between persons."""

from tests.returns.books import Book

MACHINE = Book(
    name="machine headings, serial days, sex as x, card numbers without their zero",
    rows=(
        ("cmnd", "hoten", "gioitinh", "ngaysinh", "chucvu", "donvi", "sdt"),
        (79088001234, "TRẦN THỊ BÔNG", "NU", 32509, "Kế toán", "Phòng Tài chính", 913000111),
        (79088001235, "LÊ VĂN NĂM", "NAM", "02/03/1970", "Trưởng phòng", "Phòng Tài chính", "0283.8222111"),
        (79088001236, "VÕ NỮ HOÀNG YẾN", "NU", "06/2018", "Chuyên viên", "Phòng  Tài chính", "0913000113,0913000114"),
    ),
    want=(
        ("", "Trần Thị Bông", "", "Kế toán", "Phòng Tài chính", "0913000111", "", "Nữ", "01/01/1989"),
        ("", "Lê Văn Năm", "", "Trưởng phòng", "Phòng Tài chính", "02838222111", "", "Nam", "02/03/1970"),
        ("", "Võ Nữ Hoàng Yến", "", "Chuyên viên", "Phòng Tài chính", "0913000113; 0913000114", "", "Nữ", "06/2018"),
    ),
)

HALVES = Book(
    name="two halves side by side, the right one shorter, its total beside a person",
    rows=(
        ("DANH SÁCH KHÁCH MỜI",),
        ("TT", "Họ và tên", "Chức vụ", None, "TT", "Họ và tên", "Chức vụ"),
        (1, "Dương Mạnh Hùng", "Giám đốc", None, 4, "Đ/c Châu Tuấn", "Phó Giám đốc"),
        (2, "Nghiêm Thị Hoa", "Kế toán trưởng", None, 5, "Thạch Sô Phát", "Trưởng phòng"),
        (3, "Giàng A Páo", "Già làng", None, None, "Tổng cộng: 05", None),
    ),
    want=(
        ("", "Dương Mạnh Hùng", "", "Giám đốc"),
        ("", "Nghiêm Thị Hoa", "", "Kế toán trưởng"),
        ("", "Giàng A Páo", "", "Già làng"),
        ("Đồng chí", "Châu Tuấn", "", "Phó Giám đốc"),
        ("", "Thạch Sô Phát", "", "Trưởng phòng"),
    ),
)

BELOW = Book(
    name="two tables one below the other with different columns, a signature between them",
    rows=(
        ("I. ĐẠI BIỂU CHÍNH THỨC",),
        ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị"),
        (1, "Lưu Bá Ôn", "Trung úy", "Trợ lý", "Ban CHQS xã Tam Kỳ"),
        (2, "Sùng Thị Mỷ", None, "Cán bộ Hội", "Hội LHPN xã Tam Kỳ"),
        (None, None, None, "CHỈ HUY TRƯỞNG"),
        (None, None, None, "(Đã ký)"),
        (None, None, None, "Trung tá Mạc Đăng Khoa"),
        (),
        ("II. KHÁCH MỜI",),
        ("Số TT", "Đơn vị", "Họ tên", "SĐT", "Ghi chú"),
        (1, "Trường THPT Sao Mai", "Thầy Đàm Vĩnh Phúc", "0919 191 919", "chưa chắc"),
        (2, "Công ty TNHH Hạt Gạo", "Chị Từ Thị Sen", 919191920, None),
    ),
    want=(
        ("", "Lưu Bá Ôn", "Trung úy", "Trợ lý", "Ban CHQS xã Tam Kỳ"),
        ("", "Sùng Thị Mỷ", "", "Cán bộ Hội", "Hội LHPN xã Tam Kỳ"),
        ("Thầy", "Đàm Vĩnh Phúc", "", "", "Trường THPT Sao Mai", "0919191919", "chưa chắc"),
        ("Chị", "Từ Thị Sen", "", "", "Công ty TNHH Hạt Gạo", "0919191920"),
    ),
)

NO_HEADING = Book(
    name="no heading at all, only cells",
    rows=(
        (1, "Hoàng Thị Nụ", "Trưởng khu phố", "Khu phố 1", "0908000001"),
        (2, "Danh Sóc Kha", "Phó khu phố", "Khu phố 2", "0908000002"),
        (3, "Kim Thị Sa Rây", "Tổ trưởng", "Khu phố 3", 908000003),
        (4, "Triệu Quang Phục", "Bí thư chi bộ", "Khu phố 4", None),
    ),
    want=(
        ("", "Hoàng Thị Nụ", "", "Trưởng khu phố", "Khu phố 1", "0908000001"),
        ("", "Danh Sóc Kha", "", "Phó khu phố", "Khu phố 2", "0908000002"),
        ("", "Kim Thị Sa Rây", "", "Tổ trưởng", "Khu phố 3", "0908000003"),
        ("", "Triệu Quang Phục", "", "Bí thư chi bộ", "Khu phố 4"),
    ),
)

OVER_ROWS = Book(
    name="posts going on in the next row, two persons in one cell, unit and person in one cell",
    rows=(
        ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"),
        (1, "Đỗ Thị Mười", "Phó Trưởng phòng", "Phòng Kinh tế", "0944000001"),
        (None, None, "phụ trách hạ tầng", None, None),
        (2, "Phan Bội\nTrần Trinh", "Chuyên viên\nNhân viên", "Phòng Văn hóa - Xã hội", "0944000002\n0944000003"),
        (3, "Vương Thị Hà và Lâm Chí Tâm", "Cán bộ", "UBND xã Vĩnh An", None),
        (4, "Trạm Y tế xã\nBS. Chu Văn Biên", "Trạm trưởng", None, None),
        (5, "Trần Hữu\nNghĩa", "Đội trưởng", "Đội Quản lý thị trường số 2", None),
    ),
    want=(
        ("", "Đỗ Thị Mười", "", "Phó Trưởng phòng phụ trách hạ tầng", "Phòng Kinh tế", "0944000001"),
        ("", "Phan Bội", "", "Chuyên viên", "Phòng Văn hóa - Xã hội", "0944000002"),
        ("", "Trần Trinh", "", "Nhân viên", "Phòng Văn hóa - Xã hội", "0944000003"),
        ("", "Vương Thị Hà", "", "Cán bộ", "UBND xã Vĩnh An"),
        ("", "Lâm Chí Tâm", "", "Cán bộ", "UBND xã Vĩnh An"),
        ("", "Chu Văn Biên", "", "Trạm trưởng", "Trạm Y tế xã"),
        ("", "Trần Hữu Nghĩa", "", "Đội trưởng", "Đội Quản lý thị trường số 2"),
    ),
)

UNITS_FIRST = Book(
    name="unit column before the names, one row per unit, representatives without a name, post after a dash",
    rows=(
        ("DANH SÁCH CÁC ĐƠN VỊ ĐĂNG KÝ DỰ HỘI NGHỊ", None, None, None, None),
        ("TT", "Tên đơn vị", "Người tham dự", "Chức vụ", "Số điện thoại liên hệ"),
        (1, "UBND phường 1", "Bùi Xuân Bách - PCT", None, "0933 000 001"),
        (2, "UBND phường 2", "Chưa cử", None, None),
        (3, "Công an phường 3", "Thiếu tá Hứa Văn Ca", "Phó Trưởng Công an phường", "0933.000.003"),
        (4, "Hội Nông dân", "01 đồng chí lãnh đạo", None, None),
        (5, "Đoàn TNCS Hồ Chí Minh", "Đ/c Ninh Thị Bé", "Bí thư", None),
        (6, "UBMTTQ Việt Nam phường 6", None, None, None),
    ),
    want=(
        ("", "Bùi Xuân Bách", "", "PCT", "UBND phường 1", "0933000001"),
        ("", "Hứa Văn Ca", "Thiếu tá", "Phó Trưởng Công an phường", "Công an phường 3", "0933000003"),
        ("Đồng chí", "Ninh Thị Bé", "", "Bí thư", "Đoàn TNCS Hồ Chí Minh"),
    ),
)

TOTAL_FIRST = Book(
    name="total before the people, hidden rows, three levels of sections, a page's words at the right edge",
    hidden=(8,),
    rows=(
        (None, None, None, None, None, "Phụ lục I"),
        ("TT", "HỌ VÀ TÊN", "CẤP BẬC", "CHỨC VỤ", "SỐ ĐIỆN THOẠI", "GHI CHÚ"),
        (None, "TỔNG CỘNG", None, None, 4, "x"),
        ("I", "KHỐI LỰC LƯỢNG VŨ TRANG", None, None, 3),
        ("1.1", "Ban CHQS xã Phú Lợi", None, None, 2),
        (1, "Nguyễn Hữu Phước", "3//", "CHT", "0966 000 001"),
        (2, "Lã Thị Thu", "CNQP", "Nhân viên", "0966 000 002"),
        (3, "Đinh Bỏ Đi", "4/", "Trợ lý", "0966 000 009"),
        ("1.2", "Công an xã Phú Lợi", None, None, 1),
        (1, "Khổng Minh Chương", "Thượng úy", "Phó trưởng Công an xã", "0966 000 003"),
        ("II", "KHỐI MẶT TRẬN, ĐOÀN THỂ", None, None, 1),
        (1, "Doãn Thị Kiều", None, "Chủ tịch UBMTTQVN xã", "0966 000 004"),
    ),
    want=(
        ("", "Nguyễn Hữu Phước", "Thượng tá", "CHT", "Ban CHQS xã Phú Lợi", "0966000001"),
        ("", "Lã Thị Thu", "CNQP", "Nhân viên", "Ban CHQS xã Phú Lợi", "0966000002"),
        ("", "Khổng Minh Chương", "Thượng úy", "Phó trưởng Công an xã", "Công an xã Phú Lợi", "0966000003"),
        ("", "Doãn Thị Kiều", "", "Chủ tịch UBMTTQVN xã", "KHỐI MẶT TRẬN, ĐOÀN THỂ", "0966000004"),
    ),
)

JOINTS = Book(
    name="post and rank with all their joints, names of one syllable and of minorities, NFD text, soft hyphens",
    rows=(
        ("DANH SÁCH",),
        ("Stt", "Họ và tên", "CB, CV", "Đơn vị", "Ghi chú"),
        (1.0, "Nguye\u0302\u0303n Va\u0306n  Hòa", "Thiếu tá - Phó CHT - TMT", "Ban CHQS xã Kim Sơn", None),
        (2.0, "Y Bhăm Niê Kđăm", "4// CHT", "Ban CHQS xã Kim Sơn", None),
        (3.0, "H'Hen Ayŭn", "Chuyên viên", "UBND xã Kim Sơn", None),
        (4.0, "K'\u00adBrêu", "1/, Trợ lý", "Ban CHQS xã Kim\u00ad Sơn", None),
        (5.0, "Lê Thị I", "QNCN, Văn thư", "Ban CHQS xã Kim Sơn", None),
        (6.0, "Tòng Văn Xồm", "Phó Chủ tịch HĐND, Trung úy dự bị", " UBND xã Kim Sơn ", "dự bị"),
    ),
    want=(
        ("", "Nguyễn Văn Hòa", "Thiếu tá", "Phó CHT - TMT", "Ban CHQS xã Kim Sơn"),
        ("", "Y Bhăm Niê Kđăm", "Đại tá", "CHT", "Ban CHQS xã Kim Sơn"),
        ("", "H'Hen Ayŭn", "", "Chuyên viên", "UBND xã Kim Sơn"),
        ("", "K'Brêu", "Thiếu úy", "Trợ lý", "Ban CHQS xã Kim Sơn"),
        ("", "Lê Thị I", "QNCN", "Văn thư", "Ban CHQS xã Kim Sơn"),
        ("", "Tòng Văn Xồm", "", "Phó Chủ tịch HĐND, Trung úy dự bị", "UBND xã Kim Sơn", "", "dự bị"),
    ),
)

SALUTES = Book(
    name="a column of forms of address with ranks in it, unit over two columns, remark column without heading",
    rows=(
        ("Danh sách đại biểu tham dự tập huấn",),
        ("TT", "Ông/Bà", "Họ và Tên", "Chức vụ/Chức danh", "Cơ quan/đơn vị", "Địa phương", None),
        (1, "Ông", "Vi Văn Thao", "Chủ tịch HĐND", "HĐND xã", "Xã Mường Lò", "Đi xe riêng"),
        (2, "Bà", "Lò Thị Pành", "Chủ tịch Hội LHPN", "Hội LHPN xã", "Xã Mường Lò", None),
        (3, "Thượng tá", "Hầu A Lềnh", "Chính ủy", "Bộ CHQS tỉnh", None, None),
        (4, "Đ/c", "Đèo Văn Ót", "Chi ủy viên", "Chi bộ bản Nà", "Xã Mường Lò", None),
    ),
    want=(
        ("Ông", "Vi Văn Thao", "", "Chủ tịch HĐND", "HĐND xã"),
        ("Bà", "Lò Thị Pành", "", "Chủ tịch Hội LHPN", "Hội LHPN xã"),
        ("", "Hầu A Lềnh", "Thượng tá", "Chính ủy", "Bộ CHQS tỉnh"),
        ("Đồng chí", "Đèo Văn Ót", "", "Chi ủy viên", "Chi bộ bản Nà"),
    ),
)

ADDRESSED = Book(
    name="Ông and Bà before every name, rare family names, sections in another column than the names",
    rows=(
        ("DANH SÁCH",),
        ("TT", "Đơn vị", "Họ và tên (ghi rõ)", "Chức vụ", "Số ĐT liên hệ"),
        ("A", "Phường Hoa Lư"),
        (1, None, "ông sầm công sĩ", "Chủ tịch", "0977 111 222"),
        (2, None, "Bà Lều Thị Hồng", "Phó Chủ tịch", None),
        ("B", "Chi nhánh Ngân hàng Hoa Lư"),
        (3, None, "Ông Ông Quốc Hạnh", "Giám đốc", None),
        ("* Tổng: 03 đ/c",),
    ),
    want=(
        ("Ông", "Sầm Công Sĩ", "", "Chủ tịch", "Phường Hoa Lư", "0977111222"),
        ("Bà", "Lều Thị Hồng", "", "Phó Chủ tịch", "Phường Hoa Lư"),
        ("Ông", "Ông Quốc Hạnh", "", "Giám đốc", "Chi nhánh Ngân hàng Hoa Lư"),
    ),
)

POST_UNIT = Book(
    name="posts and units in one cell with every sort of joint, no unit lent to a neighbour",
    rows=(
        ("STT", "Họ, tên", "Chức vụ, đơn vị"),
        (1, "Cù Huy Thông", "Trưởng khu phố\nKhu phố 5, phường Hòa An"),
        (2, "Trần Thị Biển", "Chính trị viên, đội trưởng"),
        (3, "Lê Công Lý", "Ban CHQS xã Hòa Tân, Chỉ huy trưởng"),
        (4, "Vừ Mí Sò", "Ủy viên Ban Thường vụ, Chủ nhiệm UBKT - Đảng ủy xã Hòa Tân"),
        (5, "Đồng Sỹ Bình", "Bí thư Đoàn- Đoàn TNCS Hồ Chí Minh xã Hòa Tân"),
        (6, "Uông Bích", "Hợp tác xã Cá Hồi"),
    ),
    want=(
        ("", "Cù Huy Thông", "", "Trưởng khu phố", "Khu phố 5, phường Hòa An"),
        ("", "Trần Thị Biển", "", "Chính trị viên, đội trưởng"),
        ("", "Lê Công Lý", "", "Chỉ huy trưởng", "Ban CHQS xã Hòa Tân"),
        ("", "Vừ Mí Sò", "", "Ủy viên Ban Thường vụ, Chủ nhiệm UBKT", "Đảng ủy xã Hòa Tân"),
        ("", "Đồng Sỹ Bình", "", "Bí thư Đoàn", "Đoàn TNCS Hồ Chí Minh xã Hòa Tân"),
        ("", "Uông Bích", "", "", "Hợp tác xã Cá Hồi"),
    ),
)
