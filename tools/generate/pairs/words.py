"""Words that errors are planted with; those of the closed classes stand in words.tsv: language, class, word, what stands in for it. Written for
this tool alone and not taken from the packs, so that it does not only plant what the program looks for."""
import functools
import pathlib

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
NAMES = ["Zeebrugge", "Kestrel", "Falkmar", "Ostrander", "Rotterdam", "Debian", "LibreOffice", "Linux", "Windows", "GNOME", "Intel", "Microsoft", "Calc", "Writer"]
DAMAGE = {"é": "Ã©", "è": "Ã¨", "à": "Ã\u00a0", "ö": "Ã¶", "ä": "Ã¤", "ü": "Ã¼", "ó": "Ã³", "í": "Ã\u00ad", "ç": "Ã§", "ã": "Ã£", "á": "Ã¡", "ß": "ÃŸ", "ł": "Å‚", "ę": "Ä™", "å": "Ã¥",
          "ò": "Ã²", "ñ": "Ã±", "ê": "Ãª", "’": "â€™", "ë": "Ã«", "ż": "Å¼"}
LOOK_ALIKE = {"a": "а", "e": "е", "o": "ο", "p": "р", "c": "с", "A": "Α", "E": "Ε", "O": "О", "i": "і"}


@functools.cache
def table():
    """{(language, class): [(word, what stands in for it)]}."""
    found = {}
    for line in pathlib.Path(__file__).with_name("words.tsv").read_text(encoding="utf-8").splitlines():
        code, kind, one, other = line.split("\t")
        found.setdefault((code, kind), []).append((one, other))
    return found


def languages():
    return {code for code, _ in table()}
