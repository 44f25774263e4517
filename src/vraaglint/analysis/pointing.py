"""Pointing words (dat, dit, ervan, daar … over) that point at nothing inside the turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax
from vraaglint.analysis import kind
from vraaglint.analysis.assertion import tag_of
from vraaglint.analysis.forms import words
from vraaglint.analysis.opening import question_words
from vraaglint.lexicon import derived, entries
from vraaglint.phrase import any_of
from vraaglint.verbs import separates

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.turn import Ask, ParsedTurn

PRONOUNS = frozenset({"dat", "dit"})
ADVERBS = ("er", "daar", "hier")
STARTS = (*PRONOUNS, *ADVERBS)
CONTENT = frozenset({"NOUN", "PROPN"})
PAUSES = frozenset({",", ":", ";", "-", "–"})


class PointingWords(NamedTuple):
    """Words of one kind (`soort`); the list's comment block says which kinds there are."""

    soort: str
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A pointing word; of a pronominal adverb also the preposition it holds, and its token when it stands apart."""

    word: Token
    preposition: str = ""
    stranded: Token | None = None

    @property
    def start(self) -> int:
        """Character offset of the first word."""
        return int(self.word.idx)

    @property
    def last(self) -> Token:
        """The last word."""
        return self.stranded if self.stranded is not None else self.word

    @property
    def end(self) -> int:
        """Character offset just after the last word."""
        return syntax.end_of(self.last)


@derived
def _words(sort: str) -> frozenset[str]:
    return frozenset(
        word for entry in entries("wijswoorden", PointingWords) if entry.soort == sort for word in entry.woorden
    )


@derived
def _prepositions() -> Mapping[str, str]:
    """The part behind er, daar or hier, with the preposition it is by itself: "mee" is "met"."""
    pairs = (word.partition("=") for word in _words("deeltje"))
    return {part: alone or part for part, _, alone in pairs}


class Said(NamedTuple):
    """What the asker says in a turn: `words` that can be meant and `statements`, without the tokens of lead-ins."""

    lead_ins: frozenset[int]
    words: list[Token]
    statements: list[Span]


def vague_pointers(turn: ParsedTurn) -> Iterator[Pointer]:
    """The pointing words in the questions of the turn for which the asker's own words name no referent."""
    lead_ins = frozenset(token.i for span in turn.lead_ins for token in span)
    found = [(pointer, ask) for ask in turn.asks for pointer in _pointers(ask, lead_ins)]
    if not found:
        return
    said = _said(turn, lead_ins)
    yield from (pointer for pointer, ask in found if not _has_referent(pointer, ask, said))


def _said(turn: ParsedTurn, lead_ins: frozenset[int]) -> Said:
    words = [token for token in turn.doc if token.i not in lead_ins and _can_be_meant(token)]
    left_out = lead_ins | {ask.sentence.start for ask in turn.asks}
    statements = [one for one in turn.sentences if one.start not in left_out and _states(one)]
    return Said(lead_ins, words, statements)


def _pointers(ask: Ask, lead_ins: frozenset[int]) -> Iterator[Pointer]:
    """The pointing words that the question asks with: none in its lead-in, its detour or a fixed form."""
    tokens = [token for token in ask.sentence.doc[ask.sentence.start : ask.end] if token.lower_.startswith(STARTS)]
    if not tokens or _is_fixed(ask) or (ask.kind == kind.STATEMENT and tag_of(ask.core) is None):
        return  # a statement with a question mark is one finding as a whole
    presented = _presented(ask)
    for token in tokens:
        if token.i in lead_ins or _in_detour(token, ask) or _in_statement(token, ask) or token.idx in presented:
            continue
        pointer = _pointer(token)
        if pointer is not None:
            yield pointer


def _is_fixed(ask: Ask) -> bool:
    """Fixed questions such as "Klopt dat?" and "Is dat goed?", with hardly anything behind them."""
    match = any_of(tuple(_words("vast"))).match(ask.core.text)
    return match is not None and len(ask.core.text[match.end() :].split()) <= 2


def _in_statement(token: Token, ask: Ask) -> bool:
    """In what stands before the question, unless that is a condition: "Dit vragen we altijd: rookt u?"."""
    lead = ask.lead
    return lead is not None and token.i < lead.end and lead[0].pos_ != "SCONJ"


