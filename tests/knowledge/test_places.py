"""Cities of the gazetteer: the country of the largest so called, and how far apart two lie."""

from dateline.knowledge.places import cities, kilometres


def test_a_city_is_that_of_the_largest_so_called() -> None:
    assert cities()["Muscat"][0] == "Oman"
    assert cities()["Birmingham"][0] == "United Kingdom"


def test_two_cities_lie_as_far_apart_as_on_the_map() -> None:
    assert 840 < (kilometres("Muscat", "Salalah") or 0) < 880
    assert (kilometres("Kuala Lumpur", "Putrajaya", "Malaysia", "Malaysia") or 0) < 40


def test_no_distance_to_a_place_that_is_not_known() -> None:
    assert kilometres("Muscat", "Nowhereville") is None
    assert kilometres("Muscat", "Salalah", "Oman", "Yemen") is None
