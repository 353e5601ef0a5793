"""Reading a plan (kế hoạch) into facts, looking them through, and taking them into an office file.

Read in this order: facts → marks → outline → topics → paper (with appendices, tables) → one module per group of facts
(letterhead, sitting, people and headcount, programme, speeches, awards and quota, tasks and dues, foot, prose) → questions and
invited → sections → read; then wording, chair, letter → store. Looking through: in_file and differences → review_rows,
review_edits (fact_parts, added) → review_view → review_dialog; accepted: store for a new conference, apply and apply_text for one
that is there; a plan as a model: blanks → model; Word that came back: corrected_dialog, original.
"""
