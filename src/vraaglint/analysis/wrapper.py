"""Whether words wrap a question in the asker: "Ik zou graag horen …", "Het is me niet duidelijk …"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis.part import EMPTY, ME, WE, I, has_object, is_question_noun, listed, names

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

YOU = "aangesprokene"
US = frozenset({"ons", "onze"})
ASKERS = I | WE | {"mijn", "onze"}
ASKED = frozenset({"vragen", "horen"})
WOULD = frozenset({"zou", "zouden", "graag"})
LIKES = frozenset({"willen", "mogen", "moeten", "proberen"})
ASKED_FOR = frozenset({"vragen", "navragen", "informeren", "polsen", "checken"})
BREAKS = frozenset({"want", "maar", "dus"})
COMES = frozenset({"kom", "komen", "kwam"})
SURE = frozenset({"nog", "goed", "precies", "helemaal", "zeker"})  # "Ik weet niet …" without one tells
CURIOUS = frozenset({"benieuwd", "nieuwsgierig", "curieus"})
MATTERS = frozenset({"interesseren", "helpen", "benieuwen", "schelen"})
REMAINS = frozenset({"blijft", "rest", "resteert"})
IS = frozenset({"is", "was", "blijft"})


class Wrapper(NamedTuple):
    """What may wrap a question: its words, their lower forms, the infinitives of its verbs.

    `asks_you` says that the question is about the other.
    """

    words: list[Token]
    forms: frozenset[str]
    does: frozenset[str]
    asks_you: bool

    def has(self, sort: str) -> bool:
        """Whether a word or verb of this kind is in it."""
        return not (self.forms | self.does).isdisjoint(listed(sort))

    @property
    def of_asker(self) -> bool:
        """Whether the asker is in it."""
        return not self.forms.isdisjoint(I | WE | ME | US)

    @property
    def denies(self) -> bool:
        """Whether it has a negation."""
        return self.has("ontkenning")

    @property
    def is_past(self) -> bool:
        """Whether it tells of the past: "Ik had geen idee …"."""
        return any(map(syntax.is_past, self.words))

    @property
    def wishes(self) -> bool:
        """Whether it says what the asker would like, may or has to."""
        asks_leave = "kunnen" in self.does and syntax.is_finite(self.words[0])  # "Kan ik even checken …"
        return asks_leave or not (self.forms.isdisjoint(WOULD | COMES) and self.does.isdisjoint(LIKES))


def wraps(span: Span, question: Span) -> bool:
    """Whether `span` is nothing but the asker who wants to know what `question`, an embedded one, asks."""
    words = syntax.words(span)
    if not words:
        return False
    forms = frozenset(token.lower_ for token in words)
    does = frozenset(name for token in words if _is_verb(token) for name in names(token))
    wrapper = Wrapper(words, forms, does, any(token.lower_ in listed(YOU) for token in question))
    if _asks_leave(wrapper):
        return True
    is_whole = all(token.pos_ != "SCONJ" and token.lower_ not in BREAKS for token in words)
    return is_whole and not _tells_of_other(wrapper) and any(sign(wrapper) for sign in SIGNS)


def asks_another(span: Span) -> bool:
    """Whether somebody else is asked: "Ik wil de arts vragen of …"."""
    return _asks_another(list(span))


def raises(question: Span) -> bool:
    """Whether the clause is about asking itself: "of ik dit mag vragen"."""
    return any(not listed("ter sprake").isdisjoint(names(token)) for token in question if _is_verb(token))


def _asks_another(words: list[Token]) -> bool:
    return any(has_object(token) and not ASKED.isdisjoint(names(token)) for token in words if _is_verb(token))


def _is_verb(token: Token) -> bool:
    return token.pos_ in syntax.VERBAL or token.dep_ == "ROOT"


def _tells_of_other(wrapper: Wrapper) -> bool:
    return any(map(_is_other, wrapper.words)) or _asks_another(wrapper.words)


def _is_other(token: Token) -> bool:
    """Somebody else, or the other in another part than that of who is asked: "Ik wil van jou weten …"."""
    if token.lower_ in listed(YOU):
        return syntax.is_subject(token) or token.dep_ == "nmod:poss"
    return token.lower_ in listed("ander") or (token.pos_ == "PROPN" and token.is_title and token.i > token.sent.start)


def _asks_leave(wrapper: Wrapper) -> bool:
    """ "Vindt u het vervelend als ik vraag …", "Zou het mogen dat ik vraag …"."""
    asking = wrapper.words[-1]
    if asking == wrapper.words[0]:
        return False
    subject = syntax.subject(asking)
    mine = asking.nbor(-1).lower_ in I or (subject is not None and subject.lower_ in I)
    return syntax.is_finite(wrapper.words[0]) and mine and "vragen" in names(asking)


def _wonders(wrapper: Wrapper) -> bool:
    return wrapper.of_asker and ("afvragen" in wrapper.does or _is_curious(wrapper))


def _is_curious(wrapper: Wrapper) -> bool:
    return not wrapper.forms.isdisjoint(CURIOUS)


def _wants(wrapper: Wrapper) -> bool:
    """ "Ik zou graag horen …", "Laat me je vragen …"."""
    if wrapper.denies or not wrapper.of_asker:
        return False
    lets = wrapper.words[0].lower_ in {"laat", "laten"}
    if lets or "laten" in wrapper.does:  # "Laat me weten wat je vindt" invites
        return lets and not ASKED_FOR.isdisjoint(wrapper.does)
    return wrapper.wishes and (wrapper.has("te weten komen") or (wrapper.has("natrekken") and _is_for_you(wrapper)))


def _is_for_you(wrapper: Wrapper) -> bool:
    """Whether the other is asked; a task of the asker ("Ik moet nagaan wie er dienst heeft") is not."""
    return wrapper.asks_you or "mogen" in wrapper.does or wrapper.has(YOU)


def _knows_not(wrapper: Wrapper) -> bool:
    """ "Ik weet nog niet …", "Het is me niet duidelijk …"."""
    if not wrapper.denies or not wrapper.of_asker or not wrapper.has("niet weten") or wrapper.is_past:
        return False
    return "weten" not in wrapper.does or (wrapper.asks_you and not wrapper.forms.isdisjoint(SURE))


def _has_question(wrapper: Wrapper) -> bool:
    """ "De hamvraag is …", "Ik zit met de vraag …"."""
    nouns = [token for token in wrapper.words if is_question_noun(token)]
    if not nouns or wrapper.denies or wrapper.has("ontvangen"):
        return False
    opens = wrapper.words.index(nouns[0]) <= 1 and wrapper.words[-1].lower_ in IS
    remains = wrapper.words[0].lower_ in REMAINS and wrapper.words[-1] == nouns[-1]
    return opens or remains or wrapper.of_asker


def _values(wrapper: Wrapper) -> bool:
    """ "Het helpt me om te weten …", "Het zou fijn zijn om te weten …"."""
    if wrapper.denies or not wrapper.has("waarde") or wrapper.forms.isdisjoint(EMPTY):
        return False
    mine = wrapper.of_asker or (not wrapper.forms.isdisjoint(WOULD) and wrapper.asks_you)
    for_notes = any(token.lemma_.lower() in listed("mijn") for token in wrapper.words) and wrapper.asks_you
    known = wrapper.has("te weten komen") or not MATTERS.isdisjoint(wrapper.does)
    return known and (mine or for_notes)


def _puzzles(wrapper: Wrapper) -> bool:
    """ "Het is me een raadsel …", "Het houdt me bezig …"."""
    of_me = not wrapper.forms.isdisjoint(EMPTY) and not wrapper.forms.isdisjoint(ME)
    return of_me and wrapper.asks_you and wrapper.has("raadsel")


def _points(wrapper: Wrapper) -> bool:
    """ "Wat ik nog niet weet is …", "Waar ik benieuwd naar ben, is …"."""
    if wrapper.words[0].lower_ not in {"wat", "waar"} or wrapper.words[-1].lower_ not in IS or not wrapper.of_asker:
        return False
    return _wonders(wrapper) or wrapper.has("te weten komen") or wrapper.has("tobben") or wrapper.has("waarde")


def _jots(wrapper: Wrapper) -> bool:
    """ "Even checken …"."""
    if any(map(syntax.is_finite, wrapper.words)) or wrapper.words[0].lower_ not in {"even", "nog", "gewoon", "eerst"}:
        return False
    return _is_curious(wrapper) or wrapper.has("natrekken") or wrapper.has("te weten komen")


def _pictures(wrapper: Wrapper) -> bool:
    """ "Ik zou graag een beeld krijgen van …"."""
    return wrapper.of_asker and wrapper.wishes and wrapper.has("beeld") and "krijgen" in wrapper.does


def _broods(wrapper: Wrapper) -> bool:
    """ "Ik loop te piekeren …"."""
    return "te" in wrapper.forms and wrapper.has("tobben") and wrapper.asks_you and not wrapper.forms.isdisjoint(I)


SIGNS: tuple[Callable[[Wrapper], bool], ...] = (
    _wonders,
    _wants,
    _knows_not,
    _has_question,
    _values,
    _puzzles,
    _points,
    _jots,
    _pictures,
    _broods,
)
