"""Invented people and office files of any size, made through the program's own stores; the same number gives the same people."""

import random
from pathlib import Path

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.awards import store as awards
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.storage import workspace

_FAMILIES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Mai Tô Hà Tạ Lưu Thái"
)
_MIDDLES = "Văn Thị Hữu Đức Minh Quang Thanh Ngọc Xuân Thu Đình Công Quốc Bá Trọng Hồng Kim Mạnh Gia Khánh Hoài Nhật"
_GIVEN = (
    "An Anh Ánh Ân Bình Bích Cường Chiến Dũng Dung Duy Đạt Đức Đông Giang Hà Hải Hạnh Hằng Hiếu Hoa Hòa Huệ Hùng Hương Khoa "
    "Kiên Lan Lâm Linh Long Lộc Mạnh My Nga Ngân Nghĩa Nhung Oanh Phong Phúc Quân Quý Quyên Sơn Tâm Thảo Thắng Thủy Thúy Tiến "
    "Toàn Trang Trí Tú Tuấn Tuyết Uyên Vân Việt Xuân Yến Ý"
)
FAMILIES, MIDDLES, GIVEN = _FAMILIES.split(), _MIDDLES.split(), _GIVEN.split()
RANKS = ("", "", "", "Đại úy", "Thiếu tá", "Trung tá", "Thượng tá", "Đại tá")
POSITIONS = (
    "Trưởng phòng",
    "Phó Trưởng phòng",
    "Chuyên viên chính",
    "Chỉ huy trưởng",
    "Chánh Văn phòng",
    "Chính trị viên Ban Chỉ huy quân sự",
    "Phó Chủ tịch Ủy ban nhân dân",
    "Trợ lý",
)
UNITS = (
    "Phòng Tổ chức cán bộ",
    "Văn phòng Đảng ủy",
    "Phòng Hậu cần - Kỹ thuật",
    "Trung tâm Phục vụ hành chính công phường Bến Sỏi",
    "Phòng Kế hoạch - Tài chính",
    "Ủy ban nhân dân xã Gò Nổi",
    "Ban Chỉ huy quân sự phường Hưng Thạnh",
    "Trường Chính trị tỉnh",
    "Công ty trách nhiệm hữu hạn một thành viên Cấp nước Đồng Bưng",
)
NOTES = ("", "", "", "", "Ăn chay", "Đến muộn", "Báo cáo viên")
MERITS = tuple(
    f"Đã có thành tích xuất sắc trong thực hiện nhiệm vụ {what} giai đoạn 2021 - 2026, góp phần hoàn thành toàn diện "
    f"các chỉ tiêu thi đua của địa phương"
    for what in ("quốc phòng", "hậu cần", "tuyển quân", "huấn luyện dân quân", "phòng thủ dân sự", "chuyển đổi số",
                 "văn thư, lưu trữ", "dân vận khéo", "giáo dục quốc phòng", "xây dựng nông thôn mới")
)  # fmt: skip


def people(number: int) -> list[Attendee]:
    """So many invented attendees, in no order."""
    choice = random.Random(20260829).choice
    return [
        Attendee(
            full_name=f"{choice(FAMILIES)} {choice(MIDDLES)} {choice(GIVEN)}",
            rank=choice(RANKS),
            position=choice(POSITIONS),
            unit=choice(UNITS),
            phone=f"09{at * 7919 % 10**8:08}",
            note=choice(NOTES),
        )
        for at in range(number)
    ]


def office(folder: Path, number: int, *, awarded: int = 0) -> Path:
    """An office file with one conference of so many attendees in nine delegations, and awards; made once for all goals."""
    path = folder / f"{number} đại biểu, {awarded} giấy khen.thuky"
    if path.exists():
        return path
    with workspace.create(path) as ws:
        with ws.change("Hội nghị để đo") as db:
            conference = conferences.add(
                db, Conference(title="Hội nghị tổng kết", held_on="2026-08-27", place="Hội trường")
            )
            groups = [
                attendees.add_delegation(
                    db, Delegation(conference_id=conference, name=f"Đại diện khối {n}"), places=False
                )
                for n in range(1, 10)
            ]
        everybody = people(number)
        share = -(-number // len(groups))
        with ws.change("Nhập đại biểu", conference=conference) as db:
            for at, group in enumerate(groups):
                part = everybody[at * share : (at + 1) * share]
                attendees.add_many(db, conference, [_in(one, group) for one in part])
            if awarded:
                awards.add_many(db, conference, [_award(at, one) for at, one in enumerate(people(awarded))])
    return path


def _in(one: Attendee, delegation: int) -> Attendee:
    return Attendee(
        full_name=one.full_name,
        rank=one.rank,
        position=one.position,
        unit=one.unit,
        phone=one.phone,
        note=one.note,
        delegation_id=delegation,
    )


def _award(at: int, one: Attendee) -> Award:
    return Award(
        name=one.full_name,
        rank=one.rank,
        position=one.position,
        unit=one.unit,
        form="Giấy khen",
        state="passed",
        merit=MERITS[at % len(MERITS)],
    )


def conference_of(db: object) -> int:
    """The one conference of such a file."""
    return conferences.all_of(db)[0].id or 0  # type: ignore[arg-type]
