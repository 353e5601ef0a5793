"""Small lists with headings as offices, schools, unions and companies write them: parents and children, machines, slips of the pen."""

from tests.returns.books import Book

MACHINE = Book(
    name="headings of a program, with underscores",
    rows=(
        ("id", "ho_ten", "cap_bac", "chuc_vu", "don_vi", "so_dien_thoai", "ghi_chu"),
        (101, "Lê Hữu Trác", "Đại úy", "Trợ lý", "Ban CHQS xã Bình Phong", 912300001, None),
        (102, "Ngô Thị Sáu", None, "Văn thư", "Ban CHQS xã Bình Phong", 912300002, "ăn chay"),
    ),
    want=(
        ("", "Lê Hữu Trác", "Đại úy", "Trợ lý", "Ban CHQS xã Bình Phong", "0912300001"),
        ("", "Ngô Thị Sáu", "", "Văn thư", "Ban CHQS xã Bình Phong", "0912300002", "ăn chay"),
    ),
)

CAMEL = Book(
    name="headings of another program, words run together",
    rows=(
        ("STT", "HoVaTen", "GioiTinh", "NgaySinh", "ChucDanh", "TenDonVi", "SoDT", "GhiChu"),
        (1, "Mai Văn Tám", "NAM", "02/03/1980", "Kế toán", "Công ty CP Cấp nước Tân Thạnh", "0912.300.003", None),
        (2, "Lê Thị Bưởi", "NU", "1/12/1991", "Thủ quỹ", "Công ty CP Cấp nước Tân Thạnh", "0912.300.004", None),
    ),
    want=(
        ("", "Mai Văn Tám", "", "Kế toán", "Công ty CP Cấp nước Tân Thạnh", "0912300003", "", "Nam", "02/03/1980"),
        ("", "Lê Thị Bưởi", "", "Thủ quỹ", "Công ty CP Cấp nước Tân Thạnh", "0912300004", "", "Nữ", "01/12/1991"),
    ),
)

ENGLISH = Book(
    name="a company's list half in English",
    rows=(
        ("No.", "Full name", "Position", "Department", "Mobile", "Remarks"),
        (1, "Mr. Trần Quang Vinh", "Phó Giám đốc", "Chi nhánh Điện lực Tân Thạnh", "(+84) 912 300 005", None),
        (2, "Ms. Đỗ Thị Hằng", "Chuyên viên", "Phòng Kinh doanh", "0912-300-006", "Đi xe riêng"),
    ),
    want=(
        ("Ông", "Trần Quang Vinh", "", "Phó Giám đốc", "Chi nhánh Điện lực Tân Thạnh", "0912300005"),
        ("Bà", "Đỗ Thị Hằng", "", "Chuyên viên", "Phòng Kinh doanh", "0912300006", "Đi xe riêng"),
    ),
)

PHONES_BELOW = Book(
    name="two telephones and a mail address under one parent",
    merges=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2"),
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Liên hệ", None, None, "Ghi chú"),
        (None, None, None, None, "Cơ quan", "Di động", "Email"),
        (1, "Đặng Thị Lụa", "Chánh Văn phòng", "UBND xã An Khê", "02963 811 222", "0912 300 007", "lua@vidu.vn", None),
        (2, "Hồ Văn Rớt", "Văn thư", "UBND xã An Khê", None, "0912 300 008", None, "Thay mặt"),
    ),
    want=(
        ("", "Đặng Thị Lụa", "", "Chánh Văn phòng", "UBND xã An Khê", "0912300007"),
        ("", "Hồ Văn Rớt", "", "Văn thư", "UBND xã An Khê", "0912300008", "Thay mặt"),
    ),
)

PHONE_PARENT = Book(
    name="Điện thoại over Cơ quan and Di động without merged cells",
    rows=(
        ("STT", "Họ và tên", "Chức danh", "Cơ quan, đơn vị", "Điện thoại", None),
        (None, None, None, None, "Cơ quan", "Di động"),
        (1, "Phan Thị Ngà", "Trưởng phòng", "Sở Tài chính", "02963811223", "0912300009"),
        (2, "Tô Văn Lành", "Phó phòng", "Sở Tài chính", "02963811224", "0912300010"),
    ),
    want=(
        ("", "Phan Thị Ngà", "", "Trưởng phòng", "Sở Tài chính", "0912300009"),
        ("", "Tô Văn Lành", "", "Phó phòng", "Sở Tài chính", "0912300010"),
    ),
)

THREE_DEEP = Book(
    name="a heading over three rows",
    merges=("A2:A4", "B2:E2", "B3:B4", "C3:D3", "E3:E4", "F2:F4"),
    rows=(
        ("DANH SÁCH ĐOÀN VIÊN DỰ ĐẠI HỘI",),
        ("TT", "Thông tin đại biểu", None, None, None, "Ghi chú"),
        (None, "Họ và tên", "Năm sinh", None, "Chức vụ, đơn vị công tác"),
        (None, None, "Nam", "Nữ"),
        (1, "Lương Thị Mơ", None, 1990, "Bí thư Chi đoàn - Trường THCS Phú Đông", None),
        (2, "Kha Văn Sanh", 1988, None, "Phó Bí thư Đoàn xã, Đoàn TNCS Hồ Chí Minh xã Phú Đông", "Vắng buổi chiều"),
    ),
    want=(
        ("", "Lương Thị Mơ", "", "Bí thư Chi đoàn", "Trường THCS Phú Đông", "", "", "Nữ", "1990"),
        (
            *("", "Kha Văn Sanh", "", "Phó Bí thư Đoàn xã", "Đoàn TNCS Hồ Chí Minh xã Phú Đông", ""),
            *("Vắng buổi chiều", "Nam", "1988"),
        ),
    ),
)

