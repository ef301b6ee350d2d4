"""Figures of months and words of texts: neither is of the day on which a report tells of them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is counted over weeks or months: it did not rise or fall on the day it is told.
FIGURES = frozenset(
    {"sale", "revenue", "profit", "income", "earning", "output", "export", "import", "order", "spending"}
)
FIGURES |= {
    "shipment",
    "turnover",
    "unemployment",
    "inflation",
    "employment",
    "payroll",
    "production",
    "loss",
    "wage",
    "economy",
    "gdp",
    "growth",
    "deficit",
    "surplus",
}
CHANGING = frozenset(
    {"rise", "fall", "drop", "plunge", "jump", "climb", "tumble", "slide", "gain", "slip", "increase"}
)
CHANGING |= {"decline", "surge", "soar", "grow", "shrink", "double", "triple", "sink", "slump", "edge", "contract"}
CHANGING |= {"narrow", "widen", "expand", "ease", "dip", "decrease"}


#: What stands in one of these was so when it was written.
WRITTEN = frozenset(
    {"report", "book", "memoir", "indictment", "complaint", "lawsuit", "dossier", "memo", "study", "survey"}
)
WRITTEN |= {
    "deal",
    "agreement",
    "treaty",
    "accord",
    "law",
    "act",
    "constitution",
    "investigation",
    "inquiry",
    "probe",
}


def is_of_a_text(clause: Token) -> bool:
    """ "Rye's report declined to blame anybody": on the day it was written."""
    doers = [c for c in clause.children if c.dep_ == "nsubj"]
    meant = (d for d in doers if d.lemma_.lower() in WRITTEN)
    return clause.tag_ == "VBD" and any(c.dep_ == "poss" or c.lower_ == "the" for d in meant for c in d.children)


#: What comes about little by little: in the perfect no day is its own.
GRADUAL = frozenset(
    {"build", "amass", "accumulate", "develop", "grow", "evolve", "emerge", "become", "shrink", "found"}
)
GRADUAL |= {"double", "triple", "quadruple", "quintuple", "transform", "spend", "struggle", "dominate", "rely"}


def is_gradual(clause: Token) -> bool:
    """ "Both have built up arsenals", "he has been called a charlatan"."""
    named = clause.lemma_ == "call" and any(c.dep_ == "auxpass" for c in clause.children)
    return clause.lemma_ in GRADUAL or named


def is_a_figure(clause: Token) -> bool:
    """ "Software sales dropped by a fifth": in the months the report is about."""
    doers = [c for c in clause.children if c.dep_ == "nsubj"]
    return clause.lemma_ in CHANGING and any(d.lemma_.lower() in FIGURES for d in doers)
