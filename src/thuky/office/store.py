"""The one writer of issuing_body, signer, unit, person, standing_sentence and paper_template; groups of units have
`groups_store`."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from thuky.core.refused import Refused
from thuky.core.vietnamese.order import name_key
from thuky.core.vietnamese.text import clean, loose_key, search_key
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.office.paper_template import OWNER, PaperTemplate
from thuky.office.person import Person
from thuky.office.sentence import Sentence, unknown
from thuky.office.unit import Unit
from thuky.storage import attachments, rows


def bodies(db: sqlite3.Connection) -> list[IssuingBody]:
    """Every issuing body of the office, in its own order."""
    return rows.fetch(db, IssuingBody, "SELECT * FROM issuing_body ORDER BY sort, id")


def body(db: sqlite3.Connection, body_id: int | None) -> IssuingBody | None:
    """One issuing body."""
    return rows.one(db, IssuingBody, "SELECT * FROM issuing_body WHERE id = ?", (body_id,))


def body_named(db: sqlite3.Connection, name: str) -> IssuingBody | None:
    """The body of that name, whatever the case, marks and spaces."""
    wanted = loose_key(name)
    return next((one for one in bodies(db) if loose_key(one.name) == wanted), None)


def add_body(db: sqlite3.Connection, record: IssuingBody) -> int:
    """Add an issuing body at the end."""
    return rows.insert(db, "issuing_body", replace(record, sort=_next_sort(db, "issuing_body")))


def edit_body(db: sqlite3.Connection, body_id: int, **values: object) -> None:
    """Change fields of a body."""
    rows.update(db, "issuing_body", body_id, **_cleaned(values))


def remove_bodies(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove bodies with their signers; conferences that used one have none then."""
    rows.delete(db, "issuing_body", ids)


def signers_of(db: sqlite3.Connection, body_id: int | None) -> list[Signer]:
    """Who signs for a body; the first is the usual one."""
    return rows.fetch(db, Signer, "SELECT * FROM signer WHERE issuing_body_id = ? ORDER BY sort, id", (body_id,))


def signer(db: sqlite3.Connection, signer_id: int | None) -> Signer | None:
    """One signer."""
    return rows.one(db, Signer, "SELECT * FROM signer WHERE id = ?", (signer_id,))


def add_signer(db: sqlite3.Connection, record: Signer) -> int:
    """Add a signer at the end of his body's list."""
    return rows.insert(db, "signer", replace(record, sort=_next_sort(db, "signer")))


def edit_signer(db: sqlite3.Connection, signer_id: int, **values: object) -> None:
    """Change fields of a signer."""
    rows.update(db, "signer", signer_id, **_cleaned(values))


