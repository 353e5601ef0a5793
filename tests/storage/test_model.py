"""Any order of gestures: the file holds what a plain dictionary would, through undo, redo and closing."""

import copy
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from thuky.storage import workspace

TEXT = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
Rows = dict[int, tuple[Any, ...]]


class OfficeFile(RuleBasedStateMachine):
    """Delegations hold attendees; a delegation that goes leaves its people, a conference that goes takes them along."""

    @initialize()
    def new_file(self) -> None:
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        self.folder = Path(tempfile.mkdtemp(dir=memory))
        self.ws = workspace.create(self.folder / "a.thuky")
        self.now: dict[str, Rows] = {"delegation": {}, "attendee": {}}
        self.past: list[tuple[dict[str, Rows], str]] = []
        self.future: list[tuple[dict[str, Rows], str]] = []
        self.next = {"delegation": 1, "attendee": 1}
        with self.ws.change("Hội nghị mới") as db:
            db.execute("INSERT INTO conference(title) VALUES ('x')")

    def step(self, label: str, before: dict[str, Rows]) -> None:
        if self.now != before:
            self.past.append((before, label))
            self.future.clear()

    @rule(name=TEXT, count=st.integers(1, 4))
    def add_attendees(self, name: str, count: int) -> None:
        before = copy.deepcopy(self.now)
        with self.ws.change("Thêm", conference=1) as db:
            for _ in range(count):
                db.execute("INSERT INTO attendee(conference_id, full_name) VALUES (1, ?)", (name,))
                self.now["attendee"][self.next["attendee"]] = (name, None)
                self.next["attendee"] += 1
        self.step("Thêm", before)

    @rule(name=TEXT)
    def add_delegation_with_everybody(self, name: str) -> None:
        before, id = copy.deepcopy(self.now), self.next["delegation"]
        with self.ws.change("Thêm thành phần", conference=1) as db:
            db.execute("INSERT INTO delegation(conference_id, name) VALUES (1, ?)", (name,))
            db.execute("UPDATE attendee SET delegation_id = ?", (id,))
        self.now["delegation"][id] = (name,)
        self.now["attendee"] = {key: (row[0], id) for key, row in self.now["attendee"].items()}
        self.next["delegation"] += 1
        self.step("Thêm thành phần", before)

    @precondition(lambda self: self.now["attendee"])
    @rule(data=st.data(), name=TEXT)
    def rename(self, data: st.DataObject, name: str) -> None:
        before, id = copy.deepcopy(self.now), data.draw(st.sampled_from(sorted(self.now["attendee"])))
        with self.ws.change("Sửa", conference=1) as db:
            db.execute("UPDATE attendee SET full_name = ? WHERE id = ?", (name, id))
        self.now["attendee"][id] = (name, self.now["attendee"][id][1])
        self.step("Sửa", before)

    @precondition(lambda self: self.now["delegation"])
    @rule(data=st.data())
    def remove_delegation(self, data: st.DataObject) -> None:
        before, id = copy.deepcopy(self.now), data.draw(st.sampled_from(sorted(self.now["delegation"])))
        with self.ws.change("Bỏ thành phần", conference=1) as db:
            db.execute("DELETE FROM delegation WHERE id = ?", (id,))
        del self.now["delegation"][id]
        self.now["attendee"] = {
            key: (name, None if of == id else of) for key, (name, of) in self.now["attendee"].items()
        }
        self.step("Bỏ thành phần", before)

    @rule(odd=st.booleans())
    def remove_every_second(self, odd: bool) -> None:
        before = copy.deepcopy(self.now)
        with self.ws.change("Xóa", conference=1) as db:
            db.execute("DELETE FROM attendee WHERE id % 2 = ?", (odd,))
        self.now["attendee"] = {key: row for key, row in self.now["attendee"].items() if key % 2 != odd}
        self.step("Xóa", before)

    @rule()
    def fail_in_the_middle(self) -> None:
        try:
            with self.ws.change("Hỏng", conference=1) as db:
                db.execute("DELETE FROM attendee")
                raise KeyError
        except KeyError:
            pass

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        before, label = self.past.pop()
        self.future.append((self.now, label))
        self.now = before
        assert self.ws.undo().label == label

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        after, label = self.future.pop()
        self.past.append((self.now, label))
        self.now = after
        assert self.ws.redo().label == label

    @rule()
    def close_and_open(self) -> None:
        self.ws.close()
        self.ws = workspace.open(self.folder / "a.thuky")

    @invariant()
    def the_file_holds_what_the_dictionary_holds(self) -> None:
        db = self.ws.db
        people = {id: (name, of) for id, name, of in db.execute("SELECT id, full_name, delegation_id FROM attendee")}
        groups = {id: (name,) for id, name in db.execute("SELECT id, name FROM delegation")}
        assert {"delegation": groups, "attendee": people} == self.now
        assert self.ws.undo_label == (self.past[-1][1] if self.past else "Hội nghị mới")
        assert self.ws.redo_label == (self.future[-1][1] if self.future else "")

    def teardown(self) -> None:
        if hasattr(self, "ws"):
            self.ws.close()
            shutil.rmtree(self.folder)


TestOfficeFile = OfficeFile.TestCase
TestOfficeFile.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
