"""SENTENCES: every feature's standing sentences, in the order of the papers."""

from thuky.invitations.sentences import SENTENCES as INVITATIONS
from thuky.office.sentence import Sentence

SENTENCES: tuple[Sentence, ...] = (*INVITATIONS,)
