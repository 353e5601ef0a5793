"""The foot of the plan: Nơi nhận on the left, the signer's lines on the right."""

import re
from collections.abc import Iterator

from thuky.core.vietnamese import names
from thuky.core.vietnamese.text import search_key
from thuky.plans import marks, outline
from thuky.plans.facts import Signature
from thuky.plans.found import Found, closed
from thuky.plans.letters import UPPER
from thuky.plans.paper import Paper

_AUTHORITY = re.compile(r"^(?:(?:TM|KT|TL|TUQ|Q)\s*[./]|[TK]/[MTL])\s*(?=\S)")
_SIGNED = re.compile(r"^\W*(?:đã ký|ký tên|chữ ký|ký,|daky|ký và đóng dấu|con dấu)|^[\W_]*$", re.I)
_RANK = re.compile(
    r"^((?:đại|thượng|trung|thiếu|chuẩn)\s+(?:tướng|tá|[úu][yý]|đô đốc)(?:\s+(?:QNCN|CN))?|(?:phó )?đô đốc|[1-4]//?|(?:(?:PGS|GS|TSKH|TS|ThS|BSCKI{1,2}|BS|KS|DS|NSND|NSƯT)\.?[\s,]?)*(?:PGS|GS|TSKH|TS|ThS|BSCKI{1,2}|BS|KS|DS|NSND|NSƯT)\.?)\s+(?=\S)",
    re.I,
)
_NAME = re.compile(rf"^(?:[{UPPER}][^\W\d]*(?:['’][^\W\d]*)?\s+){{1,5}}[{UPPER}][^\W\d]*$")
_BODY = re.compile(r"(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|TỔ CHỨC|CHỈ ĐẠO)|BTV|BCH|[UỦ][ỶY] BAN|HỘI ĐỒNG|ĐẢNG [UỦ][ỶY])\b")
_CUT_POST = re.compile(
    r"\b(?:CHỈ HUY|THAM MƯU|PHÓ|TỔNG|GIÁM|BÍ|CHỦ|HIỆU|CHÍNH|CHÍNH TRỊ|THƯỜNG|(?:SƯ|LỮ|TRUNG|TIỂU) ĐOÀN|ĐẠI ĐỘI|[-–])$"
)  # a post broken in its middle: "PHÓ CHỈ HUY" / "TRƯỞNG - THAM MƯU TRƯỞNG"
_POSTS = re.compile(r"\b(?:BAN|CHỦ TỊCH|TRƯỞNG|PHÓ|ỦY|UBND|BÍ THƯ|GIÁM ĐỐC|VIÊN|PHÒNG|THƯ KÝ|TỊCH)\b", re.I)

_OPENS_POST = re.compile(
    r"(?:QUYỀN |Q\. ?)?(?:PHÓ )?(?:CHỦ |TRƯỞNG|BÍ THƯ|GIÁM ĐỐC|TỔNG(?! CÔNG TY| CỤC| LIÊN) |CHÁNH |CHÍNH |HIỆU TRƯỞNG|CHỈ HUY|THỦ TRƯỞNG|[UỦ][YỶ] VIÊN|THƯ KÝ|KẾ TOÁN|\w+ (?:\w+ )?TRƯỞNG\b)"
)

Piece = tuple[str, int]


def find(paper: Paper) -> Iterator[Found]:
    """Recipients in order, the line "Lưu: …" included; the signature in its parts, and the signer's name."""
    recipients, signature = _sides(paper)
    for text, line in recipients:
        yield Found(key="recipients", value=closed(text), lines=(line,))
    yield from _signature([(text, line) for text, line in signature if not _SIGNED.match(text)])


def _sides(paper: Paper) -> tuple[list[Piece], list[Piece]]:
    recipients: list[Piece] = []
    beside: list[Piece] = []  # recipients set in a second column
    signature: list[Piece] = []
    listing = False
    turned = _is_turned(paper)
    for line in paper.foot:
        cells = line.cells or (line.text,)
        for column, raw in enumerate(reversed(cells) if turned and len(cells) > 1 else cells):
            text = outline.tidy(raw)
            if not text:
                continue
            if search_key(text).startswith("noi nhan"):
                listing = True
                recipients.extend((piece, line.number) for piece in _pieces(text.partition(":")[2]))
            elif column == 0 and listing and _is_recipient(text, recipients):
                _take(recipients, text, line.number)
                listing = not _is_last(recipients)
            elif column and recipients and text.startswith(("- ", "– ")):
                beside.extend((piece, line.number) for piece in _pieces(text))
            else:
                signature.append((text, line.number))
    return recipients + beside, signature


