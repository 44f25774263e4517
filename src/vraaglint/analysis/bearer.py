"""Of whom or what a word for a feeling or judgement is said, and by which verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.verbs import infinitive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

THINGS = frozenset({"het", "dat", "dit", "er", "wat"})  # pronouns that stand for no person
POSSESSIVES = frozenset({"je", "jullie"})  # those that are personal pronouns too
PLURALS = frozenset({"ze", "zij", "hen", "die", "deze"})
PARTS = frozenset({"moment", "deel", "stuk", "kant", "punt"})
TRANSITIVE = frozenset({"maken", "vinden", "noemen", "achten"})  # what they say, they say of their object


def bearer(token: Token) -> Token | None:
    """The token of whom or what the word is said: "je" in "Waar ben je bang voor?", "gesprek" in "dat nare gesprek"."""
    if token.dep_ == "amod":
        return token.head
    possessor = _possessor(token)
    if possessor is not None:
        return possessor
    top = _top(token)
    verb = governor(token)
    if verb is None or verb == top:
        return _experiencer(top)
    if top.dep_ in syntax.SUBJECTS:
        whom = _object(verb, top)
    elif _says_of_object(verb, top):
        whom = _told_of(verb, top) or _subject(top)
    else:
        whom = _subject(top) or _subject(verb) or _subject_of_clause(token)
    is_noun = top.pos_ == "NOUN" and not is_predicate(top)
    return whom if not is_noun or is_person(whom) else None  # things have no feelings: "Het komt van de stress"


def verb_name(verb: Token) -> str:
    """The infinitive of the verb, also of a form that the lemmatizer does not know ("Maakt" at the start)."""
    lemma = syntax.infinitive(verb)
    return lemma if lemma.endswith("n") else infinitive(verb.lower_) or lemma


def _subject(head: Token) -> Token | None:
    """The subject; "moeder" in "Hoe kwaad was je moeder?", where either word may pass for it."""
    found = syntax.subject(head)
    after = syntax.following(found) if found is not None and found.lower_ in POSSESSIVES else None
    is_noun = after is not None and found is not None and after.pos_ == "NOUN" and after.dep_ == found.dep_
    return after if is_noun else found


def _subject_of_clause(token: Token) -> Token | None:
    head = syntax.clause_head(token)
    subjects = (other for other in token.sent if syntax.is_subject(other) and syntax.clause_head(other) == head)
    return next((subject for subject in subjects if subject != token), None)


def _told_of(verb: Token, word: Token) -> Token | None:
    """What is found or made so: "je" in "Wat maakt u bang?", where either pronoun may pass for the object."""
    if verb_name(verb) != "maken":
        return next((child for child in verb.children if child.dep_ in {"obj", "expl"} and child != word), None)
    subject, whom = _subject(verb), _object(verb, word)
    is_known = is_person(whom) or (whom is not None and is_possessed(whom))
    return whom if is_known or not is_person(subject) else subject


def _possessor(noun: Token) -> Token | None:
    """The possessive of a noun; "je" right before it is one even where the parser takes it for a subject."""
    found = next((child for child in noun.children if child.dep_ == "nmod:poss"), None)
    before = noun.doc[noun.i - 1] if noun.i and noun.pos_ == "NOUN" else None
    is_possessive = before is not None and before.lower_ in POSSESSIVES and noun.head == before.head
    return before if found is None and is_possessive else found


def _says_of_object(verb: Token, word: Token) -> bool:
    """ "Ik vind het zwaar", "Ik heb het zwaar"; not "ik heb angst", of which "angst" is itself the object."""
    name = verb_name(verb)
    return name in TRANSITIVE or (name == "hebben" and word.pos_ == "ADJ")


def is_person(token: Token | None) -> bool:
    """Whether the token is a name or a pronoun that stands for a person."""
    if token is None:
        return False
    return token.pos_ == "PROPN" or (token.pos_ == "PRON" and token.lower_ not in THINGS)


def is_predicate(token: Token) -> bool:
    """Whether the word is an adjective in a predicate, also when the tagger sees a noun: "Ik ben gammel"."""
    children = {child.dep_ for child in token.children}
    return token.dep_ == "xcomp" or ("cop" in children and "det" not in children)


def governor(token: Token) -> Token | None:
    """The verb that says the word of someone: the copula, or "voelen", "maken", "vinden" with it as complement."""
    top = _top(token)
    copula = next((child for child in top.children if child.dep_ in {"cop", "aux:pass"}), None) or _be(top)
    if copula is not None:
        return copula
    has_te = any(child.lower_ == "te" for child in top.children)
    is_complement = top.dep_ == "xcomp" and not has_te  # "gekwetst", "verlaten", whatever their tags
    if top.pos_ in syntax.VERBAL and not is_complement and (syntax.is_finite(top) or syntax.is_infinitive(top)):
        return top
    return top.head if top.head != top and top.head.pos_ in syntax.VERBAL else None


def _be(participle: Token) -> Token | None:
    """The form of "zijn" beside a participle, which may be an adjective: "Ben je gespannen?"."""
    auxiliaries = (child for child in participle.children if child.dep_ == "aux")
    return next((child for child in auxiliaries if child.lemma_ in {"zijn", "worden"}), None)


def _top(token: Token) -> Token:
    """The head of the group the word is part of: "het meest eenzaam", "moe en leeg"."""
    while token.dep_ in {"fixed", "conj"} and token.head != token and not any(map(syntax.is_subject, token.children)):
        token = token.head
    return token


def _experiencer(verb: Token) -> Token | None:
    """Who feels what a verb says: its subject, or its object in "Wat irriteert je?"."""
    subject = _subject(verb) or _subject_of_clause(verb)
    return subject if is_person(subject) else _object(verb, verb) or subject


def _object(verb: Token, word: Token) -> Token | None:
    """The object, persons first; in "Wat maakt je werk zwaar?" not "wat"."""
    objects = [child for child in verb.children if child.dep_ in {"obj", "iobj", "expl:pv"} and child != word]
    objects.sort(key=lambda child: (not is_person(child), child.lower_ == "wat"))
    return objects[0] if objects else None


def is_possessed(token: Token) -> bool:
    """Whether the noun has a possessive pronoun: "je angst"."""
    return _possessor(token) is not None


def same(own_word: Token, asked_word: Token, *, feels: bool) -> bool:
    """Whether a word of the other and one of the asker are said of the same person or thing.

    The other's "ik" is the asker's "je". Without a bearer, a feeling is the speaker's own (`feels`), a judgement is
    said of something that both know.
    """
    own, asked = bearer(own_word), _thing_asked(asked_word)
    if _is_speaker(own, feels):
        return asked is not None and _has_person(asked, "2")
    if asked is None:
        return not feels
    if _has_person(asked, "1") or _has_person(asked, "2"):
        return False
    if own is None or own.lower_ in THINGS:
        return asked.lower_ in THINGS or _is_known(asked, own_word.doc) or _is_worst_part(asked, asked_word)
    if feels and not (is_person(asked) or asked.pos_ == "NOUN"):
        return False
    return _names(asked, own) or _stands_for(asked, own) or _stands_for(own, asked)


def _is_worst_part(asked: Token, word: Token) -> bool:
    """ "Wat was het pijnlijkste moment?" is about that of which the other spoke."""
    return asked.lower_ in PARTS and word.dep_ == "amod" and word.lower_.endswith("ste")


def _names(asked: Token, own: Token) -> bool:
    """Whether the noun names the same thing, maybe by the last part of its name or as part of it.

    "Het gesprek" after "het functioneringsgesprek", "welk deel van het gesprek".
    """
    parts = [child for child in asked.children if child.dep_ == "nmod"]
    return any(_name(own).endswith(_name(noun)) or own.lower_ == noun.lower_ for noun in (asked, *parts))


def _stands_for(token: Token, named: Token) -> bool:
    """Whether the pronoun may stand for what was named; "iets" and "iemand" do not, nor "hij" for "de jaren"."""
    if token.pos_ != "PRON" or syntax.has(token, "PronType", "Ind"):
        return False
    return not syntax.has(named, "Number", "Plur") or token.lower_ in PLURALS


def _thing_asked(word: Token) -> Token | None:
    """The bearer; "werk" in "Wat is er zo zwaar aan je werk?"."""
    whom = bearer(word)
    if whom is None or whom.lower_ != "wat":
        return whom
    behind = (token for token in word.sent if token.i > word.i and _has_aan(token))
    return next(behind, whom)


def _has_aan(token: Token) -> bool:
    return any(
        child.dep_ in {"case", "mark"} and child.lower_ == "aan" and child.i < token.i for child in token.children
    )


def _is_speaker(own: Token | None, feels: bool) -> bool:
    """Whether the other speaks of themselves; "je" is what they say of themselves in general."""
    return feels if own is None else _has_person(own, "1") or _has_person(own, "2")


def _has_person(token: Token, person: str) -> bool:
    return token.pos_ == "PRON" and syntax.has(token, "Person", person)


def _name(token: Token) -> str:
    return token.lemma_.lower() if token.pos_ in syntax.NOMINAL else token.lower_


def _is_known(thing: Token, context: Doc) -> bool:
    """Whether the noun points back ("dat gesprek") or the other named it."""
    points = any(child.dep_ == "det" and syntax.has(child, "PronType", "Dem") for child in thing.children)
    return points or any(_name(thing) == _name(token) for token in context)
