"""A question that holds its answer made an open one: "Je slaapt slecht, hè?" becomes "Slaap je slecht?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vraaglint import syntax
from vraaglint.analysis.assertion import CLAUSE, FRONT, OPINION, first_word, main_order, match
from vraaglint.analysis.embedded import that_clause
from vraaglint.analysis.forms import words as forms
from vraaglint.analysis.kind import STATEMENT
from vraaglint.analysis.steering import steering_words
from vraaglint.model import Edit
from vraaglint.rewriting.order import YOU, inverted, is_sound
from vraaglint.rewriting.particles import dropped
from vraaglint.verbs import before_je, is_finite_form

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from vraaglint.analysis.assertion import Order, Steered

CLOSING = frozenset("\"'”’)]")


def opened(steered: Steered, text: str) -> list[Edit]:
    """Edits that make the question open; none where the parse does not carry it."""
    if steered.sort == OPINION:
        edits = _without_negation(steered)
    elif steered.frame is not None:
        edits = _unframed(steered)
    elif steered.ask.kind == STATEMENT:
        edits = _inverted(steered, text)
    elif steered.ask.opening is not None or not _has_subject(steered.words):
        return _without_tag(steered)  # a fragment or a yes-or-no question, open without its tag
    else:
        return []
    return [*edits, *_without_tag(steered)] if edits else []


def _has_subject(words: Span) -> bool:
    return words[0].lower_ in forms("onderwerp") or any(map(syntax.is_subject, words))


def _without_tag(steered: Steered) -> list[Edit]:
    if steered.tag is None:
        return []
    end = steered.words.end
    while steered.words.doc[end].text in CLOSING:
        end += 1  # "het “rode boekje”, hè?"
    return [Edit(syntax.end_of(steered.words.doc[end - 1]), steered.tag.end_char)]


def _without_negation(steered: Steered) -> list[Edit]:
    """ "Vind je ook niet dat …": without "niet" and the words around it that push."""
    frame = steered.frame
    if frame is None:
        return []
    negation = next(token for token in frame if token.lower_ == "niet")
    start, end = negation.i, negation.i + 1
    while frame.doc[start - 1].lower_ in forms("bij ontkenning"):
        start -= 1
    while end < frame.end and frame.doc[end].lower_ in forms("bij ontkenning"):
        end += 1
    return [Edit(frame.doc[start].idx, syntax.end_of(frame.doc[end - 1]))]


def _unframed(steered: Steered) -> list[Edit]:
    """ "Is het niet zo dat je moe bent?": the clause behind "dat" becomes the question."""
    frame, words = steered.frame, steered.words
    if frame is None:
        return []
    clause = that_clause(words.doc, frame.end - 1, words.end)
    if not is_sound(clause, words):
        return []
    start = words.doc[first_word(steered.ask)].idx if steered.sort == CLAUSE else words.start_char
    return [Edit(start, words.doc[frame.end].idx), *inverted(clause)]


def _inverted(steered: Steered, text: str) -> list[Edit]:
    """The finite verb first, what stood before it behind the subject, and particles dropped."""
    words, order = steered.words, main_order(steered.words)
    others = _joined(words)
    if order is None or others is None or not _is_verb_of(order):
        return []
    front, finite = order.front, order.finite
    steering = [(span, word) for span, word in steering_words(steered.ask) if span.end <= words.end and word.veilig]
    inside = [span for span, _ in steering if front.start <= span.start < front.end]
    dropping = [edit for span, word in steering for edit in dropped(span, text, word.wordt)]
    dropping += [edit for other in others for edit in _verb_first(other)]
    if order.subject.i > finite.i:
        if front.text in [span.text for span in inside] or _is_whole(match(FRONT, words), front):
            return [Edit(front.start_char, finite.idx), *(edit for edit in dropping if edit.start >= finite.idx)]
        moved = _moved(order)
        return [*moved, *dropping] if moved and not inside else []
    return [*_verb_first(order), *dropping] if not inside else []


def _joined(words: Span) -> list[Order] | None:
    """The further main clauses, each with its subject first: "en je slaapt slecht"; None when one is otherwise."""
    heads = [token for token in words if token.dep_ in {"conj", "parataxis"} and token != words.root]
    orders: list[Order] = []
    for head in heads:
        finite = syntax.finite_verb(head)
        if finite is None:
            continue
        joint = next((child for child in head.children if child.lower_ == "en" and child.dep_ == "cc"), None)
        order = main_order(words.doc[joint.i + 1 : syntax.right_edge(head) + 1]) if joint is not None else None
        if order is None or order.subject.i > order.finite.i:
            return None
        orders.append(order)
    return orders


def _is_verb_of(order: Order) -> bool:
    """Whether the finite verb is a known one; the forms with ge ("zijt") are in no list."""
    return order.subject.lower_ in {"ge", "gij"} or is_finite_form(order.finite.lower_)


def _is_whole(found: Span | None, front: Span) -> bool:
    return found is not None and found.end == front.end


def _verb_first(order: Order) -> list[Edit]:
    front, finite, subject = order
    form = finite.lower_
    if subject.lower_ in YOU and len(syntax.words(front)) == 1:
        form = before_je(form, lemma=finite.lemma_, present=not syntax.is_past(finite))
    if front.text[:1].isupper() and (front.start == 0 or not front.doc[front.start - 1].is_alpha):
        form = form.capitalize()
    lowered = Edit(front.start_char, front.end_char, _lowered(front))
    return [Edit(front.start_char, front.start_char, f"{form} "), lowered, Edit(finite.idx, syntax.end_of(finite))]


def _moved(order: Order) -> list[Edit]:
    """ "Morgen ga je naar huis" becomes "ga je morgen naar huis": one phrase, behind subject and pronouns."""
    front, finite, subject = order
    tops = [token for token in front if token.head not in front and token.text.strip("'’").lower() != "s"]
    if len(tops) != 1 or any(map(syntax.is_finite, front)) or front[-1].is_punct:
        return []
    last = front.doc[syntax.right_edge(subject)]
    while (following := syntax.following(last)) is not None and (_is_clitic(following) or following.lower_ == "anders"):
        last = following
    if following is not None and (following.pos_ == "CCONJ" or _opens_relative(following)):
        return []  # "jij en je man", "de vrouw met wie je werkt": the parse cut the subject short
    place = syntax.end_of(last)
    return [Edit(front.start_char, finite.idx), Edit(place, place, f" {_lowered(front)}")]


def _opens_relative(token: Token) -> bool:
    return any(other.tag_.startswith(("VNW|betr", "VNW|vb")) for other in token.doc[token.i : token.i + 2])


def _lowered(front: Span) -> str:
    """The words as they stand inside a sentence; a name keeps its capital."""
    word = next((token for token in front if token.is_title), None)
    if word is None or (word.dep_ != "amod" and _may_be_name(word)):
        return front.text
    place = word.idx - front.start_char
    return front.text[:place] + front.text[place].lower() + front.text[place + 1 :]


def _may_be_name(word: Token) -> bool:
    """A name, also one that the tagger takes for a verb or does not know."""
    return word.pos_ in {"PROPN", "X"} or (word.pos_ == "VERB" and not syntax.is_infinitive(word))


def _is_clitic(token: Token) -> bool:
    """An unstressed pronoun that stands right behind the subject: "Breng je haar morgen weg?"."""
    return token.lower_ in forms("voorwerp") and token.dep_ not in {"nmod:poss", "det"}
