"""A trained model as data: its bytes, and reading an article with it.

CRFsuite reads its models in native code that trusts its input. So the bytes
are read only when a seal proves that this computer wrote them (see ``seal``).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotations.errors import ModelDamaged
from annotations.span import Fragment
from annotations.suggest.features import Sentence, stretches
from annotations.suggest.peeling import Peeling
from annotations.suggest.scores import Calibration, Found, LabelScore

if TYPE_CHECKING:
    import pycrfsuite

_MAGIC = b"TWSMCRF1"
_CRF_MAGIC = b"lCRF"
_COUNT = struct.Struct("<I")
_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Trained:
    """The model of each group of labels, with what is known of it."""

    parts: tuple[bytes, ...]
    scores: tuple[LabelScore, ...] = ()
    calibration: Calibration = field(default_factory=dict)
    articles: int = 0
    sentences: int = 0
    peeling: Peeling = field(default_factory=Peeling)


def packed(parts: Sequence[bytes]) -> bytes:
    """Several models in one: a magic, their number, and each with its length."""
    head = _MAGIC + _COUNT.pack(len(parts))
    return head + b"".join(_LENGTH.pack(len(part)) + part for part in parts)


def unpacked(data: bytes) -> tuple[bytes, ...]:
    """The models in the bytes; ModelDamaged where they are not what ``packed`` gives."""
    at = len(_MAGIC) + _COUNT.size
    if len(data) < at or not data.startswith(_MAGIC):
        raise ModelDamaged()
    (count,) = _COUNT.unpack_from(data, len(_MAGIC))
    parts: list[bytes] = []
    for _ in range(count):
        if len(data) < at + _LENGTH.size:
            raise ModelDamaged()
        (length,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        part = data[at : at + length]
        if len(part) != length or not _is_crf(part):
            raise ModelDamaged()
        parts.append(part)
        at += length
    if at != len(data):
        raise ModelDamaged()
    return tuple(parts)


def _is_crf(part: bytes) -> bool:
    """CRFsuite's own magic, and the size that its header tells (at byte 4, 32 bits)."""
    if len(part) < 8 or not part.startswith(_CRF_MAGIC):
        return False
    (size,) = struct.unpack_from("<I", part, 4)
    return bool(size == len(part))


class Reader:
    """Reads articles with a model."""

    def __init__(self, parts: Iterable[bytes], peeling: Peeling) -> None:
        import pycrfsuite

        self._peeling = peeling
        self._taggers: list[pycrfsuite.Tagger] = []
        self._held = tuple(parts)
        for part in self._held:
            tagger = pycrfsuite.Tagger()
            tagger.open_inmemory(part)
            self._taggers.append(tagger)
        self.uncertainty = 0.0

    def __reduce__(self) -> tuple[type[Reader], tuple[tuple[bytes, ...], Peeling]]:
        """The taggers are CRFsuite's own and are opened anew where the reader arrives."""
        return Reader, (self._held, self._peeling)

    def find(self, text: str, sentences: Sequence[Sentence]) -> Iterator[Found]:
        """The places in an article, sentence by sentence.

        Afterwards ``uncertainty`` is how unsure of its tags the model was: the
        mean of -log p of a sentence's tags, a token.
        """
        unsure, tokens = 0.0, 0
        for sentence in sentences:
            tokens += len(sentence.tokens)
            for tagger in self._taggers:
                tags = tagger.tag(sentence.sequence)
                unsure -= _log(tagger.probability(tags))
                for label, first, after in stretches(tags):
                    start, end = sentence.tokens[first].start, sentence.tokens[after - 1].end
                    start = self._peeling.start(label, text, Fragment(start, end))
                    sure = _confidence(tagger, tags, first, after)
                    yield Found(label, Fragment(start, end), sure)
        self.uncertainty = unsure / max(tokens, 1)


def _log(probability: float) -> float:
    from math import log

    return log(max(probability, 1e-12))


def _confidence(tagger: Any, tags: Sequence[str], first: int, after: int) -> float:
    """The least sure of the span's tags."""
    return float(min(tagger.marginal(tags[at], at) for at in range(first, after)))
