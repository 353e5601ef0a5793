"""Who issues the plan: the bodies in its letterhead, else the one that its text names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thuky.core.vietnamese.text import search_key
from thuky.plans import letterhead, outline, units
from thuky.plans.found import Found, closed, found, sentence
from thuky.plans.paper import Paper

_RIGHT = re.compile(rf"{letterhead.MOTTO.pattern}|\bngày\b.{{0,12}}\btháng\b", re.I)
_NO_BODY = re.compile(r"^(?:du thao|mat|tuyet mat|toi mat|khan|thuong khan|hoa toc|thay (?:giay|thu) .*)$")
_OF = re.compile(r"k[eè]m theo\b.*?\bcủa\s+(.+?)\s*\)?\W*$", re.I)


def find(paper: Paper) -> Iterator[Found]:
    """The issuing body and the one above it."""
    headed = any(letterhead.MOTTO.search(line.text) for line in paper.top)
    bodies = _in_letterhead(paper) or (_in_letterhead(paper, small=True) if headed else [])
    if bodies:
        yield Found(key="issuing_body", value=bodies[-1][0], lines=tuple(bodies[-1][1]))
        if len(bodies) > 1:
            yield Found(key="parent_body", value=bodies[-2][0], lines=tuple(bodies[-2][1]))
        return
    yield from _named_in_text(paper)


def _in_letterhead(paper: Paper, *, small: bool = False) -> list[tuple[str, list[int]]]:
    """The bodies from the highest down; `small` where their capitals were lost with an old font, so that only names begin one."""
    bodies: list[tuple[str, list[int]]] = []
    right = any(_RIGHT.search(cell) for line in paper.top for cell in line.cells[1:])
    for line in paper.top:
        beside = len(line.cells) > 1 and bool(line.cells[1].strip())
        line = replace(line, cells=line.cells[:1] if right else line.cells)
        if bodies and letterhead.NUMBER.match(outline.tidy(line.text)) and not line.cells:
            break  # what follows is the right column: the motto, for the Youth Union its own name
        ends_name = beside and line.cells[:1] == ("VIỆT NAM",)  # beside the motto, not of it
        for text in line.cells[:1] if ends_name else letterhead.pieces(line):
            if (
                not (units.begins(text) and text[0].isupper() if small else text.isupper())
                or letterhead.NUMBER.match(text)
                or len(text) < 3
                or _NO_BODY.match(search_key(text))
                or any(text == known for known, _ in bodies)
            ):
                continue
            if (
                not bodies
                or units.begins(text.lower())
                and " " in text
                and not _unfinished(bodies[-1][0])
                or re.match(r"HUYỆN|TỈNH|THÀNH ỦY|ĐẢNG|QUÂN", text)
                and not _unfinished(bodies[-1][0])
                and not _lacks_place(bodies[-1][0], text)
            ):
                bodies.append((text, [line.number]))
            else:
                bodies[-1] = (f"{bodies[-1][0]} {text}", [*bodies[-1][1], line.number])
    return bodies


def _lacks_place(name: str, text: str) -> bool:
    """ "LIÊN ĐOÀN LAO ĐỘNG" under its parent, before "TỈNH BÌNH LONG"."""
    return bool(re.match(r"(?:HUYỆN|TỈNH)\s(?!ĐOÀN|ỦY)", text)) and not re.search(
        r"\b(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|THÀNH PHỐ|QUẬN|TRUNG ƯƠNG)\b|^(?!.*MTTQ|.*MẶT TRẬN TỔ QUỐC|HỘI ).*VIỆT NAM\b", name
    )


def _unfinished(name: str) -> bool:
    return search_key(name) in (
        "uy ban nhan dan",
        "hoi dong nhan dan",
        "ban chi huy quan su",
        "ban chi huy",
        "ban chi dao",
        "ban chap hanh",
        "ban thuong vu",
        "ban to chuc",
        "bch",
        "btv",
        "dang bo",
        "dang uy",
    ) or search_key(name).endswith((" cac", " va", " cua", " cho", ",", "-"))


def _named_in_text(paper: Paper) -> Iterator[Found]:
    """Without a letterhead: the body of "(Kèm theo Kế hoạch … của …)", else the one that issues the plan in the lead sentence."""
    for part in paper.appendices:
        begin = next(i for i, line in enumerate(paper.lines) if line.number == part.line)
        window = [line for line in paper.lines[begin : begin + 10] if line.text]
        text = " ".join(outline.tidy(line.text) for line in window)
        opening = text.lower().find("kèm theo")
        inside = text[opening : text.find(")", opening) + 1] if opening >= 0 else ""
        body = _OF.search(inside)
        if body and units.begins(body[1]):
            lines = tuple(
                line.number
                for line in window
                if search_key(line.text)[:40] and search_key(line.text).strip("*()") in search_key(inside)
            )
            yield Found(key="issuing_body", value=closed(body[1]), lines=lines)
            return
    for node in paper.head:
        body_name = letterhead.parted(node.text)[1]
        if body_name:
            yield from found("issuing_body", sentence(body_name), node)
            return
