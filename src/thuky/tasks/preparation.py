"""What is forgotten before a conference: the default checklist, each with its day counted from the event (papers.md 22 b)."""

from datetime import date, timedelta

from thuky.core.vietnamese.dates import short
from thuky.tasks.task import Task

CHECKLIST = (
    (-21, "Xin chủ trương (thời gian, địa điểm, quy mô, kinh phí)"),
    (-20, "Tập hợp căn cứ, văn bản cấp trên"),
    (-18, "Dự thảo kế hoạch, lấy ý kiến"),
    (-16, "Dự toán trình duyệt"),
    (-15, "Đăng ký hội trường, lịch chủ trì"),
    (-14, "Ký, lấy số, phát hành kế hoạch; giấy mời cấp trên; gửi mẫu đăng ký"),
    (-12, "Giao soạn báo cáo trung tâm, gợi ý thảo luận, phát biểu"),
    (-10, "Hạn danh sách đại biểu; đôn đốc"),
    (-9, "Hạn hồ sơ khen thưởng; họp xét"),
    (-8, "Trình khen thưởng"),
    (-7, "Hạn tham luận; thẩm định"),
    (-6, "Đặt maket, phôi và khung giấy khen, hoa, nước"),
    (-5, "Duyệt báo cáo, kịch bản; phân công dẫn chương trình, thư ký"),
    (-4, "In, ký, đóng dấu giấy khen; phong bì tiền thưởng"),
    (-3, "Chốt danh sách; in tài liệu, biển tên, sơ đồ; mời phóng viên"),
    (-2, "Kiểm tra hội trường: cờ, tượng Bác, âm thanh, micro, màn hình, điện dự phòng, điều hòa"),
    (-1, "Treo maket, xếp biển tên, tài liệu; tổng duyệt; bảo vệ, giữ xe, y tế"),
    (0, "Bàn đón tiếp, nước, khay trao thưởng (06h45)"),
    (1, "Tin bài, ảnh, thu tài liệu"),
    (2, "Biên bản, thông báo kết luận"),
    (3, "Báo cáo kết quả"),
    (5, "Thanh toán"),
    (7, "Lập hồ sơ"),
)


def checklist(held_on: str) -> list[Task]:
    """The checklist for a conference on this day (ISO); without a day its tasks have no day either."""
    event = date.fromisoformat(held_on) if held_on else None
    return [_task(what, event + timedelta(days=days) if event else None) for days, what in CHECKLIST]


def missing(tasks: list[Task], held_on: str) -> list[Task]:
    """What of the checklist is not among the tasks yet."""
    known = {task.what for task in tasks if task.kind == "preparation"}
    return [task for task in checklist(held_on) if task.what not in known]


def _task(what: str, due: date | None) -> Task:
    if due is None:
        return Task(kind="preparation", what=what)
    return Task(kind="preparation", what=what, due_text=f"ngày {short(due)}", due=due.isoformat())
