"""Words of the closed classes in the languages that errors of words are planted in. Written for this tool alone, and not taken from the
packs, so that it does not only find what the program looks for. A class is pairs "one=other": either stands in for the other."""

CLASSES = ["modality", "conjunction", "quantity", "institution", "act", "opposite", "limit", "ordinal", "count", "country"]
WORDS = {
    "en": ["may=shall|must=may|shall=should", "and=or", "all=some|each=none|All=Some|Some=All", "Commission=Council|Council=Commission|European Parliament=European Council",
           "Directive=Regulation|Regulation=Decision|Decision=Directive", "increased=decreased|before=after|after=before|maximum=minimum|oldest=newest|above=below",
           "at least=at most|at most=at least", "third=fourth|fifth=sixth|first=second", "two=three|seven=eight", "France=Finland|Spain=Malta|Germany=Greece|Portugal=Poland"],
    "fr": ["peuvent=doivent|doivent=peuvent|peut=doit|doit=peut", "et=ou|ou=et", "Tous les=Certains|Certains=Tous|chacun=aucun|tous les=certains", "Commission=présidence|Conseil=Comité|Parlement européen=Conseil européen",
           "directive=décision|règlement=directive|décision=directive", "augmenté=diminué|diminué=augmenté|avant=après|après=avant|maximal=minimal|anciennes=nouvelles|ci-dessus=ci-dessous",
           "au moins=au plus|au plus=au moins", "troisième=quatrième|cinquième=sixième|première=deuxième", "deux=trois|sept=huit", "France=Finlande|Espagne=Estonie|Allemagne=Autriche|Portugal=Danemark"],
    "es": ["podrán=deberán|deberán=podrán|puede=debe|debe=puede|deben=pueden", "y=o|o=y", "Todos los=Algunos de los|Algunos=Todos|cada uno=ninguno|todos los=algunos", "Comisión=Presidencia|Consejo=Comité|Parlamento Europeo=Consejo Europeo",
           "Directiva=Decisión|Reglamento=Convenio|Decisión=Directiva", "aumentó=disminuyó|disminuyó=aumentó|antes=después|después=antes|máximo=mínimo|antiguos=nuevos",
           "al menos=como máximo|como máximo=al menos", "tercera=cuarta|quinta=sexta|primera=segunda", "dos=tres|siete=ocho", "Francia=Finlandia|España=Estonia|Alemania=Austria|Portugal=Polonia"],
    "de": ["dürfen=müssen|müssen=dürfen|darf=muss|muss=darf|können=müssen", "und=oder|oder=und", "Alle=Einige|Einige=Alle|jeder=keiner|alle=einige", "Kommission=Vorsitz|Rat=Ausschuss|Europäischen Parlament=Europäischen Rat",
           "Richtlinie=Verordnung|Verordnung=Richtlinie|Beschluss=Vertrag", "stieg=sank|sank=stieg|bevor=nachdem|vor=nach|nach=vor|Höchstsatz=Mindestsatz|ältesten=neuesten",
           "mindestens=höchstens|höchstens=mindestens", "dritten=vierten|fünfte=sechste|erste=zweite|ersten=zweiten", "zwei=drei|sieben=acht", "Frankreich=Finnland|Spanien=Estland|Deutschland=Dänemark|Portugal=Polen"],
    "it": ["possono=devono|devono=possono|può=deve|deve=può", "e=o|o=e", "Tutti gli=Alcuni|Alcuni=Tutti|ciascuno=nessuno|tutti i=alcuni", "Commissione=presidenza|Consiglio=Comitato|Parlamento europeo=Consiglio europeo",
           "direttiva=decisione|regolamento=trattato|decisione=direttiva", "aumentato=diminuito|diminuito=aumentato|prima=dopo|dopo=prima|massimo=minimo|vecchi=nuovi",
           "almeno=al massimo|al massimo=almeno", "terza=quarta|quinto=sesto|prima=seconda|primo=secondo", "due=tre|sette=otto", "Francia=Finlandia|Spagna=Svezia|Germania=Grecia|Portogallo=Paesi Bassi"],
    "pt": ["podem=devem|devem=podem|pode=deve|deve=pode", "e=ou|ou=e", "Todos os=Alguns|Alguns=Todos|cada um=nenhum|todos os=alguns", "Comissão=Presidência|Conselho=Comité|Parlamento Europeu=Conselho Europeu",
           "Diretiva=Decisão|Regulamento=Tratado|Decisão=Diretiva", "aumentou=diminuiu|diminuiu=aumentou|antes=depois|depois=antes|máxima=mínima|máximo=mínimo|antigos=recentes",
           "pelo menos=no máximo|no máximo=pelo menos", "terceira=quarta|quinta=sexta|primeira=segunda|primeiro=segundo", "duas=três|sete=oito", "França=Finlândia|Espanha=Estónia|Alemanha=Áustria|Portugal=Chipre"],
    "nl": ["mogen=moeten|moeten=mogen|mag=moet|moet=mag|kunnen=moeten", "en=of|of=en", "Alle=Sommige|Sommige=Alle|elk=geen|alle=sommige", "Commissie=Presidentie|Raad=Rekenkamer|Europees Parlement=Europees Comité",
           "Richtlijn=Verordening|Verordening=Richtlijn|Besluit=Verdrag", "gestegen=gedaald|gedaald=gestegen|voordat=nadat|vóór=na|na=vóór|maximale=minimale|oudste=nieuwste",
           "ten minste=ten hoogste|ten hoogste=ten minste", "derde=vierde|vijfde=zesde|eerste=tweede", "twee=drie|zeven=acht", "Frankrijk=Finland|Spanje=Estland|Duitsland=Denemarken|Portugal=Polen"],
    "pl": ["mogą=muszą|muszą=mogą|może=musi|musi=może", "i=lub|lub=i|oraz=lub", "Wszystkie=Niektóre|Niektóre=Wszystkie|każde=żadne|wszystkie=niektóre", "Komisja=Prezydencja|Komisję=Radę|Radzie=Komisji|Parlamentowi Europejskiemu=Trybunałowi",
           "dyrektywę=decyzję|Dyrektywę=Decyzję|rozporządzeniem=dyrektywą|rozporządzenia=decyzji|decyzję=dyrektywę", "wzrosła=spadła|spadła=wzrosła|przed=po|po=przed|Maksymalna=Minimalna|najstarszych=najnowszych",
           "co najmniej=co najwyżej|co najwyżej=co najmniej", "trzecim=czwartym|piątej=szóstej|pierwszym=drugim|pierwszą=drugą", "dwa=trzy|siedem=osiem", "Francja=Finlandia|Hiszpania=Holandia|Niemcy=Węgry|Portugalia=Rumunia"],
    "sv": ["får=ska|måste=får|ska=får|kan=måste", "och=eller|eller=och", "Alla=Vissa|Vissa=Alla|var och en=ingen|alla=vissa", "kommissionen=ordförandeskapet|rådet=domstolen|Europaparlamentet=Europeiska rådet",
           "direktiv=beslut|förordning=direktiv|beslut=direktiv|Direktiv=Beslut", "ökade=minskade|minskade=ökade|innan=efter att|före=efter|efter=före|Maximisatsen=Minimisatsen|äldsta=nyaste",
           "minst=högst|högst=minst", "tredje=fjärde|femte=sjätte|första=andra", "två=tre|sju=åtta", "Frankrike=Finland|Spanien=Estland|Tyskland=Danmark|Portugal=Polen"],
}
NEGATIONS = {  # what is taken out, then what follows or stands for it
    "en": [(r" not\b", ""), (r" no longer\b", ""), (r"\bcannot\b", "can")], "fr": [(r"\bne (\w+) (?:pas|plus)\b", r"\1"), (r"\bn'(\w+) (?:pas|plus)\b", r"\1"), (r"\bn’(\w+) (?:pas|plus)\b", r"\1")],
    "es": [(r"\bno (?=\w)", ""), (r"\bya no\b", "ya")], "de": [(r" nicht mehr\b", ""), (r" nicht\b", ""), (r"\bkeine\b", "eine"), (r"\bkein\b", "ein")],
    "it": [(r"\bnon (?=\w)", "")], "pt": [(r"\bnão (?=\w)", "")], "nl": [(r" niet langer\b", ""), (r" niet\b", ""), (r"\bgeen\b", "een")],
    "pl": [(r"\bnie (?=\w)", "")], "sv": [(r" inte längre\b", ""), (r" inte\b", ""), (r"\bingen\b", "en"), (r"\binga\b", "")],
}
NEGATED = {  # a verb, and the same denied
    "en": [(r"\b(may|shall|must|can|should|is|are|was|will)\b(?! not)", r"\1 not")], "fr": [(r"\b(doivent|peuvent|doit|peut|sont|est)\b(?! (?:pas|plus))", r"ne \1 pas")],
    "es": [(r"(?<!no )\b(deben|pueden|debe|puede|es|son|deberán)\b", r"no \1")], "de": [(r"\b(ist|sind|wird|werden|kann|können|müssen|muss)\b(?! nicht)", r"\1 nicht")],
    "it": [(r"(?<!non )\b(devono|possono|deve|può|sono)\b", r"non \1")], "pt": [(r"(?<!não )\b(devem|podem|deve|pode|são)\b", r"não \1")],
    "nl": [(r"\b(is|zijn|wordt|worden|kan|kunnen|moet|moeten)\b(?! niet)", r"\1 niet")], "pl": [(r"(?<!nie )\b(jest|są|może|mogą|muszą|musi|można)\b", r"nie \1")],
    "sv": [(r"\b(är|kan|ska|måste|blir)\b(?! inte)", r"\1 inte")],
}
UNITS = {"km": "m", "m": "km", "°C": "°F", "kg": "g", "cm": "mm", "MB": "GB", "GB": "MB", "mm": "cm"}
TONS = {"en": "tonnes=kilograms", "fr": "tonnes=kilogrammes", "es": "toneladas=kilogramos", "de": "Tonnen=Kilogramm", "it": "tonnellate=chilogrammi", "pt": "toneladas=quilogramas",
        "nl": "ton=kilogram", "pl": "ton=kilogramów", "sv": "ton=kilogram"}
NAMES = ["Zeebrugge", "Kestrel", "Falkmar", "Ostrander", "Rotterdam", "Debian", "LibreOffice", "Linux", "Windows", "GNOME", "Intel", "Microsoft", "Calc", "Writer"]
DAMAGE = {"é": "Ã©", "è": "Ã¨", "à": "Ã\u00a0", "ö": "Ã¶", "ä": "Ã¤", "ü": "Ã¼", "ó": "Ã³", "í": "Ã\u00ad", "ç": "Ã§", "ã": "Ã£", "á": "Ã¡", "ß": "ÃŸ", "ł": "Å‚", "ę": "Ä™", "å": "Ã¥",
          "ò": "Ã²", "ñ": "Ã±", "ê": "Ãª", "ó": "Ã³", "’": "â€™", "ë": "Ã«", "ż": "Å¼"}
LOOK_ALIKE = {"a": "а", "e": "е", "o": "ο", "p": "р", "c": "с", "A": "Α", "E": "Ε", "O": "О", "i": "і"}


def exchanged(kind, code):
    """[(one, other)] of a class in a language."""
    return [tuple(pair.split("=")) for pair in WORDS[code][CLASSES.index(kind)].split("|")]
