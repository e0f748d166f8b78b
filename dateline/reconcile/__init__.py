"""Observations and entities -> events, stories, points, expectations: what follows from all reports together."""
