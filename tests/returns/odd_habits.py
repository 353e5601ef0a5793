"""Small lists in the habits of soldiers, schools, unions, companies and communes that are easy to take wrongly."""

from tests.returns.books import Book

FOOT = Book(
    name="figures, remarks and duties below the people",
    rows=(
        ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị"),
        ("1)", "Hoàng Thế Lữ", "Thượng úy", "Trợ lý", "Tiểu đoàn 3"),
        ("2)", "Cao Văn Lý", "H2", "Tiểu đội trưởng", "Đại đội 7"),
        (None, "(Đ/c Lý đi thay đ/c Hùng)"),
        ("3)", "Y Thoan Niê", "B. nhất", "Chiến sĩ", "Đại đội 7"),
        ("Tổng quân số: 03 đ/c",),
        ("Trong đó:",),
        ("- Sĩ quan: 01 đ/c",),
        (None, "- HSQ-BS: 02 đ/c"),
        (None, "Vắng: 01 (đ/c Hùng đi viện)"),
        (None, "Trực ban: Trung úy Lê Văn Trực"),
        (None, None, None, "TRỰC CHỈ HUY"),
        (None, None, None, "Đại úy Trần Chỉ Huy"),
    ),
    want=(
        ("", "Hoàng Thế Lữ", "Thượng úy", "Trợ lý", "Tiểu đoàn 3"),
        ("", "Cao Văn Lý", "Trung sĩ", "Tiểu đội trưởng", "Đại đội 7"),
        ("", "Y Thoan Niê", "B. nhất", "Chiến sĩ", "Đại đội 7"),
    ),
)

DUTIES = Book(
    name="a duty before each name",
    rows=(
        ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"),
        ("01", "Trưởng đoàn: Ông Khương Văn Đức", "Phó Giám đốc", "Sở Công Thương", "0912300301"),
        ("02", "Phó đoàn: Bà Lại Thị Sen", "Trưởng phòng", "Sở Công Thương", "0912300302"),
        ("03", "Thành viên: Nguyễn Hữu Cầu", "Chuyên viên", "Sở Công Thương", "0912300303"),
        ("04", "Lái xe: Anh Phạm Văn Lái", "Lái xe", "Sở Công Thương", "0912300304", "Lái xe"),
    ),
    want=(
        ("Ông", "Khương Văn Đức", "", "Phó Giám đốc", "Sở Công Thương", "0912300301", "Trưởng đoàn"),
        ("Bà", "Lại Thị Sen", "", "Trưởng phòng", "Sở Công Thương", "0912300302", "Phó đoàn"),
        ("", "Nguyễn Hữu Cầu", "", "Chuyên viên", "Sở Công Thương", "0912300303", "Thành viên"),
        ("Anh", "Phạm Văn Lái", "", "Lái xe", "Sở Công Thương", "0912300304", "Lái xe"),
    ),
)

PUPILS = Book(
    name="pupils by class, no telephones, classes as groups",
    rows=(
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", None, None, "DANH SÁCH HỌC SINH"),
        ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Ghi chú"),
        (1, "Lò Thị Inh", "5/3/2009", "Nữ", "11A1", "Lớp trưởng"),
        (2, "A Viết Nhân", "12/11/2009", "Nam", "11A1", None),
        (3, "Điểu K'Rứ", "1/1/2010", "Nam", "10B2", None),
        (4, "Rơ Châm H'Nhi", "7/8/2010", "Nữ", "10B2", "Bí thư"),
        ("Danh sách trên gồm có 04 học sinh./.",),
        (None, None, None, "GIÁO VIÊN CHỦ NHIỆM"),
        (None, None, None, "Cô Phạm Thị Chủ"),
    ),
    want=(
        ("", "Lò Thị Inh", "", "", "11A1", "", "Lớp trưởng", "Nữ", "05/03/2009"),
        ("", "A Viết Nhân", "", "", "11A1", "", "", "Nam", "12/11/2009"),
        ("", "Điểu K'Rứ", "", "", "10B2", "", "", "Nam", "01/01/2010"),
        ("", "Rơ Châm H'Nhi", "", "", "10B2", "", "Bí thư", "Nữ", "07/08/2010"),
    ),
)

PLAIN = Book(
    name="names without marks, small and large",
    rows=(
        ("stt", "ho va ten", "chuc vu", "don vi", "so dt", "ghi chu"),
        (1, "nguyen van binh", "chu tich", "UBND xa Hoa An", "0912300305", None),
        (2, "TRAN THI NGOC HAN", "pho chu tich", "Hoi LHPN xa Hoa An", "0912300306", "di chung xe"),
        ("tong cong: 02 nguoi",),
    ),
    want=(
        ("", "Nguyen Van Binh", "", "chu tich", "UBND xa Hoa An", "0912300305"),
        ("", "Tran Thi Ngoc Han", "", "pho chu tich", "Hoi LHPN xa Hoa An", "0912300306", "di chung xe"),
    ),
)

