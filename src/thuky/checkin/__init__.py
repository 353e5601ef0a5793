"""The day itself: what the host reads out, and the badges that people wear.

`documents.py` names the papers; `badges.py` draws the badges.
"""
