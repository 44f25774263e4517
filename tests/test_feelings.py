"""Words for feelings and judgements, and questions that swap one of the other's for another (VL403)."""

import pytest

from vraaglint.analysis.adjectives import adjective
from vraaglint.analysis.feelings import FeelingWords, feeling_of
from vraaglint.engine import Linter
from vraaglint.lexicon import entries
from vraaglint.model import Finding
from vraaglint.rule import Bad

# what the other said | what the asker asks, the swapped word in brackets | what is offered first
SWAPPED = """
Het werk is zwaar. | Wat vind je het [lastigst] aan je werk? | Wat vind je het zwaarst aan je werk?
Ik ben zo moe. | Sinds wanneer ben je [somber]? | Sinds wanneer ben je moe?
Ik voel me gekleineerd. | Voel je je [gekwetst]? | Voel je je gekleineerd?
Ik voel me eenzaam. | Ben je vaak [somber]? | Ben je vaak eenzaam?
Ik ben enorm geschrokken. | Hoe merkte je dat je [bang] was? | Hoe merkte je dat je geschrokken was?
Het was vernederend. | Wat was het [vervelendste] moment? | Wat was het vernederendste moment?
Ik ben gespannen. | Waarvoor ben je [bang]? | Waarvoor ben je gespannen?
Ik ben gespannen. | Ben je [bang]? | Ben je gespannen?
Ik ben gespannen. | [Bang]? | Gespannen?
Ik voel me moe. | Ben je [uitgeput]? | Ben je moe?
Ik voel me moe. | Hoe lang ben je al [uitgeput]? | Hoe lang ben je al moe?
Ik ben zo boos op mijn chef. | Waar ben je het meest [gefrustreerd] over? | Waar ben je het meest boos over?
Ik ben zo boos op mijn chef. | Wat [irriteert] je aan je chef? | Boos?
Ik voel me eenzaam. | Wanneer voel je je [verdrietig]? | Wanneer voel je je eenzaam?
Ik ben bang dat hij weggaat. | Hoe [zenuwachtig] ben je daarover? | Hoe bang ben je daarvoor?
Ik heb zoveel verdriet. | Waar komt je [somberheid] vandaan? | Waar komt je verdriet vandaan?
Ik heb zo'n angst. | Waar voel je die [spanning]? | Waar voel je die angst?
Ik ben onrustig. | Waar komt je [nervositeit] vandaan? | Onrustig?
Ik schaam me. | Waar voel je je [schuldig] over? | Schaamte?
Ik schaam me. | Wat maakt dat je je [schuldig] voelt? | Schaamte?
Ik vind het zwaar. | Wat vind je er zo [moeilijk] aan? | Wat vind je er zo zwaar aan?
Ik vind het zwaar. | Wat vind je het [moeilijkst]? | Wat vind je het zwaarst?
De cursus is saai. | Wat maakt de cursus zo [zinloos]? | Wat maakt de cursus zo saai?
Het was oneerlijk. | Wat was er [gemeen] aan? | Wat was er oneerlijk aan?
Mijn baas is oneerlijk. | Wat doet hij dat zo [gemeen] is? | Wat doet hij dat zo oneerlijk is?
Ik ben blij met mijn baan. | Hoe [tevreden] ben je met je baan? | Hoe blij ben je met je baan?
Ik ben opgelucht. | Wat maakt je zo [rustig]? | Wat maakt je zo opgelucht?
Mijn dochter is zo bang op school. | Sinds wanneer is ze zo [nerveus]? | Sinds wanneer is ze zo bang?
Mijn zoon is altijd boos. | Wanneer wordt uw zoon [kwaad]? | Wanneer wordt uw zoon boos?
Ik ben kapot. | Hoe lang ben je al zo [moe]? | Hoe lang ben je al zo kapot?
Ik ben op. | Sinds wanneer ben je zo [moe]? | Op?
Ik ben superblij. | Waar ben je zo [gelukkig] mee? | Waar ben je zo blij mee?
Ik ben content met mijn werk. | Waar zijt ge zo [blij] mee? | Waar zijt ge zo content mee?
Ik ben kwaad op mijn broer. | Hoe [boos] ben je op je broer? | Hoe kwaad ben je op je broer?
Ik voel me alleen. | Wanneer ben je [eenzaam]? | Alleen?
Ik voel me alleen. | Wanneer voel je je [eenzaam]? | Wanneer voel je je alleen?
Wij zijn ongerust. | Waar zijn jullie [bang] voor? | Waar zijn jullie ongerust over?
Ik voelde me gekwetst. | Wat maakte je zo [boos]? | Wat maakte je zo gekwetst?
Het voelt oneerlijk. | Wat is er zo [vervelend] aan? | Wat is er zo oneerlijk aan?
Ik voelde me gekwetst. | Wat maakte je zo [boos]? | Wat maakte je zo gekwetst?
Ik vind mijn werk leuk. | Wat vind je zo [fijn] aan je werk? | Wat vind je zo leuk aan je werk?
Het feest was gezellig. | Vond je het [leuk]? | Vond je het gezellig?
Ik ben moe en verdrietig. | Hoe lang ben je al zo [somber]? | Hoe lang ben je al zo verdrietig?
Mijn moeder is overleden. Het is zwaar. | Wat vind je het [moeilijkst]? | Wat vind je het zwaarst?
Mijn moeder was boos. | Hoe [kwaad] was je moeder? | Hoe boos was je moeder?
Mijn moeder was boos. | Wat maakte haar zo [kwaad]? | Wat maakte haar zo boos?
Mijn baas is streng. | Wat doet hij zo [gemeen]? | Wat doet hij zo streng?
We hadden een heerlijke vakantie. | Hoe was de [leuke] vakantie? | Hoe was de heerlijke vakantie?
Ik voel me schuldig. | Waar [schaam] je je voor? | Schuldig?
Ik voel me gewaardeerd. | Door wie voel je je [gezien]? | Door wie voel je je gewaardeerd?
Ik heb zo'n stress voor maandag. | Waar ben je zo [bang] voor? | Stress?
Ik heb zoveel stress. | Waar komt die [spanning] vandaan? | Waar komt die stress vandaan?
Ik baal zo van mijn cijfer. | Hoe [verdrietig] ben je over je cijfer? | Balen?
Ik baal zo van mijn cijfer. | Waarom ben je zo [boos]? | Balen?
Ik baal ervan dat ik gezakt ben. | Hoe [teleurgesteld] ben je? | Balen?
Ik maak me zorgen om mijn moeder. | Hoe [ongerust] ben je over je moeder? | Zorgen?
Ik ben het zo beu. | Wat maakt je zo [boos]? | Beu?
Ik ben het allemaal beu. | Sinds wanneer ben je zo [moe]? | Beu?
Ik ben kwaad op mijn ploegbaas. | Ik vraag me af waarom je zo [boos] bent. | Ik vraag me af waarom je zo kwaad bent.
Ik ben nerveus voor maandag. | Kun je vertellen wat je zo [bang] maakt? | Kun je vertellen wat je zo nerveus maakt?
Ik voel me zo alleen in dat huis. | Wanneer voel je je het [eenzaamst]? | Wanneer voel je je het meest alleen?
Ik ben bang om te falen. | Hoe lang ben je al [onzeker]? | Hoe lang ben je al bang?
Ik ben bang. | Wat maakt je [angstig]? | Wat maakt je bang?
Mijn dochter is verdrietig. | Hoe lang is ze al [somber]? | Hoe lang is ze al verdrietig?
Mijn man is zo prikkelbaar. | Wanneer is uw man [boos]? | Wanneer is uw man prikkelbaar?
Hij was zo gefrustreerd. | Wat deed hij toen hij [boos] was? | Wat deed hij toen hij gefrustreerd was?
Ik vond het een saaie les. | Wat vond je [zinloos] aan de les? | Wat vond je saai aan de les?
Ik vond die opmerking kwetsend. | Wie maakte die [vervelende] opmerking? | Wie maakte die kwetsende opmerking?
Het was een zware week. | Wat was het [moeilijkste] van de week? | Wat was het zwaarste van de week?
Het was een zware week. | Wat maakte het een [moeilijke] week? | Wat maakte het een zware week?
Ik vind mijn stage saai. | Sinds wanneer vind je je stage [vervelend]? | Sinds wanneer vind je je stage saai?
Ik vind het spannend. | Wat vind je er zo [eng] aan? | Wat vind je er zo spannend aan?
Ik vind het spannend om te presenteren. | Waarom vind je presenteren [eng]? | Waarom vind je presenteren spannend?
Ik vind presenteren eng. | Wat is er [spannend] aan presenteren? | Wat is er eng aan presenteren?
Die man is eng. | Wat is er [griezelig] aan hem? | Wat is er eng aan hem?
Ik voel me opgesloten thuis. | Wanneer voel je je [gevangen]? | Wanneer voel je je opgesloten?
Ik schaam me dood voor mijn schulden. | Tegenover wie voel je je [schuldig]? | Schaamte?
Ik ben doodmoe van de nachten. | Hoe [uitgeput] ben je? | Hoe moe ben je?
Ik ben doodop. | Hoe lang ben je al zo [moe]? | Hoe lang ben je al zo doodop?
Ik ben helemaal op. | Wanneer begon je je zo [uitgeput] te voelen? | Op?
Ik ben overspannen. | Hoe lang ben je al [moe]? | Hoe lang ben je al overspannen?
Ik ben uitgeput. | Wat maakt je zo [moe]? | Wat maakt je zo uitgeput?
Ik was zo opgelucht na de uitslag. | Wie heb je verteld dat je [blij] was? | Wie heb je verteld dat je opgelucht was?
Ik ben zo blij met de kleine. | Wanneer ben je het [gelukkigst]? | Wanneer ben je het blijst?
Ik ben dolgelukkig met hem. | Wat maakt je zo [blij]? | Wat maakt je zo gelukkig?
Ik ben trots op mijn zoon. | Wat maakt je zo [blij] met je zoon? | Trots?
Het was een heerlijk weekend. | Met wie had je dat [leuke] weekend? | Met wie had je dat heerlijke weekend?
Het werk is leuk. | Wat maakt je werk zo [fijn]? | Wat maakt je werk zo leuk?
Ik ben jaloers op mijn zus. | Sinds wanneer ben je [boos] op je zus? | Sinds wanneer ben je jaloers op je zus?
Ik word zo onzeker van haar. | Wanneer maakt ze je [bang]? | Wanneer maakt ze je onzeker?
Ik word onzeker als ze kijkt. | Wat maakt je zo [verlegen]? | Wat maakt je zo onzeker?
Ik ben zo verdrietig om mijn hond. | Wie weet hoe [somber] je bent? | Wie weet hoe verdrietig je bent?
Ik voel me schuldig dat ik hem heb laten gaan. | Waar heb je [spijt] van? | Schuldig?
Ik ben onrustig, ik kan niet stilzitten. | Wanneer ben je het meest [gestrest]? | Wanneer ben je het meest onrustig?
Ik ben ongerust over zijn hoest. | Hoe [bang] bent u, van 0 tot 10? | Hoe ongerust bent u, van 0 tot 10?
Ik ben zenuwachtig. | Ben je zo [bang] voor de tandarts? | Ben je zo zenuwachtig voor de tandarts?
Ik ben gespannen | wat maakt je [bang] | Wat maakt je gespannen?
Ik ben radeloos. | Waar ben je [wanhopig] over? | Waar ben je radeloos over?
Ik voel me machteloos tegenover die instanties. | Wat maakt je zo [boos] op die instanties? | Machteloos?
Ik voel me waardeloos. | Hoe lang voel je je al zo [onzeker]? | Hoe lang voel je je al zo waardeloos?
Ik voel me stom. | Waarom voel je je [dom]? | Waarom voel je je stom?
Ik was in paniek. | Hoe [bang] was je? | Paniek?
Ik raakte in paniek. | Waar was je [bang] voor? | Paniek?
Ik was geschokt door haar reactie. | Hoe [boos] was je? | Hoe geschokt was je?
Ik vind hem gemeen. | Wat doet hij dat zo [oneerlijk] is? | Wat doet hij dat zo gemeen is?
Ik vind mijn leidinggevende streng. | Wanneer is je leidinggevende [onaardig]? | Wanneer is je leidinggevende streng?
Ik walg van mezelf. | Waar heb je [afkeer] van? | Walgen?
Mijn collega is lui. | Wanneer is je collega [gemakzuchtig]? | Wanneer is je collega lui?
Het is hier zo rommelig. | Wat is er zo [chaotisch]? | Wat is er zo rommelig?
We zijn ongerust over onze zoon. | Hoe lang zijn jullie al [bang]? | Hoe lang zijn jullie al ongerust?
We zijn blij met het huis. | Wat maakt jullie zo [gelukkig]? | Wat maakt jullie zo blij?
Ik voel spanning in mijn buik. | Wanneer voel je die [angst]? | Wanneer voel je die spanning?
Ik voel zoveel woede. | Hoe lang ben je al [boos]? | Woede?
Ik heb spijt van mijn keuze. | Hoe [schuldig] voel je je? | Spijt?
Het was bizar. | Hoe begon dat [vreemde] gesprek? | Bizar?
Ik vind het onzin. | Waarom vind je het zo [belachelijk]? | Onzin?
Ik vind het belachelijk. | Waarom vind je het zo [stom]? | Waarom vind je het zo belachelijk?
Ik ben zo verdrietig. | Wanneer ben je [somberder]? | Wanneer ben je verdrietiger?
Ik ben zo gespannen. | Op welke plek ben je het [bangst]? | Op welke plek ben je het meest gespannen?
Ik heb een saaie baan. | Sinds wanneer heb je een [zinloze] baan? | Sinds wanneer heb je een saaie baan?
Ik vond de docent streng. | Wat maakte hem een [onvriendelijke] docent? | Wat maakte hem een strenge docent?
Dat was een saai verhaal. | Wie vertelde dat [vervelende] verhaal? | Wie vertelde dat saaie verhaal?
Ik kreeg een vernederende brief. | Wat stond er in die [beledigende] brief? | Wat stond er in die vernederende brief?
Ik vond haar zo gemeen. | Wat deed ze dat zo [oneerlijk] was? | Wat deed ze dat zo gemeen was?
Ik ben heel boos op mijn broer. | Waarop ben je zo [gefrustreerd]? | Waarop ben je zo boos?
Ik ben gefrustreerd over mijn werk. | Waar ben je [boos] om? | Waar ben je gefrustreerd om?
Ik ben verdrietig om mijn vader. | Hoe [somber] ben je over je vader? | Hoe verdrietig ben je over je vader?
Ik ben teleurgesteld in mijn vader. | Op wie ben je [boos]? | In wie ben je teleurgesteld?
Ik ben boos op mijn vader. | In wie ben je [teleurgesteld]? | Op wie ben je boos?
Ik ben boos op mijn vader. | Hoe [teleurgesteld] ben je in hem? | Hoe boos ben je op hem?
Ik ben bang voor honden. | Hoe [gespannen] ben je bij honden? | Hoe bang ben je bij honden?
Ik ben jaloers op mijn broer. | Wanneer ben je [boos] op hem? | Wanneer ben je jaloers op hem?
Ik ben trots op haar. | Waar ben je zo [blij] mee? | Trots?
Ik ben zo blij met haar. | Waar ben je zo [trots] op? | Blij?
Ik ben opgelucht dat het voorbij is. | Hoe [blij] ben je dat het voorbij is? | Hoe opgelucht ben je dat het voorbij is?
Ik ben nerveus. | Hoe [bang] ben je dat je het niet haalt? | Nerveus?
Ik ben bang. | Hoe [zenuwachtig] ben je om te vallen? | Hoe bang ben je om te vallen?
Ik voel me leeg. | Waar ben je [verdrietig] over? | Leeg?
Ik voel me leeg. | Wanneer werd je [somber]? | Wanneer werd je leeg?
Ik voel me eenzaam. | Maakt dat je [verdrietig]? | Maakt dat je eenzaam?
Ik ben zo gespannen. | Ok. En sinds wanneer ben je zo [bang]? | Ok. En sinds wanneer ben je zo gespannen?
Ik ben gespannen en moe. | Wat maakt je zo [bang]? | Wat maakt je zo gespannen?
Ik ben verdrietig en boos. | Hoe lang ben je al zo [teleurgesteld]? | Hoe lang ben je al zo boos?
Soms ben ik moe, soms verdrietig, soms bang. | Wanneer ben je het meest [uitgeput]? | Wanneer ben je het meest moe?
Het is zwaar en eenzaam. | Wat is er zo [moeilijk] aan? | Wat is er zo zwaar aan?
Ik ben zo moe. | Waar ben je zo [uitgeput] van? | Waar ben je zo moe van?
""".strip().splitlines()

