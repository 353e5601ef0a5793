"""The usual half day (papers.md 10): what an empty agenda is offered, with durations that the clerk corrects."""

from thuky.agenda.agenda_item import AgendaItem
from thuky.conferences.conference import Conference

REVIEWS = {"so-ket": "sơ kết", "tong-ket": "tổng kết"}
# (what, minutes, "nếu có")
USUAL = (
    ("Chào cờ; tuyên bố lý do, giới thiệu đại biểu", 10, False),
    ("Phát biểu khai mạc", 5, False),
    ("{report}", 20, False),
    ("Gợi ý thảo luận", 5, False),
    ("Tham luận, thảo luận", 60, False),
    ("Nghỉ giải lao", 15, False),
    ("Công bố quyết định và trao thưởng", 20, False),
    ("Phát biểu của lãnh đạo cấp trên", 15, True),
    ("Phát biểu tiếp thu, kết luận Hội nghị", 15, False),
    ("Bế mạc", 5, False),
)
ARMY_CLOSE = "Bế mạc; chào cờ"


def half_day(conference: Conference, *, army: bool = False) -> list[AgendaItem]:
    """The items of a half day for this conference; an army body closes with the flag."""
    review = REVIEWS.get(conference.kind)
    report = f"Báo cáo {review} {conference.subject}".strip() if review else "Báo cáo trung tâm"
    found = [
        AgendaItem(title=title.format(report=report), minutes=minutes, conditional=open_still)
        for title, minutes, open_still in USUAL
    ]
    if army:
        found[-1] = AgendaItem(title=ARMY_CLOSE, minutes=USUAL[-1][1])
    return found
