"""Delegations, the places in them with or without a name, and the people who come."""
