"""What was printed, what is stale, and what is left out and why."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from pypdfium2 import PdfDocument

from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.printing import press
from thuky.printing.job import print_all
from thuky.storage.workspace import Workspace


def test_every_paper_of_the_sample_is_made_in_every_format(sample: Workspace, tmp_path: Path) -> None:
    reports = print_all(sample, 1, PAPERS, tmp_path)
    assert [f"{report.code}.{report.format}" for report in reports if report.path is None or report.skipped] == []
    assert {report.path.name for report in reports if report.path} == {
        f"{paper.code}.{kind}" for paper in PAPERS for kind in paper.formats
    }


def test_after_printing_everything_is_printed_and_one_rank_makes_exactly_its_papers_stale(
    sample: Workspace, tmp_path: Path
) -> None:
    print_all(sample, 1, PAPERS, tmp_path)
    assert {paper.code for paper in PAPERS if press.status(sample.db, 1, paper).condition != "printed"} == set()
    rewarded = next(one for one in awards.of_conference(sample.db, 1) if one.name == "Quách Minh Triết")
    with sample.change("Thăng cấp", conference=1) as db:
        attendees.edit(db, rewarded.attendee_id or 0, rank="Đại úy")
        awards.edit(db, rewarded.id or 0, rank="Đại úy")
    stale = {
        paper.code: press.status(sample.db, 1, paper).items
        for paper in PAPERS
        if press.status(sample.db, 1, paper).condition == "stale"
    }
    assert set(stale) == {
        *("danh-sach-dai-bieu", "danh-sach-ky-nhan", "kich-ban-dieu-hanh"),
        *("danh-sach-khen-thuong", "bien-ban-khen-thuong", "quyet-dinh-khen-thuong", "giay-khen", "trao-thuong"),
    }
    assert "Giấy khen: Quách Minh Triết" in " ".join(stale["giay-khen"])
    (report,) = print_all(sample, 1, [named("giay-khen")], tmp_path, only_changed=True)
    assert [key for key, _ in report.printed] == [f"award:{rewarded.id}"]


def test_the_run_sheet_goes_along_uncounted(sample: Workspace, tmp_path: Path) -> None:
    (report,) = print_all(sample, 1, [named("giay-khen")], tmp_path)
    assert (report.sentence(), [key for key, _ in report.along]) == ("Chọn 15: in 15", ["run-sheet"])
    assert report.path is not None and len(PdfDocument(report.path)) == 16


def test_a_signed_paper_is_never_stale_it_differs(sample: Workspace, tmp_path: Path) -> None:
    paper = named("danh-sach-khen-thuong")
    print_all(sample, 1, [paper], tmp_path)
    with sample.change("Ký", conference=1) as db:
        number = conferences.add_paper(
            db, replace(conferences.register(db, 1)[0], id=None, code=paper.code, number="", date="")
        )
        conferences.edit_paper(db, number, state="signed")
        one = awards.of_conference(db, 1)[0]
        awards.edit(db, one.id or 0, name="UBND phường Hương Điền Mới")
    assert press.status(sample.db, 1, paper).condition == "differs"


def test_undo_does_not_forget_what_was_printed(sample: Workspace, tmp_path: Path) -> None:
    paper = named("danh-sach-dai-bieu")
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, 1, position="Chủ nhiệm Chính trị")
    print_all(sample, 1, [paper], tmp_path)
    sample.undo()
    assert press.status(sample.db, 1, paper).condition == "stale"
    sample.redo()
    assert press.status(sample.db, 1, paper).condition == "printed"


def test_an_item_that_does_not_fit_is_reported_left_out_and_the_others_are_printed(
    sample: Workspace, tmp_path: Path
) -> None:
    with sample.change("Tên rất dài", conference=1) as db:
        attendees.edit(db, 1, full_name="Nguyễn " + "Phúc Bảo Long " * 14)
    (report,) = print_all(sample, 1, [named("bien-ten")], tmp_path)
    assert (len(report.skipped), report.chosen) == (1, len(report.printed) + 1)
    assert report.skipped[0].why.startswith("chữ không vừa khung")
    assert report.path is not None and len(PdfDocument(report.path)) == len(report.printed)


def test_a_name_too_long_for_its_seat_does_not_keep_the_plan_of_the_hall_from_being_printed(
    sample: Workspace, tmp_path: Path
) -> None:
    with sample.change("Tên rất dài", conference=1) as db:
        attendees.edit(db, 30, full_name="Nguyễn " + "Phúc Bảo Long " * 14)
    (report,) = print_all(sample, 1, [named("so-do-cho-ngoi")], tmp_path, formats=("pdf",))
    assert (report.sentence(), report.path) == ("Chọn 1: in 1", tmp_path / "so-do-cho-ngoi.pdf")


def test_blocked_items_are_printed_only_anyway() -> None:
    items = list(range(3))
    made = [
        replace(item, blocked="thiếu chức vụ") if place == 1 else item for place, item in enumerate(_cards(len(items)))
    ]
    careful, anyway = press.pages_of(made), press.pages_of(made, anyway=True)
    assert careful.sentence() == "Chọn 3: in 2, bỏ qua 1 (thiếu chức vụ)"
    assert anyway.sentence() == "Chọn 3: in 3, trong đó 1 mục có lỗi vẫn in"


def _cards(number: int) -> list[press.Item]:
    from thuky.papers.blocks import Paragraph

    return [
        press.Item(key=str(place), title=f"Thẻ {place}", blocks=(Paragraph(text=f"Thẻ {place}"),))
        for place in range(number)
    ]


def test_the_workbook_of_the_list_holds_no_formula_and_every_name(sample: Workspace, tmp_path: Path) -> None:
    with sample.change("Công thức", conference=1) as db:
        attendees.edit(db, 2, note="=1+1", full_name="=Lê Văn Bằng")
    print_all(sample, 1, [named("danh-sach-dai-bieu")], tmp_path, formats=("xlsx",))
    cells = [
        cell for row in openpyxl.load_workbook(tmp_path / "danh-sach-dai-bieu.xlsx").active.iter_rows() for cell in row
    ]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert sum(str(cell.value).endswith("=Lê Văn Bằng") for cell in cells) == 1


def test_nobody_at_all_still_makes_every_list(sample: Workspace, tmp_path: Path) -> None:
    with sample.change("Xóa hết", conference=1) as db:
        attendees.remove(db, [one.id or 0 for one in attendees.of_conference(db, 1)])
    reports = print_all(sample, 1, [paper for paper in PAPERS if paper.group == "Danh sách"], tmp_path)
    assert {report.sentence() for report in reports} == {"Chọn 1: in 1"}
