"""How a conference wants its papers."""

import pytest

from thuky.conferences.choices import choice, chosen
from thuky.papers.document import Option
from thuky.printing import store

LAYOUT = Option(key="layout", title="Kiểu", values=(("full", "Đầy đủ"), ("words", "Chỉ chữ")))


def test_until_something_is_chosen_the_first_value_holds(file, conference) -> None:
    assert choice(file.db, conference, "giay-khen") == {}
    assert chosen(file.db, conference, "giay-khen", (LAYOUT,)) == {"layout": "full"}


@pytest.mark.parametrize(("value", "holds"), [("words", "words"), ("gone", "full")])
def test_what_was_chosen_holds_while_there_is_such_a_value(file, conference, value: str, holds: str) -> None:
    with file.change("Chọn") as db:
        store.set_choice(db, conference, "giay-khen", layout=value)
    assert chosen(file.db, conference, "giay-khen", (LAYOUT,)) == {"layout": holds}


def test_a_second_choice_leaves_the_first_and_is_one_undo(file, conference) -> None:
    with file.change("Chọn") as db:
        store.set_choice(db, conference, "giay-khen", layout="words", copies=3)
    with file.change("Chọn") as db:
        store.set_choice(db, conference, "giay-khen", layout="full", copies=None)
    assert choice(file.db, conference, "giay-khen") == {"layout": "full"}
    file.undo()
    assert choice(file.db, conference, "giay-khen") == {"layout": "words", "copies": 3}
