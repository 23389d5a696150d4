"""What a user can do, one verb a function; each writes one step and returns its Changes."""
