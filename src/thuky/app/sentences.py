"""SENTENCES: every feature's standing sentences, in the order of the papers."""

from thuky.awards.sentences import PLACEHOLDERS as OF_AWARDS
from thuky.awards.sentences import SENTENCES as AWARDS
from thuky.checkin.sentences import PLACEHOLDERS as OF_SCRIPT
from thuky.checkin.sentences import SENTENCES as CHECKIN
from thuky.conferences.sentences import SENTENCES as CONFERENCES
from thuky.invitations.sentences import SENTENCES as INVITATIONS
from thuky.office.sentence import Placeholder, Sentence
from thuky.owed.sentences import SENTENCES as OWED
from thuky.plans.sentences import SENTENCES as PLANS
from thuky.speakers.sentences import PLACEHOLDERS as OF_PAPERS
from thuky.speakers.sentences import SENTENCES as SPEAKERS

SENTENCES: tuple[Sentence, ...] = (*PLANS, *CONFERENCES, *INVITATIONS, *SPEAKERS, *AWARDS, *CHECKIN, *OWED)
OWN: dict[str, Placeholder] = {one.name: one for one in (*OF_PAPERS, *OF_AWARDS, *OF_SCRIPT)}
"""What may stand in braces in the sentences of some papers alone."""
