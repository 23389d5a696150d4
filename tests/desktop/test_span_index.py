"""The index of spans beside a plain search, however far down the article it is asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.reading.segments import Segments
from desktop.reading.span_index import SpanIndex
from desktop.reading.view_span import ViewSpan

TEXT = "\n".join("سطر من النص" for _ in range(150))
places = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 300)).map(
    lambda drawn: (drawn[0], min(sum(drawn), len(TEXT)))
)
spans = st.builds(
    lambda number, place: ViewSpan(str(number), (place,), "#000", "س"), st.integers(0, 9), places
)
acts = st.lists(st.one_of(spans, st.integers(0, 9).map(str), st.integers(0, 149)), max_size=12)


@given(st.lists(spans, max_size=8), acts)
def test_every_segment_tells_the_spans_that_touch_it(
    given_spans: list[ViewSpan], acts: list[ViewSpan | str | int]
) -> None:
    segments = Segments(TEXT)
    index = SpanIndex(segments, given_spans)
    kept = {span.id: span for span in given_spans}

    def expected(at: int) -> set[ViewSpan]:
        return {s for s in kept.values() if at in segments.touched(s.start, s.end)}

    for act in acts:
        if isinstance(act, ViewSpan):
            index.put(act)
            kept[act.id] = act
        elif isinstance(act, str):
            index.remove(act)
            kept.pop(act, None)
        else:
            assert set(index.in_segment(act)) == expected(act)
    for at in range(len(segments)):
        assert set(index.in_segment(at)) == expected(at)
