"""Articles as anything can hold them, and the account of what a format did with their spans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from builders import COUNTRY, FIGURE, VICTIM
from hypothesis import strategies as st
from strategies import ranges, texts

from annotations.document import Document
from annotations.formats.losses import LossReport
from annotations.formats.records import Article, RelationRecord, SpanRecord
from annotations.label_set import Attribute, AttributeKind, Choice, Label, LabelId, LabelSet
from annotations.span import checked_fragments

CHOICE = Attribute("category", {}, AttributeKind.CHOICE, (Choice("minor", {}), Choice("girl", {})))
SCHEME = LabelSet(
    (
        Label(VICTIM, "VICTIM_TYPE", {}, "#D55E00", attributes=(CHOICE,)),
        Label(
            COUNTRY,
            "COUNTRY",
            {},
            "#0072B2",
            attributes=(
                Attribute("country", {}, AttributeKind.COUNTRY),
                Attribute("sure", {}, AttributeKind.YES_NO),
            ),
        ),
        Label(
            FIGURE,
            "FIGURE",
            {},
            "#009E73",
            attributes=(
                Attribute("value", {}, AttributeKind.FIGURE),
                Attribute("unit", {}, AttributeKind.TEXT),
            ),
        ),
        Label(LabelId("عنوان"), "عنوان", {}, "#000000"),
    )
)
free = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=6)
numbers = st.integers(-(10**6), 10**12) | st.floats(-1e6, 1e6, allow_nan=False)
VALUES: dict[str, dict[str, st.SearchStrategy[object]]] = {
    "VICTIM_TYPE": {"category": st.sampled_from(["minor", "girl"])},
    "COUNTRY": {"country": st.sampled_from(["SY", "PK", "EH"]), "sure": st.booleans()},
    "FIGURE": {
        "value": numbers | st.fixed_dictionaries({"low": numbers, "high": numbers}),
        "unit": free,
    },
    "عنوان": {},
}
MOVED = {"widened", "narrowed", "trimmed", "fragments", "line_edges"}
DROPPED = {"overlap", "off_token", "only_newlines"}
DETAILS = {"attributes", "note", "flags", "line_breaks", "signs"}
TEXT_CHANGED = {"carriage_returns", "signs", "spacing", "gaps"}


@st.composite
def spans_of(draw: st.DrawFn, text: str, number: int) -> SpanRecord:
    label = draw(st.sampled_from(sorted(VALUES)))
    pieces = draw(st.lists(ranges(text), min_size=1, max_size=draw(st.sampled_from([1, 1, 3]))))
    values = draw(st.fixed_dictionaries({}, optional=VALUES[label]))
    return SpanRecord(
        label,
        checked_fragments(text, pieces),
        values,
        note=draw(st.just("") | free),
        id=f"{number:032x}",
        flagged=draw(st.booleans()),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts.filter(lambda drawn: drawn.strip() != ""))
    spans = tuple(draw(spans_of(text, n)) for n in range(draw(st.integers(0, 4))))
    relations: list[RelationRecord] = []
    if len(spans) > 1 and draw(st.booleans()):
        ends = st.lists(st.sampled_from(spans), min_size=2, max_size=2, unique_by=lambda s: s.id)
        source, target = draw(ends)
        relations.append(RelationRecord("related", source.id, target.id))
    return Article(Document(text, title="م"), spans, relations=tuple(relations))


@dataclass
class Account:
    """What came back of an article, beside what was reported."""

    there: Article
    back: list[SpanRecord]
    losses: LossReport

    def cases(self, reasons: set[str]) -> Counter[tuple[int, int]]:
        return Counter(
            (case.start, case.end)
            for reason in reasons & self.losses.cases.keys()
            for case in self.losses.cases[reason]
        )

    def settle(self) -> None:
        """Each span is back as it was, or reported; and each report has its span."""
        left = list(self.back)
        changed: list[SpanRecord] = []
        told = self.cases(DETAILS)
        for span in self.there.spans:
            same = [s for s in left if (s.label, s.fragments) == (span.label, span.fragments)]
            if not same:
                changed.append(span)
                continue
            found = next((s for s in same if details(s) == details(span)), same[0])
            left.remove(found)
            if details(found) != details(span):
                assert told[extent(span)] > 0, (span, found)
        reported = self.cases(MOVED | DROPPED)
        for span in changed:
            assert reported[extent(span)] > 0, span
        for span in left:
            assert any(covers(one, span) for one in changed), span
        places = Counter(map(extent, changed))
        for reason in DROPPED:
            for place in self.cases({reason}):
                assert places[place] > 0, (reason, place)
        dropped = sum(self.cases(DROPPED).values())
        assert len({s.id for s in self.there.spans}) - dropped <= len(self.back)


def extent(span: SpanRecord) -> tuple[int, int]:
    return span.fragments[0].start, span.fragments[-1].end


def details(span: SpanRecord) -> tuple[object, ...]:
    return dict(span.attributes), span.note, span.flagged


def covers(one: SpanRecord, other: SpanRecord) -> bool:
    """Whether the other is what became of the one: same label, and their places meet."""
    return (
        one.label == other.label
        and extent(one)[0] < extent(other)[1]
        and (extent(other)[0] < extent(one)[1])
    )
