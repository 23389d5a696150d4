"""Export many articles of twenty spans: time, peak memory, and the plain library beside it.

    python tests/benchmarks/export_large.py [ARTICLES | PROJECT] [FORMAT …]

Each export runs in a process of its own. The plain library writes the very
objects that the export holds, read back a piece at a time; reading is not timed.
The ratio is of processor time, so that it holds on a busy machine too.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from annotations.document import Document  # noqa: E402
from annotations.formats.records import Article, SpanRecord  # noqa: E402
from annotations.span import Fragment  # noqa: E402

FORMATS = {"tawsim": ".jsonl", "conll": ".conll", "spans-parquet": ".parquet", "spacy": ".spacy"}
WORDS = "وصل 12 ألفًا و992 مهاجرًا من باكستان إلى البيرو عبر البحر، وفق بيان صادر عن المنظمة. "
AT_ONCE = 2_000


def articles(count: int) -> Iterator[Article]:
    """Each with some 300 words and 20 spans on words."""
    starts = range(0, len(WORDS) * 20, len(WORDS))
    for number in range(count):
        head = f"{number} "
        spans = tuple(
            SpanRecord("FIGURE", (Fragment(at + 4, at + 6),), {"value": 12}, "أمل")
            for at in (start + len(head) for start in starts)
        )
        yield Article(Document(head + WORDS * 20, title=f"مقال {number}"), spans)


def make_project(path: Path, count: int) -> None:
    """A project with them, by way of Tawsim's own format."""
    from builders import AMAL, small_label_set

    from annotations.formats.losses import LossReport
    from annotations.formats.tawsim_jsonl import write
    from annotations.formats.writing import ExportContext
    from annotations.layer import Layer
    from annotations.operations.import_documents import import_documents
    from annotations.project import Project

    source = path.with_suffix(".jsonl")
    context = ExportContext(small_label_set(), (Layer(AMAL, "أمل"),))
    with source.open("w", encoding="utf-8", newline="") as stream:
        write(articles(count), stream, context=context, losses=LossReport())
    with Project.create(path, small_label_set()) as project:
        import_documents(project, sources=[source])
    source.unlink()


def export(project: Path, format: str, target: Path) -> dict[str, float]:
    """Seconds and peak memory of an export, in this process."""
    from annotations.operations.export_documents import export_documents
    from annotations.project import Project

    with Project.open(project, read_only=True) as opened:
        start, cpu = time.perf_counter(), time.process_time()
        report = export_documents(opened, format=format, target=target, overwrite=True)
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    return {"wall": wall, "cpu": cpu, "peak": peak(), "spans": report.spans}


def peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def plain(format: str, path: Path) -> dict[str, float]:
    """Seconds of the processor that the plain library takes for the same objects."""
    return {"cpu": sum(PLAIN[format](path)), "peak": peak()}


def timed(work: Callable[[], object]) -> float:
    """Seconds of the processor."""
    start = time.process_time()
    work()
    return time.process_time() - start


def plain_json(path: Path) -> Iterator[float]:
    with path.open(encoding="utf-8") as stream, path.with_suffix(".plain").open("w") as out:
        while lines := list(islice(stream, AT_ONCE)):
            held = [json.loads(line) for line in lines]

            def write(held: list[Any] = held) -> None:
                for each in held:
                    out.write(json.dumps(each, ensure_ascii=False) + "\n")

            yield timed(write)


def plain_columns(path: Path) -> Iterator[float]:
    """No library writes them: the lines of words and tags that are known already, joined."""
    with path.open(encoding="utf-8") as stream, path.with_suffix(".plain").open("w") as out:
        while lines := list(islice(stream, AT_ONCE * 300)):
            held = [line.rstrip("\n").split(" ") for line in lines]
            yield timed(lambda held=held: out.writelines(" ".join(row) + "\n" for row in held))


def plain_parquet(path: Path) -> Iterator[float]:
    import pyarrow
    import pyarrow.parquet

    file = pyarrow.parquet.ParquetFile(path)
    target = path.with_suffix(".plain")
    with pyarrow.parquet.ParquetWriter(target, file.schema_arrow, compression="zstd") as writer:
        for batch in file.iter_batches(AT_ONCE):
            rows = batch.to_pylist()

            def write(rows: list[Any] = rows) -> None:
                writer.write_table(pyarrow.Table.from_pylist(rows, schema=file.schema_arrow))

            yield timed(write)


def plain_docbin(path: Path) -> Iterator[float]:
    """Docs out of words and entities that are known already, and DocBin's own writing."""
    import spacy
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

    wanted = ["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID"]
    known = [
        (
            [token.text for token in doc],
            [bool(token.whitespace_) for token in doc],
            [(span.start, span.end, span.label_, span.kb_id_) for span in doc.ents],
        )
        for doc in DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab)
    ]

    def write() -> None:
        held, vocab = DocBin(attrs=wanted), Vocab()
        for words, spaces, ents in known:
            doc = Doc(vocab, words=words, spaces=spaces)
            doc.ents = [Span(doc, *place, label=label, kb_id=code) for *place, label, code in ents]
            held.add(doc)
        path.with_suffix(".plain").write_bytes(held.to_bytes())

    yield timed(write)


PLAIN: dict[str, Callable[[Path], Iterator[float]]] = {
    "tawsim": plain_json,
    "conll": plain_columns,
    "spans-parquet": plain_parquet,
    "spacy": plain_docbin,
}


def apart(*arguments: str) -> dict[str, float]:
    """What this file prints in a process of its own."""
    told = subprocess.run(
        [sys.executable, __file__, *arguments], capture_output=True, text=True, check=True
    )
    answer: dict[str, float] = json.loads(told.stdout)
    return answer


def main() -> None:
    if sys.argv[1:2] == ["--export"]:
        print(json.dumps(export(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))))
        return
    if sys.argv[1:2] == ["--plain"]:
        print(json.dumps(plain(sys.argv[2], Path(sys.argv[3]))))
        return
    given = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "p.tawsim"
        if given.isdecimal():
            made = timed(lambda: make_project(project, int(given)))
            print(f"project of {given} articles: {made:.0f} s")
        else:
            project = Path(given)
        for format in sys.argv[2:] or FORMATS:
            target = Path(folder) / f"out{FORMATS[format]}"
            ours = apart("--export", str(project), format, str(target))
            theirs = apart("--plain", format, str(target))
            print(
                f"{format:14} {ours['spans']} spans, {target.stat().st_size / 1e6:.1f} MB: "
                f"{ours['wall']:.1f} s ({ours['cpu']:.1f} of the processor), "
                f"peak {ours['peak']:.0f} MB; plain {theirs['cpu']:.1f} s, "
                f"peak {theirs['peak']:.0f} MB; ratio {ours['cpu'] / theirs['cpu']:.2f}",
                flush=True,
            )
            target.unlink()


if __name__ == "__main__":
    main()
