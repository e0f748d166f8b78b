"""Dateline: many news reports of the same affairs in, one sourced record out."""

__version__ = "0.1.0"
