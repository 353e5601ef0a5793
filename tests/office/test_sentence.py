"""Standing sentences: shipped words, the office's own, and what is put into their braces."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.core.refused import Refused
from thuky.office import store
from thuky.office.sentence import Sentence, fill, named, unknown

LEAD = Sentence(code="giay-moi.dress", group="Giấy mời", title="Trang phục", text="Trang phục: {trang_phuc}.")


def test_values_are_put_in_and_what_is_not_known_stays_open():
    assert fill("Tới dự {ten} tại {noi}.", {"ten": "Hội nghị", "noi": ""}) == "Tới dự Hội nghị tại …."


def test_a_value_that_looks_like_a_placeholder_is_not_filled_again():
    assert fill("{a}", {"a": "{b}", "b": "x"}) == "{b}"


def test_placeholders_are_named_once_in_order_and_loose_braces_are_strange():
    assert named("{b} {a} {b}") == ("b", "a")
    assert unknown("{b} {a} {", ["a"]) == ("b", "{")


@given(st.text(alphabet="ab {}ă"))
def test_a_text_without_strange_placeholders_holds_no_brace_when_filled(text: str):
    if not unknown(text, named(text)):
        assert not set("{}") & set(fill(text, {}))


def test_the_office_s_own_words_stand_until_the_shipped_ones_are_wanted_back(file):
    with file.change("Câu mẫu") as db:
        store.set_sentence(db, LEAD, "Trang phục dự họp: {trang_phuc}.", ["trang_phuc"])
    assert store.sentence(file.db, LEAD) == "Trang phục dự họp: {trang_phuc}."
    with file.change("Câu mẫu") as db:
        store.set_sentence(db, LEAD, "")
    assert store.sentence(file.db, LEAD) == LEAD.text
    file.undo()
    assert store.sentence(file.db, LEAD) == "Trang phục dự họp: {trang_phuc}."


def test_a_placeholder_that_nobody_knows_is_refused_and_the_old_words_stay(file):
    with pytest.raises(Refused) as told, file.change("Câu mẫu") as db:
        store.set_sentence(db, LEAD, "Mặc {quan_ao}.", ["trang_phuc"])
    assert str(told.value) == (
        "Câu “Trang phục” có ô điền không có trong danh sách: {quan_ao}; câu cũ giữ nguyên, hãy sửa lại."
    )
    assert rows(file.db) == 0


def rows(db: sqlite3.Connection) -> int:
    return db.execute("SELECT count(*) FROM standing_sentence").fetchone()[0]
