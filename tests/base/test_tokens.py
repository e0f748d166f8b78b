"""The plain parse: what hangs on what, and which token covers an offset."""

from making import parsed

WORDS = ["The ", "old ", "guard ", "at ", "the ", "gate ", "saw ", "her", "."]
TAGS = ["DT", "JJ", "NN", "IN", "DT", "NN", "VBD", "PRP", "."]
DOC = parsed(WORDS, TAGS, [2, 2, 6, 2, 5, 3, 6, 6, 6])


def words(tokens: object) -> list[str]:
    return [str(token) for token in tokens]  # type: ignore[attr-defined]


def test_a_token_knows_what_hangs_on_it_in_the_order_of_the_text() -> None:
    guard = DOC[2]
    assert (words(guard.lefts), words(guard.rights)) == (["The", "old"], ["at"])
    assert words(guard.children) == ["The", "old", "at"]
    assert words(guard.subtree) == ["The", "old", "guard", "at", "the", "gate"]
    assert (guard.left_edge.text, guard.right_edge.text) == ("The", "gate")
    assert (words(DOC[6].lefts), words(DOC[6].rights)) == (["guard"], ["her", "."])


def test_heads_lead_up_to_the_root_of_the_sentence() -> None:
    gate = DOC[5]
    assert words(gate.ancestors) == ["at", "guard", "saw"]
    assert DOC[2].is_ancestor(gate)
    assert not gate.is_ancestor(gate)
    assert gate.sent.root is DOC[6]
    assert (gate.sent.start_char, gate.sent.end_char) == (0, 34)


def test_a_token_whose_branches_cross_reaches_as_far_as_its_farthest() -> None:
    # A hearing is scheduled on the issue: "on" hangs on "hearing", past the verb
    crossing = parsed(["A ", "hearing ", "is ", "scheduled ", "on ", "it"], ["X"] * 6, [1, 3, 3, 3, 1, 4])
    assert words(crossing[1].subtree) == ["A", "hearing", "on", "it"]
    assert (crossing[1].left_edge.i, crossing[1].right_edge.i) == (0, 5)
    assert (crossing[3].left_edge.i, crossing[3].right_edge.i) == (0, 5)


def test_an_offset_finds_its_token_and_a_blank_none() -> None:
    assert [str(DOC.at(offset)) for offset in (0, 2, 4, 33)] == ["The", "The", "old", "."]
    assert DOC.at(3) is None
    assert DOC.at(34) is None
    assert DOC.at(-1) is None
    assert words(DOC.within(5, 9)) == ["old", "guard"]
    assert DOC.phrase(1, 3) == "old guard"
