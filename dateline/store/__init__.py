"""Where the record is kept: one SQLite file, readable by any SQLite tool while it is written."""
