"""The words of a certificate and of an award list: whom it names, for what, by whom (Nghị định 98/2023, Điều 104)."""

from collections.abc import Mapping, Sequence

from thuky.awards.award import Award
from thuky.awards.sentences import MERIT
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import authority_lines
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.office.sentence import fill

CHAIR_OF = "Chủ tịch"
CIVIL = ("Ông", "Bà", "Ông (Bà)")
BY_SEX = {"Nam": "Ông", "Nữ": "Bà"}
PERIOD = " giai đoạn {giai_doan}"
ORDINARY = "nhiệm vụ được giao"
FOR_ANOTHER = ("KT.", "K/T", "TL.", "T/L", "TUQ.")
"""Who signs so signs in another's name, whose post stands behind it."""
# Who is at the head of a body, told by the first words of its name.
HEADS = (
    ("uy ban nhan dan", "Chủ tịch"), ("ubnd", "Chủ tịch"), ("hoi dong", "Chủ tịch"), ("so ", "Giám đốc"),
    ("phong ", "Trưởng"), ("van phong", "Chánh"), ("ban chqs", "Chỉ huy trưởng"), ("bo chqs", "Chỉ huy trưởng"),
    ("ban chi huy", "Chỉ huy trưởng"), ("bo chi huy", "Chỉ huy trưởng"), ("ban ", "Trưởng"), ("cong an", "Trưởng"),
    ("thanh tra", "Chánh"),
)  # fmt: skip


def why_blocked(award: Award) -> str:
    """Why a certificate cannot be printed: nothing to name, or nothing to say who that is."""
    if not award.name:
        return "thiếu tên"
    if award.kind == "individual" and not (award.position or award.unit):
        return "thiếu chức vụ, đơn vị"
    return ""


def named(award: Award, *, soldiers: str = "rank", sex: str = "") -> str:
    """A collective in capitals; a person with the rank, else with Ông or Bà, never with both; soldiers as the office wants it."""
    if award.kind == "collective":
        return award.name.upper()
    civil = award.salutation if award.salutation in CIVIL else ""
    if award.rank and soldiers == "salutation":
        return f"{civil or BY_SEX.get(sex, CIVIL[2])} {award.name}"
    return f"{award.rank or civil} {award.name}".strip()


def called(award: Award) -> str:
    """As lists of a meeting name them: a collective as written, a person with the rank, else with Ông or Bà."""
    return award.name if award.kind == "collective" else named(award)


def described(award: Award) -> str:
    """Post and unit of a person; the body above a collective where its name does not say it."""
    if award.kind == "individual":
        return ", ".join(part for part in (award.position, award.unit) if part)
    return "" if loose_key(award.unit) in loose_key(award.name) else award.unit


def merit(award: Award, conference: Conference, standing: str = MERIT.text) -> str:
    """For what: as written for the nominee, else the standing sentence about the conference's subject."""
    return award.merit or settled(standing, {"noi_dung": conference.subject, "giai_doan": conference.period_text})


def settled(text: str, values: Mapping[str, str]) -> str:
    """A standing sentence with its values; the period is left out where it is not known or the subject says it already."""
    period = values.get("giai_doan", "")
    bare = period[len("giai đoạn") :].strip() if search_key(period).startswith("giai doan") else period
    subject = values.get("noi_dung") or ORDINARY
    if not bare or loose_key(bare) in loose_key(subject):
        text = text.replace(PERIOD, "")
    return fill(text, {**values, "noi_dung": subject, "giai_doan": bare})


def head_of(name: str) -> str:
    """Who is at the head of a body: Sở Nội vụ gives Giám đốc Sở Nội vụ, Phòng Nội vụ gives Trưởng phòng Nội vụ."""
    key = search_key(name)
    post = next((post for start, post in HEADS if key.startswith(start)), "Thủ trưởng")
    if key.startswith("phong "):
        name = name[:1].lower() + name[1:]
    return f"{post} {name}" if name else ""


def decider(body: IssuingBody | None, signer: Signer | None, award_by: str = "") -> str:
    """Who rewards: Chủ tịch Ủy ban nhân dân phường …; a deputy signs for him, not as himself. In the Party the committee decides in whose
    name the paper is signed: Ban Thường vụ Đảng ủy …"""
    if body is None or not body.name:
        return award_by if not award_by or search_key(award_by).startswith("chu tich") else f"{CHAIR_OF} {award_by}"
    lines = authority_lines(signer.authority) if signer else []
    committee = [line[3:].strip() for line in lines if line.startswith("T/M")]
    instead = [line.removeprefix(sign).strip() for line in lines for sign in FOR_ANOTHER if line.startswith(sign)]
    post = next(iter(committee + instead), "") or (signer.title if signer else "") or CHAIR_OF
    return joined_post(spoken(post), body.full_name)


def spoken(post: str) -> str:
    """A post of a signature as a sentence says it: PHÓ BÍ THƯ gives Phó Bí thư, BAN THƯỜNG VỤ gives Ban Thường vụ."""
    first, *rest = post.lower().split() or [""]
    if rest and first in ("phó", "ban", "chánh"):
        rest[0] = rest[0].capitalize()
    return " ".join([first.capitalize(), *rest])


def joined_post(post: str, name: str) -> str:
    """A post and its body, a word that ends the one and begins the other said once: Trưởng ban + Ban Chỉ đạo → Trưởng Ban Chỉ đạo."""
    *before, last = post.split() or [""]
    same = bool(before) and search_key(name).startswith(f"{search_key(last)} ")
    return f"{' '.join(before) if same else post} {name}".strip()


def forms_of(awards: Sequence[Award], conference: Conference) -> str:
    """The one form of award that all share, else "các hình thức khen thưởng"."""
    forms = {award.form or conference.award_form for award in awards}
    return forms.pop() if len(forms) == 1 else "các hình thức khen thưởng" if forms else conference.award_form


def totals(awards: Sequence[Award]) -> str:
    """`05 tập thể và 10 cá nhân`."""
    return " và ".join(_kinds(awards)) or "0 tập thể, cá nhân"


def kinds_counted(awards: Sequence[Award]) -> str:
    """`05 tập thể, 10 cá nhân`."""
    return ", ".join(_kinds(awards)) or "0 tập thể, cá nhân"


def _kinds(awards: Sequence[Award]) -> list[str]:
    collectives = sum(award.kind == "collective" for award in awards)
    parts = [(collectives, "tập thể"), (len(awards) - collectives, "cá nhân")]
    return [f"{count(number)} {word}" for number, word in parts if number]
