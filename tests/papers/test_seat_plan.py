"""The plan of a hall: stage on top, every name inside its seat, letters beside the rows."""

from tests.papers import reading_pdf, samples
from thuky.papers import digest, excel, pages, pdf
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


def test_the_hall_in_excel_has_a_cell_for_each_seat() -> None:
    import io

    import openpyxl

    hall = _hall(3, 4)
    plan = hall.blocks[1]
    assert isinstance(plan, SeatPlan)
    sheet = openpyxl.load_workbook(io.BytesIO(excel.render([hall]))).active
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert [text_of(seat) for seat in plan.seats if text_of(seat) not in cells] == []
