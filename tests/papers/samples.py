"""Papers that the tests of this folder print: invented people with short, long and very long names."""

from collections.abc import Iterable

from thuky.papers.blocks import (
    AppendixHead,
    Card,
    CardText,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    Signatures,
    Signer,
    Table,
    TableColumn,
    Title,
    TotalLine,
)
from thuky.papers.document import Item

NAMES = (
    "Nguyễn Văn Ân",
    "Trần Thị Ngọc Huyền",
    "Công Tằng Tôn Nữ Hoàng Thị Diễm Phương Quỳnh",
    "Lê Ý",
    "H'Ngân Niê K'Đăm Mlô",
)
LONG_POST = "Phó Chỉ huy trưởng kiêm Tham mưu trưởng Ban Chỉ huy Phòng thủ khu vực 3 - Tân Thạnh Đông"
SENTENCE = (
    "Các cơ quan, đơn vị cử đại biểu dự Hội nghị đúng thành phần; gửi danh sách về cơ quan thường trực trước ngày "
    "quy định để tổng hợp, báo cáo Trưởng ban xem xét, quyết định."
)
COLUMNS = (
    TableColumn(heading="STT", width=5, align="center"),
    TableColumn(heading="Họ và tên", width=28),
    TableColumn(heading="Chức vụ, đơn vị", width=40),
    TableColumn(heading="Điện thoại", width=12),
)
HEAD = Letterhead(
    parent="UBND TỈNH SƠN BÌNH",
    body="BAN CHỈ ĐẠO ĐỀ ÁN PHÁT HUY VAI TRÒ DÂN QUÂN",
    number="Số:       /KH-BCĐ",
    place_date="Tân Thạnh, ngày 05 tháng 02 năm 2026",
)
CHIEF = Signer(
    authority=("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"),
    title="PHÓ TRƯỞNG BAN",
    post="PHÓ CHỦ TỊCH UBND TỈNH",
    rank="Đại tá",
    name="Nguyễn Hoàng Anh Tuấn",
)


def rows(count: int, groups: int = 0) -> Iterable[Row]:
    """So many people, with a group line before every so many of them where groups are wanted."""
    for i in range(count):
        if groups and i % groups == 0:
            yield Row(cells=(f"KHỐI SỐ {i // groups + 1}: {groups} đại biểu", "", "", ""), group=True)
        post = LONG_POST if i % 7 == 3 else "Trợ lý, Ban CHQS phường Tân An"
        yield Row(cells=(str(i + 1), f"{NAMES[i % 5]} {i}", post, f"09123{i:05d}"), key=f"attendee:{i}")


def name_list(count: int, groups: int = 0) -> Item:
    """A list of so many people with its head, total line and two signers."""
    return Item(
        key="list",
        title="Danh sách đại biểu",
        blocks=(
            HEAD,
            AppendixHead(number="II", attached_to="Kế hoạch số 12/KH-BCĐ"),
            Title(kind="DANH SÁCH", about="Đại biểu dự Hội nghị tổng kết 05 năm xây dựng lực lượng dân quân tự vệ"),
            Table(columns=COLUMNS, rows=rows(count, groups)),
            TotalLine(text=f"Danh sách này có {count} đại biểu./."),
            Signatures(signers=(Signer(title="NGƯỜI LẬP", name="Trần Văn Bé"), CHIEF)),
        ),
    )


def plan(paragraphs: int) -> Item:
    """A plan of so many paragraphs with one signer and recipients."""
    return Item(
        key="plan",
        title="Kế hoạch",
        blocks=(
            HEAD,
            Title(kind="KẾ HOẠCH", about="Tổ chức Hội nghị tổng kết"),
            Heading(text="I. MỤC ĐÍCH, YÊU CẦU"),
            *(Paragraph(text=SENTENCE) for _ in range(paragraphs)),
            Signatures(signers=(CHIEF,), recipients=("Thường trực Tỉnh ủy (b/c)", "UBND 15 xã, phường", "Lưu: VT, QS")),
        ),
    )


def certificate(number: int, name: str) -> Item:
    """A certificate with the frame, its static lines and the texts of one person."""
    return Item(
        key=f"award:{number}",
        title=f"Giấy khen: {name}",
        landscape=True,
        blocks=(
            Card(
                width=297,
                height=210,
                background="certificate",
                texts=(
                    CardText(text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x=30, y=45, width=237, height=7, size=15),
                    CardText(text="Độc lập - Tự do - Hạnh phúc", x=30, y=52, width=237, height=7, size=15, rule=True),
                    CardText(text="GIẤY KHEN", x=30, y=80, width=237, height=18, size=40, color="red", bold=True),
                    CardText(text=name, x=30, y=100, width=237, height=12, size=26, floor=16, bold=True),
                    CardText(text=f"Số sổ vàng: {number:02d}", x=28, y=160, width=90, height=7, size=13, align="left"),
                    CardText(text="CHỦ TỊCH", x=165, y=159, width=105, height=7, size=14, bold=True),
                    CardText(text="Lê Hoàng Việt", x=165, y=182, width=105, height=7, size=14, bold=True),
                ),
            ),
        ),
    )
