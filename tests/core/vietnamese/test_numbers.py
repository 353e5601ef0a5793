"""Counts, sums and Roman numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.core.vietnamese.numbers import count, in_words, money, roman


def test_counts_under_ten_have_two_digits():
    assert [count(n) for n in (0, 1, 9, 10, 67, 1234)] == ["0", "01", "09", "10", "67", "1.234"]


def test_sums_are_parted_by_points():
    assert [money(n) for n in (0, 999, 1_000, 1_234_567, -20_000)] == ["0", "999", "1.000", "1.234.567", "-20.000"]


def test_roman_numerals_count_appendices():
    assert [roman(n) for n in (1, 4, 9, 14, 40, 90, 1994)] == ["I", "IV", "IX", "XIV", "XL", "XC", "MCMXCIV"]


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_roman_numeral_for_nothing(number):
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(number)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (5, "năm"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"), (24, "hai mươi bốn"),
        (67, "sáu mươi bảy"), (100, "một trăm"), (105, "một trăm linh năm"), (111, "một trăm mười một"),
        (1_005, "một nghìn không trăm linh năm"), (1_000_000, "một triệu"), (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
        (2_000_000_005, "hai tỷ không trăm linh năm"), (-3, "âm ba"),
    ],
)  # fmt: skip
def test_numbers_are_said_as_people_say_them(number, words):
    assert in_words(number) == words


@given(st.integers(0, 10**12))
def test_no_two_numbers_are_said_alike(number):
    assert in_words(number) != in_words(number + 1)
