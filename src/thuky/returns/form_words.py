"""What stands on the forms for the one who fills them in: whose form it is, by when, and how to write in it."""

from collections.abc import Mapping


def above(conference: str, unit: str, quota: str, facts: Mapping[str, str], due: str) -> tuple[str, ...]:
    """The lines between the title and the table."""
    return tuple(filter(None, (conference, f"Đơn vị: {unit}", quota, _back(facts, due))))


def _back(facts: Mapping[str, str], due: str) -> str:
    """Where the form goes, and by which day."""
    to = facts.get("co_quan_thuong_truc") or facts.get("co_quan", "")
    by = facts.get(due) or facts.get("han_xac_nhan", "")
    ring = ", ".join(filter(None, (facts.get("dau_moi", ""), facts.get("dien_thoai", ""))))
    said = f"Gửi về {to}" if to else "Gửi lại cơ quan thường trực"
    return f"{said}{f' trước ngày {by}' if by else ''}{f' (đầu mối: {ring})' if ring else ''}"


def guide(facts: Mapping[str, str]) -> tuple[str, ...]:
    """The page that says how to fill the form in."""
    return (
        "HƯỚNG DẪN ĐIỀN MẪU",
        "1. Chỉ ghi vào các ô nền trắng, mỗi người một dòng. Tiêu đề và các ô nền xám đã khóa, xin giữ nguyên.",
        "2. Họ và tên: ghi đủ họ, chữ đệm và tên, không ghi kèm cấp bậc hay “đồng chí”; đã có cột riêng.",
        "3. Cấp bậc, xưng hô, thành phần: bấm vào ô, chọn trong danh sách hiện ra; không có thì để trống.",
        "4. Điện thoại: ghi đủ số 0 ở đầu, ví dụ 0912 345 678.",
        "5. Đơn vị chưa cử được người thì để trống dòng đó; khi có người, điền tiếp vào chính tệp này rồi gửi lại.",
        "6. Cần thêm dòng thì chèn dòng ở giữa bảng. Không xóa trang nào của tệp. Đổi tên tệp được.",
        f"7. {_back(facts, 'han_danh_sach')}. Gửi chính tệp này, không gửi ảnh chụp hay bản in.",
    )