def remove_signers(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove signers; papers that named one fall back on their body's first."""
    rows.delete(db, "signer", ids)


def units(db: sqlite3.Connection) -> list[Unit]:
    """The directory of units."""
    return rows.fetch(db, Unit, "SELECT * FROM unit ORDER BY sort, id")


def unit_ids(db: sqlite3.Connection) -> dict[str, int]:
    """The units by folded name, full and short."""
    found: dict[str, int] = {}
    for unit_id, name, short in db.execute("SELECT id, name, short_name FROM unit ORDER BY id"):
        for key in (loose_key(name), loose_key(short)):
            if key:
                found.setdefault(key, unit_id)
    return found


def add_units(db: sqlite3.Connection, records: Iterable[Unit]) -> list[int]:
    """Add units that the directory does not hold yet; returns the ids of all, old and new, in order."""
    known, ids, sort = unit_ids(db), [], _next_sort(db, "unit")
    for record in records:
        name = clean(record.name)
        key = loose_key(name)
        if key not in known:
            known[key] = rows.insert(db, "unit", replace(record, name=name, sort=sort, search=search_key(name)))
            sort += 1
        ids.append(known[key])
    return ids


def edit_unit(db: sqlite3.Connection, unit_id: int, **values: object) -> None:
    """Change fields of a unit."""
    values = _cleaned(values)
    if "name" in values:
        values["search"] = search_key(str(values["name"]))
    rows.update(db, "unit", unit_id, **values)


def move_units(db: sqlite3.Connection, ids: Sequence[int], position: int) -> None:
    """Put these units so that the first of them stands at `position` of the directory."""
    rows.move(db, "unit", [one.id or 0 for one in units(db)], ids, position)


def remove_units(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Remove units from the directory; the text printed on papers stays."""
    rows.delete(db, "unit", ids)


def people(db: sqlite3.Connection) -> list[Person]:
    """Everybody whom the office ever had at a conference, by given name."""
    return rows.fetch(db, Person, "SELECT * FROM person ORDER BY name_key, id")


_NEW_PERSON = ("id", "full_name", "birth", "sex", "phone", "rank", "position", "unit", "name_key", "search")


def people_for(db: sqlite3.Connection, records: Sequence[Person]) -> list[int]:
    """The ids of these persons: known ones by folded name and phone or unit, the others added."""
    folded = [search_key(record.full_name) for record in records]
    known = _known_people(db, set(folded))
    next_id = rows.next_id(db, "person")
    fresh: list[tuple[object, ...]] = []
    ids = []
    for record, key in zip(records, folded, strict=True):
        person_id = _same_person(known.get(key, ()), record)
        if person_id is None:
            person_id = next_id + len(fresh)
            fresh.append((person_id, record.full_name, record.birth, record.sex, record.phone, record.rank, record.position,
                          record.unit, name_key(record.full_name, record.sort_name), key))  # fmt: skip
            known.setdefault(key, []).append((person_id, record.phone, loose_key(record.unit)))
        ids.append(person_id)
    rows.write_many(db, "person", _NEW_PERSON, fresh)
    return ids


def _known_people(db: sqlite3.Connection, keys: set[str]) -> dict[str, list[tuple[int, str, str]]]:
    found: dict[str, list[tuple[int, str, str]]] = {}
    sql = "SELECT search, id, phone, unit FROM person ORDER BY id"
    if len(keys) < 400:
        sql = f"SELECT search, id, phone, unit FROM person WHERE search IN ({', '.join('?' * len(keys))}) ORDER BY id"
    for key, person_id, phone, unit in db.execute(sql, tuple(keys) if len(keys) < 400 else ()):
        if key in keys:
            found.setdefault(key, []).append((person_id, phone, loose_key(unit)))
    return found


def _same_person(candidates: Iterable[tuple[int, str, str]], record: Person) -> int | None:
    unit = loose_key(record.unit)
    for person_id, phone, known_unit in candidates:
        if (phone and phone == record.phone) or known_unit == unit:
            return person_id
    return None


def sentence(db: sqlite3.Connection, one: Sentence) -> str:
    """The office's own wording of a standing sentence, else the one that the product came with."""
    found = db.execute("SELECT text FROM standing_sentence WHERE code = ?", (one.code,)).fetchone()
    return found[0] if found else one.text


def set_sentence(db: sqlite3.Connection, one: Sentence, text: str, known: Iterable[str] = ()) -> None:
    """Make a standing sentence the office's own; nothing or the shipped words bring the shipped ones back.

    Refused where a placeholder in braces is neither the sentence's own nor among `known`."""
    wanted = clean(text, lines=True)
    if strange := unknown(wanted, (*one.placeholders, *known)):
        names = ", ".join(name if name in "{}" else f"{{{name}}}" for name in strange)
        raise Refused(f"Câu “{one.title}” có ô điền không có trong danh sách: {names}; câu cũ giữ nguyên, hãy sửa lại.")
    db.execute("DELETE FROM standing_sentence WHERE code = ?", (one.code,))
    if wanted and wanted != one.text:
        db.execute("INSERT INTO standing_sentence(code, text) VALUES (?, ?)", (one.code, wanted))


def templates(db: sqlite3.Connection) -> dict[str, PaperTemplate]:
    """The office's own Word files, by the paper that is set in each."""
    sql = ("SELECT t.id, t.code, a.name, a.sha256 FROM paper_template t JOIN attachment a ON a.owner = ? AND a.owner_id = t.id "
           "ORDER BY t.id, a.id")  # fmt: skip
    return {one.code: one for one in rows.fetch(db, PaperTemplate, sql, (OWNER,))}


def set_template(db: sqlite3.Connection, code: str, name: str, sha256: str) -> None:
    """Set a kind of paper in this Word file, whose content is stored already; the file before it goes."""
    remove_template(db, code)
    record = PaperTemplate(code=code, name=clean(name))
    attachments.attach(db, OWNER, rows.insert(db, "paper_template", record), clean(name), sha256)


def remove_template(db: sqlite3.Connection, code: str) -> None:
    """Back to the program's own layout."""
    for (one,) in db.execute("SELECT id FROM paper_template WHERE code = ?", (code,)).fetchall():
        attachments.detach(db, [number for number, _, _ in attachments.of(db, OWNER, one)])
        rows.delete(db, "paper_template", [one])


def _cleaned(values: dict[str, object]) -> dict[str, object]:
    return {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}


def _next_sort(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(sort), 0) + 1 FROM {table}").fetchone()[0])
