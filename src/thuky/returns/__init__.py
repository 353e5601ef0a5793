"""What units send back: lists of people in every shape, recognised, cleaned, compared with who is there, and merged.

Reading order: `reader` (a file becomes rosters), `recognise` and `headings` (where the table is and what its columns mean), `rows` and
`signs` (persons, section rows, totals, signatures), `clean` (one row of cells becomes a person), `merge` and `match` (who of them is new,
changed, the same, doubtful), `store` (a merge becomes attendees), `roster_preview_dialog` (the clerk decides).
"""
