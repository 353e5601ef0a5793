"""The chosen paper's real pages at the right, and the one sentence about what goes to paper or went."""

from typing import Protocol

from PySide6.QtWidgets import QLabel

from thuky.papers.document import Document
from thuky.printing import press
from thuky.printing.line import PaperLine
from thuky.printing.look import Look
from thuky.printing.output_view import nothing
from thuky.printing.page_view import PageView


class Page(Protocol):
    """The widgets that show it."""

    pageView: PageView
    previewTitle: QLabel
    previewPages: QLabel
    outcome: QLabel


class Preview:
    """Shows one paper at a time; what became of it stays to be read until another one is chosen."""

    def __init__(self, page: Page) -> None:
        self._page, self._told = page, False
        self.shown = ""

    def show(self, line: PaperLine, seen: Look) -> bool:
        """These pages; whether they are another paper's than those before."""
        page, another = self._page, line.id != self.shown
        self._told = self._told and not another
        count = page.pageView.show_pdf(seen.made.data, seen.sizes, seen.drawn, keep_place=not another)
        self.shown = line.id
        page.previewTitle.setText(line.title)
        page.previewPages.setText(f"{count} trang")
        if not self._told:
            self._tell(before_print(line.document, seen.made))
        return another

    def tell_done(self, words: str) -> None:
        """What became of the paper."""
        self._told = True
        self._tell(words)

    def _tell(self, words: str) -> None:
        self._page.outcome.setText(words)
        self._page.outcome.setVisible(bool(words))


def before_print(document: Document, made: press.Pages) -> str:
    """What the clerk should know before paper is used: what will be left out, or why there is nothing."""
    if not made.skipped and not made.on_paper:
        return nothing(document, made)
    return f"Sẽ bỏ qua {len(made.skipped)} mục, xem ở trên trang in." if made.skipped else ""
