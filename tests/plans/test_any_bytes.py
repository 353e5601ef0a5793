"""Whatever is in a file, reading it as a plan ends in facts or in one sentence."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuky.core.refused import Refused
from thuky.plans.facts import Plan, to_json
from thuky.plans.read import read_file

ENDINGS = (".txt", ".docx", ".odt", ".pdf", ".doc", "")
WORDS = (
    "KẾ HOẠCH\n", "I. ", "1. ", "- ", "+ ", "\n", "Thời gian: ", "08 giờ 00 ngày 31/02/2026 ", "Thành phần ", "mỗi đơn vị 02 đồng chí",
    "(Kèm theo", "Phụ lục", "Nơi nhận:\n", "| TT | Nội dung |\n", "tháng 13/2026 ", "Phòng Nội vụ ", "phối hợp với ", ": ", "; ", "khen thưởng ",
    "0 tập thể ", "trước ngày 5/5 ", "TM. ", "“", "”", "./.", "99999999999 người ",
)  # fmt: skip


def ends_well(content: bytes, ending: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        path.write_bytes(content)
        try:
            plan = read_file(path)
        except Refused as refused:
            sentence = str(refused)
            return f"“a{ending}”" in sentence and sentence.endswith(".") and "\n" not in sentence
        return isinstance(plan, Plan) and isinstance(to_json(plan), dict)


@settings(max_examples=60, deadline=None)
@given(
    content=st.binary(max_size=400),
    ending=st.sampled_from(ENDINGS),
    head=st.sampled_from((b"", b"PK\x03\x04", b"%PDF-1.4\n")),
)
def test_any_bytes_end_in_facts_or_in_one_sentence(content: bytes, ending: str, head: bytes) -> None:
    assert ends_well(head + content, ending)


@settings(max_examples=120, deadline=None)
@given(pieces=st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_mixture_of_a_plans_words_ends_in_facts_or_in_one_sentence(pieces: list[str]) -> None:
    assert ends_well(("KẾ HOẠCH\n" + "".join(pieces)).encode(), ".txt")


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
SECTIONS = (
    "THÀNH PHẦN",
    "CHƯƠNG TRÌNH",
    "TỔ CHỨC THỰC HIỆN",
    "KHEN THƯỞNG",
    "THỜI GIAN, ĐỊA ĐIỂM",
    "THAM LUẬN",
    "KINH PHÍ",
    "NỘI DUNG",
)


@pytest.mark.parametrize(
    "word", ["do ", "- đ/c ", "A: ", "8h00 - ", "trình Chủ tịch ", "01 đại biểu; ", "Phòng Nội vụ, "]
)
def test_one_word_hundreds_of_times_in_every_section_ends_too(word: str) -> None:
    line = word * (3_000 // len(word))
    parts = (f"{roman}. {name}\n- {line}\n" for roman, name in zip(ROMAN, SECTIONS, strict=True))
    assert ends_well(("KẾ HOẠCH\nHọp\n" + "".join(parts)).encode(), ".txt")
