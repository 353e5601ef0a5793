"""The Qt kit that every tab is made of: forms, the table that edits like Excel, the panel beside it, jobs, messages.

It knows no feature and no table of the office file. Read in this order: theme, icons, forms, record_model, row_paint,
record_table, record_form, figures, tab, jobs, messages.
"""
