"""What the parse says of a word's part in its clause: subject, object, owner, and whose clause it is."""

from typing import TYPE_CHECKING, Literal

from dateline.extract.entities.pronoun_words import pronoun_words

if TYPE_CHECKING:
    from spacy.tokens import Token

Part = Literal["subject", "object", "owner", "other"]
_PARTS: dict[str, Part] = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "csubj": "subject",
    "expl": "subject",
    "dobj": "object",
    "dative": "object",
    "attr": "object",
    "poss": "owner",
}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
#: Ways in which a verb shares the subject of the verb above it.
_SHARES = frozenset({"xcomp", "conj", "advcl", "pcomp", "aux", "auxpass", "prep", "ccomp", "acl", "dobj", "pobj"})


def part_of(token: "Token") -> Part:
    """Its part in the clause; a name in apposition or coordination has the part of its head."""
    for _ in range(6):
        if token.dep_ in _PARTS:
            return _PARTS[token.dep_]
        if token.dep_ == "compound" and token.head.pos_ != "PROPN":
            break
        if token.dep_ not in ("conj", "appos", "compound", "nmod", "flat", "amod") or token.head.i == token.i:
            break
        token = token.head
    return "other"


def says(token: "Token") -> bool:
    """`the governor, Ada Norn, said`: a name and its verb of speech side by side, however the parser hangs it."""
    doc, at = token.doc, token.i + 1
    at += at < len(doc) and doc[at].text == ","
    if at >= len(doc) or doc[at].tag_ not in ("VBD", "VBZ") or token.pos_ != "PROPN":
        return False
    own = doc[at].lemma_ in pronoun_words()["speech"] and token.dep_ in ("appos", "conj", "npadvmod", "dep")
    return own and not any(c.dep_ == "nsubj" and at - c.i < 2 for c in doc[at].children)


def verb_of(token: "Token") -> "Token | None":
    """The verb of the clause a word stands in."""
    for _ in range(12):
        head = token.head
        if head.i == token.i:
            return None
        token = head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def own_subject(verb: "Token") -> "Token | None":
    """The subject that stands with a verb, or with the verb it is joined to."""
    for _ in range(6):
        found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if found is not None:
            return found
        if verb.dep_ not in ("xcomp", "conj", "aux", "auxpass") or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _controller(verb: "Token") -> "Token | None":
    """`asked Oslo to cut its fleet`: the object of the verb above is who cuts."""
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or verb.head.lemma_ not in pronoun_words()["control"]:
        return None
    return next((c for c in verb.head.children if c.dep_ in ("dobj", "dative", "nsubjpass") and c.i < verb.i), None)


def _owner_of_deed(verb: "Token") -> "Token | None":
    """`Lind's plan for selling his boats`: Lind is who would sell."""
    noun = verb.head.head
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG" or noun.pos_ != "NOUN":
        return None
    return next((c for c in noun.children if c.dep_ == "poss"), None)


def _within(token: "Token", subject: "Token") -> bool:
    """Whether a word is the subject or a part of it: `their concerns` is not what owns the concerns."""
    return subject.i == token.i or bool(subject.is_ancestor(token))


def clause_subject(token: "Token") -> "Token | None":
    """The subject of the clause a word stands in, however the verb shares it; not the word itself."""
    verb = verb_of(token)
    for _ in range(6):
        if verb is None:
            return None
        found = next((c for c in verb.children if c.dep_ in _SUBJECTS and not _within(token, c)), None)
        if found is None:
            found = _controller(verb) or _owner_of_deed(verb)
        if found is not None and not _within(token, found):
            return found
        verb = verb_of(verb) if verb.dep_ in _SHARES or verb.pos_ == "AUX" else None
    return None


def governing_subjects(token: "Token") -> list[tuple["Token", str]]:
    """Subjects of the clauses above a word, nearest first, with how: `reported` or `above`.

    `X said (Y hoped (he ...))` gives Y and X as reporting; `X will act if he ...` gives X as above;
    `according to X, he ...` gives X as reporting.
    """
    found: list[tuple[Token, str]] = []
    verb = verb_of(token)
    for _ in range(8):
        if verb is None:
            break
        found.extend((source, "reported") for source in _according(verb))
        if verb.head.i == verb.i:
            break
        if verb.dep_ == "relcl":
            found.extend((owner, "above") for owner in verb.head.children if owner.dep_ == "poss")
        above = verb.head if verb.head.pos_ in ("VERB", "AUX") else verb_of(verb)
        if above is not None and verb.dep_ in ("ccomp", "advcl", "pcomp", "parataxis"):
            subject = own_subject(above)
            if subject is not None and not _within(token, subject):
                found.append((subject, "reported" if verb.dep_ == "ccomp" else "above"))
            told = next((child for child in above.children if child.dep_ == "dobj" and child.i < token.i), None)
            if told is not None:
                found.append((told, "above_object"))
        verb = above
    return found


def principals_of(speaker: "Token") -> list["Token"]:
    """Whose lawyer, aide or brother somebody is: `his lawyer`, `the lawyer of X`, `Y, the lawyer for X`."""
    proxies = pronoun_words()["proxies"]
    nouns = [speaker, *(child for child in speaker.children if child.dep_ in ("appos", "nmod", "compound"))]
    found: list[Token] = []
    for noun in nouns:
        if noun.lemma_.lower() not in proxies:
            continue
        owners = [*noun.children, *(speaker.children if noun.head.i == speaker.i else ())]
        found.extend(child for child in owners if child.dep_ == "poss")
        ties = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("of", "for", "to"))
        found.extend(child for tie in ties for child in tie.children if child.dep_ == "pobj")
    return found


def in_relative(token: "Token") -> bool:
    """Whether a word is the subject of a clause that only tells more of a noun: `Y, whose brother X owns it`."""
    verb = verb_of(token)
    while verb is not None and verb.dep_ in ("advcl", "ccomp", "conj", "xcomp") and verb.head.i != verb.i:
        verb = verb.head
    return verb is not None and verb.dep_ == "relcl"


def _according(verb: "Token") -> list["Token"]:
    """Who follows `according to` in the clause of a verb."""
    return [
        source
        for word in verb.children
        if word.lower_ == "according"
        for to in word.children
        if to.lower_ == "to"
        for source in to.children
        if source.dep_ == "pobj"
    ]


def not_the_day(noun: "Token") -> "Token":
    """`an aide earlier today who said`: the aide."""
    if noun.dep_ != "npadvmod" or noun.ent_type_ not in ("DATE", "TIME", ""):
        return noun
    before = [t for t in noun.doc[noun.sent.start : noun.left_edge.i] if t.pos_ in ("NOUN", "PROPN")]
    return before[-1] if before else noun


def antecedent_of_relative(token: "Token") -> "Token | None":
    """The noun that `who` or `which` takes up."""
    if token.lower_ in ("who", "whom") and token.i > 1 and token.nbor(-1).text in (",", "—", "–", "--"):
        named = token.nbor(-2)
        if named.ent_type_ == "PERSON":
            return named
    at = token
    for _ in range(8):
        if at.dep_ == "relcl":
            return not_the_day(at.head)
        if at.head.i == at.i:
            break
        at = at.head
    return token.doc[token.i - 2] if token.i > 1 and token.doc[token.i - 1].text == "," else None
