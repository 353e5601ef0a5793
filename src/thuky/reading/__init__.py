"""The only kit that reads what people send: Word, ODT, PDF and text become lines; workbooks and lists become cells.

Start at `limits` (how much of a strange file is opened). For texts: `sniff`, then one module per kind of text. For lists: `workbook`,
with `kinds` (what a file is by its first bytes, not its name), `bounds` (how far we read) and `cells` (what everything becomes).
"""
