"""Lists as PDF: every name as text in its order, headings on each page, groups and signatures never left alone."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.papers import reading_pdf, samples
from tests.papers.samples import NAMES
from thuky.papers import digest, fonts, pages, pdf
from thuky.papers.blocks import Heading, Paragraph, Row, Table, TableColumn
from thuky.papers.document import Item
from thuky.papers.state_layout import CIVIL
from thuky.papers.table_columns import plan


def _wanted(count: int) -> str:
    return " ".join(" ".join(row.cells) for row in samples.rows(count))


def _body(count: int) -> str:
    """The text of a list without its repeated headings and page numbers."""
    text = reading_pdf.text(pdf.render([samples.name_list(count)]).data)
    start = text.index("STT Họ và tên")
    end = text.index("Danh sách này có")
    parts = text[start:end].split("STT Họ và tên Chức vụ, đơn vị Điện thoại")
    pieces = [part.strip() for part in parts[1:]]
    return " ".join(piece.rsplit(" ", 1)[0] if i + 1 < len(pieces) else piece for i, piece in enumerate(pieces))


@pytest.mark.parametrize("count", [1, 12, 67, 2000])
def test_a_list_holds_every_cell_as_text_row_by_row(count: int) -> None:
    assert _body(count) == _wanted(count)


def test_a_list_of_nobody_still_has_its_heading_its_total_and_its_signers() -> None:
    text = reading_pdf.text(pdf.render([samples.name_list(0)]).data)
    assert text.endswith(
        "STT Họ và tên Chức vụ, đơn vị Điện thoại Danh sách này có 0 đại biểu./. NGƯỜI LẬP TM. BAN CHỈ ĐẠO "
        "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Trần Văn Bé PHÓ CHỦ TỊCH UBND TỈNH Đại tá Nguyễn Hoàng Anh Tuấn"
    )


def test_a_reader_in_another_program_finds_the_same_names(tmp_path: Path) -> None:
    path = tmp_path / "danh sách.pdf"
    pdf.write([samples.name_list(30)], path)
    try:
        found = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("pdftotext is not installed")
    text = " ".join(found.split())
    assert [name for row in samples.rows(30) if (name := row.cells[1]) not in text] == []


@pytest.mark.parametrize("count", range(8, 40, 3))
def test_signatures_stand_with_the_total_line_and_the_last_row(count: int) -> None:
    data = pdf.render([samples.name_list(count)]).data
    last = " ".join(pages.page_text(data, pages.page_count(data) - 1).split())
    at = [last.index(text) for text in (f"09123{count - 1:05d}", "Danh sách này có", "NGƯỜI LẬP", "Trần Văn Bé")]
    assert at == sorted(at)


@pytest.mark.parametrize("size", range(2, 12))
def test_a_group_line_is_never_the_last_of_its_page(size: int) -> None:
    data = pdf.render([samples.name_list(60, groups=size)]).data
    ends = [pages.page_text(data, i).split()[-1] for i in range(pages.page_count(data) - 1)]
    assert [end for end in ends if not end.startswith("09123")] == []


def test_the_page_number_stands_in_the_middle_of_the_top_margin_from_page_two() -> None:
    data = pdf.render([samples.name_list(60)]).data
    assert not pages.page_text(data, 0).startswith("1")
    for page in range(1, pages.page_count(data)):
        number = reading_pdf.place(data, page, str(page + 1))
        assert abs((number.left + number.right) / 2 - 105) < 0.1
        assert 5 < number.top < number.bottom < 20


def test_each_item_begins_a_page_and_is_numbered_from_one() -> None:
    printed = pdf.render([samples.plan(14), replace(samples.plan(14), key="other")])
    keys = [mark.item_key for mark in printed.pages]
    assert keys == ["plan", "plan", "other", "other"]
    assert [pages.page_text(printed.data, i)[:2].strip() for i in range(4)] == ["UB", "2", "UB", "2"]


def test_nothing_stands_outside_the_margins_however_long_the_names_are() -> None:
    data = pdf.render([samples.name_list(67, groups=10), samples.plan(20)]).data
    outside = [
        box
        for page in range(pages.page_count(data))
        for box in reading_pdf.boxes(data, page)
        if box[0] < 29.9 or box[2] > 195.1 or box[3] > 277.1 or (box[1] < 19.9 and not 8 < box[1] < 13)
    ]
    assert outside == []


def test_a_word_wider_than_its_column_is_cut_between_letters_and_stays_inside() -> None:
    endless = "Ư" * 300
    table = Table(columns=samples.COLUMNS, rows=(Row(cells=("1", endless, endless, endless)),))
    data = pdf.render([Item(key="k", title="t", blocks=(table,))]).data
    assert max(box[2] for box in reading_pdf.boxes(data, 0)) < 195.0
    assert reading_pdf.text(data).count("Ư") == 900


def test_a_row_higher_than_a_page_goes_on_over_the_page() -> None:
    long = " ".join(f"câu{i}" for i in range(2500))
    group = Row(cells=("I. KHỐI MỘT", "", "", ""), group=True)
    rows = (group, Row(cells=("1", "A", long, "")), Row(cells=("2", "B", "cuối", "")))
    table = Table(columns=samples.COLUMNS, rows=rows)
    data = pdf.render([Item(key="k", title="t", blocks=(table,))]).data
    words = reading_pdf.text(data).split()
    assert [word for word in words if word.startswith("câu")] == long.split()
    assert words[-3:] == ["2", "B", "cuối"]
    bottoms = [max(box[3] for box in reading_pdf.boxes(data, page)) for page in range(pages.page_count(data))]
    assert max(bottoms) < 277.1


def test_the_same_items_make_the_same_bytes() -> None:
    assert pdf.render([samples.name_list(20)]).data == pdf.render([samples.name_list(20)]).data


def test_a_page_whose_text_changes_is_the_only_one_with_a_new_digest() -> None:
    def listed(last: str) -> Item:
        changed = [
            replace(row, cells=(*row.cells[:3], last)) if row.key == "attendee:59" else row for row in samples.rows(60)
        ]
        return Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=changed),))

    before, after = pdf.render([listed("a")]).pages, pdf.render([listed("b")]).pages
    assert [a.digest == b.digest for a, b in zip(before, after, strict=True)] == [True] * (len(before) - 1) + [False]


def test_a_digest_does_not_see_how_a_paper_looks_but_every_word_on_it() -> None:
    item = Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=tuple(samples.rows(3))),))
    wider = Item(key="k", title="t", landscape=True, blocks=(replace(item.blocks[0], row_height=12.0),))  # type: ignore[type-var]
    other = Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=tuple(samples.rows(4))),))
    assert digest.of(item) == digest.of(wider)
    assert digest.of(item) != digest.of(other)


def test_rows_may_come_one_by_one() -> None:
    item = Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=iter(list(samples.rows(250)))),))
    assert reading_pdf.text(pdf.render([item]).data).count("09123") == 250


def test_an_empty_order_is_one_empty_page() -> None:
    assert pages.page_count(pdf.render([]).data) == 1


def test_a_column_with_white_gives_it_to_texts_that_would_be_broken_but_not_the_room_to_write_in() -> None:
    columns = tuple(TableColumn(heading=heading, width=10) for heading in ("STT", "Đơn vị", "Nội dung", "Ghi chú"))
    cells = ("1", "UBND phường Bình Trà Thượng", "Danh sách", "")
    table = Table(columns=columns, rows=[Row(cells=cells)])
    widths = plan(table, [Row(cells=cells)], 0.0, 467.0, CIVIL, 4.0).widths
    natural = [fonts.face().stringWidth(cell, 13) + 8 for cell in cells]
    assert [width >= wanted for width, wanted in zip(widths, natural, strict=True)] == [True] * 4
    assert (round(sum(widths), 3), round(widths[3], 1)) == (467.0, round(467 / 4, 1))


@pytest.mark.parametrize(
    ("name", "size"), [("Lê Ý", 13.0), ("Đinh Ngọc Ánh Dương", 12.5), ("Thiếu tá Nguyễn Thanh Phương", 12.0)]
)
def test_letters_shrink_to_twelve_for_a_long_name_then_its_column_takes_from_the_others(name: str, size: float) -> None:
    shares = (("STT", 5, False), ("Cấp bậc", 15, False), ("Họ và tên", 29, True), ("Đơn vị", 56, False))
    columns = tuple(TableColumn(heading=heading, width=width, whole=whole) for heading, width, whole in shares)
    row = Row(cells=("1", "Đại tá", name, "Ban Chỉ đạo Đề án của Ủy ban nhân dân tỉnh và các xã, phường"))
    found = plan(Table(columns=columns, rows=[row]), [row], 0.0, 467.0, CIVIL, 4.0)
    assert (found.size, found.widths[2] >= fonts.face().stringWidth(name, found.size) + 8) == (size, True)


@pytest.mark.parametrize("before", range(26, 40))
def test_a_batch_that_is_called_up_stands_on_one_page_with_the_words_before_and_after_it(before: int) -> None:
    columns = (TableColumn(heading="Vị trí"), TableColumn(heading="Người lên nhận"))
    rows = [Row(cells=(str(place), f"Nguyễn Văn {place}")) for place in range(5)]
    blocks = (
        *(Paragraph(text=f"Dòng {number}") for number in range(before)),
        Heading(text="Kính mời các cá nhân có tên sau:", level=3),
        Table(columns=columns, rows=rows, whole=True),
        Paragraph(text="Xin chúc mừng."),
        Paragraph(text="Dòng cuối"),
    )
    data = pdf.render([Item(key="k", title="t", blocks=blocks)]).data
    texts = [" ".join(pages.page_text(data, page).split()) for page in range(pages.page_count(data))]
    assert [
        ("Kính mời" in text, "Nguyễn Văn 0" in text, "Nguyễn Văn 4" in text, "chúc mừng" in text) for text in texts
    ].count((True,) * 4) == 1


def test_a_batch_longer_than_a_page_runs_on_without_a_loss() -> None:
    columns = (TableColumn(heading="Vị trí"), TableColumn(heading="Người lên nhận"))
    rows = [Row(cells=(str(place), f"Nguyễn Văn {place}.")) for place in range(300)]
    text = reading_pdf.text(
        pdf.render([Item(key="k", title="t", blocks=(Table(columns=columns, rows=rows, whole=True),))]).data
    )
    assert [place for place in range(300) if f"Nguyễn Văn {place}." not in text] == []


def test_white_goes_only_where_a_text_needs_it() -> None:
    columns = (TableColumn(heading="STT", width=5, align="center"), TableColumn(heading="Tên tập thể", width=80))
    rows = [Row(cells=(str(place), "UBND phường Hương Điền")) for place in range(1, 5)]
    widths = plan(Table(columns=columns, rows=rows), rows, 0.0, 467.0, CIVIL, 4.0).widths
    assert widths[0] < 40


@pytest.mark.parametrize("count", range(24, 44, 2))
def test_the_signatures_take_two_rows_along_to_the_last_page(count: int) -> None:
    data = pdf.render([samples.name_list(count)]).data
    text = " ".join(pages.page_text(data, pages.page_count(data) - 1).split())
    numbers = [place for place in range(1, count + 1) if f" {NAMES[(place - 1) % 5]} {place - 1} " in f" {text} "]
    assert numbers[-2:] == [count - 1, count]


def test_framed_paragraphs_stand_in_one_frame_on_one_page() -> None:
    lines = tuple(Paragraph(text=f"DÒNG {place}", align="center", indent=False, framed=True) for place in range(6))
    for before in (0, 30, 34):
        blocks = (*(Paragraph(text="Chữ") for _ in range(before)), *lines, Paragraph(text="Sau"))
        data = pdf.render([Item(key="k", title="t", blocks=blocks)]).data
        at = next(page for page in range(pages.page_count(data)) if "DÒNG 0" in pages.page_text(data, page))
        first, last = reading_pdf.place(data, at, "DÒNG 0"), reading_pdf.place(data, at, "DÒNG 5")
        top, bottom = (rule[2] for rule in sorted(reading_pdf.rules(data, at), key=lambda rule: rule[2]))
        assert first.top - 6 < top < first.top and last.bottom < bottom < last.bottom + 8
