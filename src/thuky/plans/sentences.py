"""The standing sentences of a plan (papers.md, block 1); a line of a sentence is a paragraph of the plan."""

from thuky.office.sentence import Sentence

_GROUP = "Kế hoạch"
LEAD = Sentence(
    code="ke-hoach-mo-dau", group=_GROUP, title="Câu mở đầu",
    text="{co_quan} xây dựng Kế hoạch tổ chức {ten_hoi_nghi}, cụ thể như sau:",
)  # fmt: skip
LEAD_STEPS = Sentence(
    code="ke-hoach-mo-dau-tong-ket", group=_GROUP, title="Câu mở đầu, kế hoạch tổng kết theo các bước",
    text="{co_quan} xây dựng Kế hoạch tổng kết {noi_dung} giai đoạn {giai_doan}, cụ thể như sau:",
)  # fmt: skip
PURPOSES = Sentence(
    code="ke-hoach-muc-dich", group=_GROUP, title="Mục đích",
    text="Đánh giá toàn diện, khách quan kết quả thực hiện {noi_dung} giai đoạn {giai_doan}; làm rõ ưu điểm, hạn chế, "
    "nguyên nhân và bài học kinh nghiệm; xác định phương hướng, nhiệm vụ, giải pháp thời gian tới.\n"
    "Biểu dương, khen thưởng kịp thời các tập thể, cá nhân có thành tích xuất sắc trong thực hiện {noi_dung}.",
)  # fmt: skip
REQUIREMENTS = Sentence(
    code="ke-hoach-yeu-cau", group=_GROUP, title="Yêu cầu",
    text="Công tác chuẩn bị chu đáo, phân công rõ người, rõ việc, rõ thời gian.\n"
    "Tổ chức Hội nghị trang trọng, thiết thực, an toàn, tiết kiệm, đúng quy định.",
)  # fmt: skip
CONTENTS = Sentence(
    code="ke-hoach-noi-dung", group=_GROUP, title="Nội dung hội nghị",
    text="Đánh giá kết quả thực hiện {noi_dung} giai đoạn {giai_doan}; thảo luận phương hướng, nhiệm vụ, giải pháp thời gian tới.",
)  # fmt: skip
QUOTA = Sentence(
    code="ke-hoach-chi-tieu", group=_GROUP, title="Chỉ tiêu khen thưởng", text="Chỉ tiêu: {chi_tieu}.",
    placeholders=("chi_tieu",),
)  # fmt: skip
AWARD_BY = Sentence(
    code="ke-hoach-cap-khen", group=_GROUP, title="Cấp khen", text="{co_quan} xét, trình {cap_khen} khen thưởng.",
    placeholders=("cap_khen",),
)  # fmt: skip
SCOPE = Sentence(
    code="ke-hoach-doi-tuong", group=_GROUP, title="Đối tượng khen thưởng", text="Đối tượng: {doi_tuong}.",
    placeholders=("doi_tuong",),
)  # fmt: skip
FOLDERS = Sentence(
    code="ke-hoach-ho-so", group=_GROUP, title="Hạn gửi hồ sơ khen thưởng",
    text="Hồ sơ đề nghị khen thưởng gửi về {co_quan_thuong_truc} trước ngày {han_ho_so}.",
)  # fmt: skip
CHAIR = Sentence(code="ke-hoach-chu-tri", group=_GROUP, title="Chủ trì", text="Chủ trì: {chu_tri}.")
TOTAL = Sentence(
    code="ke-hoach-tong-so", group=_GROUP, title="Tổng số đại biểu", text="Thành phần: Tổng số {tong_so} {nguoi_du}, gồm:",
    placeholders=("tong_so", "nguoi_du"),
)  # fmt: skip
DELEGATION = Sentence(
    code="ke-hoach-thanh-phan", group=_GROUP, title="Dòng thành phần", text="{thanh_phan}: {so_luong} {nguoi_du}",
    placeholders=("thanh_phan", "so_luong", "nguoi_du"),
)  # fmt: skip
WHEN = Sentence(
    code="ke-hoach-thoi-gian", group=_GROUP, title="Thời gian", text="Thời gian: Bắt đầu lúc {gio}, ngày {ngay} ({thu}).",
)  # fmt: skip
WHERE = Sentence(code="ke-hoach-dia-diem", group=_GROUP, title="Địa điểm", text="Địa điểm: {dia_diem}.")
DRESS = Sentence(code="ke-hoach-trang-phuc", group=_GROUP, title="Trang phục", text="Trang phục: {trang_phuc}.")
USUAL_DRESS = Sentence(
    code="ke-hoach-trang-phuc-thuong-dung", group=_GROUP, title="Trang phục khi chưa ghi riêng",
    text="Quân nhân mặc quân phục thường dùng theo mùa; đại biểu khác mặc trang phục công sở lịch sự",
)  # fmt: skip
BUDGET = Sentence(
    code="ke-hoach-kinh-phi", group=_GROUP, title="Kinh phí",
    text="Kinh phí tổ chức Hội nghị sử dụng từ nguồn {nguon_kinh_phi}; thanh toán, quyết toán theo quy định hiện hành.",
)  # fmt: skip
BUDGET_STEPS = Sentence(
    code="ke-hoach-kinh-phi-tong-ket", group=_GROUP, title="Kinh phí, kế hoạch tổng kết theo các bước",
    text="Kinh phí thực hiện sử dụng từ nguồn {nguon_kinh_phi}; thanh toán, quyết toán theo quy định hiện hành.",
)  # fmt: skip
EVERY_UNIT = Sentence(
    code="ke-hoach-cac-don-vi", group=_GROUP, title="Nhiệm vụ chung của các đơn vị",
    text="Cử đại biểu dự Hội nghị đúng thành phần; gửi danh sách về {co_quan_thuong_truc} trước ngày {han_danh_sach}.",
)  # fmt: skip
PAPERS = Sentence(
    code="ke-hoach-gui-tham-luan", group=_GROUP, title="Hạn gửi tham luận",
    text="Các đơn vị được phân công tham luận ({phu_luc}) gửi bài về {co_quan_thuong_truc} chậm nhất ngày {han_tham_luan}.",
    placeholders=("phu_luc",),
)  # fmt: skip
IN_APPENDIX = Sentence(
    code="ke-hoach-phan-cong", group=_GROUP, title="Nhiệm vụ nêu ở phụ lục",
    text="Nhiệm vụ cụ thể nêu tại {phu_luc} kèm theo Kế hoạch này.", placeholders=("phu_luc",),
)  # fmt: skip
DEADLINES = Sentence(
    code="ke-hoach-moc-thoi-gian", group=_GROUP, title="Mốc thời gian", text="Mốc thời gian cần bảo đảm",
)  # fmt: skip
DEADLINE = Sentence(
    code="ke-hoach-han", group=_GROUP, title="Dòng mốc thời gian", text="{viec} chậm nhất ngày {han}.",
    placeholders=("viec", "han"),
)  # fmt: skip
CLOSING = Sentence(
    code="ke-hoach-ket", group=_GROUP, title="Câu kết",
    text="Trên đây là Kế hoạch tổ chức {ten_hoi_nghi}; đề nghị các cơ quan, đơn vị, địa phương triển khai thực hiện. "
    "Trong quá trình thực hiện nếu có vướng mắc, phản ánh về {co_quan_thuong_truc} (đồng chí {dau_moi}, điện thoại "
    "{dien_thoai}) để phối hợp giải quyết",
)  # fmt: skip
REPLACES = Sentence(
    code="ke-hoach-thay-giay-moi", group=_GROUP, title="Kế hoạch thay giấy mời",
    text="Kế hoạch này thay cho giấy mời dự Hội nghị.",
)  # fmt: skip

SENTENCES = (
    LEAD, LEAD_STEPS, PURPOSES, REQUIREMENTS, CONTENTS, QUOTA, AWARD_BY, SCOPE, FOLDERS, CHAIR, TOTAL, DELEGATION, WHEN, WHERE,
    DRESS, USUAL_DRESS, BUDGET, BUDGET_STEPS, EVERY_UNIT, PAPERS, IN_APPENDIX, DEADLINES, DEADLINE, CLOSING, REPLACES,
)  # fmt: skip
