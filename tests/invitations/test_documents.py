"""The invitation, the envelopes and the labels as they print."""

import pypdfium2
import pytest

from tests.papers.reading_pdf import place, rules
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.invitations import documents, envelopes
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody
from thuky.papers import pages, pdf, sheets, word
from thuky.papers.blocks import Paragraph
from thuky.papers.card_text import fitted
from thuky.papers.document import Item
from thuky.papers.measure import Measure
from thuky.papers.state_layout import MM
from thuky.printing import store as printing


@pytest.fixture
def invited(file, conference):
    """A conference with a guest, a ward that sends two and a delegation that comes by the plan."""
    with file.change("Thành phần", conference=conference) as db:
        conferences.edit(db, conference, title="Hội nghị sơ kết Đề án 7", held_on="2026-09-05", held_at="08:00",
                         place="Hội trường phường", welcome_at="07:30", reply_due="2026-08-28", contact="Lê Nam",
                         contact_phone="0900 000 111", chair="", dress="")  # fmt: skip
        guests = attendees.add_delegation(
            db, Delegation(conference_id=conference, name="Khách mời", quota=0, invitation="person")
        )
        attendees.add_delegation(
            db, Delegation(conference_id=conference, name="Khu phố", quota=2, invitation="unit"), unit="Khu phố 3"
        )
        attendees.add(db, Attendee(conference_id=conference, delegation_id=guests, full_name="Trần Văn An", salutation="Ông",
                                   position="Phó Giám đốc", unit="Sở Nội vụ"))  # fmt: skip
    return file


def said(item) -> list[str]:
    return [block.text for block in item.blocks if isinstance(block, Paragraph)]


def test_a_letter_to_a_person_says_who_when_where_and_until_when_to_answer(invited, conference):
    first = next(iter(documents.invitations(invited.db, conference)))
    body = office.bodies(invited.db)[0].name
    assert said(first) == [
        f"{body} trân trọng kính mời: Ông Trần Văn An",
        "Phó Giám đốc, Sở Nội vụ.",
        "Tới dự: Hội nghị sơ kết Đề án 7.",
        "Thời gian: 08 giờ 00, ngày 05/9/2026 (đón tiếp đại biểu từ 07 giờ 30).",
        "Địa điểm: Hội trường phường.",
        "Đề nghị Ông xác nhận tham dự trước ngày 28/8/2026 (đồng chí Lê Nam, điện thoại 0900 000 111).",
        "Rất mong Ông sắp xếp thời gian tham dự./.",
    ]


def test_a_letter_to_a_unit_says_how_many_it_is_to_send(invited, conference):
    _, second = documents.invitations(invited.db, conference)
    body = office.bodies(invited.db)[0].name
    assert said(second)[0] == f"{body} trân trọng kính mời: Khu phố 3 cử 02 đại biểu (Khu phố)"


def test_the_office_s_own_words_stand_in_the_letter(invited, conference):
    from thuky.invitations.sentences import CLOSE

    with invited.change("Câu mẫu") as db:
        office.set_sentence(db, CLOSE, "Trân trọng./.")
    assert said(next(iter(documents.invitations(invited.db, conference))))[-1] == "Trân trọng./."


def test_every_letter_of_a_batch_is_a_page_of_its_own_and_opens_in_word(invited, conference):
    items = list(documents.invitations(invited.db, conference))
    assert pages.page_count(pdf.render(items).data) == 2
    assert word.render(items)[:2] == b"PK"


def test_an_envelope_goes_to_the_person_and_to_each_unit_once(invited, conference):
    items = list(envelopes.envelopes(invited.db, conference))
    assert [item.title for item in items] == ["Bì thư: Ông TRẦN VĂN AN", "Bì thư: KHU PHỐ 3"]


def test_the_word_of_urgency_stands_in_a_frame_of_its_own_size(invited, conference):
    with invited.change("Hỏa tốc", conference=conference) as db:
        conferences.add_paper(db, RegisteredPaper(conference_id=conference, code="giay-moi", urgency="HỎA TỐC"))
    data = pdf.render(envelopes.envelopes(invited.db, conference)).data
    top, foot = sorted(rules(data, 0), key=lambda rule: rule[2])
    assert [round(top[1] - top[0]), round(foot[2] - top[2])] == [30, 8]
    word = place(data, 0, "HỎA TỐC")
    assert top[0] < word.left and word.right < top[1] and top[2] < word.top and word.bottom < foot[2]


