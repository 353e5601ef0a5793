"""Word files: automatic numbers as Word shows them, and text that Word hides, deletes, repeats or keeps elsewhere."""

import zipfile
from pathlib import Path

import pytest

from tests.reading.word_file import abstract, level, num, p, r, write
from thuky.core.vietnamese import legacy
from thuky.reading.sniff import read_lines


def texts(path: Path) -> list[str]:
    return [line.text for line in read_lines(path)]


@pytest.mark.parametrize(
    ("kind", "pattern", "labels"),
    [
        ("upperRoman", "%1.", ["I.", "II.", "III.", "IV."]),
        ("lowerRoman", "%1)", ["i)", "ii)", "iii)", "iv)"]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)", "d)"]),
        ("upperLetter", "%1 -", ["A -", "B -", "C -", "D -"]),
        ("decimal", "Điều %1.", ["Điều 1.", "Điều 2.", "Điều 3.", "Điều 4."]),
        ("decimalZero", "%1", ["01", "02", "03", "04"]),
        ("ordinalText", "Phần %1", ["Phần thứ nhất", "Phần thứ hai", "Phần thứ ba", "Phần thứ tư"]),
        ("cardinalText", "%1,", ["Một,", "Hai,", "Ba,", "Bốn,"]),
        ("decimalEnclosedCircle", "%1", ["①", "②", "③", "④"]),
        ("numberInDash", "%1", ["- 1 -", "- 2 -", "- 3 -", "- 4 -"]),
        ("bullet", "\uf0b7", ["-", "-", "-", "-"]),
        ("bullet", "+", ["+", "+", "+", "+"]),
        ("none", "", ["", "", "", ""]),
        ("chưa ai biết", "%1.", ["1.", "2.", "3.", "4."]),
    ],
)
def test_every_shape_of_number_is_written_as_word_writes_it(
    tmp_path: Path, kind: str, pattern: str, labels: list[str]
) -> None:
    lists = abstract(1, level(0, kind, pattern)) + num(1, 1)
    path = write(tmp_path / "a.docx", p("x", num="1", level=0) * 4, numbering=lists)
    assert texts(path) == [f"{label} x".strip() for label in labels]


def test_letters_go_on_after_z_as_word_doubles_them(tmp_path: Path) -> None:
    lists = abstract(1, level(0, "lowerLetter", "%1)", start=25)) + num(1, 1)
    path = write(tmp_path / "a.docx", p("x", num="1", level=0) * 4, numbering=lists)
    assert texts(path) == ["y) x", "z) x", "aa) x", "bb) x"]


MANY = abstract(
    1,
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%1.%2.", "<w:isLgl/>"),
    level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>'),
    level(3, "decimal", "%1.%2.%4"),
)


def test_levels_count_within_one_another_and_begin_anew_under_a_new_heading(tmp_path: Path) -> None:
    places = [0, 1, 1, 2, 2, 0, 1, 2, 3]
    body = "".join(p("x", num="1", level=place) for place in places)
    assert texts(write(tmp_path / "a.docx", body, numbering=MANY + num(1, 1))) == [
        "I. x", "1.1. x", "1.2. x", "a) x", "b) x", "II. x", "2.1. x", "c) x", "II.1.1 x",
    ]  # fmt: skip


def test_lists_of_one_definition_count_on_and_one_that_begins_anew_says_where(tmp_path: Path) -> None:
    lists = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."))
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1/")}</w:lvlOverride>'
    lists += num(1, 1) + num(2, 1) + num(3, 1, anew) + num(4, 1, other)
    body = "".join(p("x", num=one, level=0) for one in ("1", "1", "2", "3", "3", "1", "4"))
    assert texts(write(tmp_path / "a.docx", body, numbering=lists)) == [
        "1. x", "2. x", "3. x", "5. x", "6. x", "7. x", "H/ x",
    ]  # fmt: skip


