"""Every measure of the state layout (Nghị định 30/2020/NĐ-CP, Phụ lục I), in one place and in millimetres and points.

Army papers differ in a few sizes, Party papers in their heading; the text of a paper never says how it is set.
"""

from dataclasses import dataclass, fields, replace

from thuky.papers.blocks import AppendixHead, Block, Layout, Title

MM = 72 / 25.4
PAPERS = {"A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0)}
"""Width and height of the sheet in mm, upright."""

FONT_NAME = "Times New Roman"
LEADING = 1.15
"""Height of a single-spaced line, times the size: what Word gives Times New Roman."""
TITLE_WIDTH = 0.86
"""Titles keep off the margins: share of the text's width."""
ASCENT = 0.89
"""From the top of a line to its base line, times the size."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The white round the text, in mm."""

    top: float = 20.0
    bottom: float = 20.0
    left: float = 30.0
    right: float = 15.0


MARGINS = {"A3": Margins(), "A4": Margins(), "A5": Margins(15.0, 12.0, 18.0, 12.0)}


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes in points and lengths in mm of one variant of the layout."""

    nation: str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto: str = "Độc lập - Tự do - Hạnh phúc"
    """With a solid rule under it, as long as the line."""
    nation_size: float = 12.0
    motto_size: float = 13.0
    body_name_size: float = 12.0
    """The parent body upright, the issuing body bold."""
    body_rule: float = 0.4
    """Length of the rule under the issuing body as a share of its line: a third to a half."""
    body_mark: str = ""
    """What Party papers have under the issuing body instead of the rule."""
    number_size: float = 13.0
    date_size: float = 13.0
    about_size: float = 12.0
    """"V/v …" under the number of a letter."""
    urgency_size: float = 13.0
    title_size: float = 14.0
    title_rule: float = 0.4
    note_size: float = 14.0
    """"(Kèm theo Kế hoạch số …)", italic."""
    note_before: float = 4.0
    """Points between the title and that line."""
    appendix_size: float = 14.0
    text_size: float = 14.0
    text_leading: float = 1.2
    text_after: float = 6.0
    """Points between paragraphs: at least 6."""
    indent: float = 12.7
    """First line of a paragraph, mm: 10 or 12.7."""
    table_size: float = 13.0
    table_floor: float = 11.0
    """Tables are set in 13, down to 12 and never under 11."""
    sign_size: float = 13.5
    name_size: float = 14.0
    sign_room: float = 26.0
    """Room for signature and seal, mm."""
    recipients_title_size: float = 12.0
    recipients_size: float = 11.0
    page_number_size: float = 13.0
    page_number_at: float = 12.0
    """From the top of the sheet to the base line of the number, mm: the middle of the top margin."""


CIVIL = Measures()
ARMY = replace(CIVIL, sign_size=14.0)
PARTY = replace(CIVIL, nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="", nation_size=15.0, body_mark="*", body_name_size=14.0)
_VARIANTS: dict[Layout, Measures] = {"civil": CIVIL, "army": ARMY, "party": PARTY}

_SMALL = 0.85

URGENCY_BOXES = {"HỎA TỐC": (30.0, 8.0), "THƯỢNG KHẨN": (40.0, 8.0), "KHẨN": (20.0, 8.0)}
"""Width and height of the frame round the word of urgency, mm."""


def measures(layout: Layout, paper: str = "A4") -> Measures:
    """The sizes of a civil, army or Party paper; on A5, for which there is no rule, all of them smaller alike."""
    look = _VARIANTS[layout]
    if paper != "A5":
        return look
    sizes = {one.name: getattr(look, one.name) for one in fields(look) if one.name.endswith("_size")}
    smaller = {name: round(size * _SMALL * 2) / 2 for name, size in sizes.items()}
    return replace(look, **smaller, indent=10.0, text_after=4.0, sign_room=18.0, page_number_at=9.0)


def page_size(paper: str, landscape: bool) -> tuple[float, float]:
    """Width and height of the sheet as it lies, in mm."""
    width, height = PAPERS[paper]
    return (height, width) if landscape else (width, height)


def appendix_title(number: str) -> str:
    """ "II" and "Phụ lục II" both become "Phụ lục II"."""
    return number if number.lower().startswith("phụ lục") else f"Phụ lục {number}".strip()


def in_brackets(text: str) -> str:
    """ "Kế hoạch số …" and "Kèm theo Kế hoạch số …" both become "(Kèm theo Kế hoạch số …)"."""
    text = text.strip().removeprefix("(").removesuffix(")")
    return f"({text})" if text.lower().startswith("kèm theo") else f"(Kèm theo {text})"


def arranged(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks with "(Kèm theo …)" of an appendix moved under its title, where the decree wants it."""
    result: list[Block] = []
    for block in blocks:
        before = result[-1] if result else None
        if isinstance(block, Title) and isinstance(before, AppendixHead) and before.attached_to:
            result[-1] = replace(before, attached_to="")
            block = replace(block, note=block.note or in_brackets(before.attached_to))
        result.append(block)
    return result


def dashed(lines: tuple[str, ...]) -> list[str]:
    """The recipients as the decree writes them: "- …;" and the last with a full stop."""
    bare = [line.strip().lstrip("-–").strip().rstrip(";.") for line in lines if line.strip()]
    return [f"- {line}{'.' if i == len(bare) - 1 else ';'}" for i, line in enumerate(bare)]
