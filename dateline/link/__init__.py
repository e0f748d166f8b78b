"""What articles say -> which of it is the same: entities, and articles that copy one another."""
