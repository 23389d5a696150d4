"""Run as a program: every long piece of work on corpora of several sizes, in one table.

``python tests/benchmarks/scale.py FOLDER --articles 10000 100000 1000000``; a corpus
that lies in the folder already is not made again. Each figure is a line in
FOLDER/scale.jsonl as soon as it is known.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from large_corpus import LargeCorpus, write_corpus
from own_process import Ran, articles_in, size_mb, tawsim

from annotations.document import Document
from annotations.formats.label_scheme import load_scheme
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, SpanRecord
from annotations.formats.tawsim_jsonl import write
from annotations.formats.writing import ExportContext, Written
from annotations.label_set import LabelId
from annotations.layer import Layer, LayerId
from annotations.operations.suggest import Finders
from annotations.project import Project
from annotations.span import Fragment
from annotations.storage.document_filter import DocumentFilter
from annotations.storage.documents import Order
from annotations.storage.search import SearchMode, SearchQuery, search
from annotations.suggest.rules import Rules
from annotations.suggestion import Method
from resources import resource

ANNOTATORS = [Layer(LayerId(name), name) for name in ("أمل", "باسم", "جود")]
_SHARE, _MOST_SHARED = 20, 10_000
"""One article in twenty has been annotated, ten thousand at most."""

_PAGE = 100
_SUGGESTED = 500


class Figures:
    """What is known, told and kept at once."""

    def __init__(self, folder: Path, articles: int) -> None:
        self._file, self._articles = folder / "scale.jsonl", articles
        self.known: dict[str, Any] = {}

    def say(self, name: str, value: object) -> None:
        """Keep one figure."""
        shown = round(value, 3) if isinstance(value, float) else value
        self.known[name] = shown
        line = json.dumps({"articles": self._articles, name: shown}, ensure_ascii=False)
        print(line, flush=True)
        with self._file.open("a", encoding="utf-8") as stream:
            stream.write(line + "\n")

    def time(self, name: str, work: Callable[[], object], rounds: int = 3) -> None:
        """Keep the median time of some rounds, in milliseconds."""
        self.say(f"{name} (ms)", 1000 * median(_seconds(work) for _ in range(rounds)))

    def process(self, name: str, ran: Ran) -> None:
        """Keep time and memory of a command."""
        self.say(f"{name} (s)", ran.seconds)
        self.say(f"{name}: MB at each quarter, peak", ran.memory)


def measure(folder: Path, articles: int) -> dict[str, Any]:
    """Everything, for a corpus of this size."""
    figures = Figures(folder, articles)
    corpus, project = folder / f"corpus-{articles}.jsonl", folder / f"p-{articles}.tawsim"
    write_corpus(corpus, articles)
    figures.say("corpus (MB)", corpus.stat().st_size / 1e6)
    _import(figures, corpus, project, articles)
    _annotate(figures, folder, project, articles)
    _read(figures, project)
    figures.process("agreement", tawsim("agreement", project, "--json"))
    out = folder / f"out-{articles}.jsonl"
    ran = tawsim("export", project, out, "--format", "tawsim", "--force", "--json")
    figures.process("export JSONL", ran)
    out.unlink()
    return figures.known


def _import(figures: Figures, corpus: Path, project: Path, articles: int) -> None:
    for old in project.parent.glob(f"{project.name}*"):
        old.unlink()
    tawsim("new", project)
    first = tawsim("import", project, corpus, "--json", kill_at=articles // 4)
    stands = articles_in(project)
    figures.say("articles that stand after kill −9", stands)
    second = tawsim("import", project, corpus, "--json")
    told = json.loads(second.output)
    assert told["documents"] + told["duplicates"] == articles_in(project) == articles
    assert told["duplicates"] == stands
    figures.say("import (s)", first.seconds + second.seconds)
    figures.process("import, resumed after the kill", second)
    figures.say("file (kB an article)", size_mb(project) * 1000 / articles)


def _annotate(figures: Figures, folder: Path, project: Path, articles: int) -> None:
    """Three annotators who differ a little in a share of the articles."""
    shared = min(articles // _SHARE, _MOST_SHARED)
    source = folder / f"annotated-{articles}.jsonl"
    written = write_annotated(source, articles, shared)
    before = size_mb(project)
    ran = tawsim("import", project, source, "--json")
    assert json.loads(ran.output)["spans"] == written.spans
    figures.say("annotated articles, spans", [shared, written.spans])
    figures.process("import of spans", ran)
    figures.say("file (bytes a span, bulk)", (size_mb(project) - before) * 1e6 / written.spans)


def write_annotated(target: Path, articles: int, shared: int) -> Written:
    """So many of the corpus's articles as three annotators have finished them."""
    scheme = load_scheme(resource("label_schemes", "trafficking.json"))
    with target.open("w", encoding="utf-8", newline="") as stream:
        context = ExportContext(scheme, tuple(ANNOTATORS))
        made = _annotated(articles, shared)
        return write(made, stream, context=context, losses=LossReport())


