"""What stands before a question, taken apart: of whom it says something, what it says, and whether of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from vraaglint import syntax, verbs
from vraaglint.lexicon import derived, derived_up_to, entries

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LISTS = ("inleidingswoorden", "omwegwoorden")
JOINTS = frozenset({"maar", "dus", "vandaar"})
PAUSES = frozenset({":", "–", "—", "-"})
I = frozenset({"ik", "k", "'k"})  # noqa: E741
WE = frozenset({"we", "wij"})
YOU = frozenset({"je", "u", "jullie", "ge", "jij"})
ME = frozenset({"me", "mij", "mijn", "mezelf"})
EMPTY = frozenset({"het", "'t", "dit", "dat", "er"})
NOBODY = frozenset({"", "iets", "wat"})
POLITE = frozenset({"willen", "zullen", "moeten"})  # in the past tense they say nothing of the past
QUESTION_NOUN = "vraag"  # as `who` whichever question noun it is
QUESTION_ENDS = ("vraag", "vraagje", "vragen", "vraagjes")
MAIN = frozenset({"aux", "aux:pass", "cop", "xcomp", "compound:prt", "conj"})


class Sort(NamedTuple):
    """Words of one kind (`soort`); the comment block of a list says which kinds there are."""

    soort: str
    woorden: tuple[str, ...]


class Part(NamedTuple):
    """A sentence before a question, or with `joint` the part of one that this word or mark ties to the question.

    `own` holds words and lemmas of its main clause, `main` the infinitives of that clause, `who` the word that it says
    something of.
    """

    words: list[Token]
    joint: str
    own: frozenset[str]
    main: frozenset[str]
    head: Token
    who: str

    def says(self, *sorts: str) -> bool:
        """Whether a word of one of these kinds is in its main clause."""
        return any(not self.own.isdisjoint(listed(sort)) for sort in sorts)

    def does(self, *sorts: str) -> bool:
        """Whether a verb of its main clause is of one of these kinds."""
        return any(not self.main.isdisjoint(listed(sort)) for sort in sorts)

    @property
    def by_me(self) -> bool:
        """Whether the asker is its subject."""
        return self.who in I

    @property
    def by_us(self) -> bool:
        """Whether the asker is its subject, alone or with those who ask too."""
        return self.who in I or self.who in WE

    @property
    def empty(self) -> bool:
        """Whether its subject only fills a place: "het", "dit", "er"."""
        return self.who in EMPTY

    @property
    def first(self) -> str:
        """Its first word."""
        return str(self.words[0].lower_)

    @property
    def denies(self) -> bool:
        """Whether its main clause has a negation."""
        return self.says("ontkenning")

    @property
    def is_fragment(self) -> bool:
        """Whether it has no finite verb."""
        return not any(map(syntax.is_finite, self.words))

    @property
    def verbs(self) -> Iterator[Token]:
        """All its verbs, and its head."""
        return (token for token in self.words if token.pos_ in syntax.VERBAL or token == self.head)

    @property
    def is_past(self) -> bool:
        """Whether it tells of something past ("Ik heb het hem gevraagd"); "Ik wou je iets vragen" does not."""
        if not self.main.isdisjoint({"hebben", "zijn"}) and syntax.has(self.head, "VerbForm", "Part"):
            return True
        finite = syntax.finite_verb(self.head)
        return finite is not None and syntax.is_past(finite) and self.main.isdisjoint(POLITE)

    def holds(self, verb: Token) -> bool:
        """Whether the verb is of its main clause."""
        return _in_main(verb, self.head)


def listed(sort: str) -> frozenset[str]:
    """The words of one kind."""
    return _sorts()[sort]


@derived
def _sorts() -> dict[str, frozenset[str]]:
    return {entry.soort: frozenset(entry.woorden) for name in LISTS for entry in entries(name, Sort)}


def part_of(span: Span, *, joined: bool) -> Part | None:
    """The words of `span` taken apart; `joined` when the question follows in the same sentence."""
    words = syntax.words(span)
    if not words or not (joined or any(map(_may_lead, words))) or _is_told_of_other(words):
        return None
    joint = "," if joined else ""
    if joined and span[-1].text in PAUSES:
        joint = span[-1].text
    while joined and words and words[-1].lower_ in JOINTS:
        joint = str(words.pop().lower_)
    return _part(words, joint) if words else None


def _is_told_of_other(words: list[Token]) -> bool:
    """Whether the other is its first word, and is not given leave: a quick way out of most sentences."""
    return words[0].lower_ in listed("ander") and not any(token.lower_ in listed("mogen") for token in words)


def _may_lead(token: Token) -> bool:
    """Whether the word can be the first sign of a sentence about asking; most sentences have none."""
    return token.lower_ in listed("mogelijk") or token.lower_.endswith(QUESTION_ENDS)


def _part(words: list[Token], joint: str) -> Part:
    head = _head(words)
    own = _clause_of(words, head)
    in_main = (token for token in words if token == head or (token.pos_ in syntax.VERBAL and _in_main(token, head)))
    main = frozenset(name for verb in in_main for name in names(verb))
    forms = frozenset(form for token in own for form in (token.lower_, token.lemma_.lower()))
    return Part(words, joint, forms, main, head, _who(words, head))


def _clause_of(words: list[Token], head: Token) -> list[Token]:
    """The words of the clause that the head is in, side clauses left out."""
    top = syntax.clause_head(head)
    clause: dict[int, bool] = {top.i: True}
    for token in words:
        path = []
        while token.i not in clause and not syntax.is_clause_head(token):
            path.append(token.i)
            token = token.head
        clause.update(dict.fromkeys((*path, token.i), clause.get(token.i, False)))
    return [token for token in words if clause[token.i]]


def _head(words: list[Token]) -> Token:
    inside = {token.i for token in words}
    tops = [token for token in words if token.head == token or token.head.i not in inside]
    return next((token for token in tops if syntax.finite_verb(token) is not None), tops[0])


def _in_main(token: Token, head: Token) -> bool:
    while token != head and token.dep_ in MAIN and (token.dep_ != "conj" or syntax.subject(token) is None):
        token = token.head
    return bool(token == head)


def _who(words: list[Token], head: Token) -> str:
    subject = syntax.subject(head)
    if subject is not None and subject in words and subject.dep_ != "csubj":
        is_own = is_question_noun(subject) or is_nominal(subject) or subject.lemma_.lower() in listed("punt")
        return QUESTION_NOUN if is_own else str(subject.lower_)
    return next((token.lower_ for token in words[:4] if token.lower_ in I | EMPTY), "")


def names(verb: Token) -> Iterator[str]:
    """Infinitives that the verb may have, by the parse and by its form."""
    known = _infinitive(verb.lower_)
    particle = next((child.lower_ for child in verb.children if child.dep_ == "compound:prt"), "")
    yield from (syntax.infinitive(verb), particle + known)
    if not verbs.separates(particle, known):
        yield known


def is_named(verb: Token, *sorts: str) -> bool:
    """Whether the verb is of one of these kinds."""
    found = frozenset(names(verb))
    return any(not found.isdisjoint(listed(sort)) for sort in sorts)


@derived_up_to(4096)
def _infinitive(form: str) -> str:
    return verbs.infinitive(form)


def is_question_noun(token: Token) -> bool:
    """Whether the noun names what the asker is going to say: "gewetensvraag", "kanttekening"; not "een mooie vraag"."""
    is_compound = token.pos_ not in syntax.VERBAL and len(token) > len(QUESTION_ENDS[-1])
    if not (is_compound or token.pos_ == "NOUN") or any(
        child.lemma_.lower() in listed("lof") for child in token.children
    ):
        return False
    is_question = token.lower_.endswith(QUESTION_ENDS) and token.lower_ not in listed("andermans vraag")
    return is_question or token.lower_ in listed("aankondiging")


def is_nominal(token: Token) -> bool:
    """Whether an adjective stands for a question: "een gevoelige"."""
    is_quality = not {token.lower_, token.lemma_.lower()}.isdisjoint(listed("zwaar") | listed("ongemak"))
    return is_quality and token.dep_ != "amod" and any(child.lower_ == "een" for child in token.children)


def points_at_question(verb: Token) -> bool:
    """Whether what the verb is said of is only the question: "het", "iets", "erover"."""
    return any(child.lower_ in listed("leeg") and child.dep_ not in {"det", "mark"} for child in verb.children)


def has_object(verb: Token) -> bool:
    """Whether the verb has a noun for its object that is no question: "de raad iets vragen"."""
    objects = (child for child in verb.children if child.dep_ in {"obj", "iobj"} and child.pos_ in syntax.NOMINAL)
    return any(not is_question_noun(noun) for noun in objects)


def speaks_of_other(part: Part) -> bool:
    """Whether it says something of the other, or of somebody else: what the question needs."""
    if part.by_me and syntax.infinitive(part.head) in listed("waarnemen") and not part.denies:
        return True
    return any(_is_other(token, part) for token in part.words)


def _is_other(token: Token, part: Part) -> bool:
    if token.lower_ in listed("ander"):
        return not (_is_asked(token, part) or may_answer(token))
    return token.pos_ == "PROPN" and token.is_title and token != part.words[0] and token.lower_ not in listed("mijn")


def _is_asked(you: Token, part: Part) -> bool:
    """Whether "you" is who is asked, spared or compared with: "Ik wil u niet kwetsen", "niet zo handig als jij"."""
    before = you.nbor(-1) if you.i else you
    if before.lower_ in {"als", "dan"} and you == part.words[-1]:
        return True
    is_reflexive = you.dep_.startswith("expl") and syntax.subject(before) is None  # "hou je vast"
    behind_verb = syntax.is_finite(before) and (not before.i or before.nbor(-1).lower_ not in I) and not is_reflexive
    if behind_verb or syntax.is_subject(you) or you.dep_ in {"nmod:poss", "det"} or not syntax.has(you, "Person", "2"):
        return False
    verbs_of_asking = listed("ter sprake") | listed("zeggen") | listed("inhouden")
    wants = part.joint != "" and "willen" in part.main
    asks = any(not verbs_of_asking.isdisjoint(names(verb)) for verb in part.verbs) or any(
        map(is_question_noun, part.words)
    )
    return part.by_us and (wants or asks)


def may_answer(you: Token) -> bool:
    """Whether "you" may, need not or might answer: "Je mag me onderbreken", "dat je het me vergeeft"."""
    verb = you.head
    if you.lower_ not in YOU or not syntax.is_subject(you) or listed("antwoorden").isdisjoint(names(verb)):
        return False
    children = {child.lemma_.lower() for child in verb.children if child.dep_ in {*syntax.AUXILIARIES, "mark"}}
    return not children.isdisjoint({"mogen", "hoeven", "dat"})
