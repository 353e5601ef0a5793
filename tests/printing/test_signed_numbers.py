"""A number and a day typed after signing go into the PDF that was kept, beside the window and in the order they were typed."""

from collections.abc import Iterator

import pytest

from thuky.app.papers import PAPERS, named
from thuky.conferences import store
from thuky.conferences.register import RegisteredPaper
from thuky.core.refused import Refused
from thuky.papers import pages
from thuky.printing import frozen, signing
from thuky.printing.tab import PrintingTab
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit

CODE = "quyet-dinh-khen-thuong"


@pytest.fixture
def tab(qtbot, sample: Workspace) -> Iterator[PrintingTab]:
    signing.sign(sample, decision(sample), named(CODE))
    made = PrintingTab(sample, PAPERS)
    qtbot.addWidget(made)
    stop = sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    yield made
    stop()
    made.show_conference(None)


def decision(opened: Workspace) -> RegisteredPaper:
    return store.register(opened.db, 1)[3]


def head(opened: Workspace) -> str:
    """The first page of what was kept."""
    kept = frozen.signed(opened.db, 1, CODE)
    assert kept is not None
    return " ".join(pages.page_text(kept.pdf, 0).split())


def typed(tab: PrintingTab, **values: str) -> None:
    paper = decision(tab.workspace)  # type: ignore[arg-type]
    tab.registerTable.edited.emit([Edit(record=paper, field=field, value=value) for field, value in values.items()])


def test_what_is_typed_is_seen_at_once_and_written_in_its_order(tab: PrintingTab, qtbot, sample: Workspace) -> None:
    typed(tab, number="88")
    typed(tab, date="20/11/2026")
    shown = tab.registerTable.records()[3]
    assert (shown.number, shown.date, decision(sample).number) == ("88", "2026-11-20", "")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: decision(sample).date == "2026-11-20", timeout=10_000)
    assert ("Số: 88/QĐ-UBND" in head(sample), "ngày 20 tháng 11 năm 2026" in head(sample)) == (True, True)
    sample.undo()
    assert ("Số: 88/QĐ-UBND" in head(sample), "ngày 20 tháng 11 năm 2026" in head(sample)) == (True, False)


def test_what_is_on_its_way_is_written_before_the_file_is_closed(tab: PrintingTab, sample: Workspace) -> None:
    typed(tab, number="88")
    typed(tab, date="20/11/2026")
    tab.show_conference(None)
    assert (decision(sample).number, decision(sample).date, "Số: 88/QĐ-UBND" in head(sample)) == (
        "88",
        "2026-11-20",
        True,
    )


def test_a_note_on_a_signed_paper_waits_for_nothing(tab: PrintingTab, sample: Workspace) -> None:
    typed(tab, note="Gửi quân bưu")
    assert decision(sample).note == "Gửi quân bưu"


def test_a_day_that_cannot_be_read_is_refused_and_nothing_stays_on_its_way(tab: PrintingTab, sample: Workspace) -> None:
    with pytest.raises(Refused):
        tab.register._edit([Edit(record=decision(sample), field="date", value="32/13")])
    assert tab.registerTable.records()[3] == decision(sample)
