"""The head and the foot that every paper of a conference shares: under which body, with which number, signed by whom.

Each kind of paper has a body by default (papers.md, block 0): the plan goes out under the conference's own body, awards under the
one that rewards, lists under the standing body. The register's line for the paper, where there is one, stands above that.
"""

import re
import sqlite3

from thuky.conferences import store
from thuky.conferences.conference import Conference
from thuky.conferences.register import LETTERS, RegisteredPaper, kind_of, name_in_text
from thuky.core.vietnamese.dates import long, short
from thuky.core.vietnamese.text import loose_key
from thuky.office import store as office
from thuky.office.issuing_body import COMMITTEE, IssuingBody
from thuky.office.issuing_body import Signer as OfficeSigner
from thuky.papers.blocks import AppendixHead, Layout, Letterhead, Signatures, Signer

AWARDING = ("giay-khen", "quyet-dinh-khen-thuong")
ISSUING = (
    "ke-hoach",
    "giay-moi",
    "bao-cao-ket-qua",
    "thong-bao-ket-luan",
    "maket",
    "bien-ban-khen-thuong",
    "phan-cong-tham-luan",
    "the-dai-bieu",
    "phieu-dang-ky-phat-bieu",
)
KIND_PATTERN, LETTER_PATTERN, PARTY_PATTERN = "/{loai}-{viet_tat}", "/{viet_tat}-{bo_phan}", "-{loai}/{viet_tat}"
"""`/KH-BCĐ`; a letter has no kind but the section that wrote it: `/BCĐ-QS`; the Party writes `-KH/ĐU` (papers.md, block 0)."""
_AUTHORITIES = re.compile(r"(?<!\bT)(?<!\bK)/")
"""Lines of authority are parted by "/"; the one in the Party's "T/M" and "K/T" is no such sign."""
BLANK_NUMBER = "Số:       "


def body_for(db: sqlite3.Connection, conference: Conference, code: str) -> IssuingBody | None:
    """The body under which a paper goes out."""
    paper = store.registered(db, conference.id or 0, code)
    if paper and paper.issuing_body_id:
        return office.body(db, paper.issuing_body_id)
    wanted = conference.standing_body_id or _standing(db, conference.standing_body)
    if code in AWARDING:
        wanted = conference.awarding_body_id
    elif code in ISSUING:
        wanted = conference.issuing_body_id
    return office.body(db, wanted or conference.issuing_body_id)


def _standing(db: sqlite3.Connection, name: str) -> int | None:
    """The office's body that a plan calls so, perhaps in short: "Bộ CHQS tỉnh" is the only one that begins so."""
    wanted = loose_key(name)
    found = [one.id for one in office.bodies(db) if wanted and loose_key(one.full_name).startswith(wanted)]
    return found[0] if len(found) == 1 else None


def layout_of(body: IssuingBody | None) -> Layout:
    """Civil unless the body says army or party."""
    if body and body.layout == "army":
        return "army"
    return "party" if body and body.layout == "party" else "civil"


def letterhead(db: sqlite3.Connection, conference: int, code: str, *, numbered: bool = True) -> Letterhead:
    """The head of a paper; lists and appendices carry no number."""
    record = store.get(db, conference)
    body = body_for(db, record, code)
    paper = store.registered(db, conference, code)
    above, itself = body.head if body else ("", "")
    return Letterhead(
        parent=above,
        body=itself,
        number=number_line(body, paper, code) if numbered else "",
        place_date=place_date(body, paper.date if paper else ""),
        urgency=paper.urgency if paper and numbered else "",
        draft=draft_line(paper),
        layout=layout_of(body),
    )


def number_line(body: IssuingBody | None, paper: RegisteredPaper | None, code: str) -> str:
    """`Số: 12/KH-BCĐ`, the number blank until the clerk typed it, under ten with a leading 0 (Nghị định 30/2020)."""
    symbol = (paper.symbol if paper else "") or default_symbol(body, code)
    if body and body.layout == "party":
        symbol = symbol if symbol.startswith("-") else f"-{symbol.lstrip('/')}"
        return f"Số {_padded(paper.number) if paper and paper.number else '     '}{symbol}"
    if paper and paper.number:
        return f"Số: {_padded(paper.number)}{symbol}"
    return f"{BLANK_NUMBER}{symbol}"


def default_symbol(body: IssuingBody | None, code: str) -> str:
    """`/KH-BCĐ` from the kind of paper and the body's sign, `/BCĐ-QS` on a letter; the body may have a pattern of its own."""
    kind = kind_of(code).symbol
    if body is None or not body.abbreviation:
        return f"/{kind}" if kind else ""
    party = body.layout == "party"
    if code in LETTERS:
        pattern = body.letter_pattern or ("-CV/{viet_tat}" if party else LETTER_PATTERN)
    else:
        pattern = body.symbol_pattern or (PARTY_PATTERN if party else KIND_PATTERN)
    for name, value in (("loai", kind), ("viet_tat", body.abbreviation), ("bo_phan", body.filing)):
        pattern = pattern.replace(f"{{{name}}}", value)
    return _closed(pattern)


