"""Small lists whose rows are not all people: groups of every style, places without a name, page lines, sums, signers."""

from tests.returns.books import Book

PLACES = Book(
    name="places without a name, said in many ways",
    rows=(
        ("TT", "Đơn vị", "Họ và tên", "Chức vụ", "Điện thoại"),
        (1, "UBND xã Tây", "(chưa báo tên)"),
        (2, "UBND xã Đông", "Trần Ngọc Sương", "Chủ tịch", "0912300101"),
        (3, "UBND xã Nam", "Chưa có"),
        (4, "UBND xã Bắc", "(Chờ bổ sung)"),
        (5, "Hội CCB xã Bắc", "Chưa phân công"),
        (6, "Hội Nông dân xã Bắc", "Không cử"),
        (7, "Trạm Y tế xã Bắc", "Đơn vị báo sau"),
        (8, "Công an xã Bắc", "Đ/c Trưởng Công an xã"),
        (9, "Trường THCS Bắc", "01 đồng chí (báo sau)"),
        (10, "Đoàn TN xã Bắc", "Cao Thị Thắm", "Bí thư", "0912300102"),
        (11, "Ban CHQS xã Bắc", "…………"),
        (12, "Hội LHPN xã Bắc", "Sẽ gửi sau"),
        (13, "Chùa Phước Hậu", "Chưa rõ"),
    ),
    want=(
        ("", "Trần Ngọc Sương", "", "Chủ tịch", "UBND xã Đông", "0912300101"),
        ("", "Cao Thị Thắm", "", "Bí thư", "Đoàn TN xã Bắc", "0912300102"),
    ),
)

PAGES = Book(
    name="page lines, sums carried over and the heading again",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Số tiền"),
        (1, "Lê Thị Dâu", "Hội viên", "Chi hội 1", "500.000"),
        (2, "Bùi Văn Cam", "Hội viên", "Chi hội 1", "500.000"),
        (None, "Cộng trang 1", None, None, "1.000.000"),
        ("Trang 1/2",),
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Số tiền"),
        (None, "Cộng trang trước chuyển sang", None, None, "1.000.000"),
        (3, "Hà Thị Quýt", "Chi hội trưởng", "Chi hội 2", "500.000"),
        ("- 2 -",),
        (None, "(Tiếp theo trang 2)"),
        (4, "Kiều Văn Ổi", "Hội viên", "Chi hội 2", "500.000"),
        (None, "Bằng chữ: Hai triệu đồng chẵn./."),
    ),
    want=(
        ("", "Lê Thị Dâu", "", "Hội viên", "Chi hội 1"),
        ("", "Bùi Văn Cam", "", "Hội viên", "Chi hội 1"),
        ("", "Hà Thị Quýt", "", "Chi hội trưởng", "Chi hội 2"),
        ("", "Kiều Văn Ổi", "", "Hội viên", "Chi hội 2"),
    ),
)

SIGNERS = Book(
    name="two signers below the list, without date or recipients",
    rows=(
        ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị"),
        (1, "Nguyễn Bá Học", "Thiếu tá", "Đại đội trưởng", "Đại đội 5"),
        (2, "Lù A Sình", "Trung úy", "Trung đội trưởng", "Đại đội 5"),
        (),
        (None, "NGƯỜI LẬP BIỂU", None, "TIỂU ĐOÀN TRƯỞNG"),
        (None, "(Ký, ghi rõ họ tên)", None, "(đã ký)"),
        (),
        (None, "Trung úy Lê Văn Ký", None, "Trung tá Phan Văn Dấu"),
    ),
    want=(
        ("", "Nguyễn Bá Học", "Thiếu tá", "Đại đội trưởng", "Đại đội 5"),
        ("", "Lù A Sình", "Trung úy", "Trung đội trưởng", "Đại đội 5"),
    ),
)

SIGNER_IN_NAMES = Book(
    name="the signer's post and name in the column of names",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        (1, "Tăng Văn Ba", "Trưởng ấp", "Ấp 1"),
        (2, "Huỳnh Thị Tư", "Trưởng ấp", "Ấp 2"),
        (None, "CHỦ TỊCH"),
        (None, "Đỗ Hữu Sáu"),
    ),
    want=(("", "Tăng Văn Ba", "", "Trưởng ấp", "Ấp 1"), ("", "Huỳnh Thị Tư", "", "Trưởng ấp", "Ấp 2")),
)

