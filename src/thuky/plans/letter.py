"""The plan's letterhead and foot into the office file: the body that issues it, who signs, its line in the register of papers."""

import re
import sqlite3

from thuky.conferences import store as conferences
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.text import loose_key, search_key
from thuky.office import store as office
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.plans import body_names
from thuky.plans.facts import Facts, Plan

CODE = "ke-hoach"
_SYMBOL = re.compile(r"^(\d*)\s*([/-].+)$")


def issuing_body(db: sqlite3.Connection, plan: Plan) -> int | None:
    """The office's body of that name; one that the office does not have yet is added with what the plan shows of it."""
    facts = plan.facts
    if not facts.issuing_body:
        return None
    known = office.body_named(db, facts.issuing_body)
    if known is not None:
        return known.id
    return office.add_body(
        db,
        IssuingBody(
            parent=facts.parent_body, name=body_names.running(plan, facts.issuing_body), abbreviation=_abbreviation(facts.number), layout=_layout(facts),
            place=plan.place_of_issue, filing=_filing(facts),
        ),
    )  # fmt: skip


def take_in(db: sqlite3.Connection, plan: Plan, conference: int) -> int:
    """The plan's line in the register and its signer; 1 when the line is new. Nothing that stands there is overwritten."""
    facts = plan.facts
    body = conferences.get(db, conference).issuing_body_id
    signer = signer_for(db, facts, body)
    number, symbol = number_of(facts.number)
    there = conferences.registered(db, conference, CODE)
    if there is None:
        if not (facts.number or facts.date or signer or facts.title):
            return 0
        record = RegisteredPaper(
            conference_id=conference, code=CODE, summary=facts.title, issuing_body_id=body, signer_id=signer, number=number,
            symbol=symbol, date=facts.date, copies=1,
        )  # fmt: skip
        conferences.add_paper(db, record)
        return 1
    stated = {"number": number, "symbol": symbol, "date": facts.date, "signer_id": signer, "issuing_body_id": body}
    missing = {name: value for name, value in stated.items() if value and not getattr(there, name)}
    if missing and there.state == "draft":
        conferences.edit_paper(db, there.id or 0, **missing)
    return 0


def signer_for(db: sqlite3.Connection, facts: Facts, body: int | None) -> int | None:
    """The body's signer of that name and title; one that the office does not have yet is added."""
    written = facts.signature
    if written is None or body is None:
        return None
    for known in office.signers_of(db, body):
        if (loose_key(known.full_name), loose_key(known.title)) == (loose_key(written.name), loose_key(written.title)):
            return known.id
    record = Signer(
        issuing_body_id=body, authority=written.authority.replace("\n", "/"), title=written.title,
        post=written.post.replace("\n", ", "), rank=written.rank, full_name=written.name,
    )  # fmt: skip
    return office.add_signer(db, record)


def number_of(written: str) -> tuple[str, str]:
    """("47", "/KH-UBND"); a blank number keeps its symbol."""
    found = _SYMBOL.match(written)
    if found is None:
        return written, ""
    return found[1], "/" + found[2].lstrip("/-")


def _abbreviation(number: str) -> str:
    """ "BCĐ" from "/KH-BCĐ", "ĐU" from "21-KH/ĐU"."""
    symbol = number_of(number)[1].lstrip("/")
    return re.split(r"[-/]", symbol)[-1] if re.search(r"[-/]", symbol) else ""


def _layout(facts: Facts) -> str:
    """Party numbers stand before a hyphen; a command's own papers are the army's."""
    if re.match(r"^\d*-", facts.number):
        return "party"
    return "army" if re.match(r"^(?:ban|bo) (?:chqs|chi huy)\b", search_key(facts.issuing_body)) else "civil"


def _filing(facts: Facts) -> str:
    """ "QS" from "Lưu: VT, QS"."""
    kept = next((name for name in facts.recipients if search_key(name).startswith("luu")), "")
    parts = [part.strip(" .") for part in kept.partition(":")[2].split(",")]
    return parts[-1] if len(parts) > 1 else ""