def style(name: str, based: str = "", number: str = "", depth: str = "", looks: str = "") -> str:
    inner = f'<w:basedOn w:val="{based}"/>' if based else ""
    place = f'<w:ilvl w:val="{depth}"/>' if depth else ""
    place += f'<w:numId w:val="{number}"/>' if number else ""
    inner += f"<w:pPr><w:numPr>{place}</w:numPr></w:pPr>" if place else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{inner}<w:rPr>{looks}</w:rPr></w:style>'


def test_numbers_come_from_styles_and_from_what_styles_are_based_on(tmp_path: Path) -> None:
    lists = abstract(1, level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'), level(1, "decimal", "%2."))
    styles = style("Muc", number="1", looks="<w:b/>") + style("Con", based="Muc", depth="1") + style("Như", based="Muc")
    styles += style("Không", based="Muc", number="0")
    body = p("một", style="Muc") + p("con", style="Con") + p("hai", style="Như") + p("không", style="Không")
    body += p("thôi", style="Muc", num="0", level=0) + p("ba", style="Muc")
    path = write(tmp_path / "a.docx", body, numbering=lists + num(1, 1), styles=styles)
    assert [(line.text, line.bold) for line in read_lines(path)] == [
        ("I. một", True), ("1. con", True), ("II. hai", True), ("không", True), ("thôi", True), ("III. ba", True),
    ]  # fmt: skip


def test_a_list_may_be_kept_in_a_style_of_lists(tmp_path: Path) -> None:
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lists"/></w:abstractNum>'
    lists = abstract(1, level(0, "lowerLetter", "%1)")) + linked + num(1, 1) + num(2, 2)
    path = write(tmp_path / "a.docx", p("x", num="2", level=0) * 2, numbering=lists, styles=style("Lists", number="1"))
    assert texts(path) == ["a) x", "b) x"]


def test_an_empty_numbered_paragraph_counts_but_says_nothing(tmp_path: Path) -> None:
    lists = abstract(1, level(0, "decimal", "%1.")) + num(1, 1)
    body = p("một", num="1", level=0) + p("", num="1", level=0) + p("ba", num="1", level=0)
    assert texts(write(tmp_path / "a.docx", body, numbering=lists)) == ["1. một", "", "3. ba"]


def test_what_was_inserted_stands_and_what_was_deleted_does_not(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>50</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>"
    body = p(runs=f"{r('Số: ')}{gone}<w:ins>{r('67')}</w:ins>") + p("đầu ", mark="<w:del/>") + p("và cuối")
    kept = "<w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>"
    body += f"<w:tbl>{kept}{kept.replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>')}</w:tbl>"
    assert texts(write(tmp_path / "a.docx", body)) == ["Số: 67", "đầu và cuối", "A | B"]


def test_hidden_text_hints_instructions_and_contents_are_no_text(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>lệnh</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    hint = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Bấm vào đây')}</w:sdtContent></w:sdt>"
    real = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r(' giá trị')}</w:sdtContent></w:sdt>"
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('I. MỤC ĐÍCH 1')}</w:sdtContent></w:sdt>"
    body = contents + p(runs=f"{r('thấy')}{r(' ẩn', '<w:vanish/>')}{hint}{real}, {field}") + p("II 2", style="toc 1")
    assert texts(write(tmp_path / "a.docx", body, styles=style("toc 1"))) == ["thấy giá trịkết quả"]


def test_signs_tabs_links_and_soft_hyphens(tmp_path: Path) -> None:
    runs = (
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
        + r(" 5")
        + "<w:r><w:tab/><w:t>nghị</w:t><w:softHyphen/><w:t>quyết</w:t><w:noBreakHyphen/></w:r>"
        + f"<w:hyperlink>{r('liên kết')}</w:hyperlink>"
    )
    bullet = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" việc")
    assert [line.text for line in read_lines(write(tmp_path / "a.docx", p(runs=runs) + p(runs=bullet)))] == [
        "≥ 5 nghịquyết-liên kết",
        "- việc",
    ]


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('HỎA TỐC')}</w:txbxContent>"
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    body = p(runs=f"{r('một')}{twice}") + p(runs=f"{r('hai')}{old}")
    assert texts(write(tmp_path / "a.docx", body)) == ["một", "HỎA TỐC", "hai", "HỎA TỐC"]