SUMS = Book(
    name="sums in many words, within and below",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú"),
        ("I", "KHỐI ĐẢNG"),
        (1, "Âu Thị Lài", "Phó Bí thư", "Đảng ủy xã Mỹ Lâm"),
        (None, "Cộng khối Đảng: 01 đ/c"),
        ("II", "KHỐI CHÍNH QUYỀN"),
        (1, "Phí Văn Hợi", "Phó Chủ tịch", "UBND xã Mỹ Lâm"),
        (2, "Bế Thị Mùi", "Công chức", "UBND xã Mỹ Lâm"),
        (None, "Cộng (II)", None, None, 2),
        ("Tổng (I + II)", None, None, None, "03"),
        (None, "Tất cả: 03 đồng chí (trong đó nữ: 02)"),
        ("Ấn định danh sách có 03 (ba) đồng chí",),
    ),
    want=(
        ("", "Âu Thị Lài", "", "Phó Bí thư", "Đảng ủy xã Mỹ Lâm"),
        ("", "Phí Văn Hợi", "", "Phó Chủ tịch", "UBND xã Mỹ Lâm"),
        ("", "Bế Thị Mùi", "", "Công chức", "UBND xã Mỹ Lâm"),
    ),
    sections=("KHỐI ĐẢNG", "KHỐI CHÍNH QUYỀN", "KHỐI CHÍNH QUYỀN"),
)

GROUPS = Book(
    name="groups numbered in many ways give the unit",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Điện thoại"),
        ("I/", "Đảng ủy xã Phú An"),
        (1, "Trà Văn Bông", "Phó Bí thư", "0912300103"),
        ("II.", "UBND xã Phú An: 02 đồng chí"),
        (1, "Lã Thị Cúc", "Phó Chủ tịch", "0912300104"),
        (2, "Nông Văn Dền", "Công chức", "0912300105"),
        ("Phần III: Hội Nông dân xã Phú An",),
        (1, "Đậu Thị Huệ", "Chủ tịch", "0912300106"),
        ("4.", "Trường Tiểu học Phú An"),
        (1, "Khổng Thị Lan", "Hiệu trưởng", "0912300107"),
    ),
    want=(
        ("", "Trà Văn Bông", "", "Phó Bí thư", "Đảng ủy xã Phú An", "0912300103"),
        ("", "Lã Thị Cúc", "", "Phó Chủ tịch", "UBND xã Phú An", "0912300104"),
        ("", "Nông Văn Dền", "", "Công chức", "UBND xã Phú An", "0912300105"),
        ("", "Đậu Thị Huệ", "", "Chủ tịch", "Hội Nông dân xã Phú An", "0912300106"),
        ("", "Khổng Thị Lan", "", "Hiệu trưởng", "Trường Tiểu học Phú An", "0912300107"),
    ),
)

DITTOS = Book(
    name="as above in many signs",
    rows=(
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại"),
        (1, "Vi Văn Sung", "Công nhân", "Nhà máy Đường Bến Lức", "0912300108"),
        (2, "Vi Thị Mận", "-nt-", "″", "0912300109"),
        (3, "Lò Thị Hom", "„", "(nt)", "0912300110"),
        (4, "Cầm Bá Lai", "nt", "-“-", "0912300111"),
        (5, "Quàng Thị Ín", "-//-", "Như trên", "0912300112"),
        (6, "Tòng Văn Hặc", ",,", "~", "0912300113"),
        (7, "Sùng A Chứ", "''", "như trên.", "0912300114"),
        (8, "Mùa A Páo", "− nt −", "-như trên-", "0912300115"),
    ),
    want=tuple(
        ("", name, "", "Công nhân", "Nhà máy Đường Bến Lức", f"09123001{number:02}")
        for number, name in enumerate(
            (
                *("Vi Văn Sung", "Vi Thị Mận", "Lò Thị Hom", "Cầm Bá Lai"),
                *("Quàng Thị Ín", "Tòng Văn Hặc", "Sùng A Chứ", "Mùa A Páo"),
            ),
            start=8,
        )
    ),
)

FAMILIES = Book(
    name="collectives, families and persons in one table of a commune",
    rows=(
        ("Số TT", "Tên tập thể, cá nhân, hộ gia đình", "Đối tượng", "Chức vụ", "Địa chỉ"),
        (1, "Ban Công tác Mặt trận ấp 2", "Tập thể", None, "Ấp 2"),
        (2, "Gia đình ông Nguyễn Văn Chín", "Hộ gia đình", None, "Ấp 2"),
        (3, "Hộ bà Lê Thị Mười", "HOGIADINH", None, "Ấp 3"),
        (4, "Ông Trần Văn Út", "Cá nhân", "Trưởng ấp", "Ấp 3"),
        (5, "Hộ gia đình ông Hồ Văn Năm", "Hộ GĐ", None, "Ấp 4"),
    ),
    want=(
        ("Gia đình ông", "Nguyễn Văn Chín"),
        ("Gia đình bà", "Lê Thị Mười"),
        ("Ông", "Trần Văn Út", "", "Trưởng ấp"),
        ("Gia đình ông", "Hồ Văn Năm"),
    ),
)
