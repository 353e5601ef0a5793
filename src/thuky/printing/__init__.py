"""The print centre: every paper, what was issued, what is stale, sets."""
