"""Files -> Article or Problem: whatever reports come in, each becomes its whole text with what its head says."""
