"""A Word file of the office's own: placeholders however Word cut them, checked, filled, and never run."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as word
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from thuky.core.refused import Refused
from thuky.papers import template
from thuky.papers import word as word_kit
from thuky.papers.blocks import Letterhead, Paragraph, Row, Signatures, Signer, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Item

KNOWN = ("ten_hoi_nghi", "dia_diem")
ITEM = Item(
    key="letter",
    title="Giấy mời",
    blocks=(
        Letterhead(parent="UBND PHƯỜNG SÔNG MÂY", body="BAN CHỈ ĐẠO ĐỀ ÁN 25", number="Số: 07/GM-BCĐ",
                   place_date="Sông Mây, ngày 05 tháng 12 năm 2026"),
        Title(kind="GIẤY MỜI", about="Dự Hội nghị sơ kết"),
        Paragraph(text="Trân trọng kính mời Ông Lê Ý."),
        Table(columns=(TableColumn(heading="STT"), TableColumn(heading="Đơn vị")), rows=(Row(cells=("1", "Khu phố 2")),)),
        TotalLine(text="Danh sách này có 01 đại biểu./."),
        Signatures(signers=(Signer(authority=("TM. BAN CHỈ ĐẠO",), title="TRƯỞNG BAN", rank="", name="Vũ Thanh Hải"),),
                   recipients=("Như trên", "Lưu: VT, QS")),
    ),
    values=(("ten_hoi_nghi", "Hội nghị {sơ kết} <25> & tổng kết"), ("dia_diem", "…")),
)  # fmt: skip


def made(build: Callable[[WordDocument], object]) -> bytes:
    document = word()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def filled(data: bytes, *items: Item) -> WordDocument:
    from dataclasses import replace

    whole = [replace(item, template=data) for item in items or (ITEM,)]
    return word(io.BytesIO(word_kit.render(whole)))


def lines(document: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def split(document: WordDocument) -> None:
    """Word's habit: the name in four runs, a proofing mark and a bookmark between them, the middle bold."""
    paragraph = document.add_paragraph("Dự ")
    for text in ("{ten", "_hoi", "_ng", "hi} tại {dia_diem}."):
        run = paragraph.add_run(text)
        run.bold = text == "_hoi"
        run._r.addnext(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))


def test_a_name_that_word_cut_into_runs_is_filled_and_the_rest_keeps_its_look() -> None:
    document = filled(made(split))
    (paragraph,) = [one for one in document.paragraphs if one.text]
    assert paragraph.text == "Dự Hội nghị {sơ kết} <25> & tổng kết tại …."
    assert [run.text for run in paragraph.runs if run.text] == ["Dự ", "Hội nghị {sơ kết} <25> & tổng kết", " tại …."]


