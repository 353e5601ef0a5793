"""Old workbooks (.xls), whatever they are called, and broken ones."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuky.core.refused import Refused
from thuky.reading import workbook
from thuky.reading.cells import Cell, Merge

OLD = Path(__file__).parent / "files" / "tcvn3.xls"


@pytest.mark.parametrize("name", ["ds.xls", "ds.xlsx", "ds.csv", "ds"])
def test_an_old_workbook_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(OLD.read_bytes())
    first, second = workbook.read(path).sheets
    assert (first.name, first.hidden, second.hidden) == ("DS", False, True)
    assert first.merges == (Merge(1, 0, 1, 5), Merge(3, 4, 4, 4))
    assert [(row.number, row.hidden) for row in first.rows] == [
        (1, False),
        (2, False),
        (3, False),
        (4, False),
        (5, True),
    ]


def test_cells_of_an_old_workbook_keep_days_numbers_and_old_fonts() -> None:
    row = workbook.read(OLD).sheets[0].rows[2]
    assert (row.cell(0), row.cell(3), row.cell(5)) == (
        Cell("1", 1.0),
        Cell("09/02/1988", None, "1988-02-09"),
        Cell("912345678", 912345678.0),
    )
    assert workbook.read(OLD).sheets[0].rows[0].cell(0).font == ".VnTimeH"


@settings(max_examples=200, deadline=None)
@given(place=st.floats(0, 1), noise=st.binary(min_size=1, max_size=8), keep=st.booleans())
def test_a_broken_old_workbook_is_read_or_refused_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, place: float, noise: bytes, keep: bool
) -> None:
    content = OLD.read_bytes()
    at = int(place * len(content))
    path = tmp_path_factory.mktemp("hong") / "ds.xls"
    path.write_bytes(content[:at] + noise + (content[at + len(noise) :] if keep else b""))
    try:
        workbook.read(path)
    except Refused as refused:
        assert "“ds.xls”" in str(refused)
