"""G7: lists come in: 2,000 rows into a conference, and twenty units' lists previewed, against bare openpyxl on the same files."""

from collections.abc import Sequence
from pathlib import Path

from bench.measure import Bench, Timing, alone, by_turns
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.returns import intake, lot, preview, store
from thuky.storage import workspace

HEAD = ("TT", "Cấp bậc", "Họ và tên", "Chức vụ", "Đơn vị", "Điện thoại", "Ghi chú")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
MIDDLES = ("Văn", "Thị", "Minh", "Ngọc", "Đức", "Quang", "Hữu", "Thanh", "Xuân", "Kim")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Minh", "Nhung", "Oanh", "Phúc", "Quân", "Sơn", "Thảo",
         "Uyên", "Vinh", "Yến", "Ánh", "Đạt")  # fmt: skip
RANKS = ("Thiếu tá", "4/", "Trung tá", "", "Đại úy QNCN")
TIMES = 3.5
"""How many times as long as bare openpyxl takes to give the cells."""


def incoming(bench: Bench) -> None:
    """One list of 2,000 rows read, recognised, cleaned, merged and committed; twenty lists of 60 rows up to the rows of the preview."""
    one = written(bench.folder / "hai nghìn.xlsx", range(2000))
    ours, theirs = by_turns(lambda: imported(bench.folder, one), lambda: bare([one]), bench.runs(9))
    bench.within("2,000 rows imported", ours, "bare openpyxl", theirs, TIMES)
    many = [written(bench.folder / f"đơn vị {n}.xlsx", range(n * 60, n * 60 + 60)) for n in range(20)]
    with workspace.open(office(bench.folder)) as opened:
        ours, theirs = by_turns(lambda: previewed(opened, many), lambda: bare(many), bench.runs())
    bench.within("20 lists of 60 rows previewed", ours, "bare openpyxl", theirs, TIMES)
    bench.within("20 lists of 60 rows previewed", ours, "a clerk's patience", Timing(3.0, 3.0, 3.0, 1), 1.0)
    used = alone("rosters:read_one", str(one))["peak"]
    bench.ratio("memory of 2,000 rows", used, "300 MB", 300.0, 1.0, "MB")


def written(path: Path, numbers: Sequence[int]) -> Path:
    """A list of people who are all different, with what lists have above and below them."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("UBND TỈNH SÔNG MÂY",), ("DANH SÁCH ĐẠI BIỂU",), (), HEAD):
        sheet.append(row)
    for place, number in enumerate(numbers, start=1):
        name = f"{FAMILIES[number % 10]} {MIDDLES[number // 10 % 10]} {GIVEN[number // 100 % 20]}"
        row = (place, RANKS[number % 5], name, "Trợ lý", f"Ban CHQS xã {number // 60}", 912000000 + number, None)
        sheet.append(row)
    sheet.append((f"Tổng cộng: {len(numbers)} đồng chí./.",))
    book.save(path)
    return path


def office(folder: Path) -> Path:
    """An office file with an empty conference."""
    path = folder / "nhập.thuky"
    path.unlink(missing_ok=True)
    with workspace.create(path) as opened, opened.change("Hội nghị") as db:
        conferences.add(db, Conference(title="Hội nghị"))
    return path


def imported(folder: Path, path: Path) -> None:
    """The whole way of a list into a conference; making the empty file is a part of it."""
    with workspace.open(office(folder)) as opened, opened.change("Nhập", conference=1) as db:
        store.apply(db, 1, store.compare(db, 1, lot.read([path]).rosters).rows)
        assert db.execute("SELECT count(*) FROM attendee").fetchone() == (2000,)


def previewed(opened: workspace.Workspace, paths: Sequence[Path]) -> None:
    """Everything that the preview shows."""
    found = lot.read(paths)
    laid = intake.laid(opened.db, 1, found)
    assert sum(row.taken for row in preview.rows(laid.merge, found.rosters, {})) == 1200


def bare(paths: Sequence[Path]) -> None:
    """Every cell of every row, by openpyxl alone."""
    from openpyxl import load_workbook

    for path in paths:
        book = load_workbook(path, read_only=True, data_only=True)
        assert sum(len(row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
        book.close()


def read_one(path: str) -> None:
    """One list read in a process of its own."""
    lot.read([path])
