"""After a change exactly those items print again that show it, over all papers at once: told by the text of their pages, which
knows nothing of digests."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from thuky.app.papers import PAPERS
from thuky.attendees import store as attendees
from thuky.awards import store as awards
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.papers import pages, pdf
from thuky.papers.document import Document, Item
from thuky.printing import frozen, press, store
from thuky.printing.job import print_all
from thuky.seating import store as seating
from thuky.speakers import store as speakers
from thuky.storage import workspace
from thuky.storage.workspace import Workspace

Gathered = dict[str, tuple[Item, ...]]
Change = Callable[[sqlite3.Connection, int], object]


def first_seated(db: sqlite3.Connection) -> tuple[int, int]:
    """Somebody who sits, and the sixth seat that is taken."""
    taken = [one for hall in seating.halls(db, 1) for one in seating.seats(db, hall.id or 0) if one.attendee_id]
    return taken[0].attendee_id or 0, taken[5].id or 0


CHANGES: dict[str, tuple[Change, set[str]]] = {
    "rank": (
        lambda db, who: attendees.edit(db, who, rank="Đại tá"),
        {"danh-sach-dai-bieu", "danh-sach-ky-nhan", "kich-ban-dieu-hanh", "danh-sach-khen-thuong", "bien-ban-khen-thuong",
         "quyet-dinh-khen-thuong", "giay-khen", "trao-thuong"},
    ),
    "post": (
        lambda db, who: attendees.edit(db, who, position="Phó Tư lệnh"),
        {"danh-sach-dai-bieu", "danh-sach-ky-nhan", "the-dai-bieu", "so-do-cho-ngoi", "danh-sach-khen-thuong",
         "quyet-dinh-khen-thuong", "giay-khen"},
    ),
    "unit": (
        lambda db, who: office.edit_unit(db, office.units(db)[3].id or 0, name="Sở Khoa học tỉnh"),
        {"ke-hoach", "don-doc", "cong-van-de-nghi"},
    ),
    "hour": (
        lambda db, who: conferences.edit(db, 1, held_at="13:30"),
        {"ke-hoach", "giay-moi", "chuong-trinh", "kich-ban-dieu-hanh", "thong-bao-thay-doi"},
    ),
    "seat": (lambda db, who: seating.place(db, *first_seated(db)), {"the-dai-bieu", "so-do-cho-ngoi"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def printed(_sample_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, Gathered, int]]:
    """A file of its own in which everything was printed; its first awardee presents a paper too."""
    place = tmp_path_factory.mktemp("printed") / "f.thuky"
    place.write_bytes(_sample_made.read_bytes())
    with workspace.open(place) as file:
        who = next(one.attendee_id for one in awards.of_conference(file.db, 1) if one.attendee_id) or 0
        with file.change("Báo cáo tham luận", conference=1) as db:
            speakers.edit(db, speakers.of_conference(db, 1)[0].id or 0, attendee_id=who)
            db.execute("UPDATE registered_paper SET state = 'draft'")
        gathered = {one.code: frozen.items_of(file.db, 1, one) for one in PAPERS}
        for code, items in gathered.items():
            with file.note() as db:
                store.record(db, 1, code, press.pages_of(items, anyway=True).on_paper, "printer")
        yield file, gathered, who


def texts(items: tuple[Item, ...]) -> list[str]:
    """The text of every page of these items, set alone."""
    made = pdf.render(items)
    return [pages.page_text(made.data, page) for page in range(len(made.pages))]


@pytest.mark.parametrize("name", CHANGES)
def test_exactly_the_items_and_pages_that_show_a_change_print_again(
    printed: tuple[Workspace, Gathered, int], name: str
) -> None:
    file, before, who = printed
    change, wanted = CHANGES[name]
    with file.change(name, conference=1) as db:
        change(db, who)
    shown: set[str] = set()
    for paper in PAPERS:
        now = frozen.items_of(file.db, 1, paper)
        differ = shows(before[paper.code], now)
        assert (paper.code, {one.key for one in press.changed(file.db, 1, paper, now)}) == (paper.code, differ)
        if len(now) == 1 and differ:
            assert (paper.code, *reprinted(file, paper, now)) == (paper.code, *turned(before[paper.code], now))
        shown |= {paper.code} if differ else set()
    file.undo()
    assert shown == wanted


def shows(before: tuple[Item, ...], now: tuple[Item, ...]) -> set[str]:
    """The items whose pages read otherwise than before; what is wholly equal need not be set to know it."""
    old = {one.key: one for one in before}
    return {
        one.key
        for one in now
        if one.key not in old or (one != old[one.key] and texts((one,)) != texts((old[one.key],)))
    }


def reprinted(file: Workspace, paper: Document, now: tuple[Item, ...]) -> tuple[int, ...]:
    """The pages that the program would print again; a paper of one page is printed whole."""
    made = press.pages_of(now, anyway=True)
    return press.changed_sheets(store.issued(file.db, 1, paper.code), made) or (1,)


def turned(before: tuple[Item, ...], now: tuple[Item, ...]) -> tuple[int, ...]:
    """The pages that read otherwise than before."""
    old = texts(before)
    return tuple(at + 1 for at, page in enumerate(texts(now)) if page not in old[at : at + 1])


def test_only_changed_writes_those_items_and_then_there_is_nothing_left(
    printed: tuple[Workspace, Gathered, int], tmp_path: Path
) -> None:
    file, before, who = printed
    with file.change("Thăng cấp", conference=1) as db:
        attendees.edit(db, who, rank="Thiếu tướng")
    differ = {paper.code: shows(before[paper.code], frozen.items_of(file.db, 1, paper)) for paper in PAPERS}
    reports = print_all(file, 1, PAPERS, tmp_path, formats=("pdf",), only_changed=True, anyway=True)
    written = {one.code: {key for key, _ in one.on_paper if "#" not in key} for one in reports}
    assert written == {code: keys for code, keys in differ.items() if code in written}
    assert {code for code, keys in differ.items() if keys} == {one.stem for one in tmp_path.glob("*.pdf")}
    assert [one.code for one in PAPERS if press.status(file.db, 1, one).condition != "printed"] == []
