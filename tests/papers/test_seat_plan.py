"""The plan of a hall: stage on top, every name inside its seat, letters beside the rows."""

import io
from dataclasses import replace

import openpyxl

from tests.papers import reading_pdf, samples
from thuky.papers import digest, excel, pages, pdf, seat_texts
from thuky.papers.blocks import Seat, SeatPlan, Title
from thuky.papers.document import Item
from thuky.papers.excel_seats import text_of


def _hall(rows: int, columns: int, paper: str = "A4") -> Item:
    seats = tuple(
        Seat(
            column=column,
            row=row,
            label=f"{chr(65 + row)}{column + 1}",
            name=samples.NAMES[(row + column) % 5] if (row * column) % 4 != 3 else "",
            unit="UBND phường Tân Thạnh Đông",
            taken=True,
        )
        for row in range(rows)
        for column in range(columns)
    )
    letters = tuple((float(row), chr(65 + row)) for row in range(rows))
    plan = SeatPlan(columns=columns, rows=rows, seats=seats, row_labels=letters, note="Trái, phải từ hội trường.")
    return Item(key="hall", title="Sơ đồ", landscape=True, paper=paper, blocks=(Title(kind="SƠ ĐỒ"), plan))  # type: ignore[arg-type]


def test_a_hall_is_one_page_from_the_stage_to_the_note() -> None:
    for rows, columns in ((1, 1), (2, 30), (8, 12), (20, 10), (20, 25)):
        data = pdf.render([_hall(rows, columns)]).data
        text = " ".join(pages.page_text(data, 0).split())
        assert pages.page_count(data) == 1
        assert text.index("SÂN KHẤU") < text.index("A1") < text.index("Trái, phải")
        assert max(box[3] for box in reading_pdf.boxes(data, 0)) < 190.5


def test_every_line_of_a_seat_stays_between_its_walls() -> None:
    data = pdf.render([_hall(8, 12)]).data
    walls = sorted({round(x, 2) for rule in reading_pdf.rules(data, 0) if rule[2] > 60 for x in rule[:2]})
    seats = [(left, right) for left, right in zip(walls, walls[1:], strict=False) if right - left > 5]
    letters = [box for box in reading_pdf.boxes(data, 0) if 60 < box[1] < 180]
    crossing = [box for box in letters for left, right in seats if box[0] < right - 0.01 < box[2] - 0.02]
    assert crossing == []


def test_names_too_long_for_a_small_seat_are_told() -> None:
    printed = pdf.render([_hall(20, 40)])
    assert {over.item_key for over in printed.overflow} == {"hall"}
    assert pdf.render([_hall(8, 12)]).overflow == ()


def test_moving_a_person_changes_the_digest() -> None:
    one, other = _hall(3, 4), _hall(3, 5)
    assert digest.of(one) == digest.of(_hall(3, 4))
    assert digest.of(one) != digest.of(other)


def test_where_many_names_are_long_the_short_ones_stay_readable() -> None:
    assert seat_texts.common([1.0] * 70 + [0.3] * 30) == 0.8
    assert seat_texts.common([1.0] * 90 + [0.3] * 10) == 1.0
    assert seat_texts.common([]) == 1.0


def _sheet(item: Item):
    return openpyxl.load_workbook(io.BytesIO(excel.render([item]))).active


def test_the_hall_in_excel_is_as_wide_and_no_higher_than_its_page_however_long_the_names_are() -> None:
    hall = _hall(8, 12)
    plan = hall.blocks[1]
    assert isinstance(plan, SeatPlan)
    long = (
        "Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên, Ủy ban Mặt trận Tổ quốc Việt Nam phường Nguyễn Bỉnh Khiêm "
        * 2
    )
    seats = tuple(replace(seat, unit=long) if seat.column % 3 == 0 else seat for seat in plan.seats)
    for shown in (hall, replace(hall, blocks=(hall.blocks[0], replace(plan, seats=seats)))):
        sheet = _sheet(shown)
        wide = (
            sum(sheet.column_dimensions[letter].width for letter in ("A", "B"))
            + 11 * sheet.column_dimensions["B"].width
        )
        high = sum(sheet.row_dimensions[at].height or 15 for at in range(1, sheet.max_row + 1))
        assert 0.6 < high / (wide * 6 + 12 * 3.75) * 252 / 170 <= 1.02
    sizes = {cell.font.size for row in sheet.iter_rows() for cell in row if cell.value and cell.border.left.style}
    assert sizes == {6.0, 7.0, 10.0, 13.0}  # long names, the others, the stage


def test_the_hall_in_excel_has_a_cell_for_each_seat() -> None:
    hall = _hall(3, 4)
    plan = hall.blocks[1]
    assert isinstance(plan, SeatPlan)
    sheet = _sheet(hall)
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert [text_of(seat) for seat in plan.seats if text_of(seat) not in cells] == []
