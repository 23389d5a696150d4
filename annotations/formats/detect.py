"""Which format a file is in, told by its name and its first bytes."""

from __future__ import annotations

import re
from pathlib import Path

from annotations.formats.encodings import detect

_HEAD = 64 * 1024
_BY_SUFFIX = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".ann": "brat",
    ".xmi": "cas-xmi",
    ".jsonld": "w3c",
    ".xml": "tei",
    ".tei": "tei",
    ".conll": "conll",
    ".iob": "conll",
    ".iob2": "conll",
    ".bio": "conll",
    ".bioes": "conll",
}
KNOWN_SUFFIXES = (*_BY_SUFFIX, ".zip")

_KEYS = {
    "cas-json": re.compile(r'"%(?:FEATURE_STRUCTURES|TYPES|HEADER)"'),
    "w3c": re.compile(r'"http://www\.w3\.org/ns/anno\.jsonld"'),
    "labelstudio": re.compile(r'"(?:annotations|predictions|completions)"\s*:\s*\['),
    "prodigy": re.compile(r'"spans"\s*:\s*\[|"_(?:input_hash|session_id|annotator_id)"\s*:'),
    "doccano": re.compile(
        r'"labels?"\s*:\s*\[\s*\[\s*-?\d+\s*,\s*-?\d+\s*,|"entities"\s*:\s*\[\s*\{[^}]*"start_offset"'
    ),
}
_TAWSIM = re.compile(r'\s*\{\s*"format"\s*:\s*"tawsim"')
_WEBANNO = "#FORMAT=WebAnno TSV 3"
_TEI = re.compile(r"<TEI[\s>]")


def format_by_content(path: Path) -> str | None:
    """The format's name; None where name and content promise none."""
    suffix = path.suffix.lower()
    found = _BY_SUFFIX.get(suffix)
    if found == "jsonl":
        head = _head(path)
        if _TAWSIM.match(head):
            return "tawsim"
        return next((name for name, keys in _KEYS.items() if keys.search(head)), found)
    if found == "csv" and suffix == ".tsv" and _head(path).startswith(_WEBANNO):
        return "webanno-tsv"
    if suffix == ".xml":
        head = _head(path)
        if "<xmi:XMI" in head:
            return "cas-xmi"
        return found if _TEI.search(head) else None
    return found


def is_beside_another(path: Path) -> bool:
    """Whether a text belongs to annotations that stand beside it and read it themselves."""
    if path.suffix.lower() != ".txt":
        return False
    return any(path.with_suffix(suffix).exists() for suffix in (".ann", ".jsonld"))


def _head(path: Path) -> str:
    with path.open("rb") as file:
        sample = file.read(_HEAD)
    return sample.decode(detect(sample), errors="ignore").removeprefix("\ufeff")
