"""Cleaning at the border, and the keys by which text is found and compared."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thuky.core.vietnamese.text import clean, loose_key, search_key, spelling_key


def test_decomposed_letters_are_composed():
    assert clean(unicodedata.normalize("NFD", "Hội nghị Tổng kết")) == "Hội nghị Tổng kết"
    assert clean("Vi\u00ea\u0323t") == "Việt"


def test_invisible_marks_go_and_odd_spaces_become_one_space():
    assert clean("\ufeff Thứ\u00a0 tr\u00adưởng\t\u200bLê \x07Hà\u2003") == "Thứ trưởng Lê Hà"


def test_a_tone_parted_from_its_letter_by_an_invisible_mark_comes_back():
    assert clean("a\u200b\u0301") == "á"


def test_lines_are_kept_only_when_asked_for():
    assert clean("một\r\n  hai \n\n ba\u2028bốn\n") == "một hai ba bốn"
    assert clean("một\r\n  hai \n\n ba\u2028bốn\n", lines=True) == "một\nhai\n\nba\nbốn"


def test_the_eth_of_old_conversions_becomes_the_letter_that_it_looks_like():
    assert clean("\u00d0ặng Thị \u00f0ông") == "Đặng Thị đông"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)
    assert clean(clean(text, lines=True), lines=True) == clean(text, lines=True)


@given(st.text())
def test_clean_text_holds_no_control_or_format_characters(text):
    assert [c for c in clean(text) if unicodedata.category(c) in ("Cc", "Cf")] == []


def test_search_folds_case_marks_and_the_letter_d():
    assert search_key("  Đặng  Thị HUỆ ") == "dang thi hue"
    assert search_key("Đường Điện Biên Phủ") == search_key("duong dien bien phu")


def test_units_are_compared_by_letters_and_digits_alone():
    assert loose_key("Ủy ban nhân dân xã An-Hòa") == loose_key("UỶ BAN NHÂN DÂN XÃ AN HOÀ") == "uybannhandanxaanhoa"
    assert loose_key("UBND xã An Hòa") != loose_key("Ủy ban nhân dân xã An Hòa")


def test_the_place_of_the_tone_does_not_matter_but_the_tone_does():
    assert spelling_key("Hòa úy") == spelling_key("hoà uý")
    assert spelling_key("hòa") != spelling_key("hóa")
    assert spelling_key("tá") != spelling_key("ta")
