"""The standing sentences of the award papers (papers.md 16 to 20), shipped as they stand and the office's to change."""

from thuky.office.sentence import Placeholder, Sentence, named

GROUP = "Khen thưởng"
PLACEHOLDERS = (
    Placeholder(name="hinh_thuc", title="Hình thức khen", group=GROUP, sample="Giấy khen"),
    Placeholder(name="so_luong", title="Số tập thể, cá nhân", group=GROUP, sample="05 tập thể và 10 cá nhân"),
    Placeholder(name="so_ho_so", title="Số hồ sơ đề nghị", group=GROUP, sample="18 hồ sơ đề nghị (06 tập thể, 12 cá nhân)"),
    Placeholder(name="chi_tieu", title="Chỉ tiêu", group=GROUP, sample="05 tập thể, 10 cá nhân"),
    Placeholder(name="nguoi_co_tham_quyen", title="Người có thẩm quyền khen", group=GROUP, sample="Chủ tịch UBND phường"),
    Placeholder(name="co_quan_tham_dinh", title="Cơ quan thẩm định", group=GROUP, sample="Phòng Văn hóa - Xã hội"),
    Placeholder(name="nguoi_de_nghi", title="Người đề nghị khen", group=GROUP, sample="Trưởng phòng Văn hóa - Xã hội"),
    Placeholder(name="so_to_trinh", title="Số tờ trình", group=GROUP, sample="08/TTr-BCĐ"),
    Placeholder(name="ngay_to_trinh", title="Ngày tờ trình", group=GROUP, sample="20/8/2026"),
    Placeholder(name="so_quyet_dinh", title="Số quyết định", group=GROUP, sample="152/QĐ-UBND"),
    Placeholder(name="ngay_quyet_dinh", title="Ngày quyết định", group=GROUP, sample="25/8/2026"),
    Placeholder(name="ngay_xet", title="Ngày họp xét", group=GROUP, sample="18/8/2026"),
    Placeholder(name="co_quan_ke_hoach", title="Cơ quan ban hành kế hoạch", group=GROUP, sample="Ban Chỉ đạo Đề án 15"),
    Placeholder(name="quy_khen_thuong", title="Quỹ chi thưởng", group=GROUP, sample="quỹ thi đua, khen thưởng của phường"),
    Placeholder(name="nguoi_thi_hanh", title="Người thi hành quyết định", group=GROUP, sample="Chánh Văn phòng UBND phường"),
    Placeholder(name="gio_ket_thuc", title="Giờ kết thúc họp xét", group=GROUP, sample="16 giờ 30"),
    Placeholder(name="nguoi_cong_bo", title="Người công bố quyết định", group=GROUP, sample="đồng chí Nguyễn Văn An"),
    Placeholder(name="nguoi_trao", title="Người trao", group=GROUP, sample="đồng chí Chủ tịch UBND phường"),
    Placeholder(name="nguoi_nhan", title="Người lên nhận", group=GROUP, sample="đại diện các tập thể"),
)  # fmt: skip
NAMES = tuple(one.name for one in PLACEHOLDERS)
CALLED = ("nguoi_cong_bo", "nguoi_trao", "nguoi_nhan")


def _sentence(code: str, title: str, text: str) -> Sentence:
    """What only the call of a batch knows may stand only where the shipped words have it."""
    known = tuple(name for name in NAMES if name not in CALLED or name in named(text))
    return Sentence(code=f"khen-thuong.{code}", group=GROUP, title=title, text=text, placeholders=known)


