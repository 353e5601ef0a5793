"""The decision on the awards and its list."""

from thuky.awards import decision_paper, sentences, store
from thuky.awards.award import Award
from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Recipient
from thuky.conferences.register import RegisteredPaper
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.papers.blocks import Letterhead, Paragraph, Signatures, Table, Title, TotalLine
from thuky.papers.digest import of
from thuky.tasks import store as tasks
from thuky.tasks.task import Task


def decide(file, conference, names: list[str], **paper: object) -> int:
    with file.change("Quyết định") as db:
        made = conferences.add_paper(
            db, RegisteredPaper(conference_id=conference, code="quyet-dinh-khen-thuong", **paper)
        )
        store.decide(db, conference, made, [one.id for one in store.of_conference(db, conference) if one.name in names])
    return made


def add(file, conference) -> None:
    with file.change("Thêm") as db:
        store.add_many(
            db,
            conference,
            [
                Award(name="Lê Văn Tám", salutation="Ông", position="Trưởng thôn", unit="Xã Suối", state="passed"),
                Award(name="Tổ tuyên truyền", kind="collective", state="passed"),
                Award(name="Trần Chín", rank="Đại úy", unit="Ban CHQS xã Suối", state="passed"),
            ],
        )


def blocks(item, kind: type) -> list:
    return [one for one in item.blocks if isinstance(one, kind)]


def test_the_decision_is_the_chairmans_own_and_its_list_follows(file, conference) -> None:
    add(file, conference)
    with file.change("Nơi nhận") as db:
        conferences.add_recipient(db, Recipient(conference_id=conference, name="Thường trực Đảng ủy (b/c)"))
        conferences.add_recipient(db, Recipient(conference_id=conference, name="Lưu: VT"))
    decide(file, conference, ["Lê Văn Tám", "Tổ tuyên truyền"], number="5", symbol="/QĐ-UBND", date="2026-12-03")
    (item,) = decision_paper.decisions(file.db, conference)
    assert [(one.kind, one.about, one.note) for one in blocks(item, Title)] == [
        ("QUYẾT ĐỊNH", "Về việc tặng Giấy khen", ""),
        (
            "DANH SÁCH",
            "Tập thể, cá nhân được tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường Sông Mây",
            "(Kèm theo Quyết định số 05/QĐ-UBND ngày 03 tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân phường Sông Mây)",
        ),
    ]
    said = [f"{one.lead} {one.text}".strip() for one in blocks(item, Paragraph)]
    assert said[0] == "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SÔNG MÂY"
    assert said[4:] == [
        "Theo đề nghị của Trưởng Ban Chỉ đạo Đề án 25 tại Tờ trình số ………/TTr-BCĐ ngày …… tháng …… năm ……….",
        "QUYẾT ĐỊNH:",
        "Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường Sông Mây cho 01 tập thể và 01 cá nhân đã có thành tích xuất sắc "
        "trong thực hiện Đề án giữ sạch dòng sông giai đoạn 2023 - 2026 (có danh sách kèm theo).",
        "Điều 2. Mức tiền thưởng thực hiện theo quy định hiện hành; kinh phí chi từ quỹ thi đua, khen thưởng của Ủy ban nhân dân "
        "phường Sông Mây.",
        "Điều 3. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Sông Mây, thủ trưởng các cơ quan, đơn vị liên quan và các "
        "tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
    ]
    (head,), (foot,) = blocks(item, Letterhead), blocks(item, Signatures)
    assert (head.number, head.place_date) == ("Số: 05/QĐ-UBND", "Sông Mây, ngày 03 tháng 12 năm 2026")
    assert foot.recipients == ("Như Điều 3", "Thường trực Đảng ủy (b/c)", "Lưu: VT")
    assert [[row.cells for row in table.rows] for table in blocks(item, Table)] == [
        [("1", "Tổ tuyên truyền")],
        [("1", "Ông Lê Văn Tám", "Trưởng thôn, Xã Suối")],
    ]
    assert blocks(item, TotalLine)[0].text == "Danh sách này có 01 tập thể và 01 cá nhân./."


def test_the_chairman_signs_without_standing_for_his_committee(file, conference) -> None:
    with file.change("Người ký") as db:
        body = conferences.get(db, conference).awarding_body_id
        office.edit_signer(db, office.signers_of(db, body)[0].id, authority="TM. ỦY BAN NHÂN DÂN", title="CHỦ TỊCH")
    (item,) = decision_paper.decisions(file.db, conference)
    (signer,) = blocks(item, Signatures)[0].signers
    assert (signer.authority, signer.title) == ((), "CHỦ TỊCH")


