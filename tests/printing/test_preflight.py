"""What the clerk is told before paper is used."""

from thuky.app.checks import findings
from thuky.app.papers import named
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences.finding import Finding
from thuky.papers.blocks import Card, CardText, Paragraph
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
