"""Word documents: real styles, state margins, headings repeated, signatures that cannot be left alone."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tests.papers import samples
from thuky.papers import word
from thuky.papers.blocks import PageBreak, Paragraph, Row, Signatures, Table, TableColumn, Title
from thuky.papers.document import Item


def _document(*items: Item) -> Document:
    return docx.Document(io.BytesIO(word.render(items)))


def _list_table(document: Document) -> WordTable:
    return next(table for table in document.tables if table.style is not None and table.style.name == "Table Grid")


def _texts(element: object) -> list[str]:
    """The paragraphs of a part in the order in which they stand, those of tables inside it too."""
    found = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in element.iter(qn("w:p"))]  # type: ignore[attr-defined]
    return [text for text in found if text]


def test_a_list_holds_every_cell_with_its_letters() -> None:
    table = _list_table(_document(samples.name_list(67)))
    found = [[cell.text for cell in row.cells] for row in list(table.rows)[:-1]]
    assert found == [[c.heading for c in samples.COLUMNS], *[list(row.cells) for row in samples.rows(67)]]


@pytest.mark.parametrize("count", [0, 1, 2000])
def test_a_list_has_as_many_rows_as_people_and_a_heading(count: int) -> None:
    table = _list_table(_document(samples.name_list(count)))
    assert len(table._tbl.tr_lst) == count + 2  # the heading, and the end of the paper


def test_the_end_of_a_paper_stands_in_the_last_row_of_its_list_without_borders() -> None:
    document = _document(samples.name_list(40))
    rows = list(_list_table(document).rows)
    cell = rows[-1].cells[0]._tc
    assert _texts(cell) == ["Danh sách này có 40 đại biểu./.", "NGƯỜI LẬP", "TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN",
                            "Trần Văn Bé", "PHÓ CHỦ TỊCH UBND TỈNH", "Đại tá Nguyễn Hoàng Anh Tuấn"]  # fmt: skip
    sides = cell.find(qn("w:tcPr")).find(qn("w:tcBorders"))
    assert [(side.tag.split("}")[1], side.get(qn("w:val"))) for side in sides] == [
        ("left", "nil"), ("bottom", "nil"), ("right", "nil"),
    ]  # fmt: skip
    assert cell.find(qn("w:tcPr")).find(qn("w:gridSpan")).get(qn("w:val")) == str(len(samples.COLUMNS))
    assert _texts(document.element.body)[-8:] == _texts(cell)


def test_a_list_with_nothing_to_sign_ends_with_its_last_row() -> None:
    item = Item(
        key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=samples.rows(3)), Paragraph(text="hết"))
    )
    document = _document(item)
    assert (len(_list_table(document).rows), [p.text for p in document.paragraphs if p.text]) == (4, ["hết"])


def test_the_heading_is_repeated_and_no_row_is_cut() -> None:
    rows = _list_table(_document(samples.name_list(5, groups=10))).rows
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows]
    assert heads == [True] + [False] * (len(rows) - 1)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_a_batch_too_high_for_its_page_with_the_signatures_lets_its_last_rows_alone_go_with_them() -> None:
    found = {}
    for words in (1, 12):
        rows = tuple(Row(cells=("1", "Lê An", samples.LONG_POST * words, "")) for _ in range(5))
        blocks = (Table(columns=samples.COLUMNS, rows=rows, whole=True), Signatures(signers=(samples.CHIEF,)))
        table = _list_table(_document(Item(key="k", title="t", landscape=True, blocks=blocks)))
        kept = [
            all(p.paragraph_format.keep_with_next for p in row.cells[0].paragraphs) for row in list(table.rows)[:-1]
        ]
        found[words] = kept
    assert found == {1: [True] * 6, 12: [True, False, False, False, True, True]}


def test_a_letter_that_ends_with_a_table_has_its_end_as_text() -> None:
    blocks = (Table(columns=samples.COLUMNS, rows=samples.rows(3)), Paragraph(text="Trân trọng./."))
    sign = Signatures(signers=(samples.CHIEF,), recipients=("Như trên", "Lưu: VT"))
    document = _document(Item(key="k", title="t", blocks=(*blocks, sign)))
    assert (len(_list_table(document).rows), [p.text for p in document.paragraphs if p.text]) == (4, ["Trân trọng./."])


def test_a_row_that_fills_half_a_page_may_be_cut_so_that_the_page_before_it_is_not_left_empty() -> None:
    rows = tuple(Row(cells=("1", "Lê An", text, "")) for text in ("ngắn", samples.SENTENCE * 4, samples.SENTENCE * 40))
    table = _list_table(_document(Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=rows),))))
    assert [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows] == [True, True, True, False]


def test_a_row_that_is_cut_is_cut_between_its_paragraphs() -> None:
    said = "\n".join([samples.SENTENCE, samples.SENTENCE * 3] * 12)
    rows = (Row(cells=("1", "Lê An", said, "")),)
    table = _list_table(_document(Item(key="k", title="t", blocks=(Table(columns=samples.COLUMNS, rows=rows),))))
    cell = table.rows[1].cells[2]
    assert cell.text == said
    assert [bool(p.paragraph_format.keep_together) for p in cell.paragraphs] == [True, False] * 12


def test_group_lines_and_the_last_two_rows_stay_with_what_follows() -> None:
    rows = _list_table(_document(samples.name_list(5, groups=10))).rows
    kept = [all(p.paragraph_format.keep_with_next for p in row.cells[0].paragraphs) for row in list(rows)[:-1]]
    assert kept == [True, True, False, False, False, True, True]
    assert rows[1].cells[0]._tc is rows[1].cells[-1]._tc


def test_margins_paper_and_page_number_are_those_of_the_decree() -> None:
    section = _document(samples.name_list(3)).sections[0]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides if side is not None] == [20, 20, 30, 15]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]
    assert section.different_first_page_header_footer
    header = section.header.paragraphs[0]
    assert header.style is not None and header.style.name == "Header" and header.style.font.size.pt == 13
    assert [field.get(qn("w:instr")) for field in header._p.iter(qn("w:fldSimple"))] == [" PAGE "]
    assert "".join(p.text for p in section.first_page_header.paragraphs) == ""


def test_thousands_of_letters_share_one_header_and_one_look_at_the_styles() -> None:
    items = [replace(samples.name_list(1), key=str(n)) for n in range(4)]
    document = _document(*items)
    headers = [part for part in document.part.package.iter_parts() if "header" in part.partname]
    assert (len(document.sections), len(headers)) == (4, 2)
    assert [section.header.is_linked_to_previous for section in document.sections] == [False, True, True, True]


def test_each_item_is_a_section_numbered_from_one_and_lying_where_it_must() -> None:
    document = _document(samples.plan(2), samples.name_list(2), Item(key="k", title="t", landscape=True, blocks=()))
    starts = [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in document.sections]
    assert starts == ["1", "1", "1"]
    assert [s.page_width > s.page_height for s in document.sections] == [False, False, True]  # type: ignore[operator]


def test_styles_are_times_new_roman_black_and_vietnamese_for_every_script() -> None:
    document = _document(samples.plan(2))
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Body Text", "Header"):
        style = document.styles[name]
        fonts = style.element.rPr.rFonts
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
        assert str(style.font.color.rgb) == "000000"  # type: ignore[attr-defined]
        assert style.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert document.core_properties.language == "vi-VN"


def test_title_headings_and_body_have_styles_of_their_own() -> None:
    document = _document(samples.plan(1))
    styled = [(p.style.name, p.text) for p in document.paragraphs if p.text]  # type: ignore[union-attr]
    assert styled == [
        ("Title", "KẾ HOẠCH"),
        ("Subtitle", "Tổ chức Hội nghị tổng kết"),
        ("Heading 1", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("Body Text", samples.SENTENCE),
    ]


def test_letterhead_and_signatures_are_tables_without_borders_in_their_order() -> None:
    head, sign = (
        table for table in _document(samples.plan(1)).tables if table.style is None or table.style.name != "Table Grid"
    )
    assert [[" ".join(c.text.split()) for c in row.cells] for row in head.rows] == [
        ["UBND TỈNH SƠN BÌNH BAN CHỈ ĐẠO ĐỀ ÁN PHÁT HUY VAI TRÒ DÂN QUÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"],
        ["Số: /KH-BCĐ", "Tân Thạnh, ngày 05 tháng 02 năm 2026"],
    ]  # fmt: skip
    texts = [[" ".join(cell.text.split()) for cell in row.cells] for row in sign.rows]
    assert [row[1] for row in texts] == [
        "TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN",
        "",
        "PHÓ CHỦ TỊCH UBND TỈNH Đại tá Nguyễn Hoàng Anh Tuấn",
        "",
    ]
    assert texts[0][0] == "Nơi nhận: - Thường trực Tỉnh ủy (b/c); - UBND 15 xã, phường; - Lưu: VT, QS."
    assert sign.rows[1].height.mm > 25  # type: ignore[union-attr]


def test_the_number_keeps_the_room_to_be_written_in() -> None:
    head = _document(samples.plan(1)).tables[0]
    assert head.rows[1].cells[0].text == "Số:       /KH-BCĐ"


def _kept(*texts: str) -> list[bool]:
    """Of paragraphs before the signatures, which are kept with what follows."""
    blocks = (*(Paragraph(text=text) for text in texts), Signatures(signers=(samples.CHIEF,), recipients=("Như trên",)))
    found = _document(Item(key="k", title="t", blocks=blocks)).paragraphs
    return [bool(p.paragraph_format.keep_with_next) for p in found if p.style and p.style.name == "Body Text"]


def test_the_signatures_have_two_lines_of_text_with_them_and_pull_no_more_along() -> None:
    short = "Kính đề nghị xem xét./."
    assert _kept(samples.SENTENCE, samples.SENTENCE, samples.SENTENCE) == [False, False, True]
    assert _kept(samples.SENTENCE, samples.SENTENCE, short) == [False, True, True]


def test_a_name_stands_under_its_signature_however_many_receive_the_paper() -> None:
    """The last row of the table takes what Nơi nhận is longer: no height of it is in the room for the signature."""
    sign = _document(samples.plan(1)).tables[-1]
    cells = sign._tbl.tr_lst[-1].tc_lst
    assert [cell.vMerge for cell in cells] == ["continue", None]
    lines = [cell.p_lst[0].pPr.find(qn("w:spacing")).get(qn("w:line")) for cell in cells]
    assert lines == ["20", "20"]


def test_addressees_stand_from_the_top_of_their_cells_and_lists_in_the_middle() -> None:
    columns = (TableColumn(heading="", width=30), TableColumn(heading="", width=70))
    rows = (Row(cells=("Kính gửi:", samples.SENTENCE)),)
    blocks = tuple(Table(columns=columns, rows=rows, bordered=bordered) for bordered in (False, True))
    found = _document(Item(key="k", title="t", blocks=blocks)).element.body.iter(qn("w:vAlign"))
    assert [one.get(qn("w:val")) for one in found] == ["top", "top", "center", "center"]


def test_the_number_of_a_bold_label_is_bold_as_well() -> None:
    blocks = (Paragraph(mark="1.", lead="Chủ trì:", text="Bà Lê Ý."), Paragraph(mark="2.", text="Khác."))
    found = _document(Item(key="k", title="t", blocks=blocks)).paragraphs
    marks = [p._p.pPr.find(qn("w:rPr")) for p in found if p.text]
    assert [mark is not None and mark.find(qn("w:b")) is not None for mark in marks] == [True, False]


def test_the_dash_of_a_smaller_line_is_as_small_as_the_line() -> None:
    blocks = (Paragraph(mark="-", text="Công an tỉnh;", size=13), Paragraph(mark="-", text="Tỉnh Đoàn."))
    found = _document(Item(key="k", title="t", blocks=blocks)).paragraphs
    marks = [p._p.pPr.find(qn("w:rPr")) for p in found if p.text]
    assert [mark is not None and mark.find(qn("w:sz")).get(qn("w:val")) for mark in marks] == ["26", False]


def test_on_half_a_sheet_the_indent_and_the_page_number_are_those_of_the_pdf() -> None:
    blocks = (samples.HEAD, Paragraph(text=samples.SENTENCE))
    document = _document(Item(key="k", title="t", paper="A5", blocks=blocks))
    body = next(p for p in document.paragraphs if p.text == samples.SENTENCE)
    number = document.sections[0].header.paragraphs[0]._p
    assert round(body.paragraph_format.first_line_indent.mm, 1) == 10.0  # type: ignore[union-attr]
    assert [one.get(qn("w:val")) for one in number.iter(qn("w:sz"))] == ["22"]
    assert round(document.sections[0].header_distance.mm) == 5  # type: ignore[union-attr]


def test_signs_that_xml_cannot_hold_are_left_out_and_the_others_stay_text(tmp_path: Path) -> None:
    table = Table(columns=samples.COLUMNS, rows=(Row(cells=("1", "A < B & C", "dòng 1\ndòng 2", "\x00\x0b'=1+1")),))
    blocks = (Title(kind="A & B"), Paragraph(text="<b>không</b>"), table, PageBreak(), Paragraph(text="cuối"))
    path = tmp_path / "o.docx"
    word.write([Item(key="k", title="t & <t>", blocks=blocks)], path)
    document = docx.Document(str(path))
    cells = [cell.text for cell in _list_table(document).rows[1].cells]
    assert cells == ["1", "A < B & C", "dòng 1\ndòng 2", "'=1+1"]
    assert [p.text for p in document.paragraphs if p.text.strip()] == ["A & B", "<b>không</b>", "cuối"]


def test_no_paper_at_all_is_still_a_document() -> None:
    assert [p.text for p in _document().paragraphs] == []


def test_every_style_that_is_used_exists() -> None:
    document = _document(samples.plan(1), samples.name_list(3, groups=10))
    known = {style.style_id for style in document.styles}
    used = {element.get(qn("w:val")) for element in document.element.body.iter(qn("w:pStyle"), qn("w:tblStyle"))}
    assert used - known == set()
    assert isinstance(document.paragraphs[0], WordParagraph)


def _runs(paragraph: WordParagraph) -> list[str]:
    """The parts of a paragraph as the file holds them: texts, and the hyphens at which no line ends."""
    found = paragraph._p.iter(qn("w:t"), qn("w:noBreakHyphen"))
    return ["(-)" if one.tag == qn("w:noBreakHyphen") else one.text or "" for one in found]


def test_no_line_ends_within_the_sign_of_a_paper_nor_between_two_years() -> None:
    said = "Kế hoạch số 27/KH-BCĐ giai đoạn 2021 - 2026 - một dòng"
    table = Table(
        columns=samples.COLUMNS, rows=(Row(cells=("1", said, "", "")), Row(cells=("2", said, "", ""), bold=True))
    )
    document = _document(Item(key="k", title="t", blocks=(Paragraph(text=said), table)))
    parts = ["Kế hoạch số 27/KH", "(-)", "BCĐ giai đoạn 2021\u00a0-\u00a02026 - một dòng"]
    cells = [row.cells[1].paragraphs[0] for row in _list_table(document).rows[1:]]
    assert [_runs(one) for one in (document.paragraphs[0], *cells)] == [parts] * 3
    assert document.paragraphs[0].text.replace("\u00a0", " ") == said  # so it is read back


def test_the_longest_name_of_a_conference_is_cut_in_the_files_properties_alone() -> None:
    name = "Hội nghị tổng kết mười năm thực hiện phong trào thi đua " * 6
    document = _document(Item(key="k", title=f"Kế hoạch: {name}", blocks=(Title(kind="KẾ HOẠCH", about=name),)))
    title = document.core_properties.title
    assert (len(title), title[-9:]) == (252, "tổng kết…")
    assert document.paragraphs[1].text.replace("\n", " ") == name.strip()
