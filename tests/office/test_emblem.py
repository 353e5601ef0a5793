"""The picture at the top of a body's certificates is kept in the file and can be taken back."""

import io

from PIL import Image

from thuky.office import emblem, store
from thuky.storage import attachments


def png(colour: str = "red") -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (300, 300), colour).save(kept, format="PNG")
    return kept.getvalue()


def test_a_body_has_the_picture_that_was_chosen_last_and_undo_brings_the_one_before(file, conference) -> None:
    body = store.bodies(file.db)[0].id
    for name, colour in (("a.png", "red"), ("b.png", "blue")):
        sha256 = attachments.keep_bytes(file, png(colour))
        with file.change(f"Chọn {name}") as db:
            emblem.choose(db, body, name, sha256)
    assert (emblem.of(file.db, body)[0], emblem.picture(file.db, body)) == ("b.png", png("blue"))
    file.undo()
    assert (emblem.of(file.db, body)[0], emblem.picture(file.db, body)) == ("a.png", png("red"))
    file.undo()
    assert (emblem.of(file.db, body), emblem.picture(file.db, body)) == (None, b"")
    file.redo()
    with file.change("Bỏ") as db:
        emblem.remove(db, [body])
    assert emblem.of(file.db, body) is None
    file.undo()
    assert emblem.picture(file.db, body) == png("red")


def test_no_body_has_no_picture(file) -> None:
    assert (emblem.of(file.db, None), emblem.picture(file.db, None)) == (None, b"")
