"""What went to the printer, page by page, and what is on paper then."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter

from thuky.app.papers import named
from thuky.core.refused import Refused
from thuky.papers import pages
from thuky.printing import batch, press
from thuky.printing.print_dialog import chosen_pages, draw, in_order
from thuky.storage.workspace import Workspace


def of(sample: Workspace, code: str) -> batch.Batch:
    return batch.of_paper(code, press.pages_of(tuple(named(code).items(sample.db, 1))))


def gone(made: batch.Batch, sent: tuple[int, ...]) -> list[str]:
    return [key for _, kept in made.gone(sent) for key, _ in kept]


def test_of_a_list_of_which_some_pages_were_printed_only_these_are_on_paper(sample: Workspace) -> None:
    made = of(sample, "danh-sach-dai-bieu")
    assert gone(made, (1, 2)) == ["list#2", "list#3"]
    assert gone(made, tuple(range(made.pages))) == ["list", "list#1", "list#2", "list#3", "list#4"]


def test_of_certificates_those_whose_page_was_printed_are_on_paper(sample: Workspace) -> None:
    made = of(sample, "giay-khen")
    keys = [key for key, _ in made.parts[0].noted]
    assert gone(made, (0, 2)) == [keys[0], keys[2]]


def test_all_badges_of_a_printed_sheet_are_on_paper(sample: Workspace) -> None:
    made = of(sample, "the-dai-bieu")
    assert gone(made, (1,)) == [key for key, _ in made.parts[0].noted][8:16]


def test_a_paper_that_was_kept_when_signed_is_on_paper_only_as_a_whole() -> None:
    made = batch.Part(code="x", noted=(("a", "1"),), pages=(frozenset({"a"}),) * 2)
    assert gone(batch.Batch(data=b"", parts=(made,)), (0,)) == []
    assert gone(batch.Batch(data=b"", parts=(made,)), (0, 1)) == ["a"]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ((0, 1, 2, 3), ""),
        ((1, 2), "Chỉ in 2 trong 4 trang (trang 2–3)"),
        ((0, 2, 3), "Chỉ in 3 trong 4 trang (trang 1, 3–4)"),
    ],
)
def test_pages_that_were_left_out_are_said(sample: Workspace, sent: tuple[int, ...], words: str) -> None:
    assert batch.said(of(sample, "danh-sach-dai-bieu"), sent) == words


def test_a_list_begins_once_and_each_certificate_on_its_own_page(sample: Workspace) -> None:
    certificates = of(sample, "giay-khen")
    assert of(sample, "danh-sach-dai-bieu").fronts() == {0}
    assert certificates.fronts() == set(range(certificates.pages))


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize(("ranges", "wanted"), [("", (0, 1, 2, 3, 4)), ("2-3", (1, 2)), ("1,4-5", (0, 3, 4))])
def test_ranges_of_pages_are_taken_as_they_were_typed(qapp, tmp_path: Path, ranges: str, wanted: tuple[int, ...]):
    printer = to_file(tmp_path / "x.pdf")
    if ranges:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setPageRanges(QPageRanges.fromString(ranges))
    assert chosen_pages(printer, 5) == wanted


@pytest.mark.parametrize(
    ("copies", "collate", "backwards", "drawn"),
    [(1, True, False, (0, 1)), (2, True, False, (0, 1, 0, 1)), (2, False, False, (0, 0, 1, 1)), (2, True, True, (1, 0, 1, 0))],
)  # fmt: skip
def test_copies_and_order_are_those_of_the_dialog_where_the_printer_does_not_make_them_itself(
    qapp, tmp_path: Path, copies: int, collate: bool, backwards: bool, drawn: tuple[int, ...]
) -> None:
    printer = to_file(tmp_path / "x.pdf")
    printer.setCopyCount(copies)
    printer.setCollateCopies(collate)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst if backwards else QPrinter.PageOrder.FirstPageFirst)
    assert in_order(printer, (0, 1)) == drawn


@pytest.mark.parametrize(("two_sided", "sides"), [(False, 3), (True, 5)])
def test_on_two_sides_each_certificate_has_a_sheet_of_its_own(
    sample: Workspace, tmp_path: Path, two_sided: bool, sides: int
) -> None:
    made = of(sample, "giay-khen")
    draw(to_file(tmp_path / "x.pdf"), made.data, (0, 1, 2), fronts=made.fronts() if two_sided else ())
    printed = (tmp_path / "x.pdf").read_bytes()
    assert (pages.page_count(printed), pages.page_size(printed, 1)) == (sides, pages.page_size(printed, 0))


def test_a_place_that_cannot_be_printed_to_is_refused_in_one_sentence(sample: Workspace, tmp_path: Path) -> None:
    made = of(sample, "chuong-trinh")
    with pytest.raises(Refused, match="Không ghi được tệp “x.pdf”"):
        draw(to_file(tmp_path / "không có" / "x.pdf"), made.data, (0,))
