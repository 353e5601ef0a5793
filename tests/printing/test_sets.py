"""In cả bộ: what is chosen stays chosen."""

import pytest

from thuky.app.papers import PAPERS, named
from thuky.printing import sets, store


def test_what_was_chosen_is_there_the_next_time_and_can_be_undone(sample):
    before = sets.lines(sample.db, 1, PAPERS)
    after = [
        sets.changed(sets.changed(one, "copies", "12"), "taken", "") if one.id == "giay-khen" else one for one in before
    ]
    with sample.change("Chọn bộ giấy tờ", conference=1) as db:
        sets.remember(db, 1, before, after, "merged")
    found = next(one for one in sets.lines(sample.db, 1, PAPERS) if one.id == "giay-khen")
    assert (found.taken, found.copies, sets.mode_of(sample.db, 1)) == (False, 12, "merged")
    assert store.copies(sample.db, 1, named("giay-khen")) == 12
    sample.undo()
    assert sets.lines(sample.db, 1, PAPERS) == before


@pytest.mark.parametrize("typed", ["", "0", "hai"])
def test_copies_that_are_no_number_leave_the_old_ones(sample, typed: str):
    line = sets.lines(sample.db, 1, PAPERS)[0]
    assert sets.changed(line, "copies", typed).copies == 1
