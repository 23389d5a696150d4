"""Data sets: which article stands in which part, near-duplicates, pseudonyms, and the card."""
