"""Every error that the core raises on purpose.

A ``Problem`` is something that the user or the machine can act on. It carries
facts as fields; ``annotations.wording`` turns them into one translated
sentence, whose key is the name of the class.
"""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - the word of the style: a problem can be acted on
    """Root of everything raised on purpose; ``facts`` fill the placeholders of its sentence."""

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{type(self).__name__}({told})"


class FileMissing(Problem):
    """Facts: path."""


class FileGone(Problem):
    """The open project is no longer where it was: removed, replaced, or its disk. Facts: path."""


class FileExists(Problem):
    """The target is already there and overwriting was not asked for. Facts: path."""


class NoPermission(Problem):
    """Facts: path."""


class DiskFull(Problem):
    """Facts: path."""


class DiskFailed(Problem):
    """The operating system could not read or write. Facts: path, reason."""


class NotAProject(Problem):
    """Facts: path."""


class DamagedProject(Problem):
    """Facts: path."""


class UnreadableRow(Problem):
    """A row of a project is not as Tawsim writes it. Facts: table."""


class WrongPassphrase(Problem):
    """A sealed file does not open with this passphrase. Facts: path."""


class DamagedSeal(Problem):
    """A sealed file was changed or cut short. Facts: path."""


class NothingToSalvage(Problem):
    """Not one article and not one gesture of a damaged file is readable. Facts: path."""


class OldProjectNotMigrated(Problem):
    """An older file that cannot be brought up to date where it lies. Facts: path."""


class ReadOnlyProject(Problem):
    """A write was tried on a project that is open for reading only. Facts: path."""


class ProjectInUse(Problem):
    """Another window or command has the file open for writing. Facts: path."""


class FileLocked(Problem):
    """Another program holds the file, or its drive refuses locks. Facts: path."""


class DocumentMissing(Problem):
    """Facts: document."""


class TextChanged(Problem):
    """A stored article no longer has its hash, or a span no longer has its quote. Facts: title."""


class LoneSurrogate(Problem):
    """The text holds half of a UTF-16 pair, which no file can hold. Facts: offset (code points)."""


class SpanOutsideText(Problem):
    """Facts: start, end, length (all code points)."""


class SpanMissing(Problem):
    """Facts: span."""


class LabelMissing(Problem):
    """Facts: label."""


class LabelInUse(Problem):
    """Facts: label, spans (how many)."""


class RelationMissing(Problem):
    """Facts: relation."""


class RelationTypeMissing(Problem):
    """Facts: label."""


class RelationTypeInUse(Problem):
    """Facts: label, relations (how many)."""


class InvalidRelation(Problem):
    """Two spans that cannot be related so. Facts: reason (a key of the wording), label."""


class LayerMissing(Problem):
    """Facts: layer."""


class InvalidScheme(Problem):
    """A label scheme breaks a rule. Facts: reason (a key of the wording), name."""


class InvalidValue(Problem):
    """An attribute does not accept this value. Facts: attribute, value."""


class InvalidAssignment(Problem):
    """Facts: reason (a key of the wording), overlap, annotators (how many)."""


class NothingAssigned(Problem):
    """No article is assigned to anybody, or to this annotator. Facts: reason, annotator."""


class ForeignFile(Problem):
    """A file from elsewhere that is not read. Facts: path, reason (a key of the wording)."""


class MergeRefused(Problem):
    """A file that is not merged. Facts: path, reason (a key of the wording), found."""


class LockedInWorkFile(Problem):
    """Labels, annotators and assignments are the coordinator's. Facts: table."""


class CaseChanged(Problem):
    """The spans of a case are no longer those that were shown. Facts: title."""


class NothingToUndo(Problem):
    """No facts."""


class NothingToRedo(Problem):
    """No facts."""


class UnknownFormat(Problem):
    """Facts: name, known (names joined by commas)."""


class InvalidOption(Problem):
    """A format has no such option, or not this value. Facts: option, value, known."""


class BrokenFormat(Problem):
    """A format from elsewhere cannot be loaded, or failed at work. Facts: name, reason."""


class BrokenSuggester(Problem):
    """A suggester from elsewhere cannot be loaded, or failed at work. Facts: name, reason."""


class FolderNotEmpty(Problem):
    """A folder of files is to be written where there are others. Facts: path."""


class UnsafeArchive(Problem):
    """A zip archive that is damaged, locked or too large. Facts: path, reason."""


class UnknownMeasure(Problem):
    """Facts: name, known (names joined by commas)."""


class UnreadableFile(Problem):
    """A file is not what its format says. Facts: path, line (0 where unknown), found."""


class UnknownEncoding(Problem):
    """Facts: path, encoding."""


class BadPattern(Problem):
    """A regular expression that means nothing. Facts: pattern."""


class SlowPattern(Problem):
    """A regular expression that takes too long in one article. Facts: pattern."""


class UnreadableSplit(Problem):
    """What is given as an earlier data set holds no list of its articles. Facts: path."""


class TooLargeForFormat(Problem):
    """More than one file of the format can hold. Facts: format, limit."""


class ExtraMissing(Problem):
    """An optional part that this needs is not installed. Facts: extra, reason and version.

    The reason is "built" in a built program, to which nothing can be added.
    """


class ClusterUnreachable(Problem):
    """Facts: address."""


class WorkersMissing(Problem):
    """The cluster has no worker that could do the work. Facts: address."""


class WorkersLost(Problem):
    """The processes of bulk work died again and again. No facts."""


class NothingToExport(Problem):
    """No article is there, or none that was chosen. Facts: reason."""


class BlindMode(Problem):
    """Suggestions are switched off in this project. No facts."""


class NothingToLearn(Problem):
    """The layer has no span that a model could learn from. No facts."""


class ModelMissing(Problem):
    """No model has been trained for the layer. No facts."""


class ModelDamaged(Problem):
    """The stored model is not what was written. No facts."""


class ModelFromElsewhere(Problem):
    """The stored model was not written by this computer. No facts."""


class Cancelled(Problem):
    """The user stopped a long piece of work. No facts."""
