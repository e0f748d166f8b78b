"""The plain parse says what spaCy's own tokens say."""

import pytest

from dateline.extract.parsing import Parser

TEXT = (
    'A hearing is scheduled on the issue today, and the Minister said on Friday: "We won\'t wait." '
    "Kenya, Ghana and Togo's envoys, who met in Accra, left; 1,200 people were hurt – 45 km off."
)


@pytest.mark.parametrize("text", [TEXT, "  Two  blanks.\n\nA line.", ""])
def test_every_field_and_branch_is_the_parsers(parser: Parser, text: str) -> None:
    theirs = parser.nlp(text)
    (ours,) = parser.plain([theirs])
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]
    for mine, token in zip(ours, theirs, strict=True):
        for name in ("i", "idx", "text", "lower_", "tag_", "dep_", "whitespace_", "is_punct", "is_space", "like_num"):
            assert getattr(mine, name) == getattr(token, name), (token, name)
        for name in ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts"):
            assert [t.i for t in getattr(mine, name)] == [t.i for t in getattr(token, name)], (token, name)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(mine, name).i == getattr(token, name).i, (token, name)
        assert mine.sent.root.i == token.sent.root.i