def _annotated(articles: int, shared: int) -> Iterator[Article]:
    rules = Rules(load_scheme(resource("label_schemes", "trafficking.json")))
    corpus, chance = LargeCorpus(), random.Random(11)
    done = {layer.name: "done" for layer in ANNOTATORS}
    for number in range(0, articles, articles // shared):
        record = corpus.record(number)
        document = Document(record["text"], record["title"])
        spans = [
            SpanRecord(found.label, places, found.attributes, layer.name, author=layer.name)
            for found in rules.find(document.text)
            for layer in ANNOTATORS
            if (places := _seen(found.fragments, chance)) is not None
        ]
        yield Article(document, tuple(spans), done)


def _seen(places: tuple[Fragment, ...], chance: random.Random) -> tuple[Fragment, ...] | None:
    """One in ten overlooks the place, one in ten ends it a letter early."""
    kind = chance.random()
    ((start, end),) = places
    if kind < 0.1:
        return None
    return (Fragment(start, end - 1 if kind < 0.2 and end - start > 2 else end),)


def _read(figures: Figures, path: Path) -> None:
    """What the window does with the open project."""
    layer, label = ANNOTATORS[0].id, LabelId("COUNTRY")

    def to_the_first_article() -> None:
        with Project.open(path) as project:
            project.documents.metadata_keys()
            first = project.documents.first()
            assert first is not None
            project.documents.get(first)
            list(project.documents.page([first], layer))

    figures.time("open to the first article", to_the_first_article)
    with Project.open(path) as project:
        documents = project.documents
        layer = project.layers.named(ANNOTATORS[0].name).id
        ids = documents.ids()
        chance = random.Random(3)

        def page() -> None:
            at = chance.randrange(max(len(ids) - _PAGE, 1))
            list(documents.page(ids[at : at + _PAGE], layer))

        figures.time("list: a page anywhere", page, 20)
        for order in (Order.POSITION, Order.TITLE, Order.SPANS, Order.STATE, Order.DATE):
            figures.time(
                f"list: by {order}", lambda order=order: documents.listed(layer, order=order)
            )
        wanted = {
            "words": DocumentFilter(words="المهاجرين"),
            "rare words": DocumentFilter(words="شبلي أسد"),
            "label": DocumentFilter(label=label, layer=layer),
            "source": DocumentFilter(key="source", value="صحيفة 7"),
            "date": DocumentFilter(since="2015-03", until="2015-04"),
        }
        for name, each in wanted.items():
            figures.time(
                f"list: filter by {name}", lambda each=each: documents.listed(layer, wanted=each)
            )
        asked = {
            "frequent word": SearchQuery("الأمم المتحدة"),
            "rare phrase": SearchQuery("شبلي أسد"),
            "nothing": SearchQuery("قسطنطينوبوليس"),
            "prefix": SearchQuery("مهاجر", SearchMode.PREFIX),
            "two letters": SearchQuery("في", whole_word=True),
            "label": SearchQuery(label=label),
            "word under a label": SearchQuery("سوريا", label=label),
        }
        for name, query in asked.items():
            figures.time(
                f"search, first page: {name}",
                lambda query=query: list(islice(search(project.connection, query), _PAGE)),
            )
        finders = Finders(project, layer, [Method.RULES, Method.MEMORY])
        sample = [documents.get(each) for each in chance.sample(ids, min(_SUGGESTED, len(ids)))]
        each = [1000 * _seconds(lambda one=one: finders.suggestions(one)) for one in sample]
        figures.say("suggest, rules and memory (ms an article)", sum(each) / len(each))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def table(columns: list[tuple[int, dict[str, Any]]]) -> str:
    """The figures as a Markdown table, a column a size."""
    names = list(dict.fromkeys(name for _, known in columns for name in known))
    rows = [["", *(f"{articles:,} articles" for articles, _ in columns)]]
    rows.append(["---"] * (len(columns) + 1))
    rows += [[name, *(str(known.get(name, "")) for _, known in columns)] for name in names]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True, parents=True)
    print(table([(articles, measure(given.folder, articles)) for articles in given.articles]))


if __name__ == "__main__":
    main()
