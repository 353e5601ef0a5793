"""The papers of awards in the order of the work (papers.md 15 to 20)."""

from thuky.awards.award_lists import LIST, SHEET, award_list
from thuky.awards.call_paper import CALL, call_list
from thuky.awards.certificate import OPTIONS
from thuky.awards.certificate_paper import certificate, certificates, making
from thuky.awards.decision import CERTIFICATE
from thuky.awards.decision import CODE as DECISION
from thuky.awards.decision_paper import decisions
from thuky.awards.review_papers import MINUTES, minutes, proposal
from thuky.awards.sentences import CALLED, NAMES
from thuky.awards.values import PROPOSAL
from thuky.conferences.placeholders import names
from thuky.papers.document import Document

__all__ = (
    "CERTIFICATE",
    "DOCUMENTS",
    "LIST",
    "MINUTES",
    "PROPOSAL",
    "award_list",
    "certificate",
    "certificates",
    "making",
)
FIELDS = (*names(), *(name for name in NAMES if name not in CALLED))
"""What a template may use: all but the words that only the call of a batch knows."""

DOCUMENTS = (
    Document(code=LIST, title="Danh sách khen thưởng", formats=("pdf", "docx", "xlsx"), group="Khen thưởng", items=award_list,
             options=(SHEET,), fields=FIELDS),
    Document(code=PROPOSAL, title="Tờ trình khen thưởng", formats=("pdf", "docx"), group="Khen thưởng", items=proposal, copies=3,
             fields=FIELDS),
    Document(code=MINUTES, title="Biên bản họp xét khen thưởng", formats=("pdf", "docx"), group="Khen thưởng", items=minutes, copies=3,
             fields=FIELDS),
    Document(code=DECISION, title="Quyết định khen thưởng", formats=("pdf", "docx"), group="Khen thưởng", items=decisions,
             fields=FIELDS),
    Document(code=CERTIFICATE, title="Giấy khen", formats=("pdf",), group="Khen thưởng", items=certificates, options=OPTIONS,
             why_none="chưa có đề nghị khen thưởng nào (thẻ Khen thưởng)"),
    Document(code=CALL, title="Danh sách gọi lên nhận thưởng", formats=("pdf", "docx"), group="Khen thưởng", items=call_list, copies=3,
             fields=FIELDS),
)  # fmt: skip
