"""The only kit that reads what people send: Word, ODT, PDF and text become lines; workbooks and lists become cells.

Start at `limits` (how much of a strange file is opened), then `sniff` (what a file is by its first bytes, not its name),
`workbook` (any list as sheets of cells) and `cells` (what such a cell is).
"""
