"""A plan read again is laid beside the file: new facts and changed ones come in, text too, in one step that one undo takes back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from thuky.attendees import store as attendees
from thuky.conferences import register_files
from thuky.conferences import store as conferences
from thuky.plans import apply, in_file, original, plan_now, review_rows, store
from thuky.plans.documents import DOCUMENTS
from thuky.plans.read import read_file
from thuky.plans.review_rows import FactRow
from thuky.printing import press
from thuky.printing import store as prints
from thuky.storage import workspace
from thuky.storage.workspace import Workspace
from thuky.tasks import store as tasks

MATERIAL = Path(__file__).parent / "material"
WARD = MATERIAL / "phuong_dash_lists.txt"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    with workspace.create(tmp_path / "Văn phòng.thuky") as file:
        with file.change("Đọc kế hoạch") as db:
            store.import_plan(db, read_file(WARD))
        yield file


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The same plan after the chief has gone through it: another day, another number, one unit and one task more, one less."""
    text = WARD.read_text(encoding="utf-8")
    for old, new in (
        ("ngày 12/02/2026 (thứ Năm)", "ngày 13/02/2026 (thứ Sáu)"),
        ("Ban CHQS phường: 06 đồng chí;", "Ban CHQS phường: 07 đồng chí;"),
        ("- Công an phường: 04 đồng chí.", "- Công an phường: 04 đồng chí;\n- Hội Nông dân phường: 01 đồng chí."),
        ("2. Phòng Kinh tế: bảo đảm kinh phí cho Hội nghị.", "2. Hội Nông dân phường: tuyên truyền về Hội nghị."),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    path = tmp_path / "Kế hoạch sửa.txt"
    path.write_text(text, encoding="utf-8")
    return path


def differing(rows: Sequence[FactRow]) -> list[tuple[str, str, str, str]]:
    return [(row.state, row.name, row.value, row.old) for row in rows if row.state not in ("", "same")]


@pytest.mark.parametrize("name", ["so_tables.txt", "dang_party.txt", "hai_ngay_two_days.txt", "xa_doi_thoai.docx"])
def test_the_plan_that_is_in_the_file_differs_in_nothing(opened: Workspace, name: str) -> None:
    plan = read_file(MATERIAL / name)
    with opened.change("Đọc kế hoạch") as db:
        number = store.import_plan(db, plan)["conference"]
    assert differing(review_rows.rows(plan, in_file.of(opened.db, number))) == []
    assert in_file.same_plan(opened.db, plan) == number


def test_a_later_version_shows_old_beside_new(opened: Workspace, later: Path) -> None:
    rows = review_rows.rows(read_file(later), in_file.of(opened.db, 1))
    assert differing([row for row in rows if row.key != "text"]) == [
        ("changed", "Ngày tổ chức", "13/02/2026", "12/02/2026"),
        (
            "changed", "Thời gian như kế hoạch ghi", "01 buổi, từ 7h30’ đến 11h00’ ngày 13/02/2026 (thứ Sáu)",
            "01 buổi, từ 7h30’ đến 11h00’ ngày 12/02/2026 (thứ Năm)",
        ),
        ("changed", "Thành phần", "Ban CHQS phường · 7", "Ban CHQS phường · 6"),
        ("new", "Thành phần", "Hội Nông dân phường · 1", ""),
        ("new", "Nhiệm vụ", "Hội Nông dân phường · tuyên truyền về Hội nghị", ""),
        ("gone", "Nhiệm vụ", "", "Phòng Kinh tế · bảo đảm kinh phí cho Hội nghị"),
    ]  # fmt: skip
    assert [row.keep for row in rows if row.state == "gone"] == [False, False]


def test_all_accepted_the_file_says_what_the_later_version_says(opened: Workspace, later: Path) -> None:
    plan = read_file(later)
    rows = [replace(row, keep=row.state != "same") for row in review_rows.rows(plan, in_file.of(opened.db, 1))]
    with opened.change("Nhận bản Word đã sửa", conference=1) as db:
        apply.accept(db, plan, rows, 1)
    assert differing(review_rows.rows(plan, in_file.of(opened.db, 1))) == []
    assert conferences.get(opened.db, 1).held_on == "2026-02-13"
    opened.undo()
    assert differing(review_rows.rows(read_file(WARD), in_file.of(opened.db, 1))) == []


def test_only_what_is_ticked_is_changed(opened: Workspace, later: Path) -> None:
    plan = read_file(later)
    rows = review_rows.rows(plan, in_file.of(opened.db, 1))
    rows = [replace(row, keep=row.name == "Thành phần" and row.state == "changed") for row in rows]
    with opened.change("Đọc lại", conference=1) as db:
        assert apply.accept(db, plan, rows, 1) == 1
    assert [one.quota for one in attendees.delegations(opened.db, 1)][-2:] == [7, 4]
    assert conferences.get(opened.db, 1).held_on == "2026-02-12"
    assert [task.unit for task in tasks.as_ordered(opened.db, 1)].count("Phòng Kinh tế") == 1
    texts = [line.text for section in plan_now.sections(opened.db, 1) for line in section.lines]
    assert texts.count("Ban CHQS phường: 07 đồng chí;") == 1


def test_a_line_accepted_alone_changes_that_line_alone(opened: Workspace, later: Path) -> None:
    later.write_text(
        WARD.read_text(encoding="utf-8").replace("ngắn gọn, dễ thực hiện", "thiết thực, ngắn gọn"), encoding="utf-8"
    )
    plan = read_file(later)
    before = [line for section in plan_now.sections(opened.db, 1) for line in section.lines]
    rows = [replace(row, keep=row.key == "text") for row in review_rows.rows(plan, in_file.of(opened.db, 1))]
    with opened.change("Nhận bản Word đã sửa", conference=1) as db:
        apply.accept(db, plan, rows, 1)
    after = [line for section in plan_now.sections(opened.db, 1) for line in section.lines]
    changed = [(was.text, now.text) for was, now in zip(before, after, strict=True) if was != now]
    assert changed == [("Nội dung ngắn gọn, dễ thực hiện.", "Nội dung thiết thực, ngắn gọn.")]


def test_the_word_file_as_original_is_kept_and_never_stale(opened: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "Kế hoạch chính.docx"
    file.write_bytes(b"PK the chief's own")
    with opened.note() as db:
        prints.record(db, 1, "ke-hoach", [("plan", "0" * 64)], "print")
    assert press.status(opened.db, 1, DOCUMENTS[0]).condition == "stale"
    paper = original.keep(opened, 1, file)
    line = conferences.registered(opened.db, 1, "ke-hoach")
    assert line is not None and (line.id, line.original, line.number, line.symbol) == (paper, "word", "47", "/KH-UBND")
    kept = register_files.of(opened.db, paper)
    assert [one.name for one in kept] == ["Kế hoạch chính.docx"]
    assert register_files.unpack(opened.db, kept[0]).read_bytes() == b"PK the chief's own"
    assert press.status(opened.db, 1, DOCUMENTS[0]).condition == "printed"
    opened.undo()
    line = conferences.registered(opened.db, 1, "ke-hoach")
    assert line is not None and line.original == ""
