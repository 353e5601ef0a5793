"""Chỉ in lại phần thay đổi: single cards and pages, in the clerk's words."""

from pathlib import Path

from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.papers import pages
from thuky.printing.changed import Changed, gather, select
from thuky.printing.job import print_all
from thuky.storage.workspace import Workspace


def found_in(sample: Workspace) -> Changed:
    return select(gather(sample.db, 1, PAPERS, lambda document: tuple(document.items(sample.db, 1))))


def test_after_a_change_only_the_pages_and_cards_that_show_it_are_printed_again(
    sample: Workspace, tmp_path: Path
) -> None:
    codes = ("danh-sach-dai-bieu", "the-dai-bieu", "danh-sach-ky-nhan", "chuong-trinh")
    print_all(sample, 1, [named(code) for code in codes], tmp_path, formats=["pdf"])
    last = [one for one in attendees.of_conference(sample.db, 1) if one.named][-1]
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, last.id, full_name="Đặng Thị Mới")
    found = found_in(sample)
    words = {part.code: part.words for part in found.parts}
    sheets = {part.code: pages.page_count(part.data) for part in found.parts}
    assert words["the-dai-bieu"] == "1 thẻ đại biểu"
    assert (words["danh-sach-dai-bieu"][:6], sheets["danh-sach-dai-bieu"], sheets["the-dai-bieu"]) == ("trang ", 1, 1)
    assert "chuong-trinh" not in words


def test_without_a_change_nothing_is_printed_again(sample: Workspace, tmp_path: Path) -> None:
    print_all(sample, 1, [named("chuong-trinh")], tmp_path, formats=["pdf"])
    assert gather(sample.db, 1, PAPERS, lambda document: tuple(document.items(sample.db, 1))) == ()
