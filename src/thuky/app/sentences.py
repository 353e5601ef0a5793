"""SENTENCES: every feature's standing sentences, in the order of the papers."""

from thuky.conferences.sentences import SENTENCES as CONFERENCES
from thuky.invitations.sentences import SENTENCES as INVITATIONS
from thuky.office.sentence import Sentence
from thuky.plans.sentences import SENTENCES as PLANS

SENTENCES: tuple[Sentence, ...] = (*PLANS, *CONFERENCES, *INVITATIONS,)