TWO_SIDES = Book(
    name="two halves side by side, groups and sums on both",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", None, "TT", "Họ và tên", "Chức vụ"),
        ("I", "UBND xã Kim Sơn", None, None, "II", "UBND xã Kim Đài"),
        (1, "Giang Văn Hồng", "Chủ tịch", None, 1, "Phó Đức Chính", "Chủ tịch"),
        (2, "Mông Thị Kiều", "Phó Chủ tịch", None, 2, "Ngọc Thị Tuyền", "Phó Chủ tịch"),
        ("Cộng", "02", None, None, "Cộng", "02"),
    ),
    want=(
        ("", "Giang Văn Hồng", "", "Chủ tịch", "UBND xã Kim Sơn"),
        ("", "Mông Thị Kiều", "", "Phó Chủ tịch", "UBND xã Kim Sơn"),
        ("", "Phó Đức Chính", "", "Chủ tịch", "UBND xã Kim Đài"),
        ("", "Ngọc Thị Tuyền", "", "Phó Chủ tịch", "UBND xã Kim Đài"),
    ),
)

STAFF = Book(
    name="a company's list with numbers of staff, departments as groups",
    rows=(
        ("CÔNG TY TNHH MTV CAO SU ĐỒNG XANH",),
        ("TT", "Mã NV", "Họ tên CBCNV", "Vị trí công việc", "Bộ phận", "Điện thoại DĐ", "Ký nhận"),
        (1, "NV0012", "Phạm Quý Tỵ", "Tổ trưởng cạo mủ", "Nông trường 4", "0912300307", None),
        (2, "NV0345", "Thị Beo", "Công nhân", "Nông trường 4", "0912300308", None),
        (3, "NV0346", "Điểu Sol", "Công nhân", "nt", "0912300309", None),
    ),
    want=(
        ("", "Phạm Quý Tỵ", "", "Tổ trưởng cạo mủ", "Nông trường 4", "0912300307"),
        ("", "Thị Beo", "", "Công nhân", "Nông trường 4", "0912300308"),
        ("", "Điểu Sol", "", "Công nhân", "Nông trường 4", "0912300309"),
    ),
)

UNION = Book(
    name="union: post and unit under one heading, unit before post after a dash or slash",
    rows=(
        ("TT", "Họ và tên", "Nữ", "Đơn vị - Chức vụ", "SĐT"),
        (1, "Ngô Thị Bảy", "x", "CĐCS Trường THCS Long Hựu - Chủ tịch", "0912300310"),
        (2, "Trương Văn Khoai", None, "LĐLĐ huyện - Phó Chủ tịch", "0912300311"),
        (3, "Hồ Thị Lài", "x", "Công đoàn Công ty May 10, Ủy viên BCH", "0912300312"),
    ),
    want=(
        ("", "Ngô Thị Bảy", "", "Chủ tịch", "CĐCS Trường THCS Long Hựu", "0912300310", "", "Nữ"),
        ("", "Trương Văn Khoai", "", "Phó Chủ tịch", "LĐLĐ huyện", "0912300311"),
        ("", "Hồ Thị Lài", "", "Ủy viên BCH", "Công đoàn Công ty May 10", "0912300312", "", "Nữ"),
    ),
)

BROKEN = Book(
    name="units in the column of posts, posts going on below, empty lines between",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        (1, "Huỳnh Phú Sổ Nhân", "Ủy viên Ban Thường vụ,", "Đảng ủy xã Tân Hưng"),
        (None, None, "Chủ tịch UBMTTQVN", None),
        (),
        (2, "Đoàn Thị", "Chủ tịch", "Hội LHPN xã Tân Hưng"),
        (None, "Điểm", None, None),
        (3, "Lê\nVăn Chương", "Bí thư", "Đoàn TNCS Hồ Chí Minh\nxã Tân Hưng"),
    ),
    want=(
        ("", "Huỳnh Phú Sổ Nhân", "", "Ủy viên Ban Thường vụ, Chủ tịch UBMTTQVN", "Đảng ủy xã Tân Hưng"),
        ("", "Đoàn Thị Điểm", "", "Chủ tịch", "Hội LHPN xã Tân Hưng"),
        ("", "Lê Văn Chương", "", "Bí thư", "Đoàn TNCS Hồ Chí Minh xã Tân Hưng"),
    ),
)

