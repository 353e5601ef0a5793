"""What the host of a conference says, by what is on (papers.md 11); the office's to change, and each item's own words stand above."""

from thuky.office.sentence import Placeholder, Sentence, named

GROUP = "Kịch bản điều hành"
PLACEHOLDERS = (
    Placeholder(name="khach_cao_nhat", title="Khách cao nhất", group=GROUP, sample="đồng chí Đại tá Nguyễn Văn An"),
    Placeholder(name="can_cu_chinh", title="Căn cứ chính", group=GROUP, sample="Kế hoạch số 12/KH-BCĐ ngày 05/8/2026"),
    Placeholder(name="dong_chi", title="Xưng hô", group=GROUP, sample="đồng chí"),
    Placeholder(name="ho_ten", title="Cấp bậc, họ và tên", group=GROUP, sample="Thượng tá Trần Văn Bình"),
    Placeholder(name="chuc_vu", title="Chức vụ, đơn vị", group=GROUP, sample="Chỉ huy trưởng Ban CHQS phường"),
    Placeholder(name="don_vi", title="Đơn vị phát biểu", group=GROUP, sample="Ban CHQS phường"),
    Placeholder(name="don_vi_tiep_theo", title="Đơn vị phát biểu tiếp theo", group=GROUP, sample="UBND xã"),
    Placeholder(name="ten_bao_cao", title="Tên báo cáo", group=GROUP, sample="Báo cáo sơ kết"),
    Placeholder(name="phut", title="Số phút", group=GROUP, sample="07"),
)
NAMES = tuple(one.name for one in PLACEHOLDERS)
ALWAYS = ("khach_cao_nhat", "can_cu_chinh")


def _sentence(code: str, title: str, text: str) -> Sentence:
    """What an item alone knows may stand only where the shipped words have it."""
    known = tuple(name for name in NAMES if name in ALWAYS or name in named(text))
    return Sentence(code=f"kich-ban.{code}", group=GROUP, title=title, text=text, placeholders=known)


SETTLE = _sentence(
    "on-dinh",
    "Ổn định",
    "Kính mời các đồng chí đại biểu ổn định chỗ ngồi, chuyển điện thoại sang chế độ im lặng. Hội nghị xin phép được bắt đầu.",
)
FLAG = _sentence(
    "chao-co",
    "Chào cờ",
    "Kính mời toàn thể các đồng chí đứng dậy làm lễ chào cờ. … Kính mời các đồng chí an tọa.",
)
REASON = _sentence(
    "tuyen-bo-ly-do",
    "Tuyên bố lý do",
    "Kính thưa {khach_cao_nhat}! Kính thưa đồng chí chủ trì Hội nghị! Kính thưa các đồng chí đại biểu! Thực hiện {can_cu_chinh}, "
    "hôm nay {co_quan} tổ chức {ten_hoi_nghi} nhằm đánh giá kết quả thực hiện, rút kinh nghiệm, đề ra nhiệm vụ thời gian tới và "
    "khen thưởng các tập thể, cá nhân có thành tích xuất sắc. Đó là lý do của Hội nghị hôm nay.",
)
INTRODUCE = _sentence("gioi-thieu", "Giới thiệu đại biểu", "(Đọc theo Danh sách giới thiệu đại biểu.)")
OPENING = _sentence(
    "khai-mac",
    "Khai mạc",
    "Sau đây, kính mời {dong_chi} {ho_ten}, {chuc_vu}, phát biểu khai mạc Hội nghị. Trân trọng kính mời đồng chí.",
)
REPORT = _sentence(
    "bao-cao",
    "Mời báo cáo",
    "Sau đây, kính mời {dong_chi} {ho_ten}, {chuc_vu}, trình bày {ten_bao_cao}. Trân trọng kính mời đồng chí.",
)
THANKS = _sentence("cam-on", "Sau báo cáo", "Trân trọng cảm ơn đồng chí.")
DISCUSSION = _sentence(
    "thao-luan",
    "Thảo luận",
    "Hội nghị chuyển sang phần tham luận, thảo luận; mỗi ý kiến không quá {phut} phút.",
)
SPEAKER = _sentence(
    "moi-tham-luan",
    "Mời tham luận",
    "Kính mời {dong_chi} {ho_ten}, {don_vi}; đề nghị {don_vi_tiep_theo} chuẩn bị.",
)
PAUSE = _sentence("giai-lao", "Nghỉ giải lao", "Kính mời các đồng chí nghỉ giải lao {phut} phút.")
AWARDS = _sentence("khen-thuong", "Khen thưởng nhiều đợt", "(Gọi theo Danh sách gọi lên nhận thưởng.)")
DIRECTIVE = _sentence(
    "chi-dao",
    "Phát biểu chỉ đạo",
    "Hội nghị rất vinh dự được nghe ý kiến phát biểu chỉ đạo của {dong_chi} {ho_ten}, {chuc_vu}. Trân trọng kính mời đồng chí.",
)
CONCLUSION = _sentence("ket-luan", "Kết luận", "Kính mời đồng chí chủ trì kết luận Hội nghị.")
CLOSE = _sentence(
    "be-mac",
    "Bế mạc",
    "Thay mặt Ban Tổ chức, xin trân trọng cảm ơn sự có mặt của các đồng chí. Kính chúc các đồng chí sức khỏe, hạnh phúc. "
    "Xin trân trọng cảm ơn.",
)
SENTENCES = (
    *(
        SETTLE,
        FLAG,
        REASON,
        INTRODUCE,
        OPENING,
        REPORT,
        THANKS,
        DISCUSSION,
        SPEAKER,
        PAUSE,
        AWARDS,
        DIRECTIVE,
        CONCLUSION,
        CLOSE,
    ),
)
