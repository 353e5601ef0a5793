"""The order of the dictionary and of name lists; the two .txt files hold names in the order that ICU 72 gave them for "vi"."""

import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.core.vietnamese.order import name_key, sort_key

HERE = Path(__file__).parent
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạắệồợừỷAĂĐÊÔƠƯ '-.,0129"
words = st.text(LETTERS, min_size=1, max_size=12)


def shuffled(lines: list) -> list:
    return random.Random(67).sample(lines, len(lines))


def test_four_hundred_texts_stand_in_the_order_of_icu():
    texts = (HERE / "icu_order.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(shuffled(texts), key=sort_key) == texts


def test_names_stand_by_given_name_then_family_name_as_icu_orders_each():
    names = (HERE / "icu_names.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(shuffled(names), key=name_key) == names


def test_letters_come_before_tones_and_tones_before_capitals():
    texts = "an Án ăn ân da dả đa ma mà mả mã má mạ Mạ on ôn ơn ung ưng yên".replace("Án", "án").split()
    assert sorted(shuffled(texts), key=sort_key) == texts


def test_the_given_name_decides_before_the_family_name():
    names = [
        "Dương Văn An", "Đỗ Văn An", "Lê Văn An", "Trần Thị Ánh", "Nguyễn Văn Ân", "Phạm Thị Ấn", "Tôn Thất Bách",
        "Vũ Đức Dũng", "Vũ Đức Đạt", "Nguyễn Văn Hoá", "Nguyễn Thị Hòa", "Nguyễn Văn Uy", "Nguyễn Văn Ưng", "Lê Thị Ý",
        "Lê Thị Yến",
    ]  # fmt: skip
    assert sorted(shuffled(names), key=name_key) == names


def test_capitals_decide_only_between_names_that_are_otherwise_the_same():
    names = ["LÊ VĂN BÌNH", "Trần Văn Bình", "TRẦN VĂN BÌNH", "Vũ Văn Bình"]
    assert sorted(shuffled(names), key=name_key) == names


def test_a_sort_name_stands_in_for_the_given_name():
    people = [("Lê Văn An", ""), ("Y Blum Êban", "Blum"), ("Trần Thị Cúc", ""), ("H'Nga Niê", "Nga")]
    assert sorted(shuffled(people), key=lambda person: name_key(*person)) == people


def test_decomposed_letters_have_the_key_of_composed_ones():
    assert sort_key("Vie\u0323\u0302t") == sort_key("Vi\u00ea\u0323t") == sort_key("Việt")


@pytest.fixture(scope="module")
def database():
    with sqlite3.connect(":memory:") as db:
        db.execute("CREATE TABLE person (name TEXT, sort TEXT) STRICT")
        yield db


@given(st.lists(words, max_size=12))
def test_sqlite_and_python_sort_the_keys_alike(database, texts):
    database.execute("DELETE FROM person")
    database.executemany("INSERT INTO person VALUES (?, ?)", [(text, sort_key(text)) for text in texts])
    stored = [key for (key,) in database.execute("SELECT sort FROM person ORDER BY sort")]
    assert stored == sorted(map(sort_key, texts))


@given(words, words)
def test_a_text_never_stands_before_its_own_beginning(first, second):
    assert sort_key(first.strip()) <= sort_key(f"{first.strip()} {second}".strip())


@given(words)
def test_changing_case_never_moves_a_text_past_another_word(text):
    assert sort_key(text.lower()) <= sort_key(text) <= sort_key(text.upper())
