"""The words of the sample conference. Every name, place, number and scheme here is invented."""

TITLE = (
    "Hội nghị sơ kết giai đoạn I (2024 - 2026) thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên, "
    "nghĩa tình giai đoạn 2024 - 2028”"
)
SHORT_TITLE = "Hội nghị sơ kết Đề án 618"
SUBJECT = "Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình”"
HELD_ON, HELD_AT = "2026-12-10", "08:00"
PLACE = "Hội trường Bộ CHQS tỉnh Tân Giang"
DRESS = "Quân nhân mặc quân phục thường dùng theo mùa; đại biểu khác mặc trang phục công sở lịch sự."
COMMITTEE = "Ban Chỉ đạo Đề án 618 tỉnh Tân Giang"
BANNER = "\n".join(
    (
        "BAN CHỈ ĐẠO ĐỀ ÁN 618",
        "TỈNH TÂN GIANG",
        "HỘI NGHỊ",
        "SƠ KẾT GIAI ĐOẠN I (2024 - 2026)",
        "THỰC HIỆN ĐỀ ÁN “CHUNG TAY XÂY DỰNG THÔN, KHU PHỐ",
        "BÌNH YÊN, NGHĨA TÌNH GIAI ĐOẠN 2024 - 2028”",
        "Tân Giang, ngày 10 tháng 12 năm 2026",
    )
)

COMMUNES = (
    "phường Bình Trà", "phường Cồn Lân", "phường Hương Điền", "phường Ngọc Thạnh", "phường Sông Khánh", "xã An Lộc Tây",
    "xã Bàu Sen Đông", "xã Cẩm Lũng", "xã Đông Vĩnh Thới", "xã Gò Nhài", "xã Hòa Phước Hạ", "xã Long Bình Thượng",
    "xã Mỹ Lâm Trung", "xã Tân Quới Hạ", "xã Trà Bông Nhỏ",
)  # fmt: skip

OF_EACH_COMMUNE = ("UBND", "Ban CHQS")

# (name, quota, summons, unit of its places)
DELEGATIONS = (
    ("Đại diện Ban Chỉ đạo Đề án 618 Quân khu", 1, "invited", "Ban Chỉ đạo Đề án 618 Quân khu"),
    ("Phòng Dân vận, Cục Chính trị Quân khu", 2, "invited", "Phòng Dân vận, Cục Chính trị Quân khu"),
    ("Đại diện lãnh đạo Công an tỉnh", 1, "summoned", "Công an tỉnh"),
    ("Đại diện lãnh đạo Tỉnh Đoàn", 1, "summoned", "Tỉnh Đoàn"),
    ("Đại diện lãnh đạo Hội Liên hiệp Phụ nữ tỉnh", 1, "summoned", "Hội Liên hiệp Phụ nữ tỉnh"),
    ("Ban Chỉ đạo và Tổ giúp việc tỉnh", 16, "summoned", ""),
    ("Đại diện UBND xã, phường", 15, "summoned", "UBND"),
    ("Đại diện Ban CHQS xã, phường", 15, "summoned", "Ban CHQS"),
    ("Các tập thể, cá nhân được khen thưởng", 15, "summoned", ""),
)

