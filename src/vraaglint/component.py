"""vraaglint as a spaCy component: a document is one turn, `doc._.vraaglint` is its result."""

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

NAME = "vraaglint"


@Language.factory(
    NAME,
    default_config={"select": [], "ignore": []},
    requires=["token.pos", "token.tag", "token.morph", "token.dep", "token.head", "token.lemma"],
    assigns=["doc._.vraaglint"],
)
def make(nlp: Language, name: str, select: Sequence[str], ignore: Sequence[str]) -> Callable[[Doc], Doc]:
    """A component that lints every document with the rules that `select` and `ignore` leave.

    Raises SettingsError when they name no rule.
    """
    # spaCy imports this module whenever it looks for a factory: what linting needs is imported only here.
    from vraaglint.analysis import ParsedTurn
    from vraaglint.engine import lint
    from vraaglint.lexicon import in_force
    from vraaglint.model import Turn
    from vraaglint.rule import TurnRule
    from vraaglint.settings import Settings

    if not Doc.has_extension(NAME):
        Doc.set_extension(NAME, default=None)
    chosen = Settings(select=tuple(select), ignore=tuple(ignore)).chosen()
    rules = [rule for rule in chosen if isinstance(rule, TurnRule)]

    def component(doc: Doc) -> Doc:
        with in_force(None):
            doc._.vraaglint = lint(ParsedTurn(Turn(doc.text), doc), rules)
        return doc

    return component