MERIT = _sentence(
    "thanh-tich", "Giấy khen: thành tích chung", "Đã có thành tích xuất sắc trong thực hiện {noi_dung} giai đoạn {giai_doan}"
)  # fmt: skip
APPRAISER = _sentence("tham-dinh", "Cơ quan thẩm định khen thưởng", "{co_quan_tham_dinh}")
LAWS = (
    "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16;\n"
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định chi tiết và hướng dẫn thi hành "
    "một số điều của Luật Thi đua, khen thưởng;"
)
PROPOSAL_GROUNDS = _sentence(
    "to-trinh.can-cu",
    "Tờ trình: căn cứ (mỗi dòng một căn cứ, soát lại hằng năm)",
    f"{LAWS}\nCăn cứ Kế hoạch số {{so_ke_hoach}} ngày {{ngay_ke_hoach}} của {{co_quan_ke_hoach}} về tổ chức {{ten_gon}};\n"
    "Căn cứ Biên bản họp xét khen thưởng ngày {ngay_xet}.",
)
PROPOSAL_ABOUT = _sentence(
    "to-trinh.trich-yeu",
    "Tờ trình: trích yếu",
    "Về việc đề nghị tặng {hinh_thuc} cho tập thể, cá nhân có thành tích xuất sắc trong thực hiện {noi_dung}",
)
PROPOSAL_BODY = _sentence(
    "to-trinh.trinh",
    "Tờ trình: câu trình",
    "Qua xem xét hồ sơ đề nghị của các cơ quan, đơn vị, {co_quan} kính trình {nguoi_co_tham_quyen} xem xét, tặng {hinh_thuc} cho "
    "{so_luong} có thành tích xuất sắc trong thực hiện {noi_dung} giai đoạn {giai_doan} (có danh sách và hồ sơ kèm theo).",
)
PROPOSAL_CLOSE = _sentence(
    "to-trinh.ket", "Tờ trình: câu kết", "Kính đề nghị {nguoi_co_tham_quyen} xem xét, quyết định./."
)
MINUTES_ABOUT = _sentence("bien-ban.trich-yeu", "Biên bản họp xét: trích yếu", "Họp xét khen thưởng {noi_dung}")
MINUTES_REPORT = _sentence(
    "bien-ban.tong-hop",
    "Biên bản họp xét: báo cáo tổng hợp",
    "Thư ký báo cáo tổng hợp: {so_ho_so}, chỉ tiêu {chi_tieu}.",
)
MINUTES_RESULT = _sentence(
    "bien-ban.thong-nhat",
    "Biên bản họp xét: thống nhất",
    "Cuộc họp thống nhất đề nghị tặng {hinh_thuc} cho {so_luong} có tên trên.",
)
MINUTES_CLOSE = _sentence(
    "bien-ban.ket",
    "Biên bản họp xét: câu kết",
    "Cuộc họp kết thúc lúc {gio_ket_thuc} cùng ngày; biên bản đã được thông qua, các thành viên nhất trí./.",
)
DECISION_ABOUT = _sentence("quyet-dinh.trich-yeu", "Quyết định: trích yếu", "Về việc tặng {hinh_thuc}")
DECISION_GROUNDS = _sentence(
    "quyet-dinh.can-cu",
    "Quyết định: căn cứ (mỗi dòng một căn cứ, soát lại hằng năm)",
    f"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n{LAWS}\n"
    "Theo đề nghị của {nguoi_de_nghi} tại Tờ trình số {so_to_trinh} ngày {ngay_to_trinh}.",
)
ARMY_GROUNDS = _sentence(
    "quyet-dinh.can-cu-quan-doi",
    "Quyết định của cơ quan quân đội, cấp ủy: căn cứ",
    f"{LAWS}\nTheo đề nghị của {{nguoi_de_nghi}} tại Tờ trình số {{so_to_trinh}} ngày {{ngay_to_trinh}}.",
)
ARTICLE_1 = _sentence(
    "quyet-dinh.dieu-1",
    "Quyết định: Điều 1",
    "Tặng {hinh_thuc} của {nguoi_co_tham_quyen} cho {so_luong} đã có thành tích xuất sắc trong thực hiện {noi_dung} giai đoạn "
    "{giai_doan} (có danh sách kèm theo).",
)
ARTICLE_2 = _sentence(
    "quyet-dinh.dieu-2",
    "Quyết định: Điều 2",
    "Mức tiền thưởng thực hiện theo quy định hiện hành; kinh phí chi từ {quy_khen_thuong}.",
)
ARTICLE_3 = _sentence(
    "quyet-dinh.dieu-3",
    "Quyết định: Điều 3",
    "{nguoi_thi_hanh}, thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm "
    "thi hành Quyết định này./.",
)
CALL_DECISION = _sentence(
    "trao.cong-bo",
    "Trao thưởng: công bố quyết định",
    "Kính mời {nguoi_cong_bo} công bố Quyết định số {so_quyet_dinh} ngày {ngay_quyet_dinh} của {nguoi_co_tham_quyen}.",
)
CALL_COLLECTIVES = _sentence(
    "trao.moi-tap-the",
    "Trao thưởng: mời tập thể",
    "Sau đây, kính mời {nguoi_trao} lên trao {hinh_thuc}; kính mời đại diện các tập thể có tên sau lên bục nhận thưởng: {nguoi_nhan}.",
)
CALL_INDIVIDUALS = _sentence(
    "trao.moi-ca-nhan",
    "Trao thưởng: mời cá nhân",
    "Sau đây, kính mời {nguoi_trao} lên trao {hinh_thuc}; kính mời các cá nhân có tên sau lên bục nhận thưởng: {nguoi_nhan}.",
)
CALL_THANKS = _sentence(
    "trao.chuc-mung",
    "Trao thưởng: chúc mừng",
    "Xin chúc mừng các tập thể, cá nhân. Kính mời các đồng chí chụp ảnh lưu niệm và về chỗ ngồi.",
)
SENTENCES = (
    *(MERIT, APPRAISER, PROPOSAL_ABOUT, PROPOSAL_GROUNDS, PROPOSAL_BODY, PROPOSAL_CLOSE),
    *(MINUTES_ABOUT, MINUTES_REPORT, MINUTES_RESULT, MINUTES_CLOSE),
    *(DECISION_ABOUT, DECISION_GROUNDS, ARMY_GROUNDS, ARTICLE_1, ARTICLE_2, ARTICLE_3),
    *(CALL_DECISION, CALL_COLLECTIVES, CALL_INDIVIDUALS, CALL_THANKS),
)