def _presented(ask: Ask) -> frozenset[int]:
    """Character offsets inside forms that say themselves what they mean: "Wat zijn dat voor klachten?"."""
    start = ask.core.start_char
    forms = any_of(tuple(_words("presentatie"))).finditer(ask.core.text)
    return frozenset(start + place for form in forms for place in range(*form.span()))


def _in_detour(token: Token, ask: Ask) -> bool:
    return ask.detour is not None and ask.detour.start <= token.i < ask.detour.end


def _pointer(token: Token) -> Pointer | None:
    if token.lower_ in PRONOUNS:
        return Pointer(token) if _is_pronoun(token) else None
    if token.lower_ in ADVERBS:
        stranded = syntax.stranded_preposition(token)
        known = stranded is not None and stranded.lower_ in _prepositions() and not _is_particle(token, stranded)
        return Pointer(token, _prepositions()[stranded.lower_], stranded) if known and stranded is not None else None
    return _joined(token)


def _is_particle(adverb: Token, stranded: Token) -> bool:
    """ "Wie komt er langs?": with an indefinite subject the preposition is the verb's and "er" points at nothing."""
    head = syntax.clause_head(adverb)
    subject = syntax.subject(head)
    definite = subject is not None and subject.lower_ in words("onderwerp")
    verbs = [verb for verb in (syntax.finite_verb(head), head) if verb is not None]
    separable = any(separates(stranded.lower_, verb.lemma_.lower()) for verb in verbs)
    return adverb.lower_ == "er" and separable and not definite


def _is_pronoun(token: Token) -> bool:
    """Not the conjunction, not a relative pronoun, not before a noun, not "een gesprek als dit"."""
    if token.i > 0 and token.nbor(-1).lower_ in {"als", "zoals"} and token.dep_ != "nsubj":
        return False
    is_pronoun = token.pos_ == "PRON" or token.tag_.startswith("VNW|aanw|pron")
    if not is_pronoun or token.dep_ in {"det", "mark"} or token.tag_.startswith("VNW|betr"):
        return False
    if _before_nominal_infinitive(token) or _opens_clause(token):
        return False
    clause, following = syntax.clause_head(token), syntax.following(token)
    is_relative = clause.dep_ == "acl:relcl" and token.i <= syntax.left_edge(clause)
    followed_by_noun = following is not None and following.pos_ in CONTENT and following == token.head
    return not is_relative and not followed_by_noun


def _opens_clause(token: Token) -> bool:
    """ "Hoe wilt u dat een dag eruitziet?": a finite verb closes the sentence, and no other word opened its clause."""
    rest = syntax.words(token.doc[token.i + 1 : token.sent.end])
    if token.lower_ != "dat" or len(rest) < 3 or not syntax.is_finite(rest[-1]):
        return False
    main = next((other for other in token.sent if syntax.is_finite(other)), token)
    between = token.doc[main.i + 1 : token.i]
    openers = (other for other in (*between, *rest) if other.pos_ in {"SCONJ", "CCONJ"} or _is_relative(other))
    opened = next(openers, None) is not None
    return main.i < token.i and not opened and not any(other.lower_ in question_words() for other in between)


def _is_relative(token: Token) -> bool:
    return bool(token.tag_.startswith("VNW|betr"))


def _before_nominal_infinitive(token: Token) -> bool:
    """ "Wat doet dat huilen met je?": an infinitive as a noun; not "Kun je dat doen?"."""
    following = syntax.following(token)
    if following is None or not syntax.is_infinitive(following):
        return False
    finite = syntax.finite_verb(syntax.clause_head(token))
    return syntax.is_subject(following) or (finite is not None and finite.lemma_ in _words("noemend"))


def _joined(token: Token) -> Pointer | None:
    if token.pos_ not in {"ADV", "PRON"} or token.lower_ in _words("geen"):
        return None
    for adverb in ADVERBS:
        part = token.lower_.removeprefix(adverb)
        if part != token.lower_ and part in _prepositions():
            return Pointer(token, _prepositions()[part])
    return None


