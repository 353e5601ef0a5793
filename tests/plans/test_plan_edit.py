"""The clerk types into the plan as it is shown; the words stay his, the facts stay tied to their lines."""

from thuky.conferences import store as conferences
from thuky.conferences.plan_text import Paragraph
from thuky.plans import plan_edit, plan_now
from thuky.storage.workspace import Workspace


def place_of(opened: Workspace, number: int, code: str) -> int:
    return [one.code for one in plan_now.sections(opened.db, number)].index(code)


def texts(opened: Workspace, number: int, code: str) -> list[str]:
    return [line.text for line in plan_now.sections(opened.db, number)[place_of(opened, number, code)].lines]


def test_words_typed_into_a_plan_made_from_nothing_make_it_the_files_own(file: Workspace, conference: int) -> None:
    before = [(one.heading, one.code) for one in plan_now.sections(file.db, conference)]
    budget = place_of(file, conference, "budget")
    with file.change("Sửa lời văn", conference=conference) as db:
        plan_edit.keep(db, conference, budget, [(0, "Do Ban CHQS phường bảo đảm."), (0, "Chi đúng chế độ.")])
    assert [(one.heading, one.code) for one in plan_now.sections(file.db, conference)] == before
    assert texts(file, conference, "budget") == ["Do Ban CHQS phường bảo đảm.", "Chi đúng chế độ."]
    assert all(one.id for one in plan_now.sections(file.db, conference))


def test_a_blank_that_was_kept_is_filled_when_the_file_knows_what_stands_in_it(
    file: Workspace, conference: int
) -> None:
    with file.change("Nhận lời văn", conference=conference) as db:
        conferences.edit(db, conference, place="")
        plan_edit.adopt(db, conference)
    blanks = texts(file, conference, "attendance")
    with file.change("Điền", conference=conference) as db:
        conferences.edit(db, conference, place="Nhà văn hóa phường", chair="Đồng chí Lê Văn Tám")
    assert [line for line in texts(file, conference, "attendance") if line not in blanks] == [
        "1. Chủ trì: Đồng chí Lê Văn Tám.",
        "4. Địa điểm: Nhà văn hóa phường.",
    ]


def test_a_line_that_the_program_added_and_the_clerk_kept_follows_its_fact(sample: Workspace) -> None:
    place = place_of(sample, 1, "attendance")
    shown = plan_now.sections(sample.db, 1)[place].lines
    typed = [(line.level, line.text.replace("Thời gian: Bắt đầu", "Thời gian: Khai mạc")) for line in shown]
    with sample.change("Sửa lời văn", conference=1) as db:
        plan_edit.keep(db, 1, place, typed)
        conferences.edit(db, 1, held_on="2026-12-11")
    assert "3. Thời gian: Khai mạc lúc 08 giờ 00, ngày 11/12/2026 (thứ Sáu)." in texts(sample, 1, "attendance")
    stored = [
        one for section, lines in conferences.sections(sample.db, 1) for one in lines if section.code == "attendance"
    ]
    assert [isinstance(one, Paragraph) and bool(one.facts) for one in stored] == [True] * len(stored)
