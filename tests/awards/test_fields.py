"""What the office's own Word templates may use of the award papers."""

import pytest

from thuky.awards.documents import DOCUMENTS
from thuky.conferences.placeholders import names


@pytest.mark.parametrize("document", [one for one in DOCUMENTS if "docx" in one.formats], ids=lambda one: one.code)
def test_every_field_of_a_template_has_a_value(file, conference, document) -> None:
    for item in document.items(file.db, conference):
        assert sorted({*names(), *dict(item.values)}) == sorted(document.fields)