BOX = (
    '<w:r {ns} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{so_ky</w:t></w:r>'
    "<w:r><w:t>_hieu}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def everywhere(document: WordDocument) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = "{co_quan_ban_hanh}"
    section.footer.paragraphs[0].text = "{nguoi_ky}"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{ten_hoi_nghi}"
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{dia_danh_ngay}"
    cell.add_table(1, 1).cell(0, 0).text = "{ten_loai}"
    document.add_paragraph()._p.append(parse_xml(BOX.format(ns=nsdecls("w"))))


def test_tables_headers_footers_and_text_boxes_are_filled_too() -> None:
    document = filled(made(everywhere))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "BAN CHỈ ĐẠO ĐỀ ÁN 25"
    assert section.footer.paragraphs[0].text == "Vũ Thanh Hải"
    assert section.first_page_header.paragraphs[0].text.startswith("Hội nghị {sơ kết}")
    cell = document.tables[0].cell(0, 0)
    assert (cell.text.strip(), cell.tables[0].cell(0, 0).text) == ("Sông Mây, ngày 05 tháng 12 năm 2026", "GIẤY MỜI")
    assert "Số: 07/GM-BCĐ" in "".join(_parts(document))


def test_what_is_known_and_what_is_not_is_told_by_name() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("{ten_hoi_nghi} {Tên_Hội_Nghị} { dia_diem } {ten_hoi} {chu_de}")
        document.add_paragraph("{noi_dung}")

    found = template.check(made(build), KNOWN)
    assert (found.found, found.unknown) == (("ten_hoi_nghi", "dia_diem", "noi_dung"), ("ten_hoi", "chu_de"))
    assert found.notes == ("Phần đầu văn bản lấy theo mẫu.", "Phần ký, nơi nhận lấy theo mẫu.")


def test_unknown_names_stay_as_they_were_written_on_the_paper() -> None:
    document = filled(made(lambda document: document.add_paragraph("{chu_de} của {dia_diem}")))
    assert lines(document) == ["{chu_de} của …"]


def blocks(document: WordDocument) -> None:
    document.styles["Normal"].font.size = Pt(15)
    document.add_paragraph("PHIẾU RIÊNG CỦA CƠ QUAN")
    document.add_paragraph("{noi_dung}")
    document.add_paragraph("{noi_nhan}")
    document.add_paragraph("{quyen_han} / {chuc_danh}")


def test_the_content_goes_where_it_is_wanted_and_head_and_foot_are_the_templates_own() -> None:
    document = filled(made(blocks))
    assert lines(document) == [
        "PHIẾU RIÊNG CỦA CƠ QUAN",
        "GIẤY MỜI",
        "Dự Hội nghị sơ kết",
        "Trân trọng kính mời Ông Lê Ý.",
        "Danh sách này có 01 đại biểu./.",
        "- Như trên;\n- Lưu: VT, QS.",
        "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN",
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["STT", "Đơn vị"],
        ["1", "Khu phố 2"],
    ]
    assert document.styles["Normal"].font.size == Pt(15)


def test_a_title_that_the_template_writes_is_not_written_twice() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("{ten_loai}: {trich_yeu}")
        document.add_paragraph("{noi_dung}")

    assert lines(filled(made(build)))[:2] == ["GIẤY MỜI: Dự Hội nghị sơ kết", "Trân trọng kính mời Ông Lê Ý."]


def test_every_item_gets_a_filling_of_its_own_on_a_new_page() -> None:
    from dataclasses import replace

    second = replace(
        ITEM, blocks=(Paragraph(text="Kính mời Bà Hồ Thị Hạnh."),), values=(("ten_hoi_nghi", "Lễ ra quân"),)
    )

    def build(document: WordDocument) -> None:
        document.add_paragraph("Dự {ten_hoi_nghi}")
        document.add_paragraph("{noi_dung}")

    document = filled(made(build), ITEM, second)
    assert [line for line in lines(document) if line.startswith(("Dự H", "Dự L", "Kính"))] == [
        "Dự Hội nghị {sơ kết} <25> & tổng kết",
        "Dự Hội nghị sơ kết",
        "Dự Lễ ra quân",
        "Kính mời Bà Hồ Thị Hạnh.",
    ]
    assert sum(len(p._p.xpath('.//w:br[@w:type="page"]')) for p in document.paragraphs) == 1


def macro(data: bytes) -> bytes:
    return _with(data, "word/vbaProject.bin", b"macro")


def bomb(data: bytes) -> bytes:
    return _with(data, "word/media/x.bin", b"\0" * (101 * 1024 * 1024))


def _with(data: bytes, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


def linked(document: WordDocument) -> None:
    document.part.relate_to(
        "http://ngoai.example/mau.dotm",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        is_external=True,
    )


def field(document: WordDocument) -> None:
    run = document.add_paragraph().add_run()._r
    run.append(parse_xml(f"<w:instrText {nsdecls('w')}> DDEAUTO cmd </w:instrText>"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "hỏng hoặc không phải"),
        (b"PK\x03\x04 nham", "hỏng hoặc không phải"),
        (macro(made(lambda document: None)), "macro"),
        (bomb(made(lambda document: None)), "quá lớn"),
        (made(linked), "nối ra ngoài"),
        (made(field), "nối ra ngoài"),
        (made(lambda document: document.add_paragraph("Ký: {chu_ky}")), "đứng một mình"),
        (made(lambda document: setattr(document.add_table(1, 1).cell(0, 0), "text", "{dau_van_ban}")), "đứng một mình"),
    ],
    ids=["empty", "broken", "macro", "bomb", "linked", "field", "inline", "in a table"],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence_and_the_usual_layout_stays(
    data: bytes, said: str
) -> None:
    with pytest.raises(Refused, match=said) as refused:
        template.check(data, KNOWN)
    assert str(refused.value).count(".") <= 2
    assert template.trouble(data) == str(refused.value)
    if data:
        assert lines(filled(data))[:2] == ["GIẤY MỜI", "Dự Hội nghị sơ kết"]


def test_the_starter_is_a_template_that_fills_to_the_usual_paper(tmp_path: Path) -> None:
    data = word_kit.starter(ITEM)
    found = template.check(data, KNOWN)
    assert found.unknown == ()
    assert set(found.found) == {
        "du_thao", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ten_loai", "trich_yeu", "noi_dung", "chu_ky",
    }  # fmt: skip
    usual, own = word(io.BytesIO(word_kit.render([ITEM]))), filled(data)
    assert _whole(own) == _whole(usual)


def _whole(document: WordDocument) -> list[str]:
    """Every paragraph that says something, those of tables and of tables in them too, from the top."""
    texts = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p")))
    return [text for text in texts if text]


def test_the_same_name_within_a_sentence_is_what_the_conference_is_about() -> None:
    from dataclasses import replace

    def build(document: WordDocument) -> None:
        document.add_paragraph("Về {noi_dung}")
        document.add_paragraph("{noi_dung}")

    item = replace(ITEM, values=(("noi_dung", "Đề án 25"),))
    assert lines(filled(made(build), item))[:3] == ["Về Đề án 25", "GIẤY MỜI", "Dự Hội nghị sơ kết"]


def test_a_text_box_that_hangs_between_two_runs_of_a_name_is_a_text_of_its_own() -> None:
    def build(document: WordDocument) -> None:
        paragraph = document.add_paragraph("{ten_")
        paragraph._p.append(parse_xml(BOX.format(ns=nsdecls("w"))))
        paragraph.add_run("hoi_nghi}!")

    document = filled(made(build))
    assert _parts(document) == ["Hội nghị {sơ kết} <25> & tổng kết", "Số: 07/GM", "-", "BCĐ", "!"]


def _parts(document: WordDocument) -> list[str]:
    """The texts of a document, those of text boxes too, and the hyphens at which no line ends."""
    found = document.element.body.iter(qn("w:t"), qn("w:noBreakHyphen"))
    return [part for part in ("-" if one.tag == qn("w:noBreakHyphen") else one.text for one in found) if part]


def test_a_line_whose_placeholders_are_empty_goes_and_one_with_words_stays() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("{du_thao}")
        document.add_paragraph("Độ khẩn: {do_khan}")
        document.add_paragraph("{nguoi_ky}")

    assert [one.text for one in filled(made(build)).paragraphs] == ["Độ khẩn: ", "Vũ Thanh Hải"]


def test_spaces_and_diacritics_in_a_name_do_no_harm_and_lone_braces_are_told() -> None:
    def build(document: WordDocument) -> None:
        document.add_paragraph("{Tên hội nghị} tại {dia_diem, ngày {dia  diem}")
        document.add_paragraph("{noi_dung}")

    found = template.check(made(build), KNOWN)
    assert (found.found, found.unknown) == (("ten_hoi_nghi", "dia_diem", "noi_dung"), ())
    assert found.notes[-1] == "Có dấu { hoặc } đứng lẻ, sẽ in ra y như viết."
    assert lines(filled(made(build)))[0] == "Hội nghị {sơ kết} <25> & tổng kết tại {dia_diem, ngày …"


def twice(document: WordDocument) -> None:
    for _ in range(2):
        document.add_paragraph("{noi_dung}")


def in_a_cell(document: WordDocument) -> None:
    document.add_table(1, 1).cell(0, 0).text = "{noi_dung}"


@pytest.mark.parametrize("build", [twice, in_a_cell])
def test_the_content_has_one_line_of_the_text_for_itself(build: Callable[[WordDocument], object]) -> None:
    with pytest.raises(Refused) as refused:
        template.check(made(build), KNOWN)
    assert str(refused.value) == (
        "Trong mẫu, {noi_dung} phải đứng một mình trên một dòng, chỉ một lần, ngoài bảng và đầu trang; mẫu cũ giữ nguyên."
    )


def test_each_letter_has_its_own_words_at_the_head_of_its_pages() -> None:
    from dataclasses import replace

    people = ("Lê Ý", "Hồ Thị Hạnh", "Hồ Thị Hạnh")

    def build(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Gửi {ho_ten}"
        document.add_paragraph("Kính mời {ho_ten}")
        document.add_paragraph("{noi_dung}")

    letters = [replace(ITEM, key=str(at), values=(("ho_ten", name),)) for at, name in enumerate(people)]
    document = filled(made(build), *letters)
    assert [section.header.paragraphs[0].text for section in document.sections] == ["Gửi Lê Ý", "Gửi Hồ Thị Hạnh"]
    assert [line for line in lines(document) if line.startswith("Kính")] == [f"Kính mời {name}" for name in people]
    assert len(document.element.body.xpath('.//w:br[@w:type="page"]')) == 1


def test_a_template_of_two_sections_keeps_the_heads_of_both_in_every_letter() -> None:
    from dataclasses import replace

    def build(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Bìa {ho_ten}"
        document.add_paragraph("{noi_dung}")
        later = document.add_section()
        later.header.is_linked_to_previous = False
        later.header.paragraphs[0].text = "Thân {ho_ten}"
        document.add_paragraph("Hết")

    letters = [replace(ITEM, key=name, values=(("ho_ten", name),)) for name in ("An", "Bình")]
    heads = [section.header.paragraphs[0].text for section in filled(made(build), *letters).sections]
    assert heads == ["Bìa An", "Thân An", "Bìa Bình", "Thân Bình"]
