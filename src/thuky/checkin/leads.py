"""The words of the host for one conference: each item's own, else the standing ones for what it is."""

import sqlite3
from collections.abc import Sequence

from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.address import COMRADE, post_and_unit
from thuky.attendees.attendee import Attendee
from thuky.awards import sentences as award_words
from thuky.awards import store as awards
from thuky.awards.call_paper import CALL, batches, call, called, opening
from thuky.awards.values import Wording
from thuky.checkin import sentences as say
from thuky.checkin.occasions import Occasion, occasions
from thuky.conferences import placeholders
from thuky.conferences import store as conferences
from thuky.core.vietnamese.names import SURNAMES, split
from thuky.core.vietnamese.numbers import count
from thuky.office import store as office
from thuky.office.sentence import Sentence, fill
from thuky.speakers import store as speakers
from thuky.speakers.speech import Speech

MANY = 6
"""So many batches of awards are called from the script itself; more are called from their own list."""
USUAL_MINUTES = 7
PLAIN: dict[Occasion, tuple[Sentence, ...]] = {
    "flag": (say.FLAG,),
    "introduce": (say.INTRODUCE,),
    "reason": (say.REASON,),
    "conclusion": (say.CONCLUSION,),
    "close": (say.CLOSE,),
}
INVITING: dict[Occasion, tuple[Sentence, ...]] = {
    "opening": (say.OPENING,),
    "report": (say.REPORT, say.THANKS),
    "prompts": (say.REPORT, say.THANKS),
    "directive": (say.DIRECTIVE,),
}


class Host:
    """What the host knows when the script is written."""

    def __init__(self, db: sqlite3.Connection, conference: int) -> None:
        self.db, self.conference = db, conference
        self.people = {one.id: one for one in attendees.of_conference(db, conference)}
        self.speakers = _in_order([one for one in speakers.of_conference(db, conference) if speakers.speaks(one)])
        self.values = placeholders.values(db, conference) | {
            "khach_cao_nhat": _highest(list(self.people.values())),
            "can_cu_chinh": _basis(db, conference),
        }

    def lead(self, item: AgendaItem, first: bool) -> str:
        """What is said at an item."""
        if item.lead:
            return item.lead
        found = occasions(item.title)
        parts = [self.say(say.SETTLE)] if first and "welcome" not in found else []
        for one in found:
            parts += self._at(one, item)
        return "\n".join(parts)

    def _at(self, occasion: Occasion, item: AgendaItem) -> list[str]:
        if occasion in PLAIN:
            return [self.say(one) for one in PLAIN[occasion]]
        if occasion in INVITING:
            title = item.title[:1].lower() + item.title[1:] if occasion == "prompts" else item.title
            known = self.presenter(item.presenter, self.people.get(item.presenter_id)) | {
                "ten_bao_cao": title.rstrip(".")
            }
            return [self.say(one, known) for one in INVITING[occasion]]
        if occasion == "discussion":
            longest = max((one.minutes or 0 for one in self.speakers), default=0) or USUAL_MINUTES
            return [self.say(say.DISCUSSION, {"phut": count(longest)})]
        if occasion == "pause":
            return [self.say(say.PAUSE, {"phut": count(item.minutes) if item.minutes else ""})]
        return self._awards() if occasion == "awards" else []

    def _awards(self) -> list[str]:
        who = called(awards.of_conference(self.db, self.conference))
        words = Wording(self.db, self.conference, CALL, who)
        found = batches(who, words)
        if len(found) > MANY:
            return [opening(words), self.say(say.AWARDS)]
        thanks = words.say(award_words.CALL_THANKS)
        return [opening(words), *(line for one in found for line in (call(one, words), thanks))]

    def invitation(self, place: int) -> str:
        """How the speaker at this place (from 0) is called up, and the next one told to be ready."""
        one = self.speakers[place]
        after = self.speakers[place + 1].units if place + 1 < len(self.speakers) else ""
        known = self.presenter(one.presenter, self.people.get(one.attendee_id)) | {"don_vi": one.units}
        if not known["ho_ten"]:
            known |= {"dong_chi": "đại diện", "ho_ten": one.units or "…", "don_vi": ""}
        return self.say(say.SPEAKER, known | {"don_vi_tiep_theo": after})

    def presenter(self, typed: str, known: Attendee | None) -> dict[str, str]:
        """Who is invited: đồng chí with rank and name, and what he is; a body is invited by its name alone."""
        if known is not None and known.named:
            name = " ".join(part for part in (known.rank, known.full_name) if part)
            return {"dong_chi": COMRADE, "ho_ten": name, "chuc_vu": _post(known)}
        parts = split(typed)
        person = bool(parts.salutation or parts.rank) or parts.full_name.partition(" ")[0].lower() in SURNAMES
        if not person:
            return {"dong_chi": "", "ho_ten": typed, "chuc_vu": ""}
        name = " ".join(part for part in (parts.rank, parts.full_name) if part)
        return {"dong_chi": COMRADE, "ho_ten": name, "chuc_vu": parts.position}

    def say(self, one: Sentence, more: dict[str, str] | None = None) -> str:
        """A standing sentence; what is not known and not needed is left out with the comma before it."""
        known = self.values | (more or {})
        text = office.sentence(self.db, one)
        for name, around in (("chuc_vu", ", {}"), ("don_vi", ", {}"), ("don_vi_tiep_theo", "; đề nghị {} chuẩn bị")):
            if not known.get(name):
                text = text.replace(around.format(f"{{{name}}}"), "")
        if "dong_chi" in known and not known["dong_chi"]:
            text = text.replace("{dong_chi} ", "").replace(" Trân trọng kính mời đồng chí.", "")
            text = text.replace("Trân trọng cảm ơn đồng chí.", "Trân trọng cảm ơn.")
        return fill(text, known)


def _in_order(found: Sequence[Speech]) -> list[Speech]:
    return sorted(found, key=lambda one: (one.speaking_order is None, one.speaking_order or 0, one.sort))


def _highest(people: Sequence[Attendee]) -> str:
    """The first guest in the order of introduction: the only one who is named at the opening (domain 4.1)."""
    guest = next((one for one in people if one.role == "guest" and one.named), None)
    if guest is None:
        return "các đồng chí lãnh đạo"
    name = " ".join(part for part in (guest.rank, guest.full_name) if part)
    return ", ".join(part for part in (f"{COMRADE} {name}", _post(guest)) if part)


def _post(one: Attendee) -> str:
    return one.introduction or post_and_unit(one.position, one.unit)


def _basis(db: sqlite3.Connection, conference: int) -> str:
    """The plan with its number where it has one, else the first ground that the plan itself is built on."""
    plan = conferences.registered(db, conference, "ke-hoach")
    known = placeholders.values(db, conference)
    if plan and plan.number:
        day = f" ngày {known['ngay_ke_hoach']}" if known["ngay_ke_hoach"] else ""
        return f"Kế hoạch số {known['so_ke_hoach']}{day} của {known['co_quan']}"
    for section, texts in conferences.sections(db, conference):
        if section.code == "bases" and texts:
            return texts[0].text.removeprefix("Căn cứ ").rstrip(";. ")
    return ""
