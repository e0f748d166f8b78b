"""What one article says: sentences, mentions, moments, numbers, events, statements, relations."""