# what the other said | what the asker asks, with another feeling, of someone else, or with the other's own word
NEW = """
De regels zijn oneerlijk. | Welke regel vind je het strengst?
Ik ben moe. | Waar ben je bang voor?
Ik schrok van de brief. | Was je bang?
Het was vernederend. | Wat is je moeilijkste vak?
Ik ben somber. | Wat maakt je blij?
Ik ben somber. | Ben je boos?
Ik ben somber. | Ben je boos of verdrietig?
Mijn zoon is bang. | Ben jij zelf verdrietig?
Mijn zoon is bang. | Waar ben je gespannen over?
Ik ben bang. | Is je man ook zenuwachtig?
Ik ben bang. | Is je man zenuwachtig?
Ik ben niet boos. | Ben je er droevig over?
Ik ben niet boos. | Waar ben je gefrustreerd over?
Ik ben gespannen. | Ben je niet meer bang?
Ik ben gespannen. | Wanneer was je voor het laatst bang?
Ik ben gespannen. | Ben je weleens bang?
Ik ben gespannen. | Ben je ook verdrietig?
Ik ben gespannen. | Je zei dat je gespannen bent. Wat maakt je bang?
Ik ben gespannen. | Hoe gespannen ben je, en ben je bang?
Ik ben moe. | Ben je somber?
Ik ben moe. | Waar maak je je zorgen over?
Ik ben moe. | Waar word je verdrietig van?
Ik ben moe. | Is de doos zwaar?
Het was een vervelend gesprek. | Hoe zwaar is die doos?
Het was zwaar. | Was de weg druk?
Het is druk op mijn werk. | Wat vind je leuk aan je werk?
Ik vind mijn werk saai. | Wat vind je wel leuk?
Ik vind mijn werk leuk. | Wat vind je mooi?
Het feest was gezellig. | Vond je het eten lekker?
Ik ben blij met mijn nieuwe huis. | Waar ben je trots op?
Ik ben boos. | Hoe gaat het nu met je?
Ik ben verdrietig. | Hoe voel je je vandaag?
Ik ben verdrietig. | Wat zou je helpen om je beter te voelen?
Ik heb verdriet. | Hoe lang ben je al verdrietig?
Ik ben bang. | Waar komt die angst vandaan?
Ik ben moe en verdrietig. | Hoe lang ben je al zo moe?
Ik ben doodmoe. | Hoe lang ben je al zo moe?
Ik ben gestrest. | Waar heb je stress van?
Ik voel me eenzaam. | Ben je vaak alleen?
Ik voel me eenzaam. | Met wie ben je graag alleen?
Ik ben bang. | Heb je goed geslapen?
Ik ben ziek. | Ben je moe?
Ik ben bang voor honden. | Is die hond gevaarlijk?
Ik ben bang voor honden. | Wanneer voel je je veilig?
Het is moeilijk. | Vind je het lastig om nee te zeggen?
Het is verschrikkelijk. | Vind je het moeilijk om erover te praten?
Het is verschrikkelijk. | Hoe erg is de pijn?
Ik ben zo boos op mijn moeder. | Is je moeder verdrietig?
Ik ben boos op mijn moeder. | Hoe kwaad was je moeder?
Mijn moeder was boos. | Was je verdrietig?
Hij zegt dat ik lui ben. | Ben je koppig?
We hadden een heerlijke vakantie. | Wat was het leukste moment?
De toets was moeilijk. | Welke som was lastig?
Ik twijfel. | Waar ben je onzeker over?
Ik ben trots op mijn dochter. | Hoe blij is ze?
Ik sta onder druk. | Heb je het druk?
Ik heb zin in de vakantie. | Ben je blij?
Ik heb het koud. | Ben je bang?
Ik ben zeker van mijn zaak. | Ben je sterk?
Ik zit goed in mijn vel. | Wat maakt je gelukkig?
Gelukkig was er hulp. | Ben je blij?
Ik ben erg moe. | Hoe erg is het?
Ik voel me goed. | Hoe rustig slaap je?
Ik slaap slecht. | Hoe ellendig voel je je?
Ik ben alleen naar huis gegaan. | Ben je eenzaam?
Ik heb zware benen. | Is je werk moeilijk?
Ik ben bang dat ik zak. | Wat vind je het moeilijkst?
Ik ben zo moe van het zorgen. | Wie zorgt er voor jou?
Ik ben gespannen. | Hoe slaap je?
Ik ben gespannen. | Wat doe je om te ontspannen?
Ik ben gespannen. | Wanneer voel je je ontspannen?
Ik ben gespannen. | Wat zou er gebeuren als je niet bang was?
Ik ben gespannen. | Stel dat je bang bent, wat doe je dan?
Ik ben boos. | Is er ook verdriet?
Ik ben boos. | Wat zit er onder je boosheid?
Ik ben boos. | Welk gevoel zit daaronder, verdriet of angst?
Ik ben boos. | Welk gevoel past het best: boos, teleurgesteld of verdrietig?
Ik ben boos. | Hoe voelde dat, verdrietig?
Ik ben boos op hem. | Was hij bang voor je?
Ik ben boos op hem. | Hoe boos was hij?
Ik ben boos. | Wie is er nog meer kwaad?
Ik ben moe. | Slaap je slecht?
Ik ben moe. | Heb je genoeg energie om te sporten?
Ik ben moe. | Heb je last van stress?
Ik ben moe. | Heb je veel stress op je werk?
Ik ben moe. | Wat geeft je energie?
Ik ben moe. | Is het druk op je werk?
Ik ben moe. | Wat kost je de meeste kracht?
Ik ben verdrietig. | Met wie kun je je verdriet delen?
Ik ben verdrietig. | Wat was het moeilijkste moment?
Ik ben verdrietig. | Waar heb je steun aan?
Ik ben bang. | Wat is het ergste dat kan gebeuren?
Ik ben bang. | Wat maakt het zo eng?
Ik ben bang voor de operatie. | Wat vind je het spannendst aan de operatie?
Het was een moeilijk gesprek. | Wat was er moeilijk?
Het was een moeilijk gesprek. | Hoe lang duurde het gesprek?
Het was een moeilijk gesprek. | Was je boos?
Het was een moeilijk gesprek. | Wat was er goed aan het gesprek?
Het was een leuk feest. | Wie was de leukste gast?
Het was een leuk feest. | Wie was een fijne gast?
Mijn zus is leuk. | Wat vind je mooi aan haar?
Ik vind mijn huis mooi. | Woon je er prettig?
Ik vind mijn huis te druk. | Heb je een zware week gehad?
Ik vind het zwaar. | Hoe zwaar bent u?
Ik vind het zwaar. | Is je tas te zwaar?
Ik vind rekenen moeilijk. | Vind je taal ook lastig?
Ik vind rekenen moeilijk. | Vind je taal lastig?
Ik vind rekenen moeilijk. | Welk vak vind je leuk?
Ik vind rekenen saai. | Welk vak vind je nutteloos?
Ik heb een drukke baan. | Wat vind je zwaar?
Ik heb een drukke baan. | Is je reis naar het werk lastig?
Ik ben onzeker over mijn cijfers. | Hoe zeker ben je van je keuze?
Ik ben onzeker over mijn cijfers. | Ben je bang voor je vader?
Ik ben onzeker over mijn cijfers. | Waar twijfel je over?
Ik voel me schuldig. | Heb je spijt van je keuze?
Ik voel me eenzaam. | Heb je veel verdriet van de scheiding?
Ik voel me eenzaam. | Ben je verdrietig om je man?
Ik voel me eenzaam. | Mis je hem?
Ik voel me eenzaam sinds hij weg is. | Was hij ook eenzaam?
Mijn vader is altijd chagrijnig. | Ben je bang voor hem?
Mijn vader is boos op mijn broer. | Is je broer bang?
Mijn vader is boos op mijn broer. | Waarom is je broer kwaad?
Mijn kinderen zijn bang. | Hoe oud zijn ze?
Mijn vriendin is jaloers. | Ben jij weleens boos?
Ik ben blij. | Wat maakt je trots?
Ik ben blij. | Wie is er nog meer blij?
Ik ben tevreden over mijn cijfer. | Is je moeder trots?
Ik ben nuchter. | Ben je rustig?
Ik lig in een deuk. | Wat was er zo grappig?
Ik voel me niet op mijn gemak. | Waar ben je onzeker over?
Ik heb angst voor spinnen. | Hoe lang ben je al bang voor spinnen?
Ik heb een burn-out. | Hoe moe ben je?
""".strip().splitlines()

