"""The names of the commands, apart so that opening the window imports nothing more."""

COMMANDS = frozenset(
    {"new", "import", "export", "info", "spans", "search", "check", "backup", "value"}
)
