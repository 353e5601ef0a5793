"""Reading a plan (kế hoạch) into facts, looking them through, and taking them into an office file.

Read in this order: facts → outline → paper → one module per group of facts (letterhead, sitting, people, programme, speeches,
awards, tasks, foot, prose) → questions → read; then review_rows → review_dialog, and wording, chair, letter → store.
"""
