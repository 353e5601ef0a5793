"""G7: a roster of Excel taken into the office file, against a bare walk over its cells; and a lot of twenty files."""

from pathlib import Path

from bench import offices
from bench.measure import Bench, once, timed, timing
from thuky.attendees.attendee import Attendee
from thuky.returns import reader, store
from thuky.storage import workspace

NUMBER = 2000
HEADINGS = ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Điện thoại", "Ghi chú")


def roster(bench: Bench) -> None:
    """G7: 2,000 rows read, recognised, cleaned, merged and committed, against openpyxl that only walks the same cells."""
    book, runs = workbook(bench.folder / "ds.xlsx", offices.people(NUMBER)), bench.runs(7)
    pairs = [(_imported(bench.folder / f"g7-{n}.thuky", book), once(lambda: _walked(book))) for n in range(runs + 1)][
        1:
    ]
    ours, bare = timing([pair[0] for pair in pairs]), timing([pair[1] for pair in pairs])
    bench.within(f"{NUMBER:,} rows read, recognised, cleaned, merged, committed", ours, "openpyxl read_only", bare, 3.5)


def twenty(bench: Bench) -> None:
    """Twenty lists of sixty rows read and recognised, as the preview needs them."""
    people = offices.people(1200)
    books = [workbook(bench.folder / f"don-vi-{n}.xlsx", people[n * 60 : n * 60 + 60]) for n in range(20)]
    ours = timed(lambda: [reader.read(book) for book in books], bench.runs())
    bench.at_most("twenty lists of sixty rows read", ours.seconds, 3, "s")


def workbook(path: Path, people: list[Attendee]) -> Path:
    """A list as a unit sends it: a title, headings, one row for each person; each unit's people stand together."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ",))
    sheet.append(())
    sheet.append(HEADINGS)
    for at, one in enumerate(people, start=1):
        sheet.append((at, one.full_name, one.rank, one.position, one.unit, one.phone, one.note))
    book.save(path)
    return path


def _imported(path: Path, book: Path) -> float:
    offices.office(path.parent, 0).rename(path)
    with workspace.open(path) as ws:
        conference = offices.conference_of(ws.db)

        def work() -> None:
            found = store.compare(ws.db, conference, reader.read(book))
            with ws.change("Nhập danh sách", conference=conference) as db:
                store.apply(db, conference, found.rows)

        return once(work)


def _walked(book: Path) -> None:
    import openpyxl

    opened = openpyxl.load_workbook(book, read_only=True)
    for _ in opened.active.iter_rows(values_only=True):
        pass
    opened.close()
