"""One format a file, read and write together; formats know no database."""
