"""Every standing sentence that the program ships can be filled."""

import pytest

from thuky.app.sentences import OWN, SENTENCES
from thuky.conferences.placeholders import names
from thuky.office.sentence import unknown


def test_every_sentence_has_a_code_of_its_own() -> None:
    codes = [one.code for one in SENTENCES]
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one.code)
def test_a_sentence_uses_what_is_known_alone(one) -> None:
    assert unknown(one.text, (*names(), *one.placeholders)) == ()


def test_what_a_sentence_alone_may_use_is_no_name_of_the_conference() -> None:
    assert set(OWN) & set(names()) == set()
