"""The minutes of the review and the proposal, as data and as pages."""

from thuky.awards import review_papers, store
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.papers import pdf
from thuky.papers.blocks import Letterhead, Paragraph, Signatures, Table, Title
from thuky.tasks import store as tasks
from thuky.tasks.task import Task


def add(file, conference) -> None:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(
                    name="Lê Văn Tám", salutation="Ông", position="Trưởng thôn", unit="Xã Suối", state="passed", votes=8
                ),
                Award(name="Tổ tuyên truyền", unit="Xã Suối", kind="collective", state="passed", votes=9),
                Award(name="Trần Chín", rank="Đại úy", state="failed", votes=3, vote_note="Chưa đủ thời gian"),
            ],
        )


def blocks(items, kind: type) -> list:
    (item,) = items
    return [one for one in item.blocks if isinstance(one, kind)]


def said(items) -> list[str]:
    return [f"{one.mark} {one.lead} {one.text}".strip().replace("  ", " ") for one in blocks(items, Paragraph)]


def test_the_proposal_says_who_asks_whom_for_how_many_and_why(file, conference) -> None:
    add(file, conference)
    with file.change("Sổ") as db:
        conferences.add_paper(
            db,
            RegisteredPaper(conference_id=conference, code="ke-hoach", number="7", symbol="/KH-BCĐ", date="2026-11-02"),
        )
        store.set_review(db, conference, met_on="18/11/2026")
    items = list(review_papers.proposal(file.db, conference))
    (title,) = blocks(items, Title)
    assert (title.kind, title.about) == (
        "TỜ TRÌNH",
        "Về việc đề nghị tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc trong thực hiện Đề án giữ sạch dòng sông",
    )
    assert said(items) == [
        "Kính gửi: Chủ tịch Ủy ban nhân dân phường Sông Mây.",
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định chi tiết và hướng dẫn thi hành "
        "một số điều của Luật Thi đua, khen thưởng;",
        "Căn cứ Kế hoạch số 07/KH-BCĐ ngày 02 tháng 11 năm 2026 của Ban Chỉ đạo Đề án 25 về tổ chức Hội nghị sơ kết Đề án 25;",
        "Căn cứ Biên bản họp xét khen thưởng ngày 18 tháng 11 năm 2026.",
        "Qua xem xét hồ sơ đề nghị của các cơ quan, đơn vị, Ban Chỉ đạo Đề án 25 kính trình Chủ tịch Ủy ban nhân dân phường Sông Mây "
        "xem xét, tặng Giấy khen cho 01 tập thể và 01 cá nhân có thành tích xuất sắc trong thực hiện Đề án giữ sạch dòng sông giai đoạn "
        "2023 - 2026 (có danh sách và hồ sơ kèm theo).",
        "Kính đề nghị Chủ tịch Ủy ban nhân dân phường Sông Mây xem xét, quyết định./.",
    ]
    (foot,) = blocks(items, Signatures)
    assert (foot.recipients, foot.signers[0].title) == (("Như trên", "Lưu: VT"), "TRƯỞNG BAN")


def test_who_appraises_by_the_plan_gets_the_proposal_too(file, conference) -> None:
    add(file, conference)
    with file.change("Nhiệm vụ") as db:
        tasks.add(
            db, Task(conference_id=conference, unit="Phòng Văn hóa - Xã hội", what="Thẩm định hồ sơ, trình khen thưởng")
        )
    items = list(review_papers.proposal(file.db, conference))
    (table,) = blocks(items, Table)
    assert [row.cells for row in table.rows] == [
        ("Kính gửi:", "- Chủ tịch Ủy ban nhân dân phường Sông Mây;"),
        ("", "- Phòng Văn hóa - Xã hội."),
    ]
    assert blocks(items, Signatures)[0].recipients == ("Như trên", "Phòng Văn hóa - Xã hội", "Lưu: VT")


def test_grounds_stand_upright_on_army_papers_and_are_the_offices_own(file, conference) -> None:
    from thuky.awards.sentences import PROPOSAL_GROUNDS

    with file.change("Văn phòng") as db:
        office.edit_body(db, conferences.get(db, conference).issuing_body_id, layout="army")
        office.set_sentence(db, PROPOSAL_GROUNDS, "Căn cứ Quy chế thi đua của phường")
    grounds = [
        one for one in blocks(review_papers.proposal(file.db, conference), Paragraph) if one.text.startswith("Căn cứ")
    ]
    assert [(one.text, one.italic) for one in grounds] == [("Căn cứ Quy chế thi đua của phường.", False)]


def test_the_minutes_count_votes_and_give_reasons(file, conference) -> None:
    add(file, conference)
    with file.change("Họp") as db:
        store.set_quota(db, conference, "collective", 5)
        store.set_quota(db, conference, "individual", 10)
        store.set_review(db, conference, met_on="18/11/2026", begins="14h", ends="16:30", place="Phòng họp", members="11", present="9",
                         absent="đi công tác", chair="Vũ Thanh Hải", secretary="Lý Thị Hoa")  # fmt: skip
    items = list(review_papers.minutes(file.db, conference))
    assert [line for line in said(items) if "…" not in line] == [
        "Thời gian bắt đầu: 14 giờ 00, ngày 18 tháng 11 năm 2026.",
        "Địa điểm: Phòng họp.",
        "Thành phần tham dự: có mặt 09/11; vắng 02 (đi công tác).",
        "Chủ trì: Vũ Thanh Hải.",
        "Thư ký: Lý Thị Hoa.",
        "Nội dung:",
        "1. Thư ký báo cáo tổng hợp: 03 hồ sơ đề nghị (01 tập thể, 02 cá nhân), chỉ tiêu 05 tập thể, 10 cá nhân.",
        "2. Thảo luận:",
        "3. Kết quả biểu quyết:",
        "4. Cuộc họp thống nhất đề nghị tặng Giấy khen cho 01 tập thể và 01 cá nhân có tên trên.",
        "Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày; biên bản đã được thông qua, các thành viên nhất trí./.",
    ]
    (votes,) = blocks(items, Table)
    assert [column.heading for column in votes.columns] == [
        *("STT", "Tên tập thể, cá nhân", "Số phiếu đồng ý", "Tỷ lệ (%)", "Kết luận", "Lý do (nếu không đạt)"),
    ]
    assert [row.cells for row in votes.rows] == [
        ("1", "Tổ tuyên truyền", "09", "100", "Đạt", ""),
        ("2", "Ông Lê Văn Tám", "08", "88,9", "Đạt", ""),
        ("3", "Đại úy Trần Chín", "03", "33,3", "Không đạt", "Chưa đủ thời gian"),
    ]
    (foot,) = blocks(items, Signatures)
    assert [(one.title, one.name) for one in foot.signers] == [("THƯ KÝ", "Lý Thị Hoa"), ("CHỦ TRÌ", "Vũ Thanh Hải")]
    assert blocks(items, Letterhead)[0].place_date == "Sông Mây, ngày 18 tháng 11 năm 2026"


def test_a_quota_that_nobody_has_set_is_left_open_in_the_minutes(file, conference) -> None:
    add(file, conference)
    assert any(line.endswith("chỉ tiêu ….") for line in said(review_papers.minutes(file.db, conference)))


def test_before_the_meeting_the_minutes_leave_room_to_write(file, conference) -> None:
    items = list(review_papers.minutes(file.db, conference))
    assert said(items)[0] == "Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm ………."
    assert said(items)[2] == "Thành phần tham dự: có mặt ……/……; vắng …… (lý do: ……………)."
    assert pdf.render(items).overflow == ()
