"""The sample project: made from the shipped articles in the user's data folder, once."""

from __future__ import annotations

import os
from pathlib import Path

from annotations.project import Project


def sample_path() -> Path:
    """Where the sample project lies; TAWSIM_DATA names another folder than the user's own."""
    from platformdirs import user_data_path

    folder = os.environ.get("TAWSIM_DATA")
    return (Path(folder) if folder else user_data_path("tawsim", appauthor=False)) / "sample.tawsim"


def sample_project(path: Path | None = None) -> Project:
    """Open the sample, made anew where it is not there. Raises as ``Project.open`` does."""
    from annotations.formats.label_scheme import load_scheme
    from annotations.operations.import_documents import import_documents
    from resources import resource

    path = path or sample_path()
    if path.exists():
        return Project.open(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    project = Project.create(path, load_scheme(resource("label_schemes", "trafficking.json")))
    import_documents(project, sources=[resource("sample", "sample.jsonl")], format="tawsim")
    return project
