"""The standing sentences of the letters that ask units for things and remind them (papers.md, blocks 23 and N1)."""

from thuky.office.sentence import Sentence

REMIND, ASK = "Công văn đôn đốc", "Công văn đề nghị"


def _one(group: str, code: str, title: str, text: str, *placeholders: str) -> Sentence:
    return Sentence(code=code, group=group, title=title, text=text, placeholders=placeholders)


ABOUT_LATE = _one(REMIND, "don-doc.trich-yeu", "Trích yếu", "V/v đôn đốc gửi {noi_dung_gui}", "noi_dung_gui")
ORDERED = _one(
    *(REMIND, "don-doc.yeu-cau", "Kế hoạch đã yêu cầu"),
    "Ngày {ngay_ke_hoach}, {co_quan_ke_hoach} ban hành Kế hoạch số {so_ke_hoach} về tổ chức {ten_hoi_nghi}; trong đó yêu cầu các "
    "cơ quan, đơn vị gửi {noi_dung_gui} chậm nhất ngày {han}. Đến {luc_nay}, còn {so_don_vi} cơ quan, đơn vị chưa gửi (có danh "
    "sách kèm theo).",
    *("noi_dung_gui", "han", "luc_nay", "so_don_vi", "co_quan_ke_hoach"),
)
HURRY = _one(
    *(REMIND, "don-doc.de-nghi", "Đề nghị gửi ngay"),
    "Để bảo đảm công tác chuẩn bị Hội nghị, đề nghị các cơ quan, đơn vị khẩn trương hoàn thành, gửi về {co_quan_thuong_truc} trước "
    "{han_moi} (đồng chí {dau_moi}, điện thoại {dien_thoai})./.",
    "han_moi",
)
HURRY_STEPS = _one(
    *(REMIND, "don-doc.de-nghi-tong-ket", "Đề nghị gửi ngay, khi không tổ chức hội nghị"),
    "Để bảo đảm tiến độ tổng kết, đề nghị các cơ quan, đơn vị khẩn trương hoàn thành, gửi về {co_quan_thuong_truc} trước {han_moi} "
    "(đồng chí {dau_moi}, điện thoại {dien_thoai})./.",
    "han_moi",
)
MESSAGE = _one(
    *(REMIND, "don-doc.tin-nhan", "Tin nhắn nhắc"),
    "Kính gửi anh/chị {dau_moi_don_vi}, {don_vi}: đến nay {co_quan_thuong_truc} chưa nhận được {noi_dung_gui} (hạn {han}). Nhờ "
    "anh/chị gửi giúp trước {han_moi}. Trân trọng.",
    *("dau_moi_don_vi", "don_vi", "noi_dung_gui", "han", "han_moi"),
)
ABOUT_ASKED = _one(ASK, "de-nghi.trich-yeu", "Trích yếu", "V/v cử đại biểu, gửi tài liệu phục vụ {ten_gon}")
ASKED = _one(
    *(ASK, "de-nghi.loi-dan", "Lời đề nghị"),
    "Để chuẩn bị tổ chức {ten_hoi_nghi} theo Kế hoạch số {so_ke_hoach} ngày {ngay_ke_hoach}, {co_quan} đề nghị các cơ quan, đơn vị "
    "cử đại biểu dự Hội nghị đúng thành phần và gửi các nội dung {neu_o_dau} về {co_quan_thuong_truc} đúng thời hạn.",
    "neu_o_dau",
)
WITH_FORM = _one(
    *(ASK, "de-nghi.cau-ket", "Câu kết"),
    "Đề nghị ghi theo mẫu gửi kèm. Trong quá trình thực hiện nếu có vướng mắc, phản ánh về {co_quan_thuong_truc} (đồng chí "
    "{dau_moi}, điện thoại {dien_thoai}) để phối hợp giải quyết./.",
)
ABOUT_SENT = _one(
    ASK,
    "de-nghi.trich-yeu-gui",
    "Trích yếu, khi không cử đại biểu",
    "V/v gửi {noi_dung_gui} phục vụ {ten_gon}",
    "noi_dung_gui",
)
SENT = _one(
    *(ASK, "de-nghi.loi-dan-gui", "Lời đề nghị, khi không cử đại biểu"),
    "Thực hiện Kế hoạch số {so_ke_hoach} ngày {ngay_ke_hoach} của {co_quan_ke_hoach} về tổ chức {ten_hoi_nghi}, {co_quan} đề nghị các "
    "cơ quan, đơn vị gửi {noi_dung_gui} (nội dung, thời hạn {neu_o_dau}) về {co_quan_thuong_truc}.",
    *("noi_dung_gui", "neu_o_dau", "co_quan_ke_hoach"),
)
FIGURES_OF = _one(
    *(ASK, "de-nghi.so-lieu", "Thời điểm của số liệu"), "Số liệu tính từ ngày ……/……/……… đến ngày ……/……/………."
)
BY_OUTLINE = _one(ASK, "de-nghi.bao-cao", "Báo cáo theo đề cương", "Báo cáo viết theo đề cương gửi kèm.")
OUTLINE = _one(
    *(ASK, "de-nghi.de-cuong", "Đề cương báo cáo (mỗi dòng một phần)"),
    "Công tác chỉ đạo\nKết quả\nHạn chế, nguyên nhân\nPhương hướng\nKiến nghị",
)
SENTENCES = (
    *(ABOUT_ASKED, ASKED, ABOUT_SENT, SENT, FIGURES_OF, BY_OUTLINE, OUTLINE, WITH_FORM),
    *(ABOUT_LATE, ORDERED, HURRY, HURRY_STEPS, MESSAGE),
)