def _closed(symbol: str) -> str:
    """A symbol without the signs that stood beside a part that is missing: `/-BCĐ` → `/BCĐ`, `/BCĐ-` → `/BCĐ`."""
    lead = symbol[:1] if symbol[:1] in "/-" else ""
    return lead + symbol[len(lead) :].strip("-/")


def _padded(number: str) -> str:
    return f"0{number}" if number.isdecimal() and len(number) == 1 else number


def place_date(body: IssuingBody | None, date: str) -> str:
    """`Long Xuyên, ngày 05 tháng 9 năm 2026`, the day left open until the paper is dated."""
    place = f"{body.place}, " if body and body.place else ""
    return place + (long(date) if date else "ngày      tháng      năm        ")


def draft_line(paper: RegisteredPaper | None) -> str:
    """`DỰ THẢO (lần 2, 14/8)` while the paper is a registered draft without a number; empty otherwise."""
    if paper is None or paper.state != "draft" or paper.number:
        return ""
    day = f", {short(paper.draft_on).rpartition('/')[0]}" if paper.draft_on else ""
    return f"DỰ THẢO (lần {paper.draft_no}{day})"


def attached_to(db: sqlite3.Connection, conference: int, code: str = "ke-hoach") -> str:
    """`(Kèm theo Kế hoạch số 12/KH-BCĐ ngày 05 tháng 9 năm 2026 của …)`, from the register; blank parts stay blank."""
    record = store.get(db, conference)
    return attached_line(body_for(db, record, code), store.registered(db, conference, code), code)


def attached_line(body: IssuingBody | None, paper: RegisteredPaper | None, code: str) -> str:
    """The same for a body and a line of the register."""
    number = number_line(body, paper, code).removeprefix("Số:").removeprefix("Số ").strip()
    day = long(paper.date) if paper and paper.date else "ngày      tháng      năm        "
    blank = "      " if number.startswith(("/", "-")) else ""
    return f"(Kèm theo {name_in_text(code)} số {blank}{number} {day} của {_author(body, code) if body else '…'})"


def _author(body: IssuingBody, code: str) -> str:
    """Whose paper it is: on awards not the committee decides but its chairman (clerk.md H18)."""
    alone = code in AWARDING and body.full_name.startswith(COMMITTEE)
    return f"Chủ tịch {body.full_name}" if alone else body.full_name


def appendix_head(db: sqlite3.Connection, conference: int, number: str = "") -> AppendixHead:
    """The head of an appendix to the plan."""
    return AppendixHead(number=number, attached_to=attached_to(db, conference))


def signatures(db: sqlite3.Connection, conference: int, code: str, *, recipients: tuple[str, ...] = ()) -> Signatures:
    """Who signs a paper, with Nơi nhận at the left when it has one."""
    return Signatures(signers=(signer_for(db, conference, code),), recipients=recipients)


def list_signatures(
    db: sqlite3.Connection, conference: int, code: str, left: str = "NGƯỜI LẬP", right: str = ""
) -> Signatures:
    """The foot of a list: who made it at the left, who answers for it at the right."""
    chief = Signer(title=right) if right else signer_for(db, conference, code)
    return Signatures(signers=(Signer(title=left, note="(Ký, ghi rõ họ tên)"), chief))


def signer_for(db: sqlite3.Connection, conference: int, code: str) -> Signer:
    """The signer that the register names for a paper, else the first of its body; four lines (clerk.md H4)."""
    record = store.get(db, conference)
    paper, body = store.registered(db, conference, code), body_for(db, record, code)
    chosen = office.signer(db, paper.signer_id) if paper and paper.signer_id else None
    if chosen is None and body:
        chosen = next(iter(office.signers_of(db, body.id)), None)
    return printed(chosen, body.second_post if body else "below") if chosen else Signer()


def authority_lines(authority: str) -> list[str]:
    """`TM. BAN CHỈ ĐẠO / KT. TRƯỞNG BAN` line by line."""
    return [line.strip() for line in _AUTHORITIES.split(authority) if line.strip()]


def printed(signer: OfficeSigner, second_post: str = "below") -> Signer:
    """An office's signer as a paper prints him; the lines of authority are parted by "/". Rank only where it is given. The post that
    he holds besides stands below the signature, or as the last line above it, or nowhere."""
    lines = tuple(authority_lines(signer.authority))
    title, post = signer.title, signer.post if second_post == "below" else ""
    if second_post == "above" and signer.post:
        lines, title = (*lines, *filter(None, (signer.title,))), signer.post
    return Signer(authority=lines, title=title, post=post, rank=signer.rank, name=signer.full_name)
