"""The formats that ship, in the order in which they are shown; nothing of theirs is imported."""

from __future__ import annotations

from annotations.formats.catalogue import Format, Shape
from annotations.formats.options import Option, OptionKind, Way, choice_option, yes_no
from annotations.formats.token_spans import FIT, TOKEN_OPTIONS, TOKENS

_VALUES = yes_no(
    "values",
    {
        "ar": "كتابة القيم والملاحظات سماتٍ",
        "en": "Write values and notes as features",
        "fr": "Écrire les valeurs et les notes comme traits",
    },
    default=True,
)
_LAYER_OF = choice_option(
    "layer_of",
    {"ar": "الطبقة من", "en": "The layer is named by", "fr": "La couche est nommée par"},
    {
        "none": {"ar": "خيار الطبقة", "en": "the layer option", "fr": "l’option de couche"},
        "folder": {"ar": "اسم المجلد", "en": "the name of the folder", "fr": "le nom du dossier"},
        "file": {"ar": "اسم الملف", "en": "the name of the file", "fr": "le nom du fichier"},
    },
    Way.READ,
)
_OFFSETS = choice_option(
    "offsets",
    {"ar": "وحدة عدّ المواضع", "en": "Offsets count", "fr": "Les positions comptent"},
    {
        "code-points": {
            "ar": "محارف يونيكود",
            "en": "code points (Python)",
            "fr": "des points de code (Python)",
        },
        "utf-16": {
            "ar": "وحدات UTF-16 ‏(وضع doccano المعتاد)",
            "en": "UTF-16 units (doccano)",
            "fr": "des unités UTF-16 (doccano)",
        },
        "graphemes": {"ar": "الحروف كما تُرى", "en": "graphemes", "fr": "des graphèmes"},
    },
)
_OFFSETS_ARE = choice_option(
    "offsets_are",
    {"ar": "وحدة عدّ المواضع", "en": "Offsets count", "fr": "Les positions comptent"},
    {
        "auto": {"ar": "تُعرف من الملف", "en": "told by the file", "fr": "indiqué par le fichier"},
        **{choice.id: choice.names for choice in _OFFSETS.choices},
    },
    Way.READ,
)
_CONLL: tuple[Option, ...] = (
    choice_option(
        "tags",
        {"ar": "طريقة الوسم", "en": "Tags", "fr": "Tags"},
        {
            "iob2": {"ar": "IOB2", "en": "IOB2", "fr": "IOB2"},
            "iob1": {"ar": "IOB1", "en": "IOB1", "fr": "IOB1"},
            "bioes": {"ar": "BIOES", "en": "BIOES", "fr": "BIOES"},
        },
    ),
    choice_option(
        "columns",
        {"ar": "الأعمدة", "en": "Columns", "fr": "Colonnes"},
        {
            "conll2003": {
                "ar": "أربعة، كما في CoNLL-2003",
                "en": "four, as CoNLL-2003",
                "fr": "quatre, comme CoNLL-2003",
            },
            "two": {
                "ar": "عمودان: الكلمة ووسمها",
                "en": "two: word and tag",
                "fr": "deux\u00a0: mot et tag",
            },
            "nested": {
                "ar": "وسوم متداخلة، كما في «وجود»",
                "en": "nested tags, as Wojood",
                "fr": "tags imbriqués, comme Wojood",
            },
        },
    ),
    *TOKEN_OPTIONS,
    choice_option(
        "tag_columns",
        {"ar": "الوسوم في", "en": "Tags stand in", "fr": "Les tags se trouvent dans"},
        {
            "auto": {
                "ar": "يُعرف من الملف",
                "en": "told by the file",
                "fr": "indiqué par le fichier",
            },
            "last": {"ar": "العمود الأخير", "en": "the last column", "fr": "la dernière colonne"},
            "all": {
                "ar": "كل عمود بعد الكلمة",
                "en": "every column after the word",
                "fr": "chaque colonne après le mot",
            },
        },
        Way.READ,
    ),
    choice_option(
        "articles",
        {"ar": "المقال هو", "en": "An article is", "fr": "Un article est"},
        {
            "documents": {
                "ar": "ما بين علامات البداية",
                "en": "what stands between start signs",
                "fr": "ce qui se trouve entre les marques de début",
            },
            "sentences": {"ar": "كل جملة", "en": "each sentence", "fr": "chaque phrase"},
        },
        Way.READ,
    ),
)
_SPANS_AS = choice_option(
    "spans_as",
    {"ar": "تُكتب المقاطع في", "en": "Spans are written as", "fr": "Les segments sont écrits dans"},
    {
        "ents": {
            "ar": "doc.ents ‏(بلا تداخل)",
            "en": "doc.ents (no overlap)",
            "fr": "doc.ents (sans chevauchement)",
        },
        "spans": {
            "ar": 'doc.spans["sc"] ‏(مع التداخل)',
            "en": 'doc.spans["sc"] (overlapping)',
            "fr": 'doc.spans["sc"] (avec chevauchement)',
        },
    },
)
_GLINER: tuple[Option, ...] = (
    choice_option(
        "marks",
        {"ar": "التشكيل والتطويل", "en": "Tashkeel and tatweel", "fr": "Tachkil et tatwil"},
        {
            "keep": {"ar": "يبقيان", "en": "are kept", "fr": "sont conservés"},
            "strip": {
                "ar": "يُحذفان من الكلمات",
                "en": "are left out of the words",
                "fr": "sont retirés des mots",
            },
        },
    ),
    Option(
        "max_width",
        {
            "ar": "أطول مقطع، بالوحدات",
            "en": "Longest span, in tokens",
            "fr": "Segment le plus long, en tokens",
        },
        OptionKind.NUMBER,
        12,
        low=1,
        high=100,
    ),
    Option(
        "max_tokens",
        {
            "ar": "أطول نص، بالوحدات",
            "en": "Longest text, in tokens",
            "fr": "Texte le plus long, en tokens",
        },
        OptionKind.NUMBER,
        384,
        low=16,
        high=100_000,
    ),
)
_SEPARATOR = choice_option(
    "separator",
    {"ar": "الفاصل بين الأعمدة", "en": "Between columns", "fr": "Entre les colonnes"},
    {
        "comma": {"ar": "فاصلة (CSV)", "en": "comma (CSV)", "fr": "virgule (CSV)"},
        "tab": {"ar": "علامة جدولة (TSV)", "en": "tab (TSV)", "fr": "tabulation (TSV)"},
        "semicolon": {"ar": "فاصلة منقوطة", "en": "semicolon", "fr": "point-virgule"},
    },
)
_ROWS = choice_option(
    "rows",
    {"ar": "كل صف", "en": "A row is", "fr": "Une ligne est"},
    {
        "spans": {"ar": "مقطع", "en": "a span", "fr": "un segment"},
        "facts": {
            "ar": "واقعة من مقاطع مترابطة",
            "en": "a fact, of spans that are linked",
            "fr": "un fait, de segments reliés",
        },
    },
)

