"""Packaged reference data: a help to recognise and to link, never evidence."""