def test_the_sender_and_the_address_stay_readable_however_long_they_are():
    long = "Ban Chỉ đạo thực hiện công tác quốc phòng, quân sự địa phương phường Tân Thạnh Đông Hạ"
    where = "Số 1245/67/8A đường Nguyễn Văn Bé nối dài, phường Tân Thạnh Đông Hạ, Thành phố Tân Thạnh"
    body = IssuingBody(parent=long, name=long, address=where, phone="0900 000 618", abbreviation="BCĐ")
    one = envelopes.Addressee(key="k", name=f"{long}, {where}"[:120].upper(), about=("Trưởng phòng",), address=where)
    card = envelopes.envelope(one, body, "Số: 27/KH-BCĐ", None)
    sizes = [fitted(Measure(), text).size for text in card.texts if text.text]
    assert min(sizes) >= 10.5
    boxes = sorted((text.y, text.y + text.height) for text in card.texts if text.x == envelopes.EDGE)
    assert all(above[1] <= below[0] for above, below in zip(boxes, boxes[1:], strict=False)) and boxes[-1][1] < 52


def test_envelopes_are_as_large_as_envelopes_and_labels_fill_a_bought_sheet(sample):
    mail = pdf.render(envelopes.envelopes(sample.db, 1)).data
    with sample.change("Nhãn", conference=1) as db:
        printing.set_choice(db, 1, envelopes.CODE, sheet="labels-2x7")
    labels = pdf.render(envelopes.envelopes(sample.db, 1)).data
    addressed = len(list(envelopes.envelopes(sample.db, 1)))
    assert (pages.page_count(mail), pages.page_count(labels)) == (addressed, -(-addressed // 14))
    assert sheet_size(mail) == (220.0, 120.0)
    first, third = place(labels, 0, "Kính gửi:"), sheets.sheet("labels-2x7").slots()[2]
    assert (round(first.left, 1), third) == (8.6, (4.65, 15.15 + 38.1))


def sheet_size(data: bytes) -> tuple[float, float]:
    width, height = pypdfium2.PdfDocument(data)[0].get_size()
    return round(width / MM, 1), round(height / MM, 1)


def test_the_longest_names_and_units_stay_on_their_label(file, conference):
    long = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường Nguyễn Bỉnh Khiêm, tỉnh Tân Giang"
    with file.change("Dài", conference=conference) as db:
        attendees.add_many(db, conference, [Attendee(full_name="", unit=long)])
        printing.set_choice(db, conference, envelopes.CODE, sheet="labels-3x7")
    printed = pdf.render(envelopes.envelopes(file.db, conference))
    found = place(printed.data, 0, "TÂN GIANG")
    assert found.right <= 7.2 + 63.5 and found.bottom <= 15.15 + 38.1


@pytest.mark.parametrize("stock", [one.name for one in sheets.SHEETS if one.name.startswith("labels")])
@pytest.mark.parametrize("share", [0.25, 1])
def test_name_post_unit_and_address_stand_one_under_the_other_inside_the_label(stock: str, share: float):
    said = (
        "Thượng tá CÔNG TẰNG TÔN NỮ HOÀNG PHƯƠNG THÚY QUỲNH NGUYÊN",
        "Phó Chủ tịch Thường trực kiêm Trưởng Ban Tuyên giáo và Dân vận",
        "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội phường Nguyễn Bỉnh Khiêm, tỉnh Tân Giang",
        "Số 12 đường Trần Hưng Đạo, phường Nguyễn Bỉnh Khiêm, tỉnh Tân Giang",
    )
    name, *about, address = (text[: round(len(text) * share)].strip() for text in said)
    card = envelopes.label(envelopes.Addressee(key="x", name=name, about=tuple(about), address=address), stock)
    edges = [(text.y, text.y + text.height) for text in card.texts]
    assert all(above[1] <= below[0] + 1e-6 for above, below in zip(edges, edges[1:], strict=False))
    printed = pdf.render([Item(key="x", title="x", blocks=(card,))])
    assert (edges[-1][1] <= card.height - 2 + 1e-6, printed.overflow) == (True, ())


def test_on_half_a_sheet_every_letter_still_stands_on_one(sample):
    with sample.change("Khổ giấy", conference=1) as db:
        db.execute("UPDATE delegation SET invitation = 'person'")
        printing.set_choice(db, 1, documents.CODE, paper="A5")
    letters = list(documents.invitations(sample.db, 1))
    data = pdf.render(letters).data
    assert (len(letters), pages.page_count(data)) == (67, 67)
    assert [round(side) for side in pages.page_size(data, 0)] == [148, 210]
