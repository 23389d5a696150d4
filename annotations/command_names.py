"""The commands and the module of ``annotations.cli`` that holds each.

Apart from them, so that opening the window imports nothing more.
"""

COMMANDS = {
    "new": "files",
    "import": "files",
    "export": "files",
    "formats": "formats",
    "info": "reading",
    "spans": "reading",
    "search": "reading",
    "adjudicate": "adjudicating",
    "disagreements": "adjudicating",
    "agreement": "measuring",
    "check": "care",
    "backup": "care",
    "unseal": "care",
    "recover": "care",
    "compact": "care",
    "value": "values",
    "assign": "team",
    "suggest": "suggesting",
    "facts": "facts",
    "merge": "team",
}
