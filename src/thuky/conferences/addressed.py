"""Kính gửi: whom a letter is sent to, at its head."""

from collections.abc import Iterable, Iterator, Sequence

from thuky.papers.blocks import Block, Paragraph, Row, Table, TableColumn

TO = "Kính gửi:"
COLUMNS = (TableColumn(heading="", width=32, align="right"), TableColumn(heading="", width=68))


def addressed(names: Sequence[str]) -> Iterator[Block]:
    """`Kính gửi: …` in one line for one, with dashes under one another for several."""
    if len(names) == 1:
        yield Paragraph(text=f"{TO} {names[0].rstrip('.')}.", align="center", indent=False)
        return
    marks = [";"] * (len(names) - 1) + ["."]
    rows = tuple(
        Row(cells=("" if at else TO, f"- {name}{mark}"))
        for at, (name, mark) in enumerate(zip(names, marks, strict=True))
    )
    yield Table(columns=COLUMNS, rows=rows, bordered=False, size=14)


def named_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """To whom a letter was sent, read off its own head; nothing where it names nobody."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.text.startswith(TO):
            return (block.text.removeprefix(TO).strip(" ."),)
        rows = tuple(block.rows) if isinstance(block, Table) and not block.bordered else ()
        if rows and rows[0].cells[0] == TO:
            return tuple(row.cells[1].removeprefix("- ").rstrip(";.") for row in rows)
    return ()
