"""Looking through a plan before it is accepted: groups, ticks, corrections, and text and facts pointing at each other."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thuky.plans import fact_words, review_edits, review_rows
from thuky.plans.facts import AgendaItem, AwardQuota, Speech
from thuky.plans.read import read
from thuky.plans.review_dialog import ReviewDialog
from thuky.plans.review_use import Accepted
from thuky.reading.sniff import read_lines
from thuky.widgets.mark import Edit

LINES = read_lines(Path(__file__).parent / "material" / "slips.txt")
PLAN = read(LINES)


def row_of(rows: list[review_rows.FactRow], name: str) -> review_rows.FactRow:
    return next(row for row in rows if row.name == name and not row.heads)


def marked_lines(dialog: ReviewDialog) -> list[str]:
    return [selection.cursor.block().text() for selection in dialog.text.extraSelections()]


@pytest.fixture
def dialog(qtbot: QtBot) -> ReviewDialog:
    made = ReviewDialog(PLAN, LINES, "kế hoạch.txt")
    qtbot.addWidget(made)
    made.show()
    return made


def test_facts_stand_in_groups_each_under_its_heading() -> None:
    rows = review_rows.rows(PLAN)
    assert [(row.name, row.value) for row in rows if row.heads] == [
        ("Chung", "6 mục"),
        ("Thời gian, địa điểm", "4 mục"),
        ("Chủ trì – Thành phần", "3 mục"),
        ("Khen thưởng", "1 mục"),
        ("Nhiệm vụ", "2 mục"),
        ("Hạn", "1 mục"),
        ("Lời văn", "1 mục"),
        ("Nơi nhận – Người ký", "3 mục"),
    ]
    assert review_rows.counted(rows) == (21, 21)


def test_every_fact_of_a_plan_is_shown_somewhere() -> None:
    shown = [key for _, keys in review_rows.GROUPS for key in keys]
    assert sorted(shown) == sorted(review_rows.WORDS)


def test_a_tick_on_a_heading_is_that_of_its_group() -> None:
    rows = review_rows.rows(PLAN)
    head = next(row for row in rows if row.heads and row.name == "Chủ trì – Thành phần")
    off = review_rows.ticked(rows, head, False)
    assert [row.name for row in off if not row.keep] == [
        "Chủ trì – Thành phần",
        "Tổng số đại biểu",
        "Thành phần",
        "Thành phần",
    ]
    member = next(row for row in off if row.key == "delegations")
    assert [row.name for row in review_rows.ticked(off, member, True) if not row.keep] == [
        "Tổng số đại biểu",
        "Thành phần",
    ]


def test_what_is_left_of_the_plan_is_what_was_ticked_and_corrected() -> None:
    rows = review_rows.rows(PLAN)
    rows = review_rows.ticked(rows, row_of(rows, "Địa điểm"), False)
    day = row_of(rows, "Ngày tổ chức")
    corrected = review_edits.corrected(day, "22/6/2026")
    assert corrected is not None
    rows[day.id] = corrected
    kept = review_rows.kept_plan(PLAN, rows)
    assert (kept.facts.place, kept.facts.held_on, kept.facts.title) == ("", "2026-06-22", PLAN.facts.title)
    assert kept.sections == PLAN.sections


def test_choosing_a_fact_marks_its_lines_in_the_plan(dialog: ReviewDialog) -> None:
    dialog.facts.choose(row_of(dialog.facts.records(), "Địa điểm").id)
    assert marked_lines(dialog) == ["- Địa điểm: Hội trường UBND phường"]


def test_choosing_a_group_marks_all_that_it_holds(dialog: ReviewDialog) -> None:
    dialog.facts.choose(next(row.id for row in dialog.facts.records() if row.heads and row.name == "Nhiệm vụ"))
    members = [row for row in dialog.facts.records() if row.key == "tasks"]
    assert marked_lines(dialog) == [LINES[line - 1].text for row in members for line in row.lines] != []


def test_what_was_not_found_is_said_where_it_is_counted(dialog: ReviewDialog) -> None:
    assert dialog.note.text() == "Thấy 21 mục, lấy 21 · 6 điều cần hỏi lại · không thấy chủ trì, chương trình"


@pytest.mark.parametrize(
    ("key", "item", "told"),
    [
        (
            "agenda",
            AgendaItem(title="Khai mạc", start="08:00", end="08:15", presenter="Ông An"),
            "08:00 – 08:15 · Khai mạc · Ông An",
        ),
        ("agenda", AgendaItem(title="Bế mạc", minutes=10, conditional=True), "Bế mạc · 10 phút · nếu có"),
        ("speeches", Speech(presenter="Sở A", units=("Sở A",), rest_of="", topic="Nhân rộng"), "Sở A · Nhân rộng"),
        (
            "speeches",
            Speech(presenter="Ông An", units=("Sở A",), rest_of="", topic="Nhân rộng"),
            "Ông An · Sở A · Nhân rộng",
        ),
        (
            "speeches",
            Speech(presenter="Các xã còn lại", units=(), rest_of="Các xã", topic="Nhân rộng"),
            "Các xã còn lại · Nhân rộng",
        ),
        ("award_quota", AwardQuota(collective=5, individual=10, forms={}), "05 tập thể, 10 cá nhân"),
        ("award_quota", AwardQuota(collective=5, forms={"Giấy khen": {"collective": 5}}), "05 tập thể (Giấy khen)"),
        (
            "award_quota",
            AwardQuota(collective=6, forms={"Bằng khen": {"collective": 2}, "Giấy khen": {"collective": 4}}),
            "06 tập thể · Bằng khen: 02 tập thể · Giấy khen: 04 tập thể",
        ),
    ],
)
def test_a_fact_stands_on_one_line_with_nothing_said_twice(key: str, item: object, told: str) -> None:
    assert fact_words.shown(key, item) == told


def test_choosing_a_line_of_the_plan_chooses_its_fact(dialog: ReviewDialog) -> None:
    line = next(line.number for line in LINES if line.text.startswith("+ Khu phố"))
    cursor = dialog.text.textCursor()
    cursor.setPosition(dialog.text.document().findBlockByNumber(line - 1).position())
    dialog.text.setTextCursor(cursor)
    assert dialog.facts.current_record().value == "Khu phố · 20"


def test_choosing_a_question_marks_what_it_is_about(dialog: ReviewDialog) -> None:
    asked = next(record for record in dialog.questions.records() if "giai đoạn" in record.message)
    dialog.questions.choose(asked.id)
    assert [text[:14] for text in marked_lines(dialog)] == ["Căn cứ Đề án “"]


def test_a_day_that_cannot_be_read_is_refused_and_the_plans_own_stays(dialog: ReviewDialog) -> None:
    day = row_of(dialog.facts.records(), "Ngày tổ chức")
    dialog.facts.edited.emit([Edit(record=day, field="value", value="hôm nào đó")])
    assert dialog.hint.text() == "“hôm nào đó” không đọc được; mục “Ngày tổ chức” giữ như kế hoạch ghi."
    assert row_of(dialog.facts.records(), "Ngày tổ chức").value == "18/06/2026"


def test_accepting_tells_of_the_plan_without_what_was_unticked(dialog: ReviewDialog, qtbot: QtBot) -> None:
    place = row_of(dialog.facts.records(), "Địa điểm")
    dialog.facts.edited.emit([Edit(record=place, field="keep", value="")])
    assert dialog.take.text() == "Đưa 20 mục vào hội nghị"
    with qtbot.waitSignal(dialog.accepted_plan) as told:
        dialog.take.click()
    accepted = told.args[0]
    assert isinstance(accepted, Accepted)
    facts = accepted.plan.facts
    assert (facts.place, facts.held_on, accepted.conference) == ("", "2026-06-18", 0)


def test_nothing_ticked_cannot_be_accepted(dialog: ReviewDialog) -> None:
    dialog.none_button.click()
    assert (dialog.take.isEnabled(), dialog.take.text()) == (False, "Đưa 0 mục vào hội nghị")
