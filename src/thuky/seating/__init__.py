"""Halls, blocks of rows and the chair's table, and who sits where: by order of introduction, centre out, delegations together."""
