"""Conferences, their text, and the register of papers."""

import pytest

from thuky.conferences import checks, store
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline, Paragraph, Section
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.storage.workspace import Workspace


def test_a_file_holds_many_conferences_the_latest_day_first_and_the_undated_before_them(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        store.add(db, Conference(title="Hội nghị giao ban", held_on="2025-03-04"))
        store.add(db, Conference(title="Tổng kết chương trình"))
    assert [one.title for one in store.all_of(sample.db)][::2] == ["Tổng kết chương trình", "Hội nghị giao ban"]


def test_a_conference_that_is_not_there_is_refused(sample: Workspace) -> None:
    with pytest.raises(Refused, match="Tệp không có hội nghị số 9"):
        store.get(sample.db, 9)


def test_days_hours_and_numbers_are_typed_as_the_clerk_writes_them(sample: Workspace) -> None:
    with sample.change("Sửa", conference=1) as db:
        store.edit(db, 1, held_on="5/1/2027", held_at="13g30", total_attendees="68", place="  Nhà  văn hóa ")
    record = store.get(sample.db, 1)
    assert (record.held_on, record.held_at, record.total_attendees, record.place) == (
        "2027-01-05",
        "13:30",
        68,
        "Nhà văn hóa",
    )


@pytest.mark.parametrize(
    ("field", "typed"), [("held_on", "31/2/2027"), ("held_at", "25 giờ"), ("total_attendees", "sáu mươi")]
)
def test_what_cannot_be_read_is_refused_and_nothing_is_kept(sample: Workspace, field: str, typed: str) -> None:
    before = store.get(sample.db, 1)
    with pytest.raises(Refused, match="giữ nguyên như cũ"), sample.change("Sửa", conference=1) as db:
        store.edit(db, 1, **{"place": "Nơi khác", field: typed})
    assert store.get(sample.db, 1) == before


def test_paragraphs_that_stay_keep_their_ids(sample: Workspace) -> None:
    with sample.change("Sửa", conference=1) as db:
        section = store.add_section(db, Section(conference_id=1, heading="VI"), [(0, "một"), (1, "hai"), (2, "ba")])
        old = dict(store.sections(db, 1)[-1:])[store.sections(db, 1)[-1][0]]
        store.set_paragraphs(db, section, [(0, "một"), (1, "hai sửa")])
    now = store.sections(sample.db, 1)[-1][1]
    assert [(text.id, text.level, text.text) for text in now] == [(old[0].id, 0, "một"), (old[1].id, 1, "hai sửa")]


def prose(opened: Workspace) -> list[tuple[int | None, int, str, str]]:
    return [(text.id, text.level, text.text, text.form) for text in store.sections(opened.db, 1)[-1][1]]


def test_typed_lines_leave_a_paragraph_its_form_and_records_bring_their_own(sample: Workspace) -> None:
    with sample.change("Soạn", conference=1) as db:
        lines = [
            Paragraph(text="Cột một | Cột hai", form="head"),
            Paragraph(text="a | b", form="row"),
            Paragraph(text=" "),
        ]
        section = store.add_section(db, Section(conference_id=1, heading="Phụ lục"), lines)
    (head, row) = (one for one, *_ in prose(sample))
    with sample.change("Sửa", conference=1) as db:
        store.set_paragraphs(db, section, [(0, "Cột một | Cột hai"), (0, "a | b sửa")])
    assert prose(sample) == [(head, 0, "Cột một | Cột hai", "head"), (row, 0, "a | b sửa", "row")]
    with sample.change("Ghi đè", conference=1) as db:
        store.set_paragraphs(db, section, [Paragraph(id=row, text="a | b"), Paragraph(text="c | d", form="row")])
    assert prose(sample) == [(row, 0, "a | b", ""), (row + 1, 0, "c | d", "row")]


def test_sections_and_conferences_go_with_all_that_hangs_on_them(sample: Workspace) -> None:
    with sample.change("Soạn", conference=1) as db:
        section = store.add_section(db, Section(conference_id=1, heading="Phụ lục"), [(0, "một")])
        store.remove_sections(db, [section])
    assert section not in [one.id for one, _ in store.sections(sample.db, 1)]
    assert sample.db.execute("SELECT count(*) FROM paragraph WHERE section_id = ?", (section,)).fetchone() == (0,)
    with sample.change("Xóa hội nghị") as db:
        store.remove(db, 1)
    assert (store.all_of(sample.db), store.register(sample.db, 1), store.sections(sample.db, 1)) == ([], [], [])


def test_whether_the_chair_is_counted_may_be_open(sample: Workspace) -> None:
    counted = []
    for typed in ("Có", "Không", ""):
        with sample.change("Sửa", conference=1) as db:
            store.edit(db, 1, chair_counted=typed)
        counted.append(store.get(sample.db, 1).chair_counted)
    assert counted == [True, False, None]


@pytest.mark.parametrize(
    ("told", "sits"),
    [
        ({}, False), ({"kind": "so-ket"}, True), ({"held_on": "2026-12-10"}, True), ({"held_text": "quý IV"}, True),
        ({"held_at": "08:00"}, True), ({"place": "Hội trường"}, True), ({"total_attendees": 5}, True),
    ],
)  # fmt: skip
def test_a_programme_is_wound_up_without_a_sitting_where_nothing_speaks_of_one(told, sits) -> None:
    assert Conference(**{"kind": "tong-ket", **told}).has_sitting is sits


def test_the_same_number_twice_for_one_body_kind_and_year_is_told(sample: Workspace) -> None:
    with sample.change("Sổ", conference=1) as db:
        store.add_paper(db, RegisteredPaper(conference_id=1, code="ke-hoach", issuing_body_id=1, number="27", symbol="/KH-BCĐ",
                                            date="2026-12-01", summary="Kế hoạch bổ sung"))  # fmt: skip
    assert [one.about for one in checks.double_numbers(sample.db, 1)] == ["Kế hoạch bổ sung"]


def test_the_same_number_in_another_year_is_no_double(sample: Workspace) -> None:
    with sample.change("Sổ", conference=1) as db:
        store.add_paper(
            db, RegisteredPaper(conference_id=1, issuing_body_id=1, number="27", symbol="/KH-BCĐ", date="2025-12-01")
        )
    assert list(checks.double_numbers(sample.db, 1)) == []


def test_a_deadline_after_the_event_is_asked(sample: Workspace) -> None:
    with sample.change("Hạn", conference=1) as db:
        store.add_deadline(db, Deadline(conference_id=1, date="2026-12-20", what="Gửi ảnh"))
    assert [(one.level, one.about) for one in checks.deadline_after(sample.db, 1)] == [("question", "Gửi ảnh")]


def test_a_closed_conference_refuses_changes_and_is_left_as_it_was(sample: Workspace) -> None:
    with sample.change("Lưu hồ sơ", conference=1) as db:
        store.edit(db, 1, state="archived")
    with pytest.raises(Refused), sample.change("Sửa", conference=1) as db:
        store.edit(db, 1, place="Nơi khác")
    assert store.get(sample.db, 1).place == "Hội trường Bộ CHQS tỉnh Tân Giang"
