"""Forms that go out to units, and what units send back: lists in every shape, recognised, cleaned, compared with what is there, put in.

Reading order. Out: `forms` (one workbook per unit that has places; `form_words` is what stands on them). Back: `own_form` (our own forms,
known by their hidden sheet), else `reader` and `lot` (files become rosters), `recognise` and `headings` (where the table is and what its
columns mean; `headless` guesses where there is no heading, `senders` remembers what was decided), `rows`, `walked`, `sections`, `line` and `signs` (persons,
section rows, totals, signatures), `persons`, `combined`, `posts` and `clean` (one row of cells becomes a person; `encodings` first turns old letters
into today's). Besides people: `nomination` and `nominations` (award nominees), `papers_in` (discussion papers), `directory` (units), all laid
beside the file as `incoming`. In: `merge`, `match` and `differences` (who is new, changed, the same, doubtful), `of_sender` and `of_delegation` (what a whole list is of), `quotas` (places and people),
`store` and `intake` (one change for a lot), `preview` and `roster_preview_dialog` (the clerk decides).
"""
