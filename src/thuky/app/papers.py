"""PAPERS: every paper of every feature, in the order of the print centre."""

from thuky.agenda.documents import DOCUMENTS as AGENDA
from thuky.attendees.documents import DOCUMENTS as ATTENDEES
from thuky.awards.documents import DOCUMENTS as AWARDS
from thuky.checkin import badges
from thuky.conferences.documents import DOCUMENTS as CONFERENCES
from thuky.core.refused import Refused
from thuky.invitations.documents import DOCUMENTS as INVITATIONS
from thuky.papers.document import Document
from thuky.plans.documents import DOCUMENTS as PLANS
from thuky.seating.documents import DOCUMENTS as SEATING
from thuky.speakers.documents import DOCUMENTS as SPEAKERS
from thuky.tasks.documents import DOCUMENTS as TASKS

PAPERS: tuple[Document, ...] = (
    *PLANS,
    *CONFERENCES,
    *INVITATIONS,
    *ATTENDEES,
    *AGENDA,
    *SPEAKERS,
    *AWARDS,
    *SEATING,
    badges.DOCUMENT,
    *TASKS,
)


def named(code: str) -> Document:
    """The paper of that code; refused when there is none."""
    for document in PAPERS:
        if document.code == code:
            return document
    known = ", ".join(document.code for document in PAPERS)
    raise Refused(f"Không có loại giấy “{code}”; chưa in gì, hãy chọn một trong: {known}.")