FORMS = {
    "boos": "boze bozer boost",
    "lief": "lieve liever liefst",
    "zwaar": "zware zwaarder zwaarst",
    "eenzaam": "eenzame eenzamer eenzaamst",
    "somber": "sombere somberder somberst",
    "onzeker": "onzekere onzekerder onzekerst",
    "nerveus": "nerveuze nerveuzer nerveust",
    "jaloers": "jaloerse jaloerser jaloerst",
    "zot": "zotte zotter zotst",
    "kapot": "kapotte kapotter kapotst",
    "verdrietig": "verdrietige verdrietiger verdrietigst",
    "moeilijk": "moeilijke moeilijker moeilijkst",
    "saai": "saaie saaier saaist",
    "blij": "blije blijer blijst",
    "leeg": "lege leger leegst",
    "vies": "vieze viezer viest",
    "zinloos": "zinloze zinlozer zinloost",
    "gemeen": "gemene gemener gemeenst",
    "vervelend": "vervelende vervelender vervelendst",
    "gespannen": "gespannen gespannener gespannenst",
    "paranoïde": "paranoïde paranoïder paranoïdest",
}


def swaps(linter: Linter, text: str, context: str) -> list[Finding]:
    return [finding for finding in linter.check_turn(text, context).findings if finding.code == "VL403"]


