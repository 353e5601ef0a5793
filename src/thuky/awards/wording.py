"""The words of a certificate and of an award list: whom it names, for what, by whom (Nghị định 98/2023, Điều 104)."""

from thuky.awards.award import Award
from thuky.conferences.conference import Conference
from thuky.core.vietnamese.numbers import count
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.office.issuing_body import IssuingBody, Signer

COMMITTEE = "Ủy ban nhân dân"
CHAIR_OF = "Chủ tịch"
TWO_LINES = ("uybannhandan", "ubnd")
CIVIL = ("Ông", "Bà", "Ông (Bà)")


def why_blocked(award: Award) -> str:
    """Why a certificate cannot be printed: nothing to name, or nothing to say who that is."""
    if not award.name:
        return "thiếu tên"
    if award.kind == "individual" and not (award.position or award.unit):
        return "thiếu chức vụ, đơn vị"
    return ""


def named(award: Award) -> str:
    """A collective in capitals; a person with the rank, else with Ông or Bà, never with both."""
    if award.kind == "collective":
        return award.name.upper()
    before = award.rank or (award.salutation if award.salutation in CIVIL else "")
    return f"{before} {award.name}".strip()


def described(award: Award) -> str:
    """Post and unit of a person; the body above a collective where its name does not say it."""
    if award.kind == "individual":
        return ", ".join(part for part in (award.position, award.unit) if part)
    return "" if loose_key(award.unit) in loose_key(award.name) else award.unit


def merit(award: Award, conference: Conference) -> str:
    """For what: as written for the nominee, else the standing sentence about the conference's subject."""
    if award.merit:
        return award.merit
    period = conference.period_text
    if period and not search_key(period).startswith("giai doan"):
        period = f"giai đoạn {period}"
    subject = conference.subject or "nhiệm vụ được giao"
    repeated = loose_key(period) in loose_key(subject)
    return " ".join(
        part for part in ("Đã có thành tích xuất sắc trong thực hiện", subject, "" if repeated else period) if part
    )


def decider(body: IssuingBody | None, signer: Signer | None, award_by: str = "") -> str:
    """The post of the person who rewards: Chủ tịch Ủy ban nhân dân phường …; a deputy signs for him, not as himself."""
    if body is None or not body.name:
        return award_by if not award_by or search_key(award_by).startswith("chu tich") else f"{CHAIR_OF} {award_by}"
    lines = [line.strip() for line in signer.authority.split("/")] if signer else []
    instead = [line.removeprefix("KT.").strip() for line in lines if line.startswith("KT.")]
    post = instead[0] if instead else (signer.title if signer else "") or CHAIR_OF
    return f"{post.capitalize()} {full_name(body)}"


def full_name(body: IssuingBody) -> str:
    """The body in one line: a people's committee whose letterhead stands in two lines is put together."""
    if loose_key(body.parent) not in TWO_LINES or loose_key(body.name).startswith(TWO_LINES):
        return body.name
    level, _, place = body.name.partition(" ")
    return f"{COMMITTEE} {level.lower()} {place}"


def forms_of(awards: list[Award], conference: Conference) -> str:
    """The one form of award that all share, else "các hình thức khen thưởng"."""
    forms = {award.form or conference.award_form for award in awards}
    return forms.pop() if len(forms) == 1 else "các hình thức khen thưởng" if forms else conference.award_form


def totals(awards: list[Award]) -> str:
    """`05 tập thể và 10 cá nhân`."""
    collectives = sum(award.kind == "collective" for award in awards)
    parts = [(collectives, "tập thể"), (len(awards) - collectives, "cá nhân")]
    return " và ".join(f"{count(number)} {word}" for number, word in parts if number) or "0 tập thể, cá nhân"