MILITIA = Book(
    name="militia: hamlets as groups with counts beside, ranks empty or dashes",
    rows=(
        ("TT", "Họ tên", "C/bậc", "C/vụ", "Đ/vị", "Năm sinh", "G/chú"),
        ("1", "Ấp Tân An", None, None, None, "02 đ/c"),
        (1, "Lưu Văn Dân", "-", "at", "DQTC", 1999, None),
        (2, "Trần Quân", None, "Chiến sĩ", "DQTC", 2001, "nhận QĐ"),
        ("2", "Ấp Tân Bình", None, None, None, "01 đ/c"),
        (3, "Mai Thành Phố", "-", "KĐT", "DQTC", 2000, None),
    ),
    want=(
        ("", "Lưu Văn Dân", "", "at", "DQTC", "", "", "", "1999"),
        ("", "Trần Quân", "", "Chiến sĩ", "DQTC", "", "nhận QĐ", "", "2001"),
        ("", "Mai Thành Phố", "", "KĐT", "DQTC", "", "", "", "2000"),
    ),
    sections=("Ấp Tân An", "Ấp Tân An", "Ấp Tân Bình"),
)

INVITED = Book(
    name="only units and posts invited, few names",
    rows=(
        ("TT", "Thành phần mời", "Chức vụ", "Ghi chú"),
        ("I", "LÃNH ĐẠO TỈNH"),
        (1, "Đ/c Lâm Minh Thành", "Chủ tịch UBND tỉnh", "Dự, chỉ đạo"),
        (2, "Đ/c Phó Bí thư Thường trực Tỉnh ủy", None, None),
        (3, "Lãnh đạo Sở Nội vụ", None, None),
        ("II", "CẤP XÃ"),
        (4, "Đại diện lãnh đạo 12 xã, phường", None, None),
        (5, "Ông Tạ Văn Sửu", "Chủ tịch UBND xã Rạch Kiến", None),
        (6, "01 đ/c lãnh đạo Công an xã", None, None),
    ),
    want=(
        ("Đồng chí", "Lâm Minh Thành", "", "Chủ tịch UBND tỉnh", "", "", "Dự, chỉ đạo"),
        ("Ông", "Tạ Văn Sửu", "", "Chủ tịch UBND xã Rạch Kiến"),
    ),
)

SIGNED = Book(
    name="money handed out: three sign side by side in small words",
    rows=(
        ("Số TT", "Họ và tên", "Cấp bậc, CV", "Đơn vị (Ban, Phòng)", "Phụ cấp", "Ký nhận"),
        (1, "Nguyễn A Phủ", "Đại uý, TL", "TM", 100000, None),
        (2, "Lê Bích Thủy", "Thượng úy, NV", "HC-KT", 100000, None),
        ("x", "Cộng", "x", "x", 200000, "x"),
        (None, "Người nhận tiền", None, "Thủ quỹ", None, "Thủ trưởng"),
        (None, "Lê Văn Tiền", None, "Trần Thị Quỹ", None, "Ngô Văn Trưởng"),
    ),
    want=(("", "Nguyễn A Phủ", "Đại úy", "TL", "TM"), ("", "Lê Bích Thủy", "Thượng úy", "NV", "HC-KT")),
)

POSTS_FIRST = Book(
    name="the post before the name in one cell; how many will come instead of who",
    rows=(
        ("TT", "Chức danh, họ tên", "Đơn vị"),
        (1, "Chủ tịch UBND xã: Ông Lê Văn Ân", "UBND xã Tây"),
        (2, "Phó Bí thư - Nguyễn Văn Cờ", "Đảng ủy xã Tây"),
        (3, "02 bảo vệ", "Bảo tàng tỉnh"),
        (4, "Lái xe (01 người)", "Bảo tàng tỉnh"),
        (5, "Phóng viên Báo Đồng Tháp", None),
        (6, "như trên", "Bảo tàng tỉnh"),
    ),
    want=(
        ("Ông", "Lê Văn Ân", "", "Chủ tịch UBND xã", "UBND xã Tây"),
        ("", "Nguyễn Văn Cờ", "", "Phó Bí thư", "Đảng ủy xã Tây"),
    ),
)

TWICE_NUMBERED = Book(
    name="units numbered, people numbered below them",
    rows=(
        ("TT", "HỌ VÀ TÊN", "CHỨC VỤ", "SĐT"),
        ("1", "Phòng Nội vụ"),
        (None, "1.1 Lê Văn Ân", "Trưởng phòng", "0912300320"),
        (None, "1.2 Lê Văn Bê", "Phó phòng", "0912300321"),
        ("2", "Phòng Tài chính"),
        (None, "2.1. Lê Thị Cờ", "Trưởng phòng", "0912300322"),
    ),
    want=(
        ("", "Lê Văn Ân", "", "Trưởng phòng", "Phòng Nội vụ", "0912300320"),
        ("", "Lê Văn Bê", "", "Phó phòng", "Phòng Nội vụ", "0912300321"),
        ("", "Lê Thị Cờ", "", "Trưởng phòng", "Phòng Tài chính", "0912300322"),
    ),
)
