"""The print centre with every paper of the program in it."""

from thuky.app.checks import before_printing
from thuky.app.papers import PAPERS
from thuky.printing.tab import PrintingTab
from thuky.widgets.tab import OpenFile


class PrintCentreTab(PrintingTab):
    """Văn bản – In, given the catalogue: the feature itself knows no list of papers."""

    def __init__(self, workspace: OpenFile) -> None:
        super().__init__(workspace, tuple(PAPERS), before_printing)