# (salutation, rank, name, position, unit, committee post, role, reply)
TOP = (
    (
        "Đồng chí",
        "Đại tá",
        "Trịnh Quang Vịnh",
        "Phó Chủ nhiệm Chính trị",
        "Ban Chỉ đạo Đề án 618 Quân khu",
        "",
        "guest",
        "coming",
    ),
    (
        "Đồng chí",
        "Thượng tá",
        "Lâm Hữu Nghị",
        "Trưởng phòng",
        "Phòng Dân vận, Cục Chính trị Quân khu",
        "",
        "guest",
        "coming",
    ),
    (
        "Đồng chí",
        "Trung tá",
        "Phan Đình Thuận",
        "Trợ lý",
        "Phòng Dân vận, Cục Chính trị Quân khu",
        "",
        "guest",
        "coming",
    ),
    ("Đồng chí", "Thượng tá", "Cao Minh Tường", "Phó Giám đốc", "Công an tỉnh", "", "", "coming"),
    ("Đồng chí", "", "Đinh Ngọc Ánh Dương", "Phó Bí thư", "Tỉnh Đoàn", "", "", ""),
)
COMMITTEE_MEMBERS = (
    ("Bà", "", "Huỳnh Thị Thanh Vân", "Phó Chủ tịch UBND tỉnh", "UBND tỉnh Tân Giang", "Trưởng Ban Chỉ đạo", "chair", "coming"),
    ("Đồng chí", "Đại tá", "Nguyễn Đức Khải", "Chính ủy", "Bộ CHQS tỉnh", "Phó Trưởng ban Thường trực", "presiding", "coming"),
    ("Ông", "", "Võ Thành Luân", "Giám đốc", "Sở Tư pháp", "Phó Trưởng ban", "presiding", "coming"),
    ("Ông", "", "Tạ Văn Hiệp", "Phó Giám đốc", "Sở Nội vụ", "Ủy viên", "", "coming"),
    ("Bà", "", "Lý Kim Oanh", "Phó Giám đốc", "Sở Tài chính", "Ủy viên", "", "coming"),
    ("Ông", "", "Mai Xuân Trường", "Phó Giám đốc", "Sở Văn hóa, Thể thao và Du lịch", "Ủy viên", "", ""),
    ("Bà", "", "Đoàn Thị Diễm Phúc", "Phó Trưởng ban", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ủy viên", "", "coming"),
    ("Ông", "", "Hồ Tấn Phát", "Phó Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh", "Ủy viên", "", "absent"),
    ("Ông", "", "Bùi Thế Sơn", "Phó Chủ tịch", "Hội Cựu chiến binh tỉnh", "Ủy viên", "", "coming"),
    ("Ông", "", "Ngô Văn Lượng", "Phó Chủ tịch", "Hội Nông dân tỉnh", "Ủy viên", "", "coming"),
    ("Đồng chí", "Thượng tá", "Đặng Hữu Phước", "Phó Chủ nhiệm Chính trị", "Bộ CHQS tỉnh", "Tổ trưởng Tổ giúp việc", "", "coming"),
    ("Đồng chí", "Trung tá", "Lê Hoàng Nam", "Trưởng ban Dân vận", "Bộ CHQS tỉnh", "Tổ phó Tổ giúp việc", "secretary", "coming"),
    ("Đồng chí", "Thiếu tá", "Trần Thị Cẩm Nhung", "Trợ lý", "Bộ CHQS tỉnh", "Thành viên Tổ giúp việc", "secretary", "coming"),
    ("Ông", "", "Dương Quốc Bảo", "Trưởng phòng Phổ biến, giáo dục pháp luật", "Sở Tư pháp", "Thành viên Tổ giúp việc", "", "coming"),
    ("Bà", "", "Phạm Thị Hồng Gấm", "Chuyên viên", "Văn phòng UBND tỉnh", "Thành viên Tổ giúp việc", "", ""),
    ("Đồng chí", "Đại úy", "Kiều Minh Đăng", "Trợ lý", "Bộ CHQS tỉnh", "Thành viên Tổ giúp việc", "", "coming"),
)  # fmt: skip
# the communes' people by the place of their commune in COMMUNES; a commune that is missing here has not sent a name
MAYORS = (
    (0, "Bà", "Nguyễn Thị Bích Liễu", "Phó Chủ tịch"), (1, "Ông", "Trương Công Thành", "Chủ tịch"), (2, "Ông", "Lê Phước Hậu", "Phó Chủ tịch"),
    (4, "Bà", "Võ Thị Ngọc Trâm", "Phó Chủ tịch"), (5, "Ông", "Đỗ Minh Cảnh", "Phó Chủ tịch"), (7, "Ông", "Nguyễn Hoàng Ân", "Chủ tịch"),
    (8, "Ông", "Phan Văn Út", "Phó Chủ tịch"), (11, "Bà", "Trần Thị Yến", "Phó Chủ tịch"), (13, "Ông", "Hà Quốc Đạt", "Phó Chủ tịch"),
)  # fmt: skip
COMMANDERS = (
    (0, "Thiếu tá", "Nguyễn Văn Tiếp", "Chỉ huy trưởng"), (1, "Trung tá", "Lưu Đình Chính", "Chỉ huy trưởng"),
    (2, "Thiếu tá", "Trần Quốc Ấn", "Chỉ huy trưởng"), (3, "Đại úy", "Phạm Nhật Trường", "Trợ lý"), (5, "Thượng tá", "Võ Hùng Cường", "Chỉ huy trưởng"),
    (6, "Thiếu tá", "Lê Thanh Ưng", "Phó Chỉ huy trưởng"), (8, "Đại úy", "Đoàn Văn Ổn", "Chính trị viên phó"),
    (9, "Thiếu tá", "Huỳnh Trọng Nghĩa", "Chỉ huy trưởng"), (10, "Trung tá", "Bùi Đức Uy", "Chỉ huy trưởng"), (12, "Thiếu tá", "Nguyễn Tấn Dũng", "Chỉ huy trưởng"),
    (14, "Thiếu tá", "Đặng Quang Ý", "Phó Chỉ huy trưởng"),
)  # fmt: skip

AGENDA = (
    ("Chào cờ; tuyên bố lý do, giới thiệu đại biểu", 15, "Ban Tổ chức", False),
    ("Phát biểu khai mạc", 10, "Bà Huỳnh Thị Thanh Vân", False),
    ("Báo cáo sơ kết giai đoạn I thực hiện Đề án 618", 20, "Đại tá Nguyễn Đức Khải", False),
    ("Gợi ý thảo luận", 5, "Thượng tá Đặng Hữu Phước", False),
    ("Tham luận, thảo luận", 60, "Các đơn vị", False),
    ("Công bố quyết định và trao thưởng", 20, "Ban Tổ chức", False),
    ("Phát biểu của lãnh đạo Quân khu", 15, "Đại tá Trịnh Quang Vịnh", True),
    ("Phát biểu tiếp thu, kết luận Hội nghị; bế mạc", 20, "Bà Huỳnh Thị Thanh Vân", False),
)

# (kind, units, rest_of, topic, mode, presenter, due, state, minutes, order)
SPEECHES = (
    ("report", "Bộ CHQS tỉnh", "", "Báo cáo trung tâm sơ kết giai đoạn I thực hiện Đề án 618", "speak", "Nguyễn Đức Khải", "2026-11-27", "appraised", 20, None),
    ("prompts", "Bộ CHQS tỉnh", "", "Gợi ý thảo luận", "speak", "Đặng Hữu Phước", "2026-11-30", "waiting", 5, None),
    ("paper", "Ban CHQS phường Bình Trà", "", "Cách làm tổ tự quản ven sông giữ bình yên khu phố", "speak", "Nguyễn Văn Tiếp", "2026-11-20", "accepted", 7, 1),
    ("paper", "UBND xã Cẩm Lũng", "", "Vận động Nhân dân hiến đất mở đường, thắp sáng đường quê", "speak", "Nguyễn Hoàng Ân", "2026-11-20", "accepted", 7, 2),
    ("paper", "Tỉnh Đoàn", "", "Thanh niên tham gia tuần tra, tuyên truyền pháp luật ở cơ sở", "speak", "", "2026-11-20", "received", 7, 3),
    ("paper", "Công an tỉnh", "", "Phối hợp lực lượng xây dựng thôn, khu phố không có tội phạm", "speak", "Cao Minh Tường", "2026-11-20", "to_correct", 7, 4),
    ("paper", "Sở Tư pháp; Hội Liên hiệp Phụ nữ tỉnh", "", "Hòa giải ở cơ sở: kết quả và kinh nghiệm", "submit", "", "2026-11-20", "waiting", None, None),
    ("paper", "", "các xã, phường", "Công tác chỉ đạo, phối hợp; mô hình hay; khó khăn, kiến nghị", "submit", "", "2026-11-20", "waiting", None, None),
)  # fmt: skip

MERIT = "Đã có thành tích xuất sắc trong thực hiện Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình” giai đoạn 2024 - 2026"
COLLECTIVES = (
    "UBND phường Hương Điền", "UBND xã Cẩm Lũng", "Ban CHQS phường Bình Trà", "Ban CHQS xã An Lộc Tây", "Ban Dân vận, Bộ CHQS tỉnh",
)  # fmt: skip
# rewarded persons who have a place among the awardees: (salutation, rank, name, position, unit)
HONOURED = (
    ("Ông", "", "Châu Văn Lành", "Trưởng khu phố 3", "phường Sông Khánh"),
    ("Bà", "", "Nguyễn Thị Út Mười", "Chi hội trưởng Chi hội Phụ nữ ấp Rạch Dừa", "xã Gò Nhài"),
    ("Ông", "", "Thạch Sơn Hải", "Bí thư Chi bộ thôn Bàu Trắng", "xã Bàu Sen Đông"),
    ("Đồng chí", "Thượng úy", "Quách Minh Triết", "Trợ lý", "Ban CHQS phường Cồn Lân"),
    ("Bà", "", "Mạc Thị Lan Hương", "Công chức Tư pháp - Hộ tịch", "xã Mỹ Lâm Trung"),
    ("Ông", "", "Trần Lê Gia Huy", "Bí thư Đoàn phường", "phường Ngọc Thạnh"),
)
# rewarded persons who come for their unit already, by name
HONOURED_TWICE = ("Võ Hùng Cường", "Huỳnh Trọng Nghĩa", "Võ Thị Ngọc Trâm", "Kiều Minh Đăng")
HONOURED_UNITS = ("xã Hòa Phước Hạ", "xã Long Bình Thượng", "xã Tân Quới Hạ", "xã Trà Bông Nhỏ")

CRITERIA = (
    ("collective", "Chỉ đạo, tổ chức thực hiện có hiệu quả từ hai mô hình trở lên, được cấp trên công nhận"),
    ("collective", "Không để xảy ra vụ việc phức tạp về an ninh, trật tự trên địa bàn trong giai đoạn"),
    ("collective", "Bảo đảm nhân lực, kinh phí và tài liệu cho Đề án"),
    ("individual", "Trực tiếp xây dựng, duy trì một mô hình tiêu biểu ở thôn, khu phố"),
    ("individual", "Có sáng kiến được áp dụng trong công tác tuyên truyền, vận động Nhân dân"),
)

# (unit, with, what, due as written, due, product, state)
TASKS = (
    ("Bộ CHQS tỉnh", "", "Soạn báo cáo trung tâm, câu hỏi gợi ý thảo luận và kịch bản điều hành", "trước ngày 27/11/2026", "2026-11-27", "Báo cáo trung tâm", "doing"),
    ("Bộ CHQS tỉnh", "Văn phòng UBND tỉnh", "Mời lãnh đạo Quân khu và các đại biểu cấp trên", "giữa tháng 11/2026", "2026-11-20", "Giấy mời", "done"),
    ("Bộ CHQS tỉnh", "", "Trang trí hội trường, kiểm tra âm thanh, điện dự phòng", "chậm nhất ngày 08/12/2026", "2026-12-08", "Hội trường", "todo"),
    ("Sở Nội vụ", "Bộ CHQS tỉnh", "Thẩm định hồ sơ, trình cấp có thẩm quyền khen thưởng", "cuối tháng 11/2026", "2026-11-30", "Tờ trình", "doing"),
    ("Sở Tài chính", "Bộ CHQS tỉnh", "Bố trí kinh phí tổ chức Hội nghị", "tháng 10, 11/2026", "2026-11-30", "", "todo"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Báo và Đài phát thanh, truyền hình tỉnh", "Đưa tin, ghi hình về Hội nghị", "đầu tháng 12/2026", "2026-12-10", "Tin, phóng sự", "todo"),
    ("Các cơ quan, đơn vị, địa phương", "", "Gửi danh sách đại biểu", "chậm nhất ngày 18/11/2026", "2026-11-18", "Danh sách", "doing"),
    ("Các cơ quan, đơn vị, địa phương", "", "Gửi bài tham luận", "chậm nhất ngày 20/11/2026", "2026-11-20", "Bài tham luận", "doing"),
    ("UBND xã, phường", "Ban CHQS xã, phường", "Gửi hồ sơ đề nghị khen thưởng", "quý IV/2026", "2026-12-31", "Hồ sơ khen thưởng", "done"),
)  # fmt: skip

RECIPIENTS = (
    ("Bộ Tư lệnh Quân khu (b/c)", 1, "quân bưu", "2026-11-13"), ("Thường trực Tỉnh ủy, HĐND, UBND tỉnh (b/c)", 3, "trực tiếp", "2026-11-13"),
    ("Thành viên Ban Chỉ đạo, Tổ giúp việc Đề án 618 tỉnh", 16, "trực tiếp", "2026-11-13"), ("Công an tỉnh", 1, "phần mềm QLVB", "2026-11-13"),
    ("Tỉnh Đoàn, Hội Liên hiệp Phụ nữ tỉnh", 2, "phần mềm QLVB", "2026-11-13"), ("UBND 15 xã, phường", 15, "phần mềm QLVB", "2026-11-13"),
    ("Ban CHQS 15 xã, phường", 15, "quân bưu", ""), ("Lưu: VT, CT", 2, "", ""),
)  # fmt: skip

# (heading, code, paragraphs as (level, text))
SECTIONS = (
    ("CĂN CỨ", "bases", (
        (0, "Căn cứ Quyết định số 418/QĐ-UBND ngày 12 tháng 3 năm 2024 của UBND tỉnh Tân Giang ban hành Đề án “Chung tay xây dựng thôn, khu phố bình yên, nghĩa tình giai đoạn 2024 - 2028”;"),
        (0, "Căn cứ Hướng dẫn số 77/HD-BCĐ ngày 04 tháng 9 năm 2026 của Ban Chỉ đạo Đề án 618 Quân khu về sơ kết giai đoạn I."),
        (0, "Ban Chỉ đạo Đề án 618 tỉnh xây dựng Kế hoạch tổ chức Hội nghị sơ kết giai đoạn I (2024 - 2026) thực hiện Đề án, cụ thể như sau:"))),
    ("I. MỤC ĐÍCH, YÊU CẦU", "purposes", (
        (1, "1. Mục đích"),
        (2, "Đánh giá toàn diện, khách quan kết quả thực hiện Đề án giai đoạn 2024 - 2026; làm rõ ưu điểm, hạn chế, nguyên nhân và bài học kinh nghiệm; xác định phương hướng, nhiệm vụ, giải pháp thời gian tới."),
        (2, "Biểu dương, khen thưởng kịp thời những tập thể, cá nhân tiêu biểu trong thực hiện Đề án."),
        (1, "2. Yêu cầu"),
        (2, "Công tác chuẩn bị chu đáo, phân công rõ người, rõ việc, rõ thời gian."),
        (2, "Tổ chức Hội nghị trang trọng, thiết thực, an toàn, tiết kiệm, đúng quy định."))),
    ("II. NỘI DUNG", "contents", (
        (1, "1. Sơ kết giai đoạn I thực hiện Đề án, thảo luận phương hướng giai đoạn 2027 - 2028."),
        (1, "2. Khen thưởng"))),
    ("III. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM", "attendance", ()),
    ("IV. KINH PHÍ", "budget", ((0, "Kinh phí tổ chức Hội nghị sử dụng từ nguồn chi quốc phòng địa phương năm 2026; thanh toán, quyết toán theo quy định hiện hành."),)),
    ("V. TỔ CHỨC THỰC HIỆN", "organisation", ()),
)  # fmt: skip
CLOSING = (
    "Trên đây là Kế hoạch tổ chức Hội nghị; đề nghị các cơ quan, đơn vị, địa phương triển khai thực hiện. Trong quá trình thực hiện "
    "nếu có vướng mắc, phản ánh về Bộ CHQS tỉnh (Cơ quan thường trực) để phối hợp giải quyết. "
    "Kế hoạch này thay cho giấy mời dự Hội nghị./."
)