@pytest.mark.parametrize("row", SWAPPED)
def test_a_swapped_word_is_found_and_the_word_of_the_other_offered(linter: Linter, row: str) -> None:
    context, marked, rewrite = row.split(" | ")
    example = Bad(marked)
    findings = swaps(linter, example.text, context)
    assert [(finding.start, finding.end) for finding in findings] == [example.span]
    assert findings[0].rewrites[0].text == rewrite
    for offered in findings[0].rewrites:
        assert swaps(linter, offered.text, context) == []


@pytest.mark.parametrize("row", NEW)
def test_a_new_question_is_left_alone(linter: Linter, row: str) -> None:
    context, text = row.split(" | ")
    assert swaps(linter, text, context) == []


def test_without_context_nothing_is_swapped(linter: Linter) -> None:
    assert [finding.code for finding in linter.check_turn("Wat maakt je zo bang?").findings] == []


def test_the_message_names_both_words(linter: Linter) -> None:
    (finding,) = swaps(linter, "Wat maakt je zo bang?", "Ik ben gespannen.")
    assert "'gespannen'" in finding.message
    assert "'bang'" in finding.message


def test_every_word_of_the_other_that_may_be_meant_is_offered(linter: Linter) -> None:
    (finding,) = swaps(linter, "Hoe lang ben je al zo teleurgesteld?", "Ik ben verdrietig en boos.")
    assert [rewrite.text for rewrite in finding.rewrites] == [
        "Hoe lang ben je al zo boos?",
        "Hoe lang ben je al zo verdrietig?",
        "Boos?",
        "Verdrietig?",
    ]


