"""Errors a person can act on."""


class DatelineError(Exception):
    """What went wrong and what to do, in one line; the command line ends with exit status 2."""


class NotARecord(DatelineError):
    """The path holds no record, or one this version cannot open."""


class NewerRecord(DatelineError):
    """The record was written by a newer version of Dateline."""


class CannotWrite(DatelineError):
    """The disk is full or the place is not writable; nothing was changed."""
