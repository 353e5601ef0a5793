"""Every finding before printing leads somewhere: to its row in its tab, or to the paper itself."""

from thuky.app.checks import before_printing
from thuky.app.papers import PAPERS
from thuky.app.tabs import OVERVIEW, place_of
from thuky.papers.blocks import Table
from thuky.printing.preflight import leads_to


def kinds(window) -> dict[str, str]:
    """A subject of each kind that the findings of all papers can name, by its kind."""
    found: dict[str, str] = {}
    db, here = window.file.db, window.conference.id
    for paper in PAPERS:
        for item in paper.items(db, here):
            rows = [row.key for block in item.blocks if isinstance(block, Table) for row in block.rows]
            for key in {key.partition(":")[0]: key for key in ("", *rows)}.values():
                subject = leads_to(paper.code, item, key)
                found[subject.partition(":")[0] + (":" if item.subject else "")] = subject
    found |= {one.code: one.subject for one in before_printing(db, here)}
    return {
        kind: subject for kind, subject in found.items() if not subject.startswith("body:")
    }  # a dialog of the office


def test_each_finding_before_printing_leads_to_its_row_or_to_its_paper(window, qtbot):
    with window.file.change("Thêm hạng mục", conference=1) as db:
        db.execute("UPDATE conference SET total_attendees = 70")
        db.execute("DELETE FROM seat WHERE attendee_id IS NOT NULL AND id % 2")
    for kind, subject in kinds(window).items():
        place = place_of(subject)
        assert (kind, subject, place != OVERVIEW) == (kind, subject, True)
        tab = window.tabs.show(place)
        assert (kind, subject, ":" not in subject or tab.show_subject(subject)) == (kind, subject, True)
