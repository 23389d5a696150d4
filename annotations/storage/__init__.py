"""The project file: one table a module; reads are free, writes need an open step."""
