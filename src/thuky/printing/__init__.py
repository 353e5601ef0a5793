"""The print centre: every paper, what was issued, what is stale, sets.

Reading order: `store` (what went to paper), `rendering` and `press` (a paper becomes a file; chosen = printed + skipped), `frozen` and
`signing` (what is signed stays as it was), `preflight` (what to look at before), `sets`, `whole_set` and `changed` (what goes together,
what goes again), `batch` (what went to the printer, page by page), `job`; then `beside` (a copy of the file, read by a job), `look` and
`orders` (what such jobs make of it); last the register (`register_columns`, `scans`, `register_view`, `paper_files_view`,
`signed_numbers_view`), `output_view` and `tab`.
"""
