"""What may stand in braces in the office's sentences and templates, and what it is for one conference."""

import sqlite3
from collections.abc import Iterable

from thuky.conferences import store
from thuky.conferences.conference import Conference
from thuky.conferences.held_when import when
from thuky.conferences.letterhead import body_for, number_line
from thuky.conferences.plan_text import Deadline
from thuky.core.vietnamese.dates import clock, long, short, weekday
from thuky.core.vietnamese.text import search_key
from thuky.office.sentence import Placeholder

OPEN_NUMBER = "………"
PLACEHOLDERS = (
    Placeholder(name="ten_hoi_nghi", title="Tên hội nghị", group="Hội nghị", sample="Hội nghị sơ kết Đề án 15"),
    Placeholder(name="ten_gon", title="Tên gọn", group="Hội nghị", sample="Hội nghị sơ kết"),
    Placeholder(name="noi_dung", title="Nội dung sơ kết, tổng kết", group="Hội nghị", sample="Đề án 15"),
    Placeholder(name="giai_doan", title="Giai đoạn", group="Hội nghị", sample="2021 - 2026"),
    Placeholder(name="chu_tri", title="Người chủ trì", group="Hội nghị", sample="đồng chí Chủ tịch UBND phường"),
    Placeholder(name="gio", title="Giờ bắt đầu", group="Thời gian, địa điểm", sample="08 giờ 00"),
    Placeholder(name="gio_don_tiep", title="Giờ đón tiếp", group="Thời gian, địa điểm", sample="07 giờ 30"),
    Placeholder(name="ngay", title="Ngày tổ chức", group="Thời gian, địa điểm", sample="29/8/2026"),
    Placeholder(name="ngay_dai", title="Ngày, viết đủ", group="Thời gian, địa điểm", sample="ngày 29 tháng 8 năm 2026"),
    Placeholder(name="thu", title="Thứ", group="Thời gian, địa điểm", sample="thứ Bảy"),
    Placeholder(name="thoi_gian", title="Giờ và ngày", group="Thời gian, địa điểm", sample="08 giờ 00, ngày 29/8/2026"),
    Placeholder(name="dia_diem", title="Địa điểm", group="Thời gian, địa điểm", sample="Hội trường UBND phường"),
    Placeholder(name="trang_phuc", title="Trang phục", group="Thời gian, địa điểm", sample="trang phục công sở"),
    Placeholder(name="co_quan", title="Cơ quan ban hành", group="Cơ quan", sample="Ban Chỉ đạo Đề án 15"),
    Placeholder(name="co_quan_thuong_truc", title="Cơ quan thường trực", group="Cơ quan", sample="Ban CHQS phường"),
    Placeholder(name="nguon_kinh_phi", title="Nguồn kinh phí", group="Cơ quan", sample="ngân sách năm 2026"),
    Placeholder(name="dau_moi", title="Người làm đầu mối", group="Cơ quan", sample="Nguyễn Văn An"),
    Placeholder(name="dien_thoai", title="Điện thoại đầu mối", group="Cơ quan", sample="0901 234 567"),
    Placeholder(name="so_ke_hoach", title="Số kế hoạch", group="Văn bản", sample="12/KH-BCĐ"),
    Placeholder(name="ngay_ke_hoach", title="Ngày kế hoạch", group="Văn bản", sample="05/8/2026"),
    Placeholder(name="so_van_ban", title="Số văn bản này", group="Văn bản", sample="15/GM-BCĐ"),
    Placeholder(name="han_xac_nhan", title="Hạn xác nhận dự", group="Hạn gửi", sample="20/8/2026"),
    Placeholder(name="han_danh_sach", title="Hạn gửi danh sách", group="Hạn gửi", sample="18/8/2026"),
    Placeholder(name="han_tham_luan", title="Hạn gửi tham luận", group="Hạn gửi", sample="20/8/2026"),
    Placeholder(name="han_ho_so", title="Hạn gửi hồ sơ khen thưởng", group="Hạn gửi", sample="15/8/2026"),
)

# What a deadline is about, told by its words; the first that fits is taken.
DUE = {"han_danh_sach": ("danh sach",), "han_tham_luan": ("tham luan",), "han_ho_so": ("ho so", "khen thuong")}


def names() -> tuple[str, ...]:
    """The names of all placeholders that a conference has."""
    return tuple(placeholder.name for placeholder in PLACEHOLDERS)


def values(db: sqlite3.Connection, conference: int, code: str = "") -> dict[str, str]:
    """What each placeholder is for a conference, and for one of its papers; empty where it is not known yet.

    The sentences bring their own closing point."""
    record = store.get(db, conference)
    found = _sitting(record) | _bodies(db, record, code) | _deadlines(record, store.deadlines(db, conference))
    return {name: value.rstrip(" .;") for name, value in found.items()}


def _sitting(record: Conference) -> dict[str, str]:
    hour = clock(record.held_at) if record.held_at else ""
    day = short(record.held_on) if record.held_on else ""
    return {
        "ten_hoi_nghi": record.occasion or record.called,
        "ten_gon": record.called,
        "noi_dung": record.subject,
        "giai_doan": record.period_text.removeprefix("giai đoạn").strip(),
        "chu_tri": record.chair,
        "gio": hour,
        "gio_don_tiep": clock(record.welcome_at) if record.welcome_at else "",
        "ngay": day,
        "ngay_dai": long(record.held_on) if record.held_on else "",
        "thu": weekday(record.held_on) if record.held_on else "",
        "thoi_gian": when(record),
        "dia_diem": record.place,
        "trang_phuc": record.dress,
        "nguon_kinh_phi": record.budget_source,
        "dau_moi": record.contact,
        "dien_thoai": record.contact_phone,
    }


def _bodies(db: sqlite3.Connection, record: Conference, code: str) -> dict[str, str]:
    plan, body = store.registered(db, record.id or 0, "ke-hoach"), body_for(db, record, "ke-hoach")
    standing = body_for(db, record, "don-doc")
    paper = store.registered(db, record.id or 0, code) if code else None
    own = body_for(db, record, code) if code else body
    return {
        "co_quan": own.full_name if own else "",
        "co_quan_thuong_truc": record.standing_body or (standing.full_name if standing else ""),
        "so_ke_hoach": _dotted(_number(number_line(body, plan, "ke-hoach"))),
        "ngay_ke_hoach": short(plan.date) if plan and plan.date else "",
        "so_van_ban": _number(number_line(own, paper, code)) if code else "",
    }


def _number(line: str) -> str:
    return line.removeprefix("Số:").removeprefix("Số ").strip()


def _dotted(number: str) -> str:
    """The number of a paper in running text: dots where it has none yet."""
    return f"{OPEN_NUMBER}{number}" if number.startswith(("/", "-")) else number


def _deadlines(record: Conference, deadlines: list[Deadline]) -> dict[str, str]:
    found = {"han_xac_nhan": short(record.reply_due) if record.reply_due else ""}
    return found | {name: short(due_day(deadlines, name)) for name in DUE}


def due_day(deadlines: Iterable[Deadline], name: str) -> str:
    """The day (ISO) of the first deadline that is about a list, a paper or a folder; empty where the plan gives none."""
    found = (one.date for one in deadlines if one.date and any(word in search_key(one.what) for word in DUE[name]))
    return next(found, "")
