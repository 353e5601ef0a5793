"""What a letter on a change of day, hour or place says (papers.md, N2), in words that the office may make its own."""

from thuky.office.sentence import Sentence

GROUP = "Công văn điều chỉnh"
_OWN = ("ly_do", "cu", "moi", "cu_dia_diem", "moi_dia_diem", "van_ban")
KEPT = "các nội dung khác giữ nguyên theo {van_ban}./."

TO = Sentence(
    code="notice-to",
    group=GROUP,
    title="Kính gửi",
    text="Các cơ quan, đơn vị, địa phương dự Hội nghị.",
    placeholders=_OWN,
)
WHEN = Sentence(
    code="notice-when",
    group=GROUP,
    title="Đổi thời gian",
    text="Do {ly_do}, {co_quan} thông báo điều chỉnh thời gian tổ chức Hội nghị từ {cu} sang {moi}; địa điểm, thành phần và "
    + KEPT,
    placeholders=_OWN,
)
WHERE = Sentence(
    code="notice-where",
    group=GROUP,
    title="Đổi địa điểm",
    text="Do {ly_do}, {co_quan} thông báo điều chỉnh địa điểm tổ chức Hội nghị từ {cu_dia_diem} sang {moi_dia_diem}; "
    "thời gian, thành phần và " + KEPT,
    placeholders=_OWN,
)
BOTH = Sentence(
    code="notice-when-where",
    group=GROUP,
    title="Đổi thời gian và địa điểm",
    text="Do {ly_do}, {co_quan} thông báo điều chỉnh thời gian tổ chức Hội nghị từ {cu} sang {moi}, địa điểm từ "
    "{cu_dia_diem} sang {moi_dia_diem}; thành phần và " + KEPT,
    placeholders=_OWN,
)
POSTPONED = Sentence(
    code="notice-postponed",
    group=GROUP,
    title="Hoãn",
    text="Do {ly_do}, {co_quan} thông báo hoãn tổ chức {ten_hoi_nghi}, đã định vào {cu} tại {cu_dia_diem} theo {van_ban}. "
    "Thời gian tổ chức sẽ được thông báo sau./.",
    placeholders=_OWN,
)
AMENDED = Sentence(
    code="notice-amended",
    group=GROUP,
    title="Điều chỉnh nội dung khác",
    text="Do {ly_do}, {co_quan} điều chỉnh một số nội dung của {van_ban} như sau:",
    placeholders=_OWN,
)
REST = Sentence(
    code="notice-rest",
    group=GROUP,
    title="Câu kết khi điều chỉnh nội dung khác",
    text="Các nội dung khác của {van_ban} giữ nguyên./.",
    placeholders=_OWN,
)

SENTENCES: tuple[Sentence, ...] = (TO, WHEN, WHERE, BOTH, POSTPONED, AMENDED, REST)
