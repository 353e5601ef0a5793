"""What the tab Chỗ ngồi says: its rule, who has no seat, and what is chosen."""

from collections.abc import Sequence

from thuky.attendees.attendee import Attendee
from thuky.core.columns import BoundColumn, Column
from thuky.seating.seat import HallBlock, Seat

RULE = (
    "Tự xếp chỗ: chủ trì, chủ tọa, thư ký ngồi bàn chủ tọa; còn lại theo thứ tự giới thiệu, từ hàng trên xuống, từ giữa ra hai bên, "
    "các thành phần ngồi liền nhau; ghế giữ chỗ để nguyên. Kéo người sang ghế khác để đổi chỗ (bàn phím: Alt + mũi tên)."
)
NO_HALL = "Chưa có hội trường. Bấm Tự xếp chỗ để có ngay một hội trường đủ chỗ cho mọi đại biểu, hoặc tự chọn số hàng, số ghế."
SWAP = "Bấm vào ghế muốn đổi tới, hoặc dùng mũi tên rồi Enter. Esc: thôi."
WAITING = (
    BoundColumn(
        "full_name",
        Column("Họ và tên", width=20, editable=False),
        text_of=lambda one: one.full_name or one.unit or one.shown_name,
    ),
    BoundColumn("unit", Column("Đơn vị", width=16, editable=False)),
)


def sizes(blocks: Sequence[HallBlock]) -> str:
    """How large the hall is: "Bàn chủ tọa: 5 ghế · Hội trường: 7 hàng × 10 ghế"."""
    return " · ".join(
        f"{block.name}: {block.seats} ghế"
        if block.rows == 1
        else f"{block.name}: {block.rows} hàng × {block.seats} ghế"
        for block in blocks
    )


def named(count: int, seat: Seat | None, one: Attendee | None) -> str:
    """The chosen seat and who sits there, or how many are chosen."""
    words = f"Ghế {seat.label}" if seat else f"Chọn {count} ghế" if count else ""
    return f"{words}: {one.shown_name}" if one else words


def why(seat: Seat | None, one: Attendee | None) -> str:
    """Who that is, why he sits there, and what is wrong with it."""
    away = {"absent": "Đã báo vắng", "substitute": "Đã cử người dự thay"}.get(one.reply, "") if one else ""
    away = f"{away}: bỏ chỗ này, hoặc kéo người khác vào." if away else ""
    return "\n".join(part for part in (one.position_unit if one else "", seat.why if seat else "", away) if part)


def seated(left: Sequence[int]) -> str:
    """What came of seating everybody."""
    return f"Đã xếp chỗ; còn {len(left)} suất chưa có ghế." if left else "Đã xếp chỗ cho tất cả."