def test_footnotes_follow_their_paragraph_or_table_and_endnotes_come_last(tmp_path: Path) -> None:
    def mark(kind: str, number: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    cell = f"<w:tc>{p(runs=r('ô') + mark('footnote', 2))}</w:tc>"
    body = p(runs=r("câu 67") + mark("endnote", 1) + mark("footnote", 1)) + f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>"
    foot = f'<w:footnote w:id="1">{p("chân một")}</w:footnote><w:footnote w:id="2">{p("chân hai")}</w:footnote>'
    path = write(
        tmp_path / "a.docx", body + p("hết"), footnotes=foot, endnotes=f'<w:endnote w:id="1">{p("cuối")}</w:endnote>'
    )
    assert texts(path) == ["câu 67", "[1] chân một", "ô | ô", "[2] chân hai", "[3] chân hai", "hết", "[4] cuối"]


OLD = '<w:rFonts w:ascii="{}"/>'


def old_run(text: str, encoding: legacy.Encoding, font: str) -> str:
    """A run as LibreOffice leaves it in a .docx: the soft hyphen, which is ư there, has become an element."""
    pieces = legacy.from_unicode(text, encoding).split("\xad")
    inside = "<w:softHyphen/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces)
    return f"<w:r><w:rPr>{OLD.format(font)}</w:rPr>{inside}</w:r>"


def test_runs_in_fonts_of_before_unicode_are_turned_and_others_left(tmp_path: Path) -> None:
    today = p(runs=r("ngày nay vẫn thế", OLD.format("Times New Roman")))
    old = p(runs=old_run("Thường trực Hội đồng nhân dân", "tcvn3", ".VnTime"))
    capitals = p(runs=old_run("ủy ban nhân dân phường", "tcvn3", ".VnTimeH"))
    vni = p(runs=old_run("Thường trực Đảng ủy phường", "vni", "VNI-Times"))
    lying = p(runs=r("đã là chữ của ngày nay", OLD.format("VNI-Times")))
    assert texts(write(tmp_path / "a.docx", today + old + capitals + vni + lying)) == [
        "ngày nay vẫn thế",
        "Thường trực Hội đồng nhân dân",
        "ỦY BAN NHÂN DÂN PHƯỜNG",
        "Thường trực Đảng ủy phường",
        "đã là chữ của ngày nay",
    ]


def test_old_letters_are_known_without_their_font(tmp_path: Path) -> None:
    plan = ("Kế hoạch tổ chức Hội nghị", "Thường trực Ủy ban nhân dân phường", "tự chuẩn bị, đúng giờ")
    path = write(tmp_path / "a.docx", "".join(p(legacy.from_unicode(text, "vni")) for text in plan))
    assert texts(path) == list(plan)


def test_a_cell_over_columns_and_columns_left_free_keep_the_others_in_line(tmp_path: Path) -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr>{p(text)}</w:tc>"

    rows = [
        cell("TT") + cell("Đơn vị") + cell("Số"),
        cell("A", '<w:gridSpan w:val="2"/>') + cell("05"),
        f'<w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("03")}',
    ]
    path = write(tmp_path / "a.docx", f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")
    assert [line.cells for line in read_lines(path)] == [("TT", "Đơn vị", "Số"), ("A", "", "05"), ("", "", "03")]


def test_a_file_saved_in_the_strict_way_of_word_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", p("KẾ HOẠCH"))
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml")
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = '<Relationship Id="r" Type="http://x/officeDocument" Target="/word/document2.xml"/>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document2.xml", xml.replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main"))
        package.writestr("_rels/.rels", f"<Relationships>{main}</Relationships>")
    assert texts(path) == ["KẾ HOẠCH"]
