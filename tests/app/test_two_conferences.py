"""One file holds many conferences; what is on screen of one never goes into another."""

from thuky.app.tabs import place_of
from thuky.conferences import store
from thuky.conferences.conference import Conference


def test_a_section_in_hand_is_not_written_into_the_conference_that_comes_in_front(window):
    tab = window.tabs.show(place_of("plan"))
    tab.outlineTable.choose(tab.outlineTable.records()[1].id)
    with window.file.change("Hội nghị mới") as db:
        other = store.add(db, Conference(title="Hội nghị giao ban"))
    window.show_conference(other)
    tab.outlineTable.choose(tab.outlineTable.records()[1].id)
    tab.outlineTable.choose(tab.outlineTable.records()[2].id)
    assert (window.file.undo_label, store.sections(window.file.db, other)) == ("Hội nghị mới", [])
