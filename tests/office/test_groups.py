"""Groups of units in the directory."""

from thuky.app.units_dialog import UnitsDialog
from thuky.office import groups_store, store
from thuky.office.unit import Unit
from thuky.widgets.mark import Edit


def test_a_unit_is_in_exactly_the_groups_typed_and_an_empty_group_goes(file):
    with file.change("Đơn vị") as db:
        first, second = store.add_units(db, [Unit(name="UBND phường 1"), Unit(name="UBND phường 2")])
        groups_store.set_groups(db, first, "02 xã, phường;  Thành viên BCĐ ")
        groups_store.set_groups(db, second, "02 Xã, Phường")
    assert groups_store.names(file.db) == {first: ("02 xã, phường", "Thành viên BCĐ"), second: ("02 xã, phường",)}
    with file.change("Bỏ nhóm") as db:
        groups_store.set_groups(db, first, "02 xã, phường")
    assert [one.name for one in groups_store.groups(file.db)] == ["02 xã, phường"]
    file.undo()
    assert groups_store.names(file.db)[first] == ("02 xã, phường", "Thành viên BCĐ")


def test_a_group_takes_who_is_not_in_it_yet_and_keeps_the_others(file) -> None:
    with file.change("Nhóm") as db:
        units = store.add_units(db, [Unit(name=name) for name in ("Xã Một", "Xã Hai", "Xã Ba")])
        group = groups_store.join(db, " 03  xã", units[:1])
        assert groups_store.join(db, "03 Xã", [units[2], units[0], units[2]]) == group
        other = groups_store.join(db, "Thành viên", units[1:2])
    assert [one.name for one in groups_store.groups(file.db)] == ["03 xã", "Thành viên"]
    assert [[one.name for one in groups_store.members(file.db, id)] for id in (group, other)] == [
        ["Xã Một", "Xã Ba"],
        ["Xã Hai"],
    ]


def test_the_directory_edits_groups_and_order_in_place(qtbot, file):
    dialog = UnitsDialog(file)
    qtbot.addWidget(dialog)
    dialog.table.added.emit({"name": "UBND phường 1", "groups": "02 xã, phường"})
    dialog.table.added.emit({"name": "UBND phường 2"})
    second = dialog.table.records()[1]
    dialog.table.edited.emit([Edit(record=second, field="groups", value="02 xã, phường")])
    assert [unit.name for unit in groups_store.members(file.db, groups_store.groups(file.db)[0].id)] == [
        "UBND phường 1",
        "UBND phường 2",
    ]
    dialog.table.moved.emit([second.id], 0)
    assert [one.name for one in dialog.table.records()] == ["UBND phường 2", "UBND phường 1"]
