"""Every feature's checks, in the order of the work."""

import sqlite3

from thuky.agenda.checks import CHECKS as AGENDA
from thuky.attendees.checks import CHECKS as ATTENDEES
from thuky.awards.checks import CHECKS as AWARDS
from thuky.conferences.checks import CHECKS as CONFERENCES
from thuky.conferences.finding import Finding
from thuky.seating.checks import CHECKS as SEATING
from thuky.speakers.checks import CHECKS as SPEAKERS
from thuky.tasks.checks import CHECKS as TASKS

CHECKS = (*CONFERENCES, *ATTENDEES, *AGENDA, *SPEAKERS, *AWARDS, *SEATING, *TASKS)
WORST_FIRST = {"error": 0, "warning": 1, "question": 2}


def findings(db: sqlite3.Connection, conference: int) -> list[Finding]:
    """Everything that does not agree in a conference: errors first, then what to look at, then what to ask."""
    found = [finding for check in CHECKS for finding in check(db, conference)]
    return sorted(found, key=lambda finding: WORST_FIRST[finding.level])
