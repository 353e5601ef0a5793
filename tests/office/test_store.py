"""The office: its people over the years, its bodies and signers, the directory of units, its own Word files."""

from thuky.office import store
from thuky.office.issuing_body import IssuingBody, Signer
from thuky.office.person import Person
from thuky.office.unit import Unit
from thuky.storage import attachments


def test_one_name_is_one_person_where_phone_or_unit_agree(file) -> None:
    with file.change("Nhập danh sách") as db:
        known = store.people_for(db, [Person(full_name="Lê An", phone="0912", unit="Xã Bến")])
        later = store.people_for(db, [
            Person(full_name="LÊ AN", unit="xã  bến"),
            Person(full_name="Lê An", phone="0912", unit="Sở Nội vụ"),
            Person(full_name="Lê An", phone="0999", unit="Sở Nội vụ"),
            Person(full_name="Lê Ân", phone="0912", unit="Xã Bến"),
        ])  # fmt: skip
    assert later == [known[0], known[0], known[0] + 1, known[0]]


def test_two_without_a_phone_are_not_one_for_that(file) -> None:
    with file.change("Nhập danh sách") as db:
        ids = store.people_for(
            db, [Person(full_name="Lê An", unit="Xã Bến"), Person(full_name="Lê An", unit="Xã Suối")]
        )
    assert len(set(ids)) == 2


def test_a_person_named_twice_in_one_list_is_added_once(file) -> None:
    with file.change("Nhập danh sách") as db:
        ids = store.people_for(db, [Person(full_name="Vũ Bình", unit="Xã Bến")] * 2)
    assert (ids[0] == ids[1], [one.full_name for one in store.people(file.db)]) == (True, ["Vũ Bình"])


def test_a_long_list_finds_the_people_of_before(file) -> None:
    many = [Person(full_name=f"Nguyễn Văn {chr(65 + i % 26)}{i}", unit="Xã Bến") for i in range(400)]
    with file.change("Nhập danh sách") as db:
        first = store.people_for(db, many)
        again = store.people_for(db, many)
    assert again == first


def test_people_stand_by_their_given_names(file) -> None:
    with file.change("Nhập danh sách") as db:
        store.people_for(db, [Person(full_name=name) for name in ("Lê Bình", "Vũ Ân", "Cao An")])
    assert [one.full_name for one in store.people(file.db)] == ["Cao An", "Vũ Ân", "Lê Bình"]


def test_a_unit_is_known_by_its_full_and_its_short_name(file) -> None:
    with file.change("Đơn vị") as db:
        first = store.add_units(
            db, [Unit(name="Ủy ban nhân dân xã Bến", short_name="UBND xã Bến"), Unit(name="Sở Y tế")]
        )
        again = store.add_units(db, [Unit(name="ubnd  Xã Bến"), Unit(name="Công an xã"), Unit(name="Công An xã")])
    assert again == [first[0], first[1] + 1, first[1] + 1]
    assert [(one.name, one.sort) for one in store.units(file.db)] == [
        ("Ủy ban nhân dân xã Bến", 1),
        ("Sở Y tế", 2),
        ("Công an xã", 3),
    ]


def test_bodies_and_signers_keep_the_order_in_which_they_came_and_go_together(file) -> None:
    with file.change("Cơ quan") as db:
        first, second = (store.add_body(db, IssuingBody(name=name)) for name in ("Ban Chỉ đạo", "Đảng ủy"))
        for body, name in ((first, "Vũ Hải"), (second, "Lê An"), (first, "Cao Bình")):
            store.add_signer(db, Signer(issuing_body_id=body, full_name=name))
        store.edit_body(db, second, name="  Đảng ủy  xã ")
        store.edit_signer(db, 3, full_name=" Cao  Văn Bình")
    assert [(one.id, one.name, one.sort) for one in store.bodies(file.db)] == [
        (first, "Ban Chỉ đạo", 1),
        (second, "Đảng ủy xã", 2),
    ]
    assert [one.full_name for one in store.signers_of(file.db, first)] == ["Vũ Hải", "Cao Văn Bình"]
    assert (store.body_named(file.db, "BAN CHỈ  ĐẠO").id, store.body_named(file.db, "Ban")) == (first, None)
    with file.change("Xóa") as db:
        store.remove_bodies(db, [first])
    assert [one.id for one in store.bodies(file.db)] == [second]
    assert [store.signer(file.db, one) is None for one in (1, 2, 3)] == [True, False, True]


def test_a_paper_has_one_word_file_of_the_office_s_own_and_the_one_before_goes(file) -> None:
    sha256 = [attachments.keep_bytes(file, data) for data in (b"one", b"two")]
    for name, content in zip(("một.docx", "hai.docx"), sha256, strict=True):
        with file.change(f"Mẫu {name}") as db:
            store.set_template(db, "giay-moi", name, content)
    assert {code: (one.name, one.sha256) for code, one in store.templates(file.db).items()} == {
        "giay-moi": ("hai.docx", sha256[1])
    }
    assert file.db.execute("SELECT count(*) FROM paper_template").fetchone() == (1,)
    assert file.db.execute("SELECT name FROM attachment").fetchall() == [("hai.docx",)]
    file.undo()
    assert store.templates(file.db)["giay-moi"].name == "một.docx"
    with file.change("Về mẫu chung") as db:
        store.remove_template(db, "giay-moi")
    assert (store.templates(file.db), file.db.execute("SELECT count(*) FROM attachment").fetchone()) == ({}, (0,))
