"""In cả bộ and Chỉ in lại phần thay đổi."""

from pathlib import Path

import pytest

from thuky.app.papers import PAPERS, named
from thuky.attendees import store as attendees
from thuky.core.refused import Refused
from thuky.papers import files, pages
from thuky.printing import sets, store
from thuky.printing.changed import gather, select
from thuky.printing.job import print_all

SMALL = ("danh-sach-dai-bieu", "giay-khen", "chuong-trinh")


def orders(sample, codes=SMALL, copies=1):
    return [(named(code), copies, tuple(named(code).items(sample.db, 1))) for code in codes]


def test_each_paper_is_a_file_of_its_own_behind_the_cover_list(sample, tmp_path: Path):
    made = sets.write(orders(sample), tmp_path, "apart", "Bộ giấy tờ")
    assert [path.name for path in made.paths] == [
        "00 Danh mục.pdf",
        "01 Danh sách đại biểu.pdf",
        "02 Giấy khen.pdf",
        "03 Chương trình hội nghị.pdf",
    ]
    assert made.sentence() == "Bộ 3 giấy: đã ghi 4 tệp"


def test_one_file_holds_all_pages_in_their_order(sample, tmp_path: Path):
    (tmp_path / "a").mkdir()
    apart = sets.write(orders(sample), tmp_path / "a", "apart", "Bộ")
    (whole,) = sets.write(orders(sample), tmp_path, "merged", "Bộ: hội nghị / 2026").paths
    total = sum(pages.page_count(path.read_bytes()) for path in apart.paths)
    assert (whole.name, pages.page_count(whole.read_bytes())) == ("Bộ hội nghị 2026.pdf", total)
    assert "DANH MỤC GIẤY TỜ" in pages.page_text(whole.read_bytes(), 0)


def test_each_certificate_is_a_file_named_after_its_person(sample, tmp_path: Path):
    made = sets.write(orders(sample, ("giay-khen",)), tmp_path, "each", "Bộ")
    names = [path.name for path in made.paths[1:]]
    first = next(item.title for item in named("giay-khen").items(sample.db, 1))
    assert (len(names), names[0]) == (16, f"001 {files.safe_name(first)}.pdf")
    assert {path.parent.name for path in made.paths[1:]} == {"01 Giấy khen"}


def test_a_set_written_again_takes_the_place_of_the_last_one(sample, tmp_path: Path):
    for _ in range(2):
        made = sets.write(orders(sample, ("giay-khen",)), tmp_path / "bộ", "each", "Bộ")
    assert sorted(path for path in (tmp_path / "bộ").rglob("*") if path.is_file()) == sorted(made.paths)


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(sample, tmp_path: Path):
    folder = tmp_path / "bộ"
    folder.mkdir()
    (folder / "01 Giấy khen").write_bytes(b"x")
    with pytest.raises(Refused, match="vì không có thư mục"):
        sets.write(orders(sample, ("giay-khen",)), folder, "each", "Bộ")
    assert sorted(path.name for path in folder.iterdir()) == ["00 Danh mục.pdf", "01 Giấy khen"]


def test_the_printer_gets_each_paper_as_often_as_it_is_wanted(sample):
    one, _ = sets.for_printer(orders(sample, ("chuong-trinh",)), "Bộ")
    three, reports = sets.for_printer(orders(sample, ("chuong-trinh",), copies=3), "Bộ")
    assert pages.page_count(three) - 1 == 3 * (pages.page_count(one) - 1)
    assert [report.code for report in reports] == ["chuong-trinh"]


def test_what_was_chosen_is_there_the_next_time_and_can_be_undone(sample):
    before = sets.lines(sample.db, 1, PAPERS)
    after = [
        sets.changed(sets.changed(one, "copies", "12"), "taken", "") if one.id == "giay-khen" else one for one in before
    ]
    with sample.change("Chọn bộ giấy tờ", conference=1) as db:
        sets.remember(db, 1, before, after, "merged")
    found = next(one for one in sets.lines(sample.db, 1, PAPERS) if one.id == "giay-khen")
    assert (found.taken, found.copies, sets.mode_of(sample.db, 1)) == (False, 12, "merged")
    assert store.copies(sample.db, 1, named("giay-khen")) == 12
    sample.undo()
    assert sets.lines(sample.db, 1, PAPERS) == before


@pytest.mark.parametrize("typed", ["", "0", "hai"])
def test_copies_that_are_no_number_leave_the_old_ones(sample, typed: str):
    line = sets.lines(sample.db, 1, PAPERS)[0]
    assert sets.changed(line, "copies", typed).copies == 1


def test_after_a_change_only_the_pages_and_cards_that_show_it_are_printed_again(sample, tmp_path: Path):
    codes = ("danh-sach-dai-bieu", "the-dai-bieu", "danh-sach-ky-nhan", "chuong-trinh")
    print_all(sample, 1, [named(code) for code in codes], tmp_path, formats=["pdf"])
    last = [one for one in attendees.of_conference(sample.db, 1) if one.named][-1]
    with sample.change("Sửa", conference=1) as db:
        attendees.edit(db, last.id, full_name="Đặng Thị Mới")
    found = select(gather(sample.db, 1, PAPERS, lambda document: tuple(document.items(sample.db, 1))))
    words = {part.code: part.words for part in found.parts}
    sheets = {part.code: pages.page_count(part.data) for part in found.parts}
    assert words["the-dai-bieu"] == "01 tờ thẻ đại biểu"
    assert (words["danh-sach-dai-bieu"][:6], sheets["danh-sach-dai-bieu"], sheets["the-dai-bieu"]) == ("trang ", 1, 1)
    assert "chuong-trinh" not in words


def test_without_a_change_nothing_is_printed_again(sample, tmp_path: Path):
    print_all(sample, 1, [named("chuong-trinh")], tmp_path, formats=["pdf"])
    assert gather(sample.db, 1, PAPERS, lambda document: tuple(document.items(sample.db, 1))) == ()