SLIPS = Book(
    name="headings with hints, slips, line breaks and abbreviations",
    rows=(
        (
            "S\nTT",
            "Họ và  tên\n(chữ in hoa)",
            "Cấp bật",
            "Chúc vụ hiện tại",
            "Đ.vị c.tác",
            "SĐT/Zalo\n(nếu có)",
            "Ghi chú thêm",
        ),
        (1, "TẠ THỊ XUÂN", "3/", "Nhân viên", "Đại đội 3", "912.300.011", None),
        (2, "TỪ CÔNG ĐỊNH", "1//", "Trợ lý", "Tiểu đoàn 2", "0912 300 012", "trực"),
    ),
    want=(
        ("", "Tạ Thị Xuân", "Thượng úy", "Nhân viên", "Đại đội 3", "0912300011"),
        ("", "Từ Công Định", "Thiếu tá", "Trợ lý", "Tiểu đoàn 2", "0912300012", "trực"),
    ),
)

SCHOOL = Book(
    name="a school's list",
    rows=(
        ("TT", "Họ tên CB, GV, NV", "Nhiệm vụ được giao", "Trường", "Số ĐT liên hệ", "Ghi  chú"),
        (1, "Cô Võ Thị Lựu", "Tổ trưởng tổ Ngữ văn", "THPT Phú Điền", "0912300013", None),
        (2, "Thầy Lê Bá Thiện", "Phó Hiệu trưởng", "THPT Phú Điền", "0912300014", "Trưởng đoàn"),
    ),
    want=(
        ("Cô", "Võ Thị Lựu", "", "Tổ trưởng tổ Ngữ văn", "THPT Phú Điền", "0912300013"),
        ("Thầy", "Lê Bá Thiện", "", "Phó Hiệu trưởng", "THPT Phú Điền", "0912300014", "Trưởng đoàn"),
    ),
)

POLICE = Book(
    name="police: rank and name in one cell, teams as units",
    rows=(
        ("Số\nTT", "Cấp hàm, họ và tên", "Chức danh", "Đội, phòng", "Số máy", "G.chú"),
        (1, "Thượng tá Lê Xuân Bách", "Phó Trưởng phòng", "PC06", "0912300015", None),
        (2, "Đại úy Trần Ái Như", "Cán bộ", "Đội Tham mưu", "0912300016", None),
    ),
    want=(
        ("", "Lê Xuân Bách", "Thượng tá", "Phó Trưởng phòng", "PC06", "0912300015"),
        ("", "Trần Ái Như", "Đại úy", "Cán bộ", "Đội Tham mưu", "0912300016"),
    ),
)

HALVES = Book(
    name="a name over three columns",
    rows=(
        ("STT", "Họ", "Chữ lót", "Tên", "Chức vụ ĐP", "Cơ quan/Đơn vị", "Liên lạc"),
        (1, "Nguyễn", "Thị Kim", "Ngân", "Hội viên", "Hội LHPN phường Tây", "0912300017"),
        (2, "Trần", None, "Bình", "Chủ tịch", "Hội CCB phường Tây", "0912300018"),
    ),
    want=(
        ("", "Nguyễn Thị Kim Ngân", "", "Hội viên", "Hội LHPN phường Tây", "0912300017"),
        ("", "Trần Bình", "", "Chủ tịch", "Hội CCB phường Tây", "0912300018"),
    ),
)

SEX_MARKS = Book(
    name="men and women ticked, form of address in letters",
    rows=(
        ("TT", "Xưng hô", "Họ và tên đại biểu", "Nam", "Nữ", "Chức vụ/ chức danh", "Nơi công tác", "Đ/thoại"),
        (1, "Ô.", "Lý Văn Thêm", "x", None, "Trưởng khu phố", "Khu phố 4", "0912300019"),
        (2, "B.", "Mạc Thị Nở", None, "x", "Chi hội trưởng", "Khu phố 5", "0912300020"),
    ),
    want=(
        ("Ông", "Lý Văn Thêm", "", "Trưởng khu phố", "Khu phố 4", "0912300019", "", "Nam"),
        ("Bà", "Mạc Thị Nở", "", "Chi hội trưởng", "Khu phố 5", "0912300020", "", "Nữ"),
    ),
)

UNIT_LAST = Book(
    name="heading words in another order: Người dự họp, Chức vụ công tác, Tên cơ quan, đơn vị",
    rows=(
        (
            "TT",
            "Tên cơ quan, đơn vị, địa phương",
            "Người dự họp",
            "Quân hàm",
            "Chức vụ (Đảng, CQ)",
            "Số điện thoại di động",
        ),
        (1, "Ban CHQS phường 8", "Quách Văn Tòng", "Thg/úy", "Trung đội trưởng", "0912300021"),
        (2, "Ban CHQS phường 9", "Sơn Thị Rây", "4/", "Trợ lý", "0912300022"),
    ),
    want=(
        ("", "Quách Văn Tòng", "Thượng úy", "Trung đội trưởng", "Ban CHQS phường 8", "0912300021"),
        ("", "Sơn Thị Rây", "Đại úy", "Trợ lý", "Ban CHQS phường 9", "0912300022"),
    ),
)
