"""The keys of a settings file: what each takes, what it is without a word about it, and what it is for."""

from dataclasses import dataclass, field
from typing import Any

RULES = "rules"
PER_FILE = "per_file_ignores"
EXPLANATION = "uitleg"


def _key(*lines: str) -> dict[str, tuple[str, ...]]:
    """What a key is for, in lines for whoever opens a settings file."""
    return {EXPLANATION: lines}


@dataclass(frozen=True)
class Keys:
    """Every key with its default; an empty text stands for none. Paths are relative to the settings file."""

    profile: str = field(
        default="",
        metadata=_key("Het soort gesprek waarvoor je vragen maakt; een profiel kiest dan instellingen voor je."),
    )
    select: tuple[str, ...] = field(
        default=(),
        metadata=_key(
            'Kijk alleen naar deze regels: codes, namen of het begin van een code, zoals "VL5".',
            "Leeg betekent: naar alle regels.",
        ),
    )
    extend_select: tuple[str, ...] = field(
        default=(), metadata=_key("Zet deze regels ook aan, bovenop wat hierboven of in je profiel gekozen is.")
    )
    ignore: tuple[str, ...] = field(default=(), metadata=_key("Sla deze regels over."))
    askers: tuple[str, ...] = field(
        default=(),
        metadata=_key('Namen die in je verslagen voor je eigen vragen staan, zoals Noor bij "Noor: Hoe ging het?".'),
    )
    accept: tuple[str, ...] = field(
        default=(), metadata=_key("Woorden die bij jou gewoon mogen, zoals een vakterm die de ander kent.")
    )
    lexicons: str = field(
        default="",
        metadata=_key("De map met je eigen woordenlijsten, die woorden toevoegen aan de onze of eruit halen."),
    )
    column: str = field(
        default="",
        metadata=_key("De kolom met je vragen in tabellen (CSV, Excel): haar naam, letter of nummer."),
    )
    context_column: str = field(
        default="", metadata=_key("De kolom met wat de ander net zei, als je tabellen die hebben.")
    )
    sheet: str = field(
        default="", metadata=_key("Het blad dat je in een Excel-bestand laat nakijken; leeg is het eerste.")
    )
    exclude: tuple[str, ...] = field(
        default=(),
        metadata=_key("Bestanden en mappen die je overslaat als je een map nakijkt, geschreven zoals in .gitignore."),
    )
    respect_gitignore: bool = field(default=True, metadata=_key("Sla ook over wat in .gitignore staat."))
    baseline: str = field(
        default="", metadata=_key("Het bestand met de nulmeting: meldingen die er al waren en die je laat rusten.")
    )
    pipeline: str = field(
        default="",
        metadata=_key("Naam of map van een andere Nederlandse spaCy-pijplijn; leeg is die van vraaglint zelf."),
    )
    per_file_ignores: dict[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=_key('Regels die je alleen bij sommige bestanden overslaat, zoals: "intake/*.md" = ["VL801"]'),
    )
    rules: dict[str, dict[str, Any]] = field(
        default_factory=dict, metadata=_key("De grenzen van de regels; vraaglint explain vertelt wat ze betekenen.")
    )
