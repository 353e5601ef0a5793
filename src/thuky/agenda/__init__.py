"""The agenda: items in order, with or without times."""
