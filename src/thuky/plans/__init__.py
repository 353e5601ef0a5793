"""Reading a plan (kế hoạch) into facts, looking them through, and taking them into an office file.

Read in this order: facts → marks → outline → topics → paper (with appendices, tables) → one module per group of facts
(letterhead, sitting, people and headcount, programme, speeches, awards and quota, tasks and dues, foot, prose) → questions and
invited → sections → read; then review_rows → review_dialog, and wording, chair, letter → store.
"""
