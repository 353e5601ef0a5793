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
    assert [one.name for one in store.groups(file.db)] == ["02 xã, phường"]
    file.undo()
    assert groups_store.names(file.db)[first] == ("02 xã, phường", "Thành viên BCĐ")


def test_the_directory_edits_groups_and_order_in_place(qtbot, file):
    dialog = UnitsDialog(file)
    qtbot.addWidget(dialog)
    dialog.table.added.emit({"name": "UBND phường 1", "groups": "02 xã, phường"})
    dialog.table.added.emit({"name": "UBND phường 2"})
    second = dialog.table.records()[1]
    dialog.table.edited.emit([Edit(record=second, field="groups", value="02 xã, phường")])
    assert [unit.name for unit in store.group_members(file.db, store.groups(file.db)[0].id)] == [
        "UBND phường 1",
        "UBND phường 2",
    ]
    dialog.table.moved.emit([second.id], 0)
    assert [one.name for one in dialog.table.records()] == ["UBND phường 2", "UBND phường 1"]
