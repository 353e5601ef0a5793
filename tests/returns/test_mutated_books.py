"""A thousand workbooks damaged part by part: each is read or refused in a sentence that names it, and nothing else ever happens."""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.returns.books import ARMY, TWO_ROWS
from tests.returns.sheets import fill
from thuky.returns import lot

HARMS = ("drop", "cut", "flip", "swap", "empty", "twice")


@cache
def parts() -> dict[str, bytes]:
    """The parts of a workbook with two lists, merged cells and a formula that was never worked out."""
    book = openpyxl.Workbook()
    fill(book.active, ARMY.rows, ARMY.merges, [9])
    fill(book.create_sheet("Danh sách 2"), TWO_ROWS.rows, TWO_ROWS.merges)
    book.active["H9"] = "=1+1"
    buffer = BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def harmed(part: str, other: str, harm: str, at: int) -> bytes:
    """The workbook with one part damaged; at is a place in it."""
    found = dict(parts())
    data = found.pop(part)
    place = at % max(1, len(data))
    if harm == "cut":
        found[part] = data[:place]
    elif harm == "flip":
        found[part] = data[:place] + bytes([data[place] ^ (1 + at % 255)]) + data[place + 1 :]
    elif harm == "swap":
        found[part], found[other] = found.get(other, data), data
    elif harm == "empty":
        found[part] = b""
    elif harm == "twice":
        found[part] = data[:place] + data[place // 2 :]
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    return buffer.getvalue()


PARTS = st.sampled_from(sorted(parts()))


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PARTS, PARTS, st.sampled_from(HARMS), st.integers(0, 60_000))
def test_a_workbook_with_a_damaged_part_is_read_or_refused(
    tmp_path: Path, part: str, other: str, harm: str, at: int
) -> None:
    path = tmp_path / "hỏng.xlsx"
    path.write_bytes(harmed(part, other, harm, at))
    before = path.read_bytes()
    found = lot.read([path])
    assert bool(found.rosters) != bool(found.refused)
    assert all("“hỏng.xlsx”" in sentence for sentence in found.refused)
    assert path.read_bytes() == before
