"""The nouns every room shares; nothing here knows the order of the work."""
