"""Automatic numbers in Word show exactly the marks of the paper, regular or not."""

from pathlib import Path

import pytest

from thuky.papers import word
from thuky.papers.blocks import Heading, Paragraph
from thuky.papers.document import Item
from thuky.reading.sniff import read_lines


def shown(marks: list[str], folder: Path) -> list[str]:
    """What a reader of the document sees before each paragraph."""
    blocks = tuple(Paragraph(text=f"Việc {number}", mark=mark) for number, mark in enumerate(marks))
    path = folder / "Danh mục.docx"
    word.write([Item(key="k", title="t", blocks=blocks)], path)
    return [line.text for line in read_lines(path) if line.text]


@pytest.mark.parametrize(
    "marks",
    [
        ["I.", "1.", "2.", "II.", "1.", "2.", "3."],
        ["1.", "a)", "b)", "2.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)"],
        ["3.", "4.", "7.", "1."],
        ["1.", "1.1.", "1.2.", "2.", "2.1."],
        ["-", "+", "+", "-", "*"],
        ["Bước 1:", "Bước 2:", "(1)", "(2)", "A.", "B.", "IV-", "V-"],
        ["Phần thứ nhất", "", "[1]"],
    ],
)
def test_each_mark_is_shown_as_it_is_wanted(marks: list[str], tmp_path: Path) -> None:
    assert shown(marks, tmp_path) == [f"{mark} Việc {number}".strip() for number, mark in enumerate(marks)]


def test_a_heading_counts_by_itself_and_keeps_its_style(tmp_path: Path) -> None:
    path = tmp_path / "Kế hoạch.docx"
    blocks = (
        Heading(text="MỤC ĐÍCH", mark="I."),
        Heading(text="Yêu cầu", mark="1.", level=2),
        Heading(text="NỘI DUNG", mark="II."),
    )
    word.write([Item(key="k", title="t", blocks=blocks)], path)
    assert [line.text for line in read_lines(path) if line.text] == ["I. MỤC ĐÍCH", "1. Yêu cầu", "II. NỘI DUNG"]
