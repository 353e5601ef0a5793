"""In cả bộ, made: files, one file, a file for each; and what is told and remembered when something fails on the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from thuky.app.papers import named
from thuky.core.refused import Refused
from thuky.papers import files, pages
from thuky.papers.document import Document, Item
from thuky.printing import whole_set
from thuky.printing.sets import Mode
from thuky.printing.whole_set import Made, Written
from thuky.storage.workspace import Workspace
from thuky.widgets import jobs

SMALL = ("danh-sach-dai-bieu", "giay-khen", "chuong-trinh")


def papers(sample: Workspace, codes: tuple[str, ...] = SMALL, copies: int = 1) -> tuple[Made, ...]:
    wanted = [(named(code), copies) for code in codes]
    return tuple(whole_set.make(wanted, lambda one: tuple(one.items(sample.db, 1))))


def write(made: tuple[Made, ...], folder: Path, mode: Mode = "apart", name: str = "Bộ giấy tờ") -> Written:
    return whole_set.write(made, folder, mode, name, Written())


def keys(made: Made) -> list[str]:
    return [key for key, _ in made.pages.noted]


def test_each_paper_is_a_file_of_its_own_behind_the_cover_list(sample: Workspace, tmp_path: Path) -> None:
    made = papers(sample)
    written = write(made, tmp_path)
    assert [path.name for path in written.paths] == [
        "00 Danh mục.pdf",
        "01 Danh sách đại biểu.pdf",
        "02 Giấy khen.pdf",
        "03 Chương trình hội nghị.pdf",
    ]
    assert (written.sentence(), written.trouble()) == ("Bộ 3 giấy: đã ghi 4 tệp", "")
    assert written.noted == {one.document.code: one.pages.noted for one in made}


def test_one_file_holds_all_pages_in_their_order(sample: Workspace, tmp_path: Path) -> None:
    made = papers(sample)
    apart = write(made, tmp_path / "a")
    (whole,) = write(made, tmp_path, "merged", "Bộ: hội nghị / 2026").paths
    total = sum(pages.page_count(path.read_bytes()) for path in apart.paths)
    assert (whole.name, pages.page_count(whole.read_bytes())) == ("Bộ hội nghị 2026.pdf", total)
    assert "DANH MỤC GIẤY TỜ" in pages.page_text(whole.read_bytes(), 0)


def test_each_certificate_is_a_file_named_after_its_person(sample: Workspace, tmp_path: Path) -> None:
    made = papers(sample, ("giay-khen",))
    written = write(made, tmp_path, "each")
    names = [path.name for path in written.paths[1:]]
    first = next(item.title for item in named("giay-khen").items(sample.db, 1))
    assert (len(names), names[0]) == (16, f"001 {files.safe_name(first)}.pdf")
    assert {path.parent.name for path in written.paths[1:]} == {"01 Giấy khen"}
    assert [key for key, _ in written.noted["giay-khen"]] == keys(made[0])


def test_a_set_written_again_takes_the_place_of_the_last_one(sample: Workspace, tmp_path: Path) -> None:
    for _ in range(2):
        written = write(papers(sample, ("giay-khen",)), tmp_path / "bộ", "each")
    assert sorted(path for path in (tmp_path / "bộ").rglob("*") if path.is_file()) == sorted(written.paths)
    assert written.others == 0


def test_what_is_left_of_an_earlier_set_is_told(sample: Workspace, tmp_path: Path) -> None:
    write(papers(sample), tmp_path)
    (tmp_path / "của tôi.pdf").write_bytes(b"x")
    written = write(papers(sample, ("chuong-trinh",)), tmp_path)
    assert written.sentence() == (
        "Bộ 1 giấy: đã ghi 2 tệp. Trong thư mục còn 3 tệp PDF đánh số không thuộc bộ này (của lần ghi trước?)"
    )


def test_a_paper_that_cannot_be_written_keeps_no_other_back_and_the_list_names_what_is_there(
    sample: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "02 Giấy khen.pdf").mkdir()
    written = write(papers(sample), tmp_path)
    assert [path.name[:2] for path in written.paths] == ["00", "01", "03"]
    assert list(written.noted) == ["danh-sach-dai-bieu", "chuong-trinh"]
    assert written.trouble().splitlines()[0] == (
        "Đã ghi 3 tệp, những giấy ấy được ghi là đã in. Chưa ghi được 1 giấy (Giấy khen):"
    )
    cover = pages.page_text(written.paths[0].read_bytes(), 0)
    assert ("Giấy khen" in cover, "Chương trình hội nghị" in cover) == (False, True)


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence_and_the_others_are_written(
    sample: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "01 Giấy khen").write_bytes(b"x")
    written = write(papers(sample, ("giay-khen", "chuong-trinh")), tmp_path, "each")
    assert (list(written.failed), list(written.noted)) == (["Giấy khen"], ["chuong-trinh"])
    assert "vì không có thư mục" in written.failed["Giấy khen"]


def test_of_a_paper_that_fails_half_way_the_files_that_are_there_are_remembered(
    sample: Workspace, tmp_path: Path
) -> None:
    second = tuple(named("giay-khen").items(sample.db, 1))[1]
    (tmp_path / "01 Giấy khen" / f"002 {files.safe_name(second.title)}.pdf").mkdir(parents=True)
    written = write(papers(sample, ("giay-khen", "chuong-trinh")), tmp_path, "each")
    assert [key for key, _ in written.noted["giay-khen"]] == keys(papers(sample, ("giay-khen",))[0])[:1]
    assert (list(written.failed), "chuong-trinh" in written.noted) == (["Giấy khen"], True)


def test_the_same_reason_is_said_once_for_many_papers(sample: Workspace, tmp_path: Path) -> None:
    for name in ("01 Danh sách đại biểu.pdf", "02 Giấy khen.pdf"):
        (tmp_path / name).mkdir()
    lines = write(papers(sample), tmp_path).trouble().splitlines()
    assert (len(lines), lines[0].partition(". ")[2], lines[1][:50]) == (
        2,
        "Chưa ghi được 2 giấy (Danh sách đại biểu, Giấy khen):",
        "– Không ghi được tệp “01 Danh sách đại biểu.pdf” (",
    )


def test_a_merged_file_that_cannot_be_written_leaves_nothing_remembered(sample: Workspace, tmp_path: Path) -> None:
    (tmp_path / "Bộ.pdf").mkdir()
    written = write(papers(sample), tmp_path, "merged", "Bộ")
    assert (written.noted, written.paths, len(written.failed)) == ({}, [], 3)


def test_a_paper_that_refuses_is_told_and_the_others_are_made(sample: Workspace, tmp_path: Path) -> None:
    def broken(*_: object) -> tuple[Item, ...]:
        raise Refused("Bản đã ký giữ trong tệp không đọc được")

    late = Document(code="late", title="Quyết định", formats=("pdf",), group="Văn bản", items=broken)
    wanted = [(late, 1), (named("chuong-trinh"), 2)]
    made = tuple(whole_set.make(wanted, lambda one: tuple(one.items(sample.db, 1))))
    assert [path.name for path in write(made, tmp_path).paths] == ["00 Danh mục.pdf", "01 Chương trình hội nghị.pdf"]
    assert whole_set.for_printer(made, "Bộ")[1] == (
        "Đã in bộ 1 giấy. Quyết định: Bản đã ký giữ trong tệp không đọc được"
    )


def test_stopped_on_the_way_it_is_known_what_was_written(sample: Workspace, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            if done > 1:
                raise jobs.Cancelled

    written = Written()
    with pytest.raises(jobs.Cancelled):
        whole_set.write(papers(sample), tmp_path, "apart", "Bộ", written, Stop())
    assert (list(written.noted), written.sentence()) == (["danh-sach-dai-bieu"], "Đã dừng. Bộ 3 giấy: đã ghi 1 tệp")


def test_papers_without_anything_in_them_are_not_in_the_set_and_said(sample: Workspace, tmp_path: Path) -> None:
    empty = replace(named("maket"), code="x", title="Công văn đôn đốc", items=lambda *_: ())
    made = tuple(whole_set.make([(empty, 1), (named("maket"), 1)], lambda one: tuple(one.items(sample.db, 1))))
    written = write(made, tmp_path)
    assert [path.name for path in written.paths] == ["00 Danh mục.pdf", "01 Maket hội nghị.pdf"]
    assert written.sentence() == "Bộ 2 giấy: đã ghi 2 tệp, 1 giấy chưa có gì để in (Công văn đôn đốc)"


def test_the_printer_gets_each_paper_as_often_as_it_is_wanted(sample: Workspace) -> None:
    one, _ = whole_set.for_printer(papers(sample, ("chuong-trinh",)), "Bộ")
    three, words = whole_set.for_printer(papers(sample, ("chuong-trinh",), copies=3), "Bộ")
    assert pages.page_count(three.data) - 1 == 3 * (pages.page_count(one.data) - 1)
    assert (three.pages, words) == (pages.page_count(three.data), "Đã in bộ 1 giấy")
    assert [code for code, _ in three.gone(range(three.pages))] == ["chuong-trinh"]
