"""The SQLite kit: one office file, opened safely, changed in steps that can be undone, backed up and checked.

Read in this order: migrations (what a file holds), schema (which files are ours), connection, lock, changes and replay
(the one log that is undo, redo and history), workspace (what features use), rows, then backup and check.
"""