def test_an_army_body_decides_in_the_name_of_its_commander(file, conference) -> None:
    with file.change("Cơ quan") as db:
        body = conferences.get(db, conference).awarding_body_id
        office.edit_body(
            db,
            body,
            parent="BỘ CHQS TỈNH TÂN GIANG",
            name="Ban CHQS phường Sông Mây",
            abbreviation="BCH",
            layout="army",
        )
        office.edit_signer(db, office.signers_of(db, body)[0].id, authority="", title="CHỈ HUY TRƯỞNG")
    (item,) = decision_paper.decisions(file.db, conference)
    said = [one.text for one in blocks(item, Paragraph)]
    assert said[:2] == [
        "CHỈ HUY TRƯỞNG BAN CHQS PHƯỜNG SÔNG MÂY",
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16;",
    ]
    assert [one.italic for one in blocks(item, Paragraph) if one.text.startswith("Căn cứ")] == [True, True]


def test_two_decisions_are_two_papers_each_with_its_own_names(file, conference) -> None:
    add(file, conference)
    first = decide(file, conference, ["Tổ tuyên truyền"], number="5", symbol="/QĐ-UBND", date="2026-12-03")
    second = decide(file, conference, ["Trần Chín"], number="6", symbol="/QĐ-UBND", date="2026-12-04")
    items = list(decision_paper.decisions(file.db, conference))
    assert [(item.key, blocks(item, Letterhead)[0].number, blocks(item, TotalLine)[0].text) for item in items] == [
        (f"decision:{first}", "Số: 05/QĐ-UBND", "Danh sách này có 01 tập thể./."),
        (f"decision:{second}", "Số: 06/QĐ-UBND", "Danh sách này có 01 cá nhân./."),
    ]


def test_a_rank_that_changes_changes_the_decision_and_an_hour_does_not(file, conference) -> None:
    add(file, conference)
    before = of(next(iter(decision_paper.decisions(file.db, conference))))
    with file.change("Sửa") as db:
        conferences.edit(db, conference, held_at="09:00")
    assert of(next(iter(decision_paper.decisions(file.db, conference)))) == before
    with file.change("Sửa") as db:
        store.edit(db, store.of_conference(db, conference)[2].id, rank="Thiếu tá")
    assert of(next(iter(decision_paper.decisions(file.db, conference)))) != before


def test_the_list_begins_on_its_own_page_however_short_the_decision_is(file, conference) -> None:
    add(file, conference)
    with file.change("Câu mẫu") as db:
        office.set_sentence(db, sentences.DECISION_GROUNDS, "Theo đề nghị của Phòng Văn hóa")
        office.set_sentence(db, sentences.ARTICLE_1, "Tặng Giấy khen.")
        office.set_sentence(db, sentences.ARTICLE_3, "Thi hành./.")
    made = pdf.render(decision_paper.decisions(file.db, conference))
    found = [" ".join(pages.page_text(made.data, n).split()) for n in range(pages.page_count(made.data))]
    assert (len(found), found[1].startswith("2 DANH SÁCH Tập thể, cá nhân được tặng")) == (2, True)


def test_who_appraised_asks_for_the_decision_with_a_number_that_only_he_knows(file, conference) -> None:
    with file.change("Nhiệm vụ") as db:
        tasks.add(db, Task(conference_id=conference, unit="Sở Nội vụ", what="Thẩm định, trình khen thưởng"))
        paper = RegisteredPaper(conference_id=conference, code="to-trinh-khen-thuong", number="8", date="2026-11-20")
        conferences.add_paper(db, paper)
    (item,) = decision_paper.decisions(file.db, conference)
    (said,) = [one.text for one in blocks(item, Paragraph) if one.text.startswith("Theo đề nghị")]
    assert said == "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số ……… ngày …… tháng …… năm ………."


def test_a_party_decision_stands_on_no_law_of_the_local_government(file, conference) -> None:
    with file.change("Đảng ủy") as db:
        office.edit_body(db, conferences.get(db, conference).awarding_body_id, layout="party")
    (item,) = decision_paper.decisions(file.db, conference)
    grounds = [one.text for one in blocks(item, Paragraph) if one.text.startswith("Căn cứ")]
    assert grounds and not any("chính quyền địa phương" in one for one in grounds)


def test_only_a_peoples_committee_has_its_office_carry_the_decision_out(file, conference) -> None:
    with file.change("Ban Chỉ đạo khen") as db:
        conferences.edit(db, conference, awarding_body_id=conferences.get(db, conference).issuing_body_id)
    (item,) = decision_paper.decisions(file.db, conference)
    (third,) = (one.text for one in blocks(item, Paragraph) if one.lead == "Điều 3.")
    assert third.startswith("Thủ trưởng các cơ quan tham mưu, thủ trưởng các cơ quan, đơn vị liên quan")
