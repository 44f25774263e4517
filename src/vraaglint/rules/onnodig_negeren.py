from dataclasses import dataclass

from vraaglint.model import Severity
from vraaglint.rule import Bad, Good, RemarkRule


@dataclass(frozen=True)
class OnnodigNegeren(RemarkRule):
    """Een opmerking zegt dat vraaglint iets moet negeren, maar er is niets te negeren.

    Met `vraaglint: negeer VL501` in je notities zeg je dat een vraag goed is zoals die is. Verander je die vraag later,
    dan blijft de opmerking staan en hoor je misschien niet wat je wel wilt weten. Haal die opmerking daarom weg. Ook
    een opmerking die vraaglint niet begrijpt, wordt gemeld, want dan gebeurt er iets anders dan je denkt.

    Zo schrijf je zo'n opmerking, met de regels en een reden erachter als je wilt: `negeer` achter een vraag, of op een
    eigen regel erboven; `negeer-volgende` voor de volgende regel; `negeer-begin` en `negeer-einde` om een stuk heen;
    `negeer-bestand` voor het hele bestand. Ervoor staat `# vraaglint:`, `<!-- vraaglint: … -->` of, op een eigen regel,
    alleen `vraaglint:`.

    Niet gemeld: een opmerking bij regels die je hebt uitgezet, en een opmerking in een blok met code.

    Bron: de afspraak in andere programma's die tekst nakijken, dat een uitzondering weg mag als die niets meer doet.
    """

    code = "VL901"
    name = "onnodig-negeren"
    severity = Severity.TIP
    principle = "Houd je uitzonderingen bij"
    examples = (
        Bad(
            "Wat wil je veranderen? [# vraaglint: negeer]",
            better="Wat wil je veranderen?",
        ),
        Bad(
            "vraaglint: negeer VL501, [VL302] - zo zegt hij het zelf\nGa je toch verhuizen?",
            better="vraaglint: negeer VL501 - zo zegt hij het zelf\nGa je toch verhuizen?",
        ),
        Bad(
            "Ga je verhuizen? # vraaglint: negeer [sturend-bijwoord]",
            better="Ga je verhuizen?",
        ),
        Bad(
            "Hoe bevalt je baan?\n[<!-- vraaglint: negeer-einde -->]",
            better="Hoe bevalt je baan?",
        ),
        Bad(
            "Ga je verhuizen? # vraaglint: [negeren]",
            better="Ga je verhuizen?",
        ),
        Good("Ga je toch verhuizen? # vraaglint: negeer VL501 omdat ik op zijn plan van vorige week doorvraag"),
        Good(
            "vraaglint: negeer-begin VL5\nGa je toch verhuizen?\nHeb je eigenlijk al gebeld?\nvraaglint: negeer-einde"
        ),
        Good("<!-- vraaglint: negeer-bestand -->\nGa je toch verhuizen?"),
    )
