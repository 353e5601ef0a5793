"""Row images: every value that a table can hold goes into the log and comes back the same."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuky.storage import changes, schema
from thuky.storage.replay import replay

# Lengths in millimetres; SQLite writes and reads a number of more than fifteen digits a last digit off.
NUMBERS = st.integers(-(10**12), 10**12).map(lambda thousandths: thousandths / 1000)
TEXTS = st.text(st.characters(blacklist_categories=("Cs",)))
ROWS = st.tuples(
    st.one_of(st.none(), TEXTS), st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1)), st.one_of(st.none(), NUMBERS)
)


def database() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    for statement in schema.statements(schema.MIGRATIONS[0].sql):
        db.execute(statement)
    db.execute(
        "CREATE TABLE mixed(id INTEGER PRIMARY KEY AUTOINCREMENT, words TEXT, number INTEGER, length REAL) STRICT"
    )
    changes.install(db)
    return db


def logged(db: sqlite3.Connection, sql: str, args: tuple[Any, ...] = ()) -> int:
    change = changes.begin(db, "x", "2026-01-01T08:00:00", "", None)
    db.execute(sql, args)
    changes.finish(db, change)
    return change


def rows(db: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return db.execute("SELECT words, number, length FROM mixed").fetchall()


@given(ROWS, ROWS)
def test_any_row_goes_back_and_forth_unchanged(first: tuple[Any, ...], second: tuple[Any, ...]):
    with closing(database()) as db:
        added = logged(db, "INSERT INTO mixed(words, number, length) VALUES (?, ?, ?)", first)
        edited = logged(db, "UPDATE mixed SET words = ?, number = ?, length = ?", second)
        removed = logged(db, "DELETE FROM mixed")
        states = [[], [second], [first], []]
        for change, state in zip((None, removed, edited, added), states, strict=True):
            if change is not None:
                replay(db, change, back=True)
            assert rows(db) == state
        for change, state in zip((added, edited, removed), ([first], [second], []), strict=True):
            replay(db, change, back=False)
            assert rows(db) == state


def test_every_undoable_table_has_an_id_and_no_bytes():
    with closing(database()) as db:
        for table, columns in schema.undoable(db).items():
            assert columns[0] == ("id", "INTEGER"), table
            assert "BLOB" not in [kind for _, kind in columns], table


def test_an_id_cannot_be_changed():
    with closing(database()) as db:
        logged(db, "INSERT INTO mixed(words) VALUES ('x')")
        with pytest.raises(sqlite3.IntegrityError):
            logged(db, "UPDATE mixed SET id = 7")
