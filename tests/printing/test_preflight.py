"""What the clerk is told before paper is used."""

from thuky.app.checks import before_printing, findings
from thuky.app.papers import named
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences.finding import Finding
from thuky.papers.blocks import Card, CardText, Paragraph, Row, Seat, SeatPlan, Table, TableColumn
from thuky.papers.document import Item
from thuky.papers.letters import missing
from thuky.printing import press
from thuky.printing.preflight import notices


def told(found) -> list[tuple[str, str, str, str]]:
    return [(one.level, one.about, one.message, one.subject) for one in found]


def test_vietnamese_is_never_missing_and_a_strange_letter_is():
    assert (missing("Nguyễn Thị Ỹ – Đặng, “Đề án” 05/9…"), missing("Lê 李 An 李")) == ("", "李")


def test_what_keeps_an_item_back_and_what_does_not_fit_are_errors_that_lead_to_their_rows():
    card = CardText(text="Rất dài", x=0, y=0, width=1, height=1, size=50, floor=50)
    items = [
        Item(key="award:1", title="Giấy khen: A", blocks=(Paragraph(text="x"),), blocked="thiếu chức vụ"),
        Item(key="award:2", title="Giấy khen: B", blocks=(Card(width=90, height=60, texts=(card,)),)),
    ]
    made = press.pages_of(items)
    assert told(notices("giay-khen", items, made.unfit, [])) == [
        ("error", "Giấy khen: A", "Chưa in được: thiếu chức vụ.", "award:1"),
        ("error", "Giấy khen: B", "Chữ không vừa khung ở cỡ nhỏ nhất: Rất dài", "award:2"),
    ]


def test_a_letter_that_the_type_lacks_leads_to_its_row_of_the_list(sample):
    with sample.change("Thêm", conference=1) as db:
        number = attendees.add(
            db, Attendee(conference_id=1, full_name="Lý 李", unit="Sở Nội vụ", position="Phó Giám đốc")
        )
    items = list(named("danh-sach-dai-bieu").items(sample.db, 1))
    found = [one for one in notices("danh-sach-dai-bieu", items, (), []) if one.level == "warning"]
    assert told(found) == [("warning", "1 Lý 李", "Phông chữ không có: 李", f"attendee:{number}")]


def test_only_what_a_paper_shows_is_said_about_it():
    items = [Item(key="attendee:1", title="Thẻ", blocks=(Paragraph(text="x"),))]
    known = [
        Finding(code="no-position", level="warning", about="A", message="Chưa có chức vụ.", subject="attendee:1"),
        Finding(code="no-position", level="warning", about="B", message="Chưa có chức vụ.", subject="attendee:2"),
        Finding(code="unseated", level="warning", about="Chỗ ngồi", message="20 suất chưa có ghế.", subject="seating"),
        Finding(code="task-late", level="warning", about="Việc", message="Quá hạn.", subject="task:1"),
    ]
    assert [one.message for one in notices("the-dai-bieu", items, (), known)] == [
        "Chưa có chức vụ.",
        "20 suất chưa có ghế.",
    ]
    assert [one.message for one in notices("giay-moi", items, (), known)] == ["Chưa có chức vụ."]


def test_quotas_that_are_not_met_are_said_on_the_list_of_delegates(sample):
    with sample.change("Bớt", conference=1) as db:
        db.execute("UPDATE conference SET total_attendees = 70")
    items = list(named("danh-sach-dai-bieu").items(sample.db, 1))
    found = notices("danh-sach-dai-bieu", items, (), findings(sample.db, 1))
    assert "Kế hoạch ghi tổng số 70 đại biểu, các thành phần cộng lại là 67." in [one.message for one in found]


def test_a_name_too_long_for_its_seat_is_said_and_leads_to_its_row_though_the_plan_is_printed():
    long = "Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên"
    seats = tuple(Seat(column=n % 30, row=n // 30, label=str(n), name=long if n == 7 else "Lê An") for n in range(900))
    plan = SeatPlan(columns=30, rows=30, seats=seats, row_labels=(), note="")
    rows = (Row(cells=("A", "7", long), key="seat:7"),)
    listed = Table(
        columns=tuple(TableColumn(heading=name, width=9) for name in ("Hàng", "Ghế", "Họ và tên")), rows=rows
    )
    items = [Item(key="hall:1", title="Sơ đồ", blocks=(plan, listed))]
    made = press.pages_of(items)
    found = told(notices("so-do-cho-ngoi", items, made.unfit, [], made.tight))
    assert (len(made.printed), made.skipped, made.unfit) == (1, (), ())
    assert ("warning", "Sơ đồ", f"Chữ dài, phải in nhỏ hơn cỡ nhỏ nhất: {long}", "seat:7") in found


def test_a_strange_letter_outside_the_rows_stays_with_the_paper():
    items = [Item(key="list", title="Danh sách", blocks=(Paragraph(text="Hội nghị 李"),))]
    found = told(notices("danh-sach-dai-bieu", items, (), []))
    assert found == [("warning", "Danh sách", "Phông chữ không có: 李", "paper:danh-sach-dai-bieu")]


def test_a_list_that_shows_seats_says_who_has_none():
    finding = Finding(code="unseated", level="warning", about="Chỗ ngồi", message="20 suất.", subject="seating")
    for heading, wanted in (("Chỗ ngồi", 1), ("Ghi chú", 0)):
        listed = Table(columns=(TableColumn(heading=heading, width=9),), rows=())
        items = [Item(key="list", title="Danh sách", blocks=(listed,))]
        assert len(notices("danh-sach-dai-bieu", items, (), [finding])) == wanted


def test_a_rank_is_asked_only_where_the_paper_shows_one():
    items = [Item(key="attendee:1", title="x", blocks=(Paragraph(text="x"),))]
    known = [Finding(code="no-rank", level="question", about="A", message="Chưa có cấp bậc.", subject="attendee:1")]
    assert [len(notices(code, items, (), known)) for code in ("the-dai-bieu", "giay-moi")] == [0, 1]


def test_a_delegation_shorter_than_the_plan_is_asked_about_before_its_list_is_printed(sample):
    line = next(one for one in attendees.counts(sample.db, 1) if one.quota > 10)
    with sample.change("Bớt một suất", conference=1) as db:
        db.execute("DELETE FROM attendee WHERE id = (SELECT max(id) FROM attendee WHERE delegation_id = ?)", (line.id,))
    items = list(named("danh-sach-dai-bieu").items(sample.db, 1))
    found = told(notices("danh-sach-dai-bieu", items, (), before_printing(sample.db, 1)))
    message = f"Kế hoạch có {line.quota} suất, danh sách mới có {line.quota - 1}."
    assert ("question", line.name, message, f"delegation:{line.id}") in found
    assert "under-quota" not in {one.code for one in findings(sample.db, 1)}
