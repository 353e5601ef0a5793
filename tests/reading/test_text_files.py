"""People's text files become lines: the encodings of plain text, Word, OpenDocument and PDF, and what is refused."""

import io
import zipfile
import zlib
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from thuky.core import paths
from thuky.core.refused import Refused
from thuky.core.vietnamese import legacy
from thuky.reading.sniff import read_lines

TEXT = "KẾ HOẠCH\nTổ chức Hội nghị sơ kết\n\nI. MỤC ĐÍCH"


def texts(path: Path) -> list[str]:
    return [line.text for line in read_lines(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_plain_text_is_read_in_every_unicode_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert texts(path) == ["KẾ HOẠCH", "Tổ chức Hội nghị sơ kết", "", "I. MỤC ĐÍCH"]


def test_the_old_windows_code_page_gives_composed_letters(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes("Hô\u0323i nghi\u0323 sơ kê\u0301t".encode("cp1258"))
    assert texts(path) == ["Hội nghị sơ kết"]


OLD_TEXT = "Kế hoạch tổ chức Hội nghị\nThường trực Ủy ban nhân dân phường\nđúng giờ, “tiết kiệm”"


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
@pytest.mark.parametrize("stored", ["cp1252", "utf-8"])
def test_text_typed_in_old_fonts_is_told_by_its_letters(tmp_path: Path, encoding: legacy.Encoding, stored: str) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes(legacy.from_unicode(OLD_TEXT, encoding).encode(stored))
    # TCVN3 has no capital Ủ: it is a small letter in a font of capitals, which plain text does not keep.
    right = OLD_TEXT.replace("Ủy", "ủy") if encoding == "tcvn3" else OLD_TEXT
    assert texts(path) == right.split("\n")


def test_a_text_longer_than_any_plan_is_refused_before_it_is_cut_into_lines(tmp_path: Path) -> None:
    for content in (b"a" * 3_000_000, b"\xe1\n" * 9_000):
        path = tmp_path / "dai.txt"
        path.write_bytes(content)
        with pytest.raises(Refused) as refused:
            read_lines(path)
        assert str(refused.value) == (
            "Tệp “dai.txt” dài quá mức của một văn bản nên không đọc; hãy kiểm tra lại tệp rồi chọn tệp kế hoạch."
        )


def test_lines_are_counted_from_one_and_empty_ones_count(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n\nSố: /KH-BCĐ\n", encoding="utf-8")
    assert [(line.number, line.text) for line in read_lines(path)] == [(1, ""), (2, ""), (3, "Số: /KH-BCĐ")]


def test_wide_gaps_are_columns_and_bars_are_rows_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("- Bộ CHQS tỉnh;        TRƯỞNG BAN\n| TT | Nội dung |\nmột câu thường\n", encoding="utf-8")
    assert [(line.cells, line.table) for line in read_lines(path)] == [
        (("- Bộ CHQS tỉnh;", "TRƯỞNG BAN"), 0),
        (("TT", "Nội dung"), 1),
        ((), 0),
    ]


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="71"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="81"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""


def numbered_document(items: list[tuple[str, str, int]]) -> Document:
    document = Document()
    own = parse_xml(NUMBERING)
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for child in list(own):
        numbering.append(child)
    for text, list_id, depth in items:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        if list_id:
            mark = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
            properties.append(parse_xml(mark))
    return document


def test_the_numbers_that_word_shows_are_in_the_text(tmp_path: Path) -> None:
    items = [
        ("Mục đích", "71", 0), ("Mục một", "71", 1), ("Điểm", "71", 2), ("Mục hai", "71", 1),
        ("Nội dung", "71", 0), ("Lại từ đầu", "71", 1), ("gạch", "81", 0), ("thường", "", 0),
    ]  # fmt: skip
    path = tmp_path / "a.docx"
    numbered_document(items).save(path)
    assert texts(path) == [
        "I. Mục đích", "1. Mục một", "a) Điểm", "2. Mục hai", "II. Nội dung", "1. Lại từ đầu", "- gạch", "thường",
    ]  # fmt: skip


def test_tables_stand_in_place_and_a_two_column_heading_is_read_column_by_column(tmp_path: Path) -> None:
    document = Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "UBND TỈNH\nBAN CHỈ ĐẠO"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    document.add_paragraph("KẾ HOẠCH")
    data = document.add_table(rows=2, cols=2)
    for cell, text in zip(data._cells, ("Đơn vị", "Số lượng", "Phòng Nội vụ", "02"), strict=True):
        cell.text = text
    path = tmp_path / "a.docx"
    document.save(path)
    assert [(line.text, line.cells, line.table) for line in read_lines(path)] == [
        ("UBND TỈNH", (), 0),
        ("BAN CHỈ ĐẠO", (), 0),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (), 0),
        ("Độc lập - Tự do - Hạnh phúc", (), 0),
        ("KẾ HOẠCH", (), 0),
        ("Đơn vị | Số lượng", ("Đơn vị", "Số lượng"), 1),
        ("Phòng Nội vụ | 02", ("Phòng Nội vụ", "02"), 1),
    ]


CONTENT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style></office:automatic-styles>
<office:body><office:text><text:p>KẾ<text:s text:c="2"/>HOẠCH</text:p><text:list text:style-name="L1">
<text:list-item><text:p>Mục đích</text:p><text:list><text:list-item><text:p>gạch</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Nội dung</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Đơn vị</text:p></table:table-cell>
<table:table-cell><text:p>Số</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>
</office:document-content>"""


def test_an_opendocument_text_has_its_list_numbers_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", CONTENT)
    assert texts(path) == ["KẾ HOẠCH", "I. Mục đích", "- gạch", "II. Nội dung", "Đơn vị | Số"]


def pdf_of(path: Path, pages: list[list[tuple[float, float, str]]]) -> None:
    pdfmetrics.registerFont(TTFont("Tinos", str(paths.resource("fonts", "Tinos-Regular.ttf"))))
    canvas = Canvas(str(path), pagesize=(595, 842))
    for page in pages:
        canvas.setFont("Tinos", 13)
        for left, top, text in page:
            canvas.drawString(left, 842 - top, text)
        canvas.showPage()
    canvas.save()


def test_lines_of_a_pdf_are_joined_over_their_breaks_and_page_numbers_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    long = "Hội nghị đánh giá kết quả thực hiện nhiệm vụ năm 2025 và triển khai phương hướng,"
    pdf_of(path, [
        [(85, 80, "UBND XÃ TÂN AN"), (320, 80, "Độc lập - Tự do - Hạnh phúc"), (85, 120, long), (85, 138, "nhiệm vụ năm 2026.")],
        [(290, 40, "2"), (85, 80, "- Địa điểm: Hội trường xã."), (380, 110, "CHỦ TỊCH")],
    ])  # fmt: skip
    assert [(line.text, line.cells) for line in read_lines(path)] == [
        ("UBND XÃ TÂN AN Độc lập - Tự do - Hạnh phúc", ("UBND XÃ TÂN AN", "Độc lập - Tự do - Hạnh phúc")),
        (f"{long} nhiệm vụ năm 2026.", ()),
        ("- Địa điểm: Hội trường xã.", ()),
        ("CHỦ TỊCH", ("", "CHỦ TỊCH")),
    ]


def test_a_figure_at_the_foot_of_a_page_is_kept_where_it_stands_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Tinos", 13)
    for left, up, text in (
        (90, 185, "Thời gian"),
        (260, 185, "Nội dung"),
        (90, 155, "10 giờ 15 - 10 giờ"),
        (260, 155, "Kết luận"),
        (90, 140, "30"),
    ):
        canvas.drawString(left, up, text)
    canvas.grid([85, 250, 500], [205, 175, 130])
    canvas.save()
    assert [line.cells for line in read_lines(path)] == [
        ("Thời gian", "Nội dung"),
        ("10 giờ 15 - 10 giờ 30", "Kết luận"),
    ]


def archive(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return stream.getvalue()


REFUSED = {
    "trống.txt": (b"", "Tệp “trống.txt” trống; hãy chọn lại tệp kế hoạch."),
    "rỗng.txt": (b" \r\n\t\n", "Tệp “rỗng.txt” trống; hãy chọn lại tệp kế hoạch."),
    "cũ.doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "Tệp “cũ.doc” là văn bản Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành… .docx rồi đọc tệp .docx đó.",
    ),
    "khóa.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "Tệp “khóa.docx” có đặt mật khẩu nên không đọc được; hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.",
    ),
    "ảnh.txt": (
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        "Tệp “ảnh.txt” không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ.",
    ),
    "nhị phân.txt": (
        bytes(range(1, 256)) * 40,
        "Tệp “nhị phân.txt” không phải văn bản; hãy chọn tệp kế hoạch dạng .docx, .odt, .txt hoặc .pdf có chữ.",
    ),
    "hỏng.docx": (
        b"not a package at all",
        "Tệp “hỏng.docx” hỏng hoặc không đúng kiểu .docx; hãy mở bằng chương trình soạn ra nó rồi lưu lại.",
    ),
    "bảng.docx": (
        archive(xl__workbook_xml="<workbook/>"),
        "Tệp “bảng.docx” là tệp Excel, không phải văn bản; hãy chọn tệp kế hoạch.",
    ),
    "dở.docx": (
        archive(word__document_xml="<w:document xmlns:w='x'><w:body>"),
        "Tệp “dở.docx” hỏng hoặc không phải văn bản; hãy mở thử bằng Word rồi lưu lại thành .docx.",
    ),
    "~$kế hoạch.docx": (
        b"\x0eNguyen Van Thu" + bytes(150),
        "Tệp “~$kế hoạch.docx” chỉ là dấu của Word, Excel khi đang mở “kế hoạch.docx”; hãy đóng tệp đó rồi chọn chính “kế hoạch.docx”.",
    ),
    "hỏng.pdf": (
        b"%PDF-1.7\nnothing more",
        "Tệp “hỏng.pdf” hỏng nên không đọc được; hãy lấy lại tệp hoặc chọn bản Word của kế hoạch.",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_in_one_sentence_that_names_the_file(tmp_path: Path, name: str) -> None:
    content, sentence = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_lines(path)
    assert str(refused.value) == sentence


def test_a_pdf_of_scanned_pages_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    pdf_of(path, [[]])
    with pytest.raises(Refused) as refused:
        read_lines(path)
    assert (
        str(refused.value)
        == "Tệp “scan.pdf” là ảnh chụp (scan), không có chữ để đọc; hãy chọn bản Word (.docx) của kế hoạch."
    )


def test_a_pdf_that_unpacks_to_more_than_any_paper_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bom.pdf"
    once = zlib.compress(b" " * 42_000_000, 9)
    for packed, filters in ((once, b"/FlateDecode"), (zlib.compress(once, 9), b"[/FlateDecode /Fl]")):
        head = b"%PDF-1.4\n4 0 obj\n<</Filter" + filters + b">>\nstream\n"
        path.write_bytes(head + packed + b"\nendstream\nendobj")
        with pytest.raises(Refused) as refused:
            read_lines(path)
        assert str(refused.value).startswith("Tệp “bom.pdf” bung ra quá lớn")


def test_an_automatic_number_stands_before_its_text_and_columns_do_not_run_together(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf_of(path, [[
        (85, 60, "UBND XÃ TÂN AN"), (320, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM CỘNG HÒA"), (330, 80, "Độc lập - Tự do - Hạnh phúc dài hơn một chút"),
        (85, 100, "KẾ HOẠCH"), (85, 120, "I."), (121, 120, "MỤC ĐÍCH"), (85, 140, "-"), (110, 140, "gạch đầu dòng"),
        (85, 160, "1"), (121, 160, "Sở Nội vụ"), (320, 160, "05"),
    ]])  # fmt: skip
    assert [(line.text, line.cells) for line in read_lines(path)][1:] == [
        ("Độc lập - Tự do - Hạnh phúc dài hơn một chút", ("", "Độc lập - Tự do - Hạnh phúc dài hơn một chút")),
        ("KẾ HOẠCH", ()),
        ("I. MỤC ĐÍCH", ()),
        ("- gạch đầu dòng", ()),
        ("1 Sở Nội vụ 05", ("1", "Sở Nội vụ", "05")),
    ]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_pdf_typed_in_old_fonts_is_told_by_its_letters(tmp_path: Path, encoding: legacy.Encoding) -> None:
    plan = ["Kế hoạch tổ chức Hội nghị", "Thường trực phường - Số 01/KH-UBND", "Tự chuẩn bị, 2021-2026"]
    canvas = Canvas(str(tmp_path / "cu.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 13)
    for at, text in enumerate(plan):
        canvas.drawString(85, 760 - 20 * at, legacy.from_unicode(text, encoding))
    canvas.save()
    assert texts(tmp_path / "cu.pdf") == plan


@pytest.mark.parametrize("ending", [".odt", ".xlsx", ".doc"])
def test_a_word_file_is_read_under_whatever_name(tmp_path: Path, ending: str) -> None:
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.save(str(tmp_path / f"kế hoạch{ending}"))
    assert texts(tmp_path / f"kế hoạch{ending}") == ["KẾ HOẠCH"]


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path / "không có.docx", "Không thấy tệp “không có.docx”; hãy xem lại tên tệp và thư mục."),
        (tmp_path, f"“{tmp_path.name}” là một thư mục; hãy chọn một tệp trong thư mục đó."),
    ):
        with pytest.raises(Refused) as refused:
            read_lines(path)
        assert str(refused.value) == sentence


def test_a_ruled_table_of_a_pdf_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "bang.pdf"
    pdfmetrics.registerFont(TTFont("Tinos", str(paths.resource("fonts", "Tinos-Regular.ttf"))))
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.setFont("Tinos", 12)
    canvas.drawString(85, 760, "Phân công như sau:")
    canvas.grid([85, 120, 300, 500], [740, 715, 680])
    for left, up, text in (
        (88, 722, "TT"), (125, 722, "Nội dung"), (305, 722, "Thời gian"),
        (88, 698, "1"), (125, 698, "Xây dựng báo cáo trình"), (125, 684, "Ban Chỉ đạo"), (305, 698, "14/10/202"), (305, 684, "6"),
    ):  # fmt: skip
        canvas.drawString(left, up, text)
    canvas.drawString(85, 650, "Đơn vị nào chưa rõ thì hỏi.")
    canvas.save()
    assert [(line.text, line.cells, line.table) for line in read_lines(path)] == [
        ("Phân công như sau:", (), 0),
        ("TT | Nội dung | Thời gian", ("TT", "Nội dung", "Thời gian"), 1),
        (
            "1 | Xây dựng báo cáo trình Ban Chỉ đạo | 14/10/2026",
            ("1", "Xây dựng báo cáo trình Ban Chỉ đạo", "14/10/2026"),
            1,
        ),
        ("Đơn vị nào chưa rõ thì hỏi.", (), 0),
    ]
