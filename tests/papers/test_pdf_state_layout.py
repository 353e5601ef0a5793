"""The measures of Nghị định 30/2020 on the finished page: margins, rules under headings, sizes, embedded type."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.papers import reading_pdf, samples
from thuky.papers import pages, pdf
from thuky.papers.blocks import Letterhead, Title
from thuky.papers.document import Item
from thuky.papers.state_layout import dashed


def _rule_under(data: bytes, text: str) -> tuple[float, float]:
    """Length of a text and of the first rule below it, mm."""
    word = reading_pdf.place(data, 0, text)
    middle = (word.left + word.right) / 2
    below = [rule for rule in reading_pdf.rules(data, 0) if abs((rule[0] + rule[1]) / 2 - middle) < 1]
    left, right, top = min((rule for rule in below if rule[2] > word.bottom - 1.5), key=lambda rule: rule[2])
    assert top - word.bottom < 4
    return word.right - word.left, right - left


def test_the_rule_under_the_motto_is_as_long_as_the_line() -> None:
    line, rule = _rule_under(pdf.render([samples.plan(2)]).data, "Độc lập - Tự do - Hạnh phúc")
    assert abs(line - rule) < 0.8


@pytest.mark.parametrize("text", ["BAN CHQS PHƯỜNG TÂN AN", "Tổ chức Hội nghị tổng kết"])
def test_the_rules_under_body_and_title_are_a_third_to_a_half_of_the_line(text: str) -> None:
    head = replace(samples.HEAD, body="BAN CHQS PHƯỜNG TÂN AN")
    item = Item(key="k", title="t", blocks=(head, Title(kind="KẾ HOẠCH", about="Tổ chức Hội nghị tổng kết")))
    line, rule = _rule_under(pdf.render([item]).data, text)
    assert 1 / 3 < rule / line < 1 / 2


def test_the_text_begins_thirty_millimetres_from_the_left_and_twenty_from_the_top() -> None:
    data = pdf.render([samples.plan(20)]).data
    boxes = reading_pdf.boxes(data, 1)
    body = [box for box in boxes if box[1] > 15]
    assert abs(min(box[0] for box in body) - 30) < 0.7
    assert abs(max(box[2] for box in body) - 195) < 1.0
    assert 20 <= min(box[1] for box in body) < 24


def test_number_and_date_stand_on_one_line_under_their_columns() -> None:
    data = pdf.render([samples.plan(2)]).data
    number, date = reading_pdf.place(data, 0, "/KH-BCĐ"), reading_pdf.place(data, 0, "ngày 05 tháng 02")
    assert abs(number.bottom - date.bottom) < 0.6
    assert number.right < 105 < date.left + 20


def test_the_room_for_a_number_keeps_its_spaces_even_where_the_line_is_broken() -> None:
    note = (
        "Kèm theo Kế hoạch số         /KH-BCĐ ngày 05 tháng 02 năm 2026 của Ban Chỉ đạo Đề án phát huy vai trò dân quân"
    )
    data = pdf.render([Item(key="k", title="t", blocks=(Title(kind="DANH SÁCH", note=f"({note})"),))]).data
    before, after = reading_pdf.place(data, 0, "hoạch số"), reading_pdf.place(data, 0, "/KH-BCĐ")
    assert after.left - before.right > 8


def test_recipients_stand_left_of_the_signer_who_signs_on_the_right() -> None:
    data = pdf.render([samples.plan(2)]).data
    received, title = reading_pdf.place(data, 0, "Nơi nhận:"), reading_pdf.place(data, 0, "TM. BAN CHỈ ĐẠO")
    name = reading_pdf.place(data, 0, "Nguyễn Hoàng Anh Tuấn")
    assert received.left < 31 and title.left > 112
    assert abs(received.top - title.top) < 1.5
    assert name.top - reading_pdf.place(data, 0, "PHÓ TRƯỞNG BAN").bottom > 25
    assert "- Thường trực Tỉnh ủy (b/c); - UBND 15 xã, phường; - Lưu: VT, QS." in reading_pdf.text(data)


def test_recipients_get_dash_and_sign_whatever_was_typed() -> None:
    assert dashed(("- Như trên;", " Sở Nội vụ", "", "Lưu: VT.")) == ["- Như trên;", "- Sở Nội vụ;", "- Lưu: VT."]


def test_a_party_paper_has_its_own_heading_without_motto() -> None:
    head = Letterhead(parent="ĐẢNG BỘ TỈNH", body="ĐẢNG ỦY PHƯỜNG", number="Số   -KH/ĐU", layout="party")
    text = reading_pdf.text(pdf.render([Item(key="k", title="t", blocks=(head,))]).data)
    assert text == "ĐẢNG BỘ TỈNH ĐẢNG ỦY PHƯỜNG * ĐẢNG CỘNG SẢN VIỆT NAM Số -KH/ĐU"


def test_urgency_stands_in_a_frame_of_its_own_size() -> None:
    item = Item(key="k", title="t", blocks=(replace(samples.HEAD, urgency="Hỏa tốc"),))
    data = pdf.render([item]).data
    word = reading_pdf.place(data, 0, "HỎA TỐC")
    frame = [rule for rule in reading_pdf.rules(data, 0) if word.top - 8 < rule[2] < word.bottom + 8]
    assert [round(right - left) for left, right, _ in frame] == [30, 30]
    assert round(frame[1][2] - frame[0][2], 1) == 8.0


def test_the_sheet_is_a4_upright_or_lying() -> None:
    for landscape, size in ((False, (210, 297)), (True, (297, 210))):
        data = pdf.render([replace(samples.name_list(1), landscape=landscape)]).data
        assert tuple(round(side) for side in pages.page_size(data, 0)) == size


def test_all_type_is_embedded_as_a_subset_and_the_title_is_set(tmp_path: Path) -> None:
    path = tmp_path / "o.pdf"
    pdf.write([samples.plan(2), samples.name_list(5), samples.certificate(1, "Lê Ý")], path)
    assert pypdfium2.PdfDocument(path).get_metadata_dict()["Title"] == "Kế hoạch"
    try:
        found = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    except FileNotFoundError:
        pytest.skip("pdffonts is not installed")
    assert [line.split()[-5:-2] for line in found] == [["yes", "yes", "yes"]] * len(found)


def test_another_program_finds_no_fault_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "o.pdf"
    pdf.write(
        [samples.plan(30), samples.name_list(67, 10), samples.certificate(1, "A"), samples.certificate(2, "B")], path
    )
    try:
        checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("qpdf is not installed")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_every_vietnamese_letter_has_a_glyph() -> None:
    vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    letters = vowels + vowels.upper() + "–—“”‘’…•✓ĂÂĐÊÔƠƯ0123456789./-():;,%&"
    data = pdf.render([Item(key="k", title="t", blocks=(Title(kind=letters, ruled=False),))]).data
    shown = reading_pdf.text(data).replace(" ", "").replace("￾", "")
    assert "\ufffd" not in shown and "\x00" not in shown
    assert io.BytesIO(data).read(5) == b"%PDF-"
    assert [letter for letter in vowels + vowels.upper() if letter not in shown] == []
