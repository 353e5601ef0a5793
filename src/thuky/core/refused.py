"""The one kind of error that the clerk is meant to read."""


class Refused(Exception):
    """Something was refused: its text is one Vietnamese sentence that says what it is, what was kept and what to do."""
