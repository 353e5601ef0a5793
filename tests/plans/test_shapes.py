"""Parts of a plan in the shapes that offices give them: one case after the other in `shapes/`, each with what it states.

A case is "== its name", the part as it is written, "--" and the facts. A part that is not in the middle of the plan says
where it stands: @lead, @body, @end, @appendix, @title (the usual title and lead), @foot.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from thuky.plans.facts import AgendaItem, Facts, Speech, to_json
from thuky.plans.read import read_file

SHAPES = Path(__file__).parent / "shapes"
HEAD = """UBND HUYỆN LỘC AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 09/KH-PNV\tLộc An, ngày 05 tháng 3 năm 2025

"""
TITLE = "KẾ HOẠCH\nTổ chức Hội nghị tổng kết phong trào trồng cây năm 2024\n\n"
LEAD = "Thực hiện Chương trình công tác năm 2025, Phòng Nội vụ xây dựng Kế hoạch như sau:\n"
AIMS = "I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả phong trào.\n2. Tổ chức gọn, tiết kiệm.\n"
WHEN = "II. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: 8 giờ 00 ngày 20/3/2025.\n2. Địa điểm: Nhà văn hóa xã.\n"
END = """IX. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã: chuẩn bị hội trường.
Trên đây là Kế hoạch tổ chức Hội nghị./.
"""
FOOT = "\nNơi nhận:\tTRƯỞNG PHÒNG\n- UBND huyện;\n- Lưu: VT.\tLê Văn Tám\n"

Case = tuple[str, str, list[str]]


def cases(name: str) -> Iterator[Case]:
    for case in (SHAPES / f"{name}.txt").read_text(encoding="utf-8").split("== ")[1:]:
        title, _, rest = case.partition("\n")
        part, _, said = rest.partition("\n--\n")
        yield title, part, said.splitlines()


def named(name: str) -> pytest.MarkDecorator:
    every = list(cases(name))
    return pytest.mark.parametrize("case", every, ids=[title for title, _, _ in every])


def facts(folder: Path, text: str) -> Facts:
    plan = folder / "kế hoạch.txt"
    plan.write_text(text, encoding="utf-8")
    return read_file(plan).facts


def with_part(part: str) -> str:
    """The plan with this part in the middle, or behind its foot where it is an appendix."""
    appended = part.startswith("Phụ lục")
    return (
        HEAD + TITLE + LEAD + AIMS + WHEN + ("" if appended else f"{part}\n") + END + FOOT + (part if appended else "")
    )


def item(one: AgendaItem) -> list[str]:
    hours = "-".join(hour for hour in (one.start, one.end) if hour)
    told = [one.title, hours, str(one.minutes or ""), one.presenter, one.date, "nếu có" if one.conditional else ""]
    return " | ".join(told).rstrip(" |").split(" | ")


def paper(one: Speech) -> str:
    return " | ".join([one.presenter, "; ".join(one.units), one.rest_of, one.topic])


def stated(folder: Path, text: str, said: list[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was read under the keys of the case, and what the case says."""
    plan = folder / "kế hoạch.txt"
    plan.write_text(text, encoding="utf-8")
    read = to_json(read_file(plan))
    expected = {key: json.loads(value) for key, value in (line.split(": ", 1) for line in said)}
    return {key: read.get(key) for key in expected}, expected


@named("programme")
def test_a_programme(case: Case, tmp_path: Path) -> None:
    _, part, said = case
    assert [item(one) for one in facts(tmp_path, with_part(part)).agenda] == [line.split(" | ") for line in said]


@named("papers")
def test_papers(case: Case, tmp_path: Path) -> None:
    _, part, said = case
    assert [paper(one) for one in facts(tmp_path, with_part(part)).speeches] == said


@named("sitting")
def test_a_sitting(case: Case, tmp_path: Path) -> None:
    _, part, said = case
    read, expected = stated(tmp_path, HEAD + TITLE + LEAD + AIMS + part + "\n" + END + FOOT, said)
    assert read == expected


@named("prose")
def test_prose(case: Case, tmp_path: Path) -> None:
    _, part, said = case
    own = dict(re.findall(r"@(\w+)\n(.*?)(?=\n@|\Z)", part, re.S))
    middle = own.get("lead", LEAD) + "\n" + own.get("body", "") + "\n" + own.get("end", END)
    read, expected = stated(tmp_path, HEAD + TITLE + middle + FOOT + "\n" + own.get("appendix", ""), said)
    assert read == expected


@named("letterhead")
def test_a_letterhead_and_foot(case: Case, tmp_path: Path) -> None:
    _, part, said = case
    top, _, foot = part.partition("\n@foot\n")
    middle = AIMS + WHEN + END.replace("IX.", "III.") + (f"\n{foot}\n" if foot else FOOT)
    read, expected = stated(tmp_path, top.replace("@title", TITLE + LEAD) + "\n" + middle, said)
    assert read == expected
