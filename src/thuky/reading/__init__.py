"""The only kit that reads what people send: Word, ODT, PDF and text become lines; workbooks and lists become cells.

Start at `limits` (how much of a strange file is opened). For texts: `sniff`, then one module per kind of text (`docx` with its runs,
styles and numbering, `odt`, `pdf`, `text_file`; `office_program` for what only LibreOffice reads). For lists: `workbook`, with `kinds`
(what a file is by its first bytes, not its name), `bounds` (how far we read), `cells` (what everything becomes), and `xlsx`, `xls`,
`csv_file`, `html_table`. Letters typed before Unicode: `encodings` for bytes, `old_fonts` for runs.
"""
