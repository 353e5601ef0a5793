"""Numbers as an office writes them: counts with two digits, Roman numerals, sums of money, numbers in words."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_THOUSANDS = ("", "nghìn", "triệu")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def count(number: int) -> str:
    """A count of people or things in a paper: 05, 12, 1.234; none stays 0."""
    return f"0{number}" if 0 < number < 10 else money(number)


def money(number: int) -> str:
    """A sum with its thousands set apart by points: 1.234.567."""
    return f"{number:,}".replace(",", ".")


def roman(number: int) -> str:
    """The Roman numeral of an appendix or a section: I, IV, XII."""
    if number <= 0:
        raise ValueError(f"no Roman numeral for {number}")
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def in_words(number: int) -> str:
    """A number as it is said: 67 is sáu mươi bảy, 105 is một trăm linh năm, 21 is hai mươi mốt."""
    if number < 0:
        return "âm " + in_words(-number)
    billions, rest = divmod(number, 10**9)
    words = [*in_words(billions).split(), "tỷ"] if billions else []
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            words += _group(group, full=bool(words))
            words += [_THOUSANDS[power]] if power else []
    return " ".join(words) or _DIGITS[0]


def _group(number: int, *, full: bool) -> list[str]:
    """Up to three digits; full says the hundreds even when they are none, as after a thousand."""
    hundreds, rest = divmod(number, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    return words + _two_digits(rest, after=bool(words))


def _two_digits(number: int, *, after: bool) -> list[str]:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return [*(["linh"] if after else []), _DIGITS[ones]] if ones else []
    words = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 1 and tens > 1:
        return [*words, "mốt"]
    if ones == 5:
        return [*words, "lăm"]
    return [*words, _DIGITS[ones]] if ones else words


def row_letter(row: int) -> str:
    """The letter of a row of seats: A for row 1, Z for 26, AA for 27."""
    letters = ""
    while row > 0:
        row, rest = divmod(row - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