def _has_referent(pointer: Pointer, ask: Ask, said: Said) -> bool:
    if _explained(pointer) or _follows_statement(pointer, ask, said):
        return True
    return any(_names_something(token, pointer, ask) for token in said.words if token != pointer.word)


def _follows_statement(pointer: Pointer, ask: Ask, said: Said) -> bool:
    """A statement before the question, in a sentence of its own or before a comma, says what is meant: "Je huilt."."""
    if any(one.end <= ask.sentence.start for one in said.statements):
        return True
    lead = ask.lead if pointer.word.i >= ask.core.start else None
    return lead is not None and lead.start not in said.lead_ins and _states(lead)


def _states(span: Span) -> bool:
    """A clause with a verb and a subject that does not itself only point: "Dat snap ik."."""
    has_clause = any(syntax.is_finite(token) and syntax.subject(syntax.clause_head(token)) for token in span)
    return has_clause and not any(map(_pointer, span))


def _explained(pointer: Pointer) -> bool:
    """A clause directly behind it says what is meant: "Wat vind je ervan dat je zoon helpt?"."""
    following = syntax.following(pointer.last)
    if following is None:
        return False
    rest = following.doc[following.i : pointer.last.sent.end]
    if pointer.preposition and any(token.dep_ == "mark" and token.lower_ in {"dat", "of", "om"} for token in rest):
        return True  # er points forward: "Heb je erover nagedacht of je blijft?"
    opens_infinitive = following.lower_ == "om" and any(token.lower_ == "te" for token in rest)
    return opens_infinitive or following.lower_ in {"dat", "als", "wanneer", "of"}


def _names_something(token: Token, pointer: Pointer, ask: Ask) -> bool:
    """Whether the pointer can mean the token: a noun or predicate in another clause that the asker keeps."""
    if _in_detour(token, ask):
        return False
    if not ask.sentence.start <= token.i < ask.sentence.end:
        return token.i < pointer.word.i
    if _is_set_off(token, pointer, ask):
        return True
    own = syntax.clause_head(pointer.word)
    clause = _clause(token)
    if clause == own or (_is_inside(pointer.word, clause) and token.i > pointer.word.i):
        return False
    return token.i < pointer.word.i or _is_clause_about(clause, own)


def _clause(token: Token) -> Token:
    """The head of the token's clause; an infinitive with "om" or "te" counts as a clause of its own."""
    head = syntax.clause_head(token)
    for ancestor in (token, *token.ancestors):
        if ancestor == head:
            return head
        if any(child.dep_ == "mark" and child.lower_ == "om" for child in ancestor.children):
            return ancestor
    return head


def _can_be_meant(token: Token) -> bool:
    """A noun, an infinitive, or a predicate that says something."""
    if token.pos_ in CONTENT or syntax.is_infinitive(token):
        return True
    return token.pos_ in {"VERB", "ADJ"} and syntax.infinitive(token) not in _words("licht") and _is_predicate(token)


def _is_predicate(token: Token) -> bool:
    return token.dep_ in {"ROOT", "root", "xcomp", "conj", "parataxis"} or token.dep_ in syntax.SUBORDINATE


def _is_inside(token: Token, head: Token) -> bool:
    return token == head or head.is_ancestor(token)


def _is_clause_about(clause: Token, own: Token) -> bool:
    """A clause after the pointer that depends on the pointer's own: "Hoe voelt dat als je baas je negeert?"."""
    is_clause = clause.dep_ in syntax.SUBORDINATE or syntax.is_infinitive(clause)
    return is_clause and clause != own and _is_inside(clause, own)


def _is_set_off(token: Token, pointer: Pointer, ask: Ask) -> bool:
    """A noun in front of the question or behind it, with a comma: "Die operatie, hoe kijk je daarop terug?"."""
    if token.pos_ not in CONTENT and not syntax.is_infinitive(token):
        return False
    if token.i < ask.core.start:
        return True
    between = ask.core.doc[pointer.word.i + 1 : token.i] if token.i > pointer.word.i else ()
    paused = any(other.text in PAUSES for other in between)
    return paused and not any(syntax.is_finite(other) for other in ask.core.doc[pointer.word.i + 1 : ask.core.end])
