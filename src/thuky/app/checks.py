"""Every feature's checks, in the order of the work."""

import sqlite3

from thuky.agenda.checks import CHECKS as AGENDA
from thuky.app.papers import PAPERS
from thuky.attendees.checks import CHECKS as ATTENDEES
from thuky.attendees.checks import under_quota
from thuky.awards.checks import CHECKS as AWARDS
from thuky.awards.checks import no_emblem
from thuky.conferences.checks import CHECKS as CONFERENCES
from thuky.conferences.finding import Finding
from thuky.owed.checks import CHECKS as OWED
from thuky.printing.checks import signed_differs
from thuky.seating.checks import CHECKS as SEATING
from thuky.speakers.checks import CHECKS as SPEAKERS
from thuky.tasks.checks import CHECKS as TASKS

CHECKS = (*CONFERENCES, *ATTENDEES, *AGENDA, *SPEAKERS, *AWARDS, *SEATING, *TASKS, *OWED)
WORST_FIRST = {"error": 0, "warning": 1, "question": 2}


def findings(db: sqlite3.Connection, conference: int) -> list[Finding]:
    """Everything that does not agree in a conference: errors first, then what to look at, then what to ask."""
    found = [*in_data(db, conference), *signed_differs(db, conference, PAPERS)]
    return sorted(found, key=lambda finding: WORST_FIRST[finding.level])


def before_printing(db: sqlite3.Connection, conference: int) -> list[Finding]:
    """The same for the print centre, and what is only worth a word when paper is about to be used."""
    return [*in_data(db, conference), *under_quota(db, conference), *no_emblem(db, conference)]


def in_data(db: sqlite3.Connection, conference: int) -> list[Finding]:
    """What the features say of their own rows; papers that were signed are not looked at."""
    return [finding for check in CHECKS for finding in check(db, conference)]