SHIPPED = (
    Format(
        "tawsim",
        "tawsim_jsonl",
        ".jsonl",
        {
            "ar": "توسيم JSONL (بلا فقد)",
            "en": "Tawsim JSONL (lossless)",
            "fr": "Tawsim JSONL (sans perte)",
        },
        True,
        True,
        suffixes=(".jsonl", ".ndjson"),
    ),
    Format(
        "doccano",
        "doccano_jsonl",
        ".jsonl",
        {"ar": "doccano JSONL", "en": "doccano JSONL", "fr": "doccano JSONL"},
        True,
        True,
        suffixes=(".jsonl", ".ndjson", ".json"),
        options=(_OFFSETS, _OFFSETS_ARE),
        annotated=True,
    ),
    Format(
        "labelstudio",
        "label_studio",
        ".json",
        {"ar": "Label Studio JSON", "en": "Label Studio JSON", "fr": "Label Studio JSON"},
        True,
        True,
        suffixes=(".json", ".jsonl"),
        annotated=True,
    ),
    Format(
        "brat",
        "brat_standoff",
        "",
        {"ar": "brat (مجلد)", "en": "brat standoff (folder)", "fr": "brat standoff (dossier)"},
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".ann",),
        options=(_LAYER_OF,),
        annotated=True,
    ),
    Format(
        "conll",
        "conll",
        ".conll",
        {"ar": "CoNLL ‏(IOB وBIOES)", "en": "CoNLL (IOB, BIOES)", "fr": "CoNLL (IOB, BIOES)"},
        True,
        True,
        suffixes=(".conll", ".iob", ".iob2", ".bio", ".bioes", ".txt", ".tsv"),
        options=_CONLL,
        annotated=True,
        joins=True,
    ),
    Format(
        "webanno-tsv",
        "webanno_tsv",
        "",
        {
            "ar": "WebAnno TSV 3.3 (مجلد)",
            "en": "WebAnno TSV 3.3 (folder)",
            "fr": "WebAnno TSV 3.3 (dossier)",
        },
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".tsv",),
        options=(TOKENS, _VALUES, _LAYER_OF),
        annotated=True,
    ),
    Format(
        "cas-xmi",
        "cas_xmi",
        "",
        {
            "ar": "UIMA CAS XMI (مجلد)",
            "en": "UIMA CAS XMI (folder)",
            "fr": "UIMA CAS XMI (dossier)",
        },
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".xmi",),
        options=(TOKENS, _VALUES, _LAYER_OF),
        annotated=True,
    ),
    Format(
        "cas-json",
        "cas_json",
        "",
        {
            "ar": "UIMA CAS JSON (مجلد)",
            "en": "UIMA CAS JSON (folder)",
            "fr": "UIMA CAS JSON (dossier)",
        },
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".json",),
        options=(TOKENS, _VALUES, _LAYER_OF),
        annotated=True,
    ),
    Format(
        "prodigy",
        "prodigy_jsonl",
        ".jsonl",
        {
            "ar": "Prodigy وspaCy ‏JSONL",
            "en": "Prodigy and spaCy JSONL",
            "fr": "Prodigy et spaCy JSONL",
        },
        True,
        True,
        suffixes=(".jsonl", ".ndjson"),
        options=(TOKENS,),
        annotated=True,
        joins=True,
    ),
    Format(
        "w3c",
        "w3c",
        "",
        {
            "ar": "W3C Web Annotation ‏(مجلد)",
            "en": "W3C Web Annotation (folder)",
            "fr": "W3C Web Annotation (dossier)",
        },
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".jsonld",),
        annotated=True,
    ),
    Format(
        "tei",
        "tei",
        "",
        {
            "ar": "TEI standOff ‏(مجلد)",
            "en": "TEI standOff (folder)",
            "fr": "TEI standOff (dossier)",
        },
        True,
        True,
        shape=Shape.FOLDER,
        suffixes=(".xml", ".tei"),
        options=(TOKENS,),
        annotated=True,
    ),
    Format(
        "spacy",
        "spacy_docbin",
        ".spacy",
        {"ar": "spaCy DocBin", "en": "spaCy DocBin", "fr": "spaCy DocBin"},
        False,
        True,
        shape=Shape.BINARY,
        options=(_SPANS_AS, *TOKEN_OPTIONS),
    ),
    Format(
        "huggingface",
        "huggingface",
        "",
        {
            "ar": "Hugging Face ‏(مجلد)",
            "en": "Hugging Face data set (folder)",
            "fr": "Hugging Face (dossier)",
        },
        False,
        True,
        shape=Shape.FOLDER,
        options=TOKEN_OPTIONS,
        needs="parquet",
        parts_inside=True,
    ),
    Format(
        "gliner",
        "gliner",
        ".json",
        {"ar": "GLiNER JSON", "en": "GLiNER JSON", "fr": "GLiNER JSON"},
        False,
        True,
        options=(TOKENS, FIT, *_GLINER),
    ),
    Format(
        "spans-csv",
        "spans_csv",
        ".csv",
        {
            "ar": "جدول المقاطع CSV أو TSV",
            "en": "Spans as CSV or TSV",
            "fr": "Segments en CSV ou TSV",
        },
        False,
        True,
        "utf-8-sig",
        options=(_SEPARATOR,),
    ),
    Format(
        "spans-xlsx",
        "spans_xlsx",
        ".xlsx",
        {
            "ar": "جدول المقاطع Excel",
            "en": "Spans as an Excel workbook",
            "fr": "Segments en classeur Excel",
        },
        False,
        True,
        shape=Shape.BINARY,
    ),
    Format(
        "spans-parquet",
        "spans_parquet",
        ".parquet",
        {
            "ar": "المقاطع أو الحقائق Parquet",
            "en": "Spans or facts as Parquet",
            "fr": "Segments ou faits en Parquet",
        },
        False,
        True,
        shape=Shape.BINARY,
        options=(_ROWS,),
        needs="parquet",
    ),
    Format(
        "text",
        "plain_text",
        ".txt",
        {"ar": "نص", "en": "Plain text", "fr": "Texte brut"},
        True,
        suffixes=(".txt",),
    ),
    Format(
        "jsonl",
        "articles_json",
        ".jsonl",
        {
            "ar": "مقالات JSONL أو JSON",
            "en": "Articles as JSONL or JSON",
            "fr": "Articles en JSONL ou JSON",
        },
        True,
        suffixes=(".jsonl", ".ndjson", ".json"),
    ),
    Format(
        "csv",
        "articles_table",
        ".csv",
        {"ar": "مقالات CSV أو TSV", "en": "Articles as CSV or TSV", "fr": "Articles en CSV ou TSV"},
        True,
        suffixes=(".csv", ".tsv", ".tab"),
    ),
    Format(
        "docx",
        "word",
        ".docx",
        {"ar": "مستند وورد", "en": "Word document", "fr": "Document Word"},
        True,
        suffixes=(".docx",),
    ),
    Format(
        "html",
        "web_page",
        ".html",
        {"ar": "صفحة ويب", "en": "Web page", "fr": "Page web"},
        True,
        suffixes=(".html", ".htm"),
    ),
)
