"""A plan looked through beside one conference and then beside another: what the clerk had done to its facts stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thuky.plans import apply, in_file, plan_now, review_edits, review_rows, store
from thuky.plans.read import read, read_file
from thuky.plans.review_dialog import ReviewDialog
from thuky.plans.review_rows import FactRow
from thuky.plans.review_use import NEW, Target
from thuky.reading.sniff import read_lines
from thuky.storage import workspace
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit

WARD = Path(__file__).parent / "material" / "phuong_dash_lists.txt"
LINES = read_lines(WARD)
PLAN = read(LINES)
DROPPED = "Mục bỏ chọn không ghi vào dữ liệu; câu chữ của kế hoạch vẫn giữ, sửa ở tab Kế hoạch."


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    with workspace.create(tmp_path / "Văn phòng.thuky") as file:
        with file.change("Đọc kế hoạch") as db:
            store.import_plan(db, PLAN)
        yield file


def named(rows: list[FactRow], name: str) -> FactRow:
    return next(row for row in rows if row.name == name and not row.heads)


def test_corrections_ticks_and_additions_stay_when_the_plan_goes_into_another_conference(
    qtbot: QtBot, opened: Workspace
) -> None:
    targets = (NEW, Target(conference=1, name="Hội nghị"))
    dialog = ReviewDialog(PLAN, LINES, "kế hoạch.txt", targets=targets, there=lambda one: in_file.of(opened.db, one))
    qtbot.addWidget(dialog)
    dialog.show()
    place = named(dialog.facts.records(), "Địa điểm")
    dialog.facts.edited.emit([Edit(record=place, field="value", value="Nhà văn hóa")])
    dialog.tick([named(dialog.facts.records(), "Giờ bắt đầu")], False)
    assert dialog.hint.text() == DROPPED
    for at, words in ((1, ("Đã đổi", "Như cũ")), (0, ("", ""))):
        dialog.target.setCurrentIndex(at)
        place, hour = (named(dialog.facts.records(), name) for name in ("Địa điểm", "Giờ bắt đầu"))
        assert (place.value, place.keep, hour.keep) == ("Nhà văn hóa", True, False)
        assert (place.state_word, hour.state_word) == words


def test_a_fact_that_was_added_is_new_to_the_file_and_stands_in_its_place(opened: Workspace) -> None:
    rows = review_rows.rows(PLAN)
    line = next(row for row in rows if row.key == "delegations").lines[0]
    before = review_edits.with_added(rows, "delegations", "Hội Người cao tuổi: 02 đại biểu", line)
    there = in_file.of(opened.db, 1)
    after = review_edits.carried(review_rows.rows(PLAN, there), before, compared=True)
    told = [(row.value, row.state) for row in after if row.key == "delegations"]
    assert told.count(("Hội Người cao tuổi · 2", "new")) == 1
    assert [value for value, _ in told] == [row.value for row in before if row.key == "delegations"]


def test_a_section_that_comes_newly_stands_where_the_plan_has_it(opened: Workspace, tmp_path: Path) -> None:
    before = [section.heading for section in plan_now.sections(opened.db, 1)]
    at = next(place for place, heading in enumerate(before) if heading.startswith("III."))
    text = WARD.read_text(encoding="utf-8").replace(
        f"\n{before[at]}", f"\nIIA. TRANG PHỤC\nTrang phục gọn gàng.\n{before[at]}"
    )
    path = tmp_path / "Kế hoạch sửa.txt"
    path.write_text(text.replace("IIA. ", "II. "), encoding="utf-8")
    plan = read_file(path)
    rows = [replace(row, keep=row.key == "text") for row in review_rows.rows(plan, in_file.of(opened.db, 1))]
    with opened.change("Nhận bản Word đã sửa", conference=1) as db:
        apply.accept(db, plan, rows, 1)
    after = [section.heading for section in plan_now.sections(opened.db, 1)]
    assert after == [*before[:at], "II. TRANG PHỤC", *before[at:]]
