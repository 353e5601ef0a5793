"""Kill a writer at random moments and look at what it leaves: run by test_kill, prints one line of JSON.

It is a process of its own, so that it can fork a hundred writers a second from one that has imported storage alone.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from thuky.storage import workspace
from thuky.storage.workspace import Workspace

IMPORTED = 60


def write(path: Path, ack: int) -> None:
    """Edit, import, undo and redo for ever; what is written to `ack` has been acknowledged."""
    ws = workspace.open(path)
    done = counter(ws)
    while True:
        done += 1
        with ws.change(f"Lần {done}", conference=1) as db:
            db.execute("UPDATE conference SET minutes = ? WHERE id = 1", (done,))
            rows = [(done, "x" * random.randrange(300)) for _ in range(rows_of(done))]
            db.executemany("INSERT INTO attendee(conference_id, sort, note) VALUES (1, ?, ?)", rows)
        if done % 7:
            os.pwrite(ack, b"%-12d" % done, 0)
            continue
        os.pwrite(ack, b"%-12d" % (done - 1), 0)
        ws.undo()
        ws.redo()
        os.pwrite(ack, b"%-12d" % done, 0)


def rows_of(number: int) -> int:
    """Every fifth change is an import."""
    return IMPORTED if number % 5 == 0 else 1


def counter(ws: Workspace) -> int:
    return int(ws.db.execute("SELECT minutes FROM conference WHERE id = 1").fetchone()[0])


def kill_one(path: Path, ack: int) -> None:
    """Start a writer, wait for its first word, kill it somewhere in its work."""
    os.pwrite(ack, b"%-12d" % -1, 0)
    child = os.fork()
    if child == 0:
        try:
            write(path, ack)
        finally:
            os._exit(1)
    while acknowledged(ack) < 0:
        time.sleep(0.0005)
    time.sleep(random.random() * 0.03)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def acknowledged(ack: int) -> int:
    return int(os.pread(ack, 12, 0))


def faults(path: Path, ack: int) -> list[str]:
    """What is wrong with the file after the kill; opening it checks every page and reference, and takes the lock."""
    found = []
    with workspace.open(path) as ws:
        done = counter(ws)
        if done < acknowledged(ack):
            found.append(f"lost: {done} < {acknowledged(ack)}")
        held = dict(ws.db.execute("SELECT sort, count(*) FROM attendee GROUP BY sort").fetchall())
        if held != {number: rows_of(number) for number in range(1, done + 1)}:
            found.append(f"half a change at {done}")
        if ws.undo_label != (f"Lần {done}" if done else "Hội nghị mới"):
            found.append(f"log and rows differ: {ws.undo_label} at {done}")
        if (
            done
            and random.random() < 0.1
            and (ws.undo() is None or counter(ws) != done - 1 or ws.redo() is None or counter(ws) != done)
        ):
            found.append(f"undo is wrong at {done}")
    return found


def main(folder: Path, kills: int) -> None:
    ack = os.open(folder / "ack", os.O_RDWR | os.O_CREAT)
    found: list[str] = []
    changes = journals = 0
    path = folder
    for kill in range(kills):
        if kill % 40 == 0:
            path = folder / f"Văn phòng {kill}.thuky"
            with workspace.create(path) as ws, ws.change("Hội nghị mới") as db:
                db.execute("INSERT INTO conference(title, minutes) VALUES ('Hội nghị thử', 0)")
        kill_one(path, ack)
        journal = path.with_name(path.name + "-journal")
        journals += journal.exists() and journal.stat().st_size > 0
        changes += acknowledged(ack)
        found += faults(path, ack)
    print(json.dumps({"kills": kills, "faults": found, "worked": changes > kills, "journals": journals}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
