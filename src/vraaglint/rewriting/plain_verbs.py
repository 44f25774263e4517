"""A difficult verb replaced by a plain one, in the same form and with its particle where Dutch wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.difficult_forms import Term
from vraaglint.analysis.kind import CHOICE
from vraaglint.declension import inflected
from vraaglint.model import Edit
from vraaglint.paradigm import Paradigm, paradigms, with_zijn
from vraaglint.rewriting import prepositions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from vraaglint.analysis.difficult import Difficult

OBJECTS = frozenset({"obj", "iobj", "nsubj:pass", "ccomp"})
ADDRESSED = frozenset({"je", "jij", "u", "ge", "gij"})


def edits(difficult: Difficult, plain: Term) -> list[Edit] | None:
    """Edits that put the plain verb in; None where its form or the place of its particle is not certain."""
    own = paradigms(plain.name)[0]
    form = _form(difficult, plain.name, own)
    if not form or not _has_object(difficult):
        return None
    verb = difficult.words[0]
    if difficult.apart is not None:
        apart = Edit(difficult.apart.start_char, difficult.apart.end_char, own.particle)
        return [Edit(verb.idx, syntax.end_of(verb), form), apart]
    if _stands_last(difficult):
        return _at_the_end(difficult, own, form)
    if not own.particle:
        return [Edit(verb.idx, syntax.end_of(verb), form)]
    particle = _particle(difficult, own.particle)
    return [Edit(verb.idx, syntax.end_of(verb), form), particle] if particle is not None else None


def _has_object(difficult: Difficult) -> bool:
    """Whether something in the question can be the object of the verb, where it wants one.

    Which verb it belongs to is not asked: "Welk plan wil je evalueren?" hangs it on "wil".
    """
    wants_none = difficult.form.word.zonder_voorwerp or difficult.form.term.prepositions is not None
    doc, start = difficult.words.doc, difficult.words.start
    is_noun = doc[start].pos_ == "NOUN" or (start > 0 and doc[start - 1].lower_ == "het")  # "bij het evalueren"
    return wants_none or is_noun or any(map(_may_be_object, difficult.ask.sentence))


def _may_be_object(token: Token) -> bool:
    is_pronoun = token.pos_ == "PRON" and not syntax.is_subject(token)
    return token.dep_ in OBJECTS or is_pronoun or syntax.has(token, "PronType", "Int")


def _form(difficult: Difficult, plain: str, own: Paradigm) -> str:
    """The form of the plain verb, empty when it cannot be told or put in."""
    part = difficult.form.part
    if part in {"participle", "attributive"}:
        fits = _has_auxiliary_for(difficult, plain)
        return "" if not fits else own.participle if part == "participle" else inflected(own.participle)
    if part in {"first", "second", "third"}:
        return _present(difficult, own)
    return getattr(own, part, "") if part != "present" else ""


def _has_auxiliary_for(difficult: Difficult, plain: str) -> bool:
    """Whether the perfect of both verbs has the same auxiliary: "heeft gestagneerd" is no "heeft vastgelopen"."""
    if difficult.name.endswith("zijn") or plain.endswith("zijn"):
        return False
    has_hebben = any(token.lemma_.lower() == "hebben" for token in difficult.ask.sentence)
    return not (has_hebben and plain in with_zijn())


def _present(difficult: Difficult, own: Paradigm) -> str:
    """The present singular. Some difficult verbs have one form for two persons, some plain ones two for one."""
    verb = difficult.words[0] if difficult.apart is not None else difficult.words[-1]
    subject, after = syntax.subject(syntax.clause_head(verb)), syntax.following(verb)
    if after is not None and after.lower_ in {"je", "jij"} and difficult.form.part == "first":
        return own.first
    if subject is None:
        return getattr(own, difficult.form.part) if own.second == own.third else ""
    if subject.lower_ == "ik":
        return own.first
    is_addressed = subject.lower_ in ADDRESSED and (subject.lower_, own.second) != ("u", "hebt")  # most say "u heeft"
    return own.second if is_addressed else own.third


def _stands_last(difficult: Difficult) -> bool:
    """Whether the verb closes its clause: as infinitive, participle or finite verb of a subordinate clause."""
    verb, part = difficult.words[-1], difficult.form.part
    if part in {"participle", "attributive"} or len(difficult.words) > 1:
        return True
    if verb == difficult.ask.finite:
        return difficult.ask.detour is not None
    if part == "infinitive" and not syntax.is_finite(verb):
        return True
    return syntax.clause_head(verb).dep_ in syntax.SUBORDINATE


def _at_the_end(difficult: Difficult, own: Paradigm, form: str) -> list[Edit]:
    doc, start = difficult.words.doc, difficult.words.start
    has_te = any(word.lower_ == "te" for word in difficult.words[:-1])
    if not has_te and start and doc[start - 1].lower_ == "te":
        has_te, start = True, start - 1
    first, end = doc[start].idx, difficult.words.end_char
    if has_te:
        return [Edit(first, end, f"{own.particle} te {form}".strip())]
    if own.is_joined or not own.particle:
        return [Edit(first, end, own.whole(form))]
    front = _first_of_cluster(doc[start], difficult)
    return [Edit(front.idx, front.idx, f"{own.particle} "), Edit(first, end, form)]


def _first_of_cluster(verb: Token, difficult: Difficult) -> Token:
    """The first verb of the group that the verb ends: "kunt concretiseren" becomes "duidelijk kunt maken"."""
    first, finite = verb, difficult.ask.finite if difficult.ask.detour is None else None
    for token in reversed(list(verb.doc[difficult.ask.sentence.start : verb.i])):
        if (token.pos_ not in syntax.VERBAL and token.lower_ != "te") or token == finite:
            break
        first = token
    return first


def _particle(difficult: Difficult, particle: str) -> Edit | None:
    """The particle of a verb in front: before what goes with it, else at the end of the clause; None in doubt.

    "Participeert u in …" becomes "Doet u mee aan …", "Wie implementeert het plan?" "Wie voert het plan in?".
    """
    stop = _end_of_clause(difficult)
    if stop is None or difficult.ask.kind == CHOICE:
        return None
    old = difficult.form.term.prepositions or ()
    complement = prepositions.place_of(difficult, old)
    is_stranded = complement is not None and complement.tag_.startswith("VZ|fin")
    if complement is not None and not is_stranded and difficult.words.end < complement.i < stop:
        return Edit(complement.idx, complement.idx, f"{particle} ")
    place = syntax.end_of(difficult.words.doc[stop - 1])
    return Edit(place, place, f" {particle}")


def _end_of_clause(difficult: Difficult) -> int | None:
    """The token at which the clause of a verb in front ends, if it holds no other verb and nothing follows its end."""
    doc, ask = difficult.words.doc, difficult.ask
    for token in doc[difficult.words.end : ask.core.end]:
        if token.is_punct or token.pos_ == "SCONJ" or token.tag_.startswith("VNW|betr") or token.lower_ == "om":
            rest = doc[token.i : ask.core.end]
            is_clause = any(syntax.is_finite(later) or later.lower_ == "te" for later in rest)
            return token.i if token.i > difficult.words.end and (is_clause or not syntax.words(rest)) else None
        is_verb = token.pos_ in syntax.VERBAL and "prenom" not in token.tag_
        if is_verb or token.lower_ in {"dan", "of"}:
            return None
    return int(ask.core.end)
