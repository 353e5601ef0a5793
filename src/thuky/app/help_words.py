"""The short help pages, one per tab, and the keys."""

import sqlite3

KEYS = (
    ("Gõ chữ", "sửa ô đang chọn"),
    ("F2", "sửa tiếp nội dung ô"),
    ("Enter", "xuống dòng dưới"),
    ("Tab", "sang ô bên phải"),
    ("Esc", "bỏ sửa"),
    ("Ctrl+D", "điền giống dòng đầu"),
    ("Delete", "xóa nội dung ô"),
    ("Ctrl+Delete", "xóa dòng"),
    ("Alt+↑  Alt+↓", "đổi thứ tự dòng"),
    ("Ctrl+C  Ctrl+V", "chép, dán với Excel"),
    ("Ctrl+Z  Ctrl+Y", "hoàn tác, làm lại"),
    ("Ctrl+F", "lọc trong thẻ, không cần dấu"),
    ("Ctrl+K", "tìm trong cả tệp"),
    ("F6  Shift+F6", "ra khỏi bảng, sang phần kế bên"),
    ("Ctrl+1 … Ctrl+0", "chuyển thẻ"),
    ("F7", "rà soát"),
    ("F1", "trợ giúp"),
)
"""The keys that help most, and what they do."""

PAGES = {
    "Tổng quan": "Nhìn một lần biết hôm nay cần làm gì: số suất đã có tên, việc đến hạn, điều chưa khớp, giấy tờ cần in lại. "
    "Bấm đúp một dòng để đến đúng chỗ đó.",
    "Kế hoạch": "Nội dung kế hoạch và các dữ kiện của hội nghị. Đọc kế hoạch có sẵn… lấy dữ kiện từ tệp Word; "
    "sửa ở đây thì mọi giấy tờ theo sau. Lãnh đạo sửa trên Word thì bấm Nhận bản Word đã sửa…; lời văn và dữ kiện khác đi được hỏi từng chỗ.",
    "Đại biểu": "Thành phần ở bên trái, người và suất ở giữa. Gõ thẳng vào ô như Excel, dán cả danh sách từ Excel. "
    "Suất chưa có tên vẫn được in, xếp chỗ; gõ tên vào là suất đó có người. "
    "Giấy mời và xác nhận: ai đã báo dự, ai báo, cử ai dự thay. Gộp trùng… khi một người có hai dòng.",
    "Đơn vị": "Đơn vị nào phải gửi gì, đã gửi chưa, quá hạn mấy ngày. Tạo tệp mẫu cho từng đơn vị, nhận tệp gửi về, ghi cuộc gọi, chép tin nhắn nhắc. "
    "Trạng thái tự tính từ danh sách, tham luận, hồ sơ đã nhận; gõ vào ô để ghi khác đi.",
    "Chương trình hội nghị": "Các mục theo thứ tự. Có giờ khai mạc và số phút thì giờ của từng mục tự tính; kéo hoặc Alt+↑↓ để đổi thứ tự.",
    "Tham luận – Tài liệu": "Ai viết, ai phát biểu, hạn gửi, bài đã nhận. Bài quá hạn có dấu ◆.",
    "Khen thưởng": "Tập thể, cá nhân đề nghị khen; hồ sơ đánh dấu từng mục; số và ngày quyết định nhập một lần cho cả đợt.",
    "Chỗ ngồi": "Tự xếp chỗ theo thứ tự giới thiệu, từ giữa ra; kéo để đổi chỗ, khóa người không được dời.",
    "Nhiệm vụ": "Việc, chủ trì, thời hạn như kế hoạch ghi và ngày đến hạn; việc quá hạn đứng đầu.",
    "Văn bản – In": "Mọi giấy tờ của hội nghị, xem trang thật trước khi in. Số, ngày văn bản do anh chị gõ, chương trình không tự cho số. "
    "Văn bản chuyển sang Đã ký thì bản in được giữ nguyên; số liệu đổi về sau chỉ được nhắc là Khác bản đã ký. Bấm đúp ô ở cột Tệp đính kèm để mở bản ký, bản dự thảo.",
}


def about() -> str:
    """What this is, for whom, and on what it runs."""
    return (
        "Thư Ký giúp một người ở văn phòng chuẩn bị trọn một hội nghị: gõ tên một lần, mọi giấy tờ theo sau.\n"
        "Chạy trên một máy, không cần mạng; mọi thứ nằm trong một tệp .thuky.\n"
        "Không dùng cho tài liệu mật.\n\n"
        f"SQLite {sqlite3.sqlite_version}"
    )