def test_a_rewrite_keeps_capitals(linter: Linter) -> None:
    (finding,) = swaps(linter, "WAT MAAKT JE ZO BANG?", "Ik ben gespannen.")
    assert finding.rewrites[0].text == "WAT MAAKT JE ZO GESPANNEN?"


@pytest.mark.parametrize(("base", "expected"), FORMS.items())
def test_an_adjective_is_inflected(base: str, expected: str) -> None:
    known = adjective(base)
    assert [known.inflected, known.comparative, known.superlative] == expected.split()


def test_degrees_are_made_with_more_and_most_where_that_sounds_better() -> None:
    assert [word for word in ("bang", "teleurgesteld", "gespannen", "triest") if adjective(word).with_most] == [
        "teleurgesteld",
        "gespannen",
        "triest",
    ]
    assert adjective("beu").inflected is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ik ben doodmoe.", ["moe"]),
        ("Dat nare gesprek duurde lang.", ["naar"]),
        ("Ik ga naar huis.", []),
        ("Ik ben op.", ["op"]),
        ("Ik sta vroeg op.", []),
        ("Mijn fiets is kapot.", []),
        ("Ik voel me alleen.", ["alleen"]),
        ("Ik wil alleen met jou praten.", []),
        ("Ik ben liever thuis.", []),
        ("Ik moest naar mijn moeder.", []),
        ("Wie zorgt er voor je?", []),
        ("Ik maak me zorgen om haar.", ["zorgen"]),
        ("Gelukkig kwam de bus.", []),
        ("Hij werkt hard.", []),
        ("Ik pieker veel.", ["piekeren"]),
        ("Hij ergert zich aan alles.", ["ergeren"]),
    ],
)
def test_a_feeling_is_known_by_its_place(linter: Linter, text: str, expected: list[str]) -> None:
    feelings = [feeling_of(token) for token in linter._nlp(text)]
    assert [feeling.word for feeling in feelings if feeling is not None] == expected


def test_a_word_is_a_feeling_of_a_person_and_a_judgement_of_a_thing(linter: Linter) -> None:
    kinds = [
        feeling.kind
        for text in ("Ik ben verdrietig.", "Het is verdrietig.")
        for token in linter._nlp(text)
        if (feeling := feeling_of(token)) is not None
    ]
    assert kinds == ["gevoel", "oordeel"]


def test_the_list_uses_known_kinds_colours_and_places() -> None:
    for entry in entries("gevoelswoorden", FeelingWords):
        assert entry.soort in {"gevoel", "oordeel"}
        assert entry.kleur in {"prettig", "onprettig", "neutraal"}
        assert entry.plek in {"", "persoon", "voelen", "gezegde", "naamwoord", "worden"}
