"""Invitations: one letter for all, one for each unit or one for each person, and the envelopes that they go out in.

Reading order: `letter.py` (whom a letter is for), `letters.py` (which letters a conference needs), `store.py` (who speaks and who is
rewarded), `documents.py` (the papers). How a delegation is invited is a field of the delegation; replies are fields of the attendee.
"""
