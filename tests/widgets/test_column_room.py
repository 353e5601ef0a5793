"""How columns share a width that is too small for all."""

from thuky.widgets.column_room import cap, in_sight, squeezed


def test_the_widest_give_first_and_what_one_cannot_give_the_others_do():
    assert squeezed({0: 400, 1: 120, 2: 200}, {0: 300, 1: 90, 2: 120}, 520) == {0: 300, 1: 110, 2: 120}
    assert squeezed({0: 100, 1: 120}, {0: 75, 1: 90}, 500) == {0: 100, 1: 120}


def test_no_cap_is_lower_than_what_can_be_read():
    assert (cap([300, 300], 100), cap([300, 300], 100, 36)) == (110, 50)


def test_texts_give_once_more_only_where_that_brings_the_last_column_into_sight():
    widths = {0: 240, 1: 120, 2: 130}
    assert in_sight(widths, {0: 180, 1: 100}, 450) == {0: 210, 1: 110}
    assert in_sight(widths, {0: 180, 1: 100}, 400) == {}
    assert in_sight(widths, {0: 180, 1: 100}, 500) == {}
