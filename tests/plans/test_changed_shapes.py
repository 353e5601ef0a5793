"""The same plan in other dress: other marks, other spacing, other letters inside the file; the facts must stay the same."""

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from thuky.plans.facts import to_json
from thuky.plans.read import read_file

MATERIAL = Path(__file__).parent / "material"
TEXTS = {path.stem: path for path in sorted(MATERIAL.glob("*.txt"))}
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SECTION = re.compile(r"^(\W*)([IVX]{1,4})([.)/])(?= )", re.M)
_HIGHER = re.compile(r"^\W*(?:phần |[AB]\. )", re.M | re.I)  # what stands above sections I, II, III
_WRAPPED = {
    "hdnd_giao_ban_quy",
    "so_hard_wrapped",
    "so_tap_huan_hai_ngay",
    "so_noi_vu_so_ket",
}  # a line there is not a paragraph


def text_of(path: Path) -> str:
    data = path.read_bytes()
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1258"
        return unicodedata.normalize("NFC", data.decode(encoding))


def body(text: str) -> tuple[str, str]:
    """Up to Nơi nhận, and from there on; what is renumbered stands before it."""
    cut = text.find("Nơi nhận")
    return (text, "") if cut < 0 else (text[:cut], text[cut:])


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def with_soft_hyphens(text: str) -> str:
    return re.sub(r"([^\W\d]{3})(?=[^\W\d]{2})", "\\1\u00ad", text)


def with_doubled_spaces(text: str) -> str:
    return re.sub(r"(?<=\w) (?=\w)", "  ", text)


def with_no_break_spaces(text: str) -> str:
    return re.sub(r"(?<=\d) (?=\w)", "\xa0", text)


def with_long_dashes(text: str) -> str:
    return re.sub(r"^(\s*)- ", "\\1– ", text, flags=re.M)


def with_bullets(text: str) -> str:
    return re.sub(r"^(\s*)- ", "\\1• ", text, flags=re.M)


def with_plus_for_dash(text: str) -> str:
    plain = not re.search(r"^\s*(?:- ?)?\+", text, re.M)
    first, rest = body(text)
    return re.sub(r"^(\s*)- ", "\\1+ ", first, flags=re.M) + rest if plain else text


def with_slashes(text: str) -> str:
    first, rest = body(text)
    return _SECTION.sub(r"\1\2/", re.sub(r"^(\s*)(\d{1,2})\. ", r"\1\2/ ", first, flags=re.M)) + rest


def with_brackets_after_numbers(text: str) -> str:
    first, rest = body(text)
    return re.sub(r"^(\s*)(\d{1,2})\. ", r"\1\2) ", first, flags=re.M) + rest


def with_arabic_sections(text: str) -> str:
    """I. and 1. become 1. and 1.1; the Party's "1-" stays what it is."""
    first, rest = body(text)
    if (
        re.search(r"^\d{1,2}- ", first, re.M)
        or not _SECTION.search(first)
        or _HIGHER.search(first)
        or re.search(r"^\W*\d{1,2}\.\d", first, re.M)
    ):
        return text
    lines, section = [], 0
    for line in first.split("\n"):
        opened = _SECTION.match(line)
        section = ROMAN.index(opened[2]) + 1 if opened else section
        line = _SECTION.sub(rf"\g<1>{section}.", line) if opened else line
        lines.append(line if opened else re.sub(r"^(\s*)(\d{1,2})\. ", rf"\g<1>{section}.\2. ", line))
    return "\n".join(lines) + rest


def with_capital_headings(text: str) -> str:
    if _HIGHER.search(text):
        return text
    lines = text.split("\n")
    return "\n".join(line.upper() if _SECTION.match(line) and ":" not in line else line for line in lines)


def with_sections_backwards(text: str) -> str:
    """All sections but the last, after which the closing words stand, in the opposite order."""
    first, rest = body(text)
    starts = [found.start() for found in _SECTION.finditer(first)]
    if len(starts) < 3 or _HIGHER.search(first):
        return text
    pieces = [first[a:b] for a, b in zip(starts, [*starts[1:], len(first)], strict=True)]
    return first[: starts[0]] + "".join([*reversed(pieces[:-1]), pieces[-1]]) + rest


CHANGES: tuple[Callable[[str], str], ...] = (
    decomposed, with_soft_hyphens, with_doubled_spaces, with_no_break_spaces, with_long_dashes, with_bullets, with_plus_for_dash,
    with_slashes, with_brackets_after_numbers, with_arabic_sections, with_capital_headings, with_sections_backwards,
)  # fmt: skip


def facts_of(path: Path) -> dict[str, Any]:
    facts = to_json(read_file(path))
    for key in ("sources", "questions", "held_text"):
        facts.pop(key, None)
    return facts


@cache
def plain_facts(plan: str) -> dict[str, Any]:
    return facts_of(TEXTS[plan])


def in_any_order(facts: dict[str, Any]) -> dict[str, Any]:
    """Dates to keep come in the order of the text; sections in another order change no more than that."""
    ordered = sorted(facts.get("deadlines", ()), key=lambda one: json.dumps(one, ensure_ascii=False))
    return facts | {"deadlines": ordered}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("plan", TEXTS)
def test_the_same_plan_in_other_dress_states_the_same_facts(
    plan: str, change: Callable[[str], str], tmp_path: Path
) -> None:
    text = text_of(TEXTS[plan])
    changed = tmp_path / "b.txt"
    changed.write_text(change(text), encoding="utf-8")
    assert in_any_order(facts_of(changed)) == in_any_order(plain_facts(plan))


@pytest.mark.parametrize("plan", sorted(set(TEXTS) - _WRAPPED))
def test_empty_lines_between_paragraphs_change_nothing(plan: str, tmp_path: Path) -> None:
    text = text_of(TEXTS[plan])
    first, rest = body(text)
    changed = tmp_path / "b.txt"
    at = first.find("\nI")
    changed.write_text(first[:at] + re.sub(r"\n(?!\||[^\n]*\t)", "\n\n", first[at:]) + rest, encoding="utf-8")
    assert facts_of(changed) == plain_facts(plan)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1258"])
def test_a_plan_may_come_in_any_encoding_of_windows(encoding: str, tmp_path: Path) -> None:
    text = text_of(TEXTS["phuong_dash_lists"])
    changed = tmp_path / "b.txt"
    changed.write_bytes(windows(text) if encoding == "cp1258" else text.encode(encoding))
    assert facts_of(changed) == plain_facts("phuong_dash_lists")


def windows(text: str) -> bytes:
    """Windows-1258 keeps â ê ô ơ ư and the like whole and writes the tone after them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    pieces = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        pieces.append(base + "".join(part for part in parts if part in tones))
    return "".join(pieces).encode("cp1258")
