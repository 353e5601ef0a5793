"""What units send back: lists of people in every shape, recognised, cleaned, compared with who is there, and merged.

Reading order: `reader` and `lot` (files become rosters), `recognise` and `headings` (where the table is and what its columns mean; `headless`
guesses where there is no heading), `rows`, `line` and `signs` (persons, section rows, totals, signatures), `persons` and `clean` (one row of
cells becomes a person; `encodings` first turns old letters into today's), `merge`, `match` and `differences` (who of them is new, changed, the
same, doubtful), `store` (a merge becomes attendees), `preview` and `roster_preview_dialog` (the clerk decides).
"""
