"""What each unit owes the conference: its list, its paper, its folder of nominations, its report; and the calls about it.

Reading order: `due.py` (one thing owed, one call), `board.py` (units × what they owe, pure), `store.py`, `checks.py` (who is late),
`sentences.py`, `documents.py` (the letter that asks and the letter that reminds), `tab.py` (Đơn vị).
"""
