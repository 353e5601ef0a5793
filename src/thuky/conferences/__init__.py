"""A conference and its plan's sections; the register of its papers (number, date, state)."""