def _is_turned(paper: Paper) -> bool:
    """Whether Nơi nhận stands at the right and the signer at the left."""
    heads = [[search_key(cell) for cell in line.cells] for line in paper.foot if len(line.cells) > 1]
    return any(keys[-1].startswith("noi nhan") and not keys[0].startswith("noi nhan") for keys in heads)


def _pieces(text: str) -> list[str]:
    if search_key(text).startswith("luu"):
        return [text.strip(" -")]
    return [piece.strip(" -") for piece in text.split(";") if piece.strip(" -.")]


def _is_recipient(text: str, before: list[Piece]) -> bool:
    if marks.marked(text)[1]:
        return True
    if before and (_goes_on(text) or _ends_open(before) and not text.isupper()):
        return True
    return (
        not text.isupper()
        and not _AUTHORITY.match(text)
        and (text.endswith((";", ".")) or search_key(text).startswith("luu"))
    )


def _goes_on(text: str) -> bool:
    """The second line of a recipient begins with a small letter or a figure ("Đề án / 618 tỉnh;")."""
    return text[:1].islower() or text[:1].isdigit() or text.startswith("(")


def _ends_open(recipients: list[Piece]) -> bool:
    """Whether the last recipient's line ends with a comma, so that the next line without a dash goes on with it."""
    return bool(recipients) and recipients[-1][0].endswith(",")


def _take(recipients: list[Piece], text: str, number: int) -> None:
    mark, bare = marks.marked(text)[1:]
    if not mark and recipients and (_goes_on(text) or _ends_open(recipients)):
        recipients[-1] = (f"{recipients[-1][0]} {bare}", recipients[-1][1])
    else:
        row = re.split(r";\s+(?:[-–]\s+|(?=Lưu\b))", bare) if mark else _pieces(bare)
        recipients.extend((piece, number) for piece in row or [bare])


def _is_last(recipients: list[Piece]) -> bool:
    return search_key(recipients[-1][0]).startswith("luu") if recipients else False


def _signature(pieces: list[Piece]) -> Iterator[Found]:
    authority: list[str] = []
    titles: list[str] = []
    lines: list[int] = []
    name = rank = ""
    for place, (text, number) in enumerate(pieces):
        after = [_RANK.sub("", one) for one, _ in pieces[place + 1 :] if not one.isupper()]
        found_rank = _RANK.match(text)
        bare = text[found_rank.end() :] if found_rank else text
        if _AUTHORITY.match(text) and not titles:
            authority.append(text)
        elif titles and _is_name(bare) and not (bare.isupper() and any(map(_is_name, after))):
            name, rank = bare, found_rank[1] if found_rank else ""
        elif text == text.upper() or not titles or _POSTS.search(text):
            titles.append(text)
        else:
            continue
        lines.append(number)
        if name:
            break
    if not titles or not (name or authority or _POSTS.search(titles[0])):
        return
    if len(titles) > 1 and _is_broken_post(titles[0], titles[1]):
        titles[:2] = [f"{titles[0]} {titles[1]}"]
    if not authority and _BODY.match(titles[0]) and any(map(_OPENS_POST.match, titles[1:3])):
        authority.append(titles.pop(0))  # "BAN THƯỜNG VỤ" without "TM."
    if authority and len(titles) > 1 and not _OPENS_POST.match(titles[0]) and _OPENS_POST.match(titles[1]):
        authority[-1] = f"{authority[-1]} {titles.pop(0)}"  # "TM. BAN THƯỜNG VỤ THÀNH" / "ĐOÀN" / "BÍ THƯ"
    if len(titles) > 1 and _CUT_POST.search(titles[0]):
        titles[:2] = [f"{titles[0]} {titles[1]}"]
    value = Signature(authority="\n".join(authority), title=titles[0], post="\n".join(titles[1:]), rank=rank, name=name)
    yield Found(key="signature", value=value, lines=tuple(lines))
    if name:
        yield Found(key="signer", value=name, lines=(lines[-1],))


def _is_broken_post(title: str, below: str) -> bool:
    """ "PHÓ CHỈ HUY TRƯỞNG - THAM" above "MƯU TRƯỞNG": behind the dash stands half a post."""
    if title.endswith((" KIÊM", " VÀ", " -", ",", " CỦA")):
        return True
    tail = title.rpartition(" - ")[2]
    return tail != title and not _OPENS_POST.match(tail) and bool(_OPENS_POST.match(f"{tail} {below}"))


def _is_name(text: str) -> bool:
    """A person; of a known surname also "Lê Văn Trưởng", "Viên Đình Chước", whose words are words of posts too."""
    surname = not text.isupper() and text.split()[0].lower() in (*names.SURNAMES, "viên") if text else False
    return bool(_NAME.match(text)) and (surname or not _POSTS.search(text))
