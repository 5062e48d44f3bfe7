"""Errors in the text of a point, a footnote's mark apart, and in the header. registry.py says what a kind is."""
import re

from . import notes, words
from .registry import KINDS, TEXT, kind, shuffled

ROMAN = r"(?<=[a-zäöåęć.] )(?:I{2,3}|IV|VI{0,3}|IX)\b(?!\.)"


def change(note, chance, pattern, replacement, kinds=TEXT):
    """Replaces one match, chosen by chance, in one line; the replacement says None where it has nothing to offer."""
    for line in shuffled(note.of(*kinds), chance):
        for match in shuffled(re.finditer(pattern, line.text), chance):
            new = replacement(match) if callable(replacement) else match.expand(replacement)
            if new is not None and new != match[0]:
                line.text = line.text[:match.start()] + new + line.text[match.end():]
                return [line.place]
    return None


def simple(name, pattern, replacement, kinds=TEXT):
    """A kind that is one replacement; what it is replaced by may ask for chance."""
    pattern = re.compile(pattern)

    def run(note, _, chance):
        return change(note, chance, pattern, (lambda m: replacement(m, chance)) if callable(replacement) else replacement, kinds)
    KINDS[name] = (run, None)


def other_number(match, chance):
    old = int(re.sub(r"\D", "", match[0]))
    return str(chance.choice([n for n in (old + 1, old + 2, old - 1, old + 10, old * 10) if n > 0 and n != old]))


def swapped_digits(match, chance):
    digits = match[0]
    at = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (i or digits[1] != "0")]
    if not at:
        return None
    i = chance.choice(at)
    return digits[:i] + digits[i + 1] + digits[i] + digits[i + 2:]


def other_roman(match, chance):
    return chance.choice([n for n in ("II", "III", "IV", "VI", "VII") if n != match[0]])


ALONE = r"(?<![\w./^@-])\d+(?![\w/@%]|[.,]\d)"
simple("digits swapped", r"(?<![\w./^@-])\d{2,}(?![\w/@]|[.,]\d)", swapped_digits)
simple("number changed", ALONE, other_number)
simple("number dropped", r"(?<=\w )(?<![\w./^@-])\d+ (?=\w)", "")
simple("decimals changed", r"\b(\d)(\d)([.,])(\d)\b", r"\1\3\2\4")
simple("number format of another language", r"(?<=\d)[.,](?=\d\b(?![.,]\d))", lambda m, chance: "." if m[0] == "," else ",")
simple("grouped number changed", r"(?<=\d) \d(?=\d\d\b)", lambda m, chance: " " + str((int(m[0]) + 3) % 10))
simple("unit changed", r"(?<=\d[ \u00a0])(?:km|m|°C|kg|cm|MB|GB|mm)\b", lambda m, chance: words.UNITS[m[0]])
simple("per cent lost", r"(?<=\d)[ \u00a0]?%", "")
simple("currency changed", r"\bEUR\b|€", lambda m, chance: {"EUR": "USD"}.get(m[0], "$"))
simple("year changed", r"(?<= )(?:19|20)\d\d(?=[ .,;])(?! *[./]\d)", lambda m, chance: str(int(m[0]) + chance.choice([-1, 1, 2, 10])))
simple("time changed", r"\b(\d\d)([.h:])(15|30|45)\b", lambda m, chance: m[1] + m[2] + chance.choice([t for t in ("15", "30", "45") if t != m[3]]))
simple("reference changed", r"(?<=/)(\d{2,4})\b(?=[/ ,.;]|$)", swapped_digits)
simple("year of a reference changed", r"\b20[012]\d(?=/\d)", lambda m, chance: str(int(m[0]) - chance.choice([1, 2, 10])))
simple("article number changed", r"(?i)\b(art[ií][a-z]{4,6}|art\.) (\d+)", lambda m, chance: "%s %d" % (m[1], int(m[2]) + chance.choice([1, 2, 10])))
simple("Roman numeral changed", ROMAN, other_roman)
simple("acronym letters swapped", r"\b[A-Z]{3,6}\b", lambda m, chance: m[0][0] + m[0][2] + m[0][1] + m[0][3:] if m[0][1] != m[0][2] else None)
simple("acronym changed", r"\b(?:EMSA|USB|CD|DVD|HTML|PDF|DHCP|CPU|ISO|IP)\b", lambda m, chance: {"EMSA": "EASA", "USB": "IDE"}.get(m[0], "XTS"))
simple("acronym's words changed", r"(\w{5,}) (?=\([A-Z]{3,6}\))", "")
simple("bracket dropped", r"(?<=\w)\)|\((?=\w{2})", "")
simple("quotation mark dropped", r"[\"„“”«»](?!\w*[a-z]*=)", "")
simple("both quotation marks lost", r"\"(\w[^\"]{0,60})\"|„(\w[^”“\"]{0,60})[”“]|“(\w[^”]{0,60})”|”(\w[^”]{0,60})”|«[ \u00a0]?(\w[^»]{0,60}?)[ \u00a0]?»|»(\w[^«]{0,60})«",
       lambda m, chance: next(g for g in m.groups() if g))
simple("bracketed part lost", r" \([^()]{8,}\)", "")
simple("stop becomes a colon", r"(?<=\w)\.$", ":")
simple("colon becomes a stop", r"[ \u00a0]?:$", ".")
simple("question mark lost", r"[ \u00a0]?\?(?= |$)", ".")
simple("word repeated", r"\b([^\W\d_]{4,}) (?=[^\W\d_])", r"\1 \1 ")
simple("double space", r"(?<=\w) (?=\w)", "  ")
simple("space before a comma", r"(?<=\w),(?= )", " ,")
simple("space behind a comma lost", r"(?<=[^\W\d_]), (?=[^\W\d_])", ",")
simple("URL changed", r"(?<=example\.eu/docs/)\d+|https?://[\w.-]+", lambda m, chance: other_number(m, chance) if m[0].isdigit() else m[0].replace("http", "ftp", 1))
simple("mail address changed", r"\b[\w.]+@(?=[\w.-]+\.\w)", "office@")
simple("words dropped from the middle", r"(?<=\w)(?: [^\W\d_]+){4,6}(?= [^\W\d_]+ )", "")
simple("damaged character", "[%s]" % "".join(words.DAMAGE), lambda m, chance: words.DAMAGE[m[0]])
simple("look-alike letter", r"(?<=\w)[aeopci](?=\w{2})", lambda m, chance: words.LOOK_ALIKE[m[0]])
simple("letter lost in a word", r"(?<=[^\W\d_]{2})[a-z](?=[a-z]{3})", "")
simple("capitals lost", r"(?<= )[A-ZÀ-Þ]{5,}(?= )", lambda m, chance: m[0].lower())
simple("bold lost", r"\*\*([^*]+)\*\*", r"\1")
simple("sign lost", r"(?<= )[-\u2212](?=\d+[ \u00a0])", "")
simple("cross-reference to a point changed", r"(?i)\b(point|punto|nummer|ponto|punt|pkt|punkt) (\d)\b", lambda m, chance: "%s %d" % (m[1], int(m[2]) + chance.choice([1, 2, 10])))
simple("end of a range changed", r"(?<=\d)(-| to | à | a | bis | tot en met )(\d{1,4})\b(?=[ ,.])", lambda m, chance: m[1] + str(int(m[2]) + chance.choice([1, 2])))
simple("name misspelled", r"\b(?:%s)\b" % "|".join(words.NAMES), lambda m, chance: m[0][:2] + m[0][3] + m[0][2] + m[0][4:] if m[0][2] != m[0][3] else m[0][:1] + m[0][2:])
simple("header: date changed", r"(?<=[ .])\d{1,2}(?=\.? )", other_number, ("header",))
simple("header: number changed", r"(?m)^\d{4,5}(?=/\d\d$)", swapped_digits, ("header",))
simple("header: code changed", r"\b([A-Z]{2,8}) (\d+)\b", lambda m, chance: "%s %d" % (m[1], int(m[2]) + chance.choice([1, 2, 10])), ("header",))


@kind("header: subject changed")
def subject_changed(note, other, chance):
    line = note.of("row")[-1]
    tokens = line.text.split(" ")
    if len(tokens) < 4:
        return None
    line.text = " ".join(tokens[:len(tokens) // 2])
    return [line.place]


def exchange_kind(name, table):
    def run(note, other, chance):
        for one, new in shuffled(words.table()[note.code, table], chance):
            if found := change(note, chance, r"(?<![\w-])%s(?![\w-])" % re.escape(one), new):
                return found
        return None
    KINDS[name] = (run, words.languages())


for title, table in (("modality exchanged", "modality"), ("and and or exchanged", "conjunction"), ("quantifier exchanged", "quantity"), ("institution exchanged", "institution"),
                     ("kind of act exchanged", "act"), ("opposite term", "opposite"), ("at least and at most exchanged", "limit"), ("ordinal changed", "ordinal"),
                     ("spelled-out number changed", "count"), ("country exchanged", "country"), ("unit's word changed", "unit")):
    exchange_kind(title, table)


def table_kind(name, table):
    def run(note, other, chance):
        return next(filter(None, (change(note, chance, old, new) for old, new in shuffled(table[note.code], chance))), None)
    KINDS[name] = (run, set(table))


table_kind("negation dropped", words.NEGATIONS)
table_kind("negation added", words.NEGATED)


@kind("currency moved", words.languages())
def currency_moved(note, other, chance):
    return change(note, chance, r"EUR (\d+ million)\b|\b(\d+) ((?:mil|Mio|mln)[a-zõ.]*(?: d[e'])?) ?EUR\b", lambda m: m[1] + " EUR" if m[1] else "EUR %s %s" % (m[2], m[3].rstrip("'de").strip()))


def dates(note, chance, new):
    """Changes a date in words: a day, a month's name and a year."""
    return change(note, chance, r"(?<![\d.,])(\d{1,2})(\.?(?: de)?) ([^\W\d_]{3,11}) ((?:de )?20\d\d)", new)


@kind("day of a date changed")
def day_changed(note, other, chance):
    return dates(note, chance, lambda m: "%d%s %s %s" % (int(m[1]) % 28 + 1, m[2], m[3], m[4]))


@kind("month of a date changed")
def month_changed(note, other, chance):
    names = [name.replace("_", " ") for name in notes.known()[note.code].one("months").split(" ")]
    return dates(note, chance, lambda m: "%s%s %s %s" % (m[1], m[2], chance.choice([n for n in names if n != m[3]]), m[4]) if m[3] in names else None)


@kind("year of a date changed")
def year_changed(note, other, chance):
    return dates(note, chance, lambda m: "%s%s %s %s%d" % (m[1], m[2], m[3], m[4][:-4], int(m[4][-4:]) + chance.choice([-1, 1])))


def counterpart(note, other, chance, shortest):
    """Lines with their counterparts, where both versions are built alike."""
    mine, theirs = note.of("point"), other.of("point")
    pairs = [(a, b) for a, b in zip(mine, theirs) if a.place == b.place and len(a.text.split()) >= shortest and "[^" not in a.text + b.text and "**" not in a.text]
    return shuffled(pairs if len(mine) == len(theirs) else [], chance)


@kind("left untranslated")
def untranslated(note, other, chance):
    for line, source in counterpart(note, other, chance, 6):
        line.text = source.text
        return [line.place]
    return None


@kind("half left untranslated")
def half_untranslated(note, other, chance):
    for line, source in counterpart(note, other, chance, 14):
        mine, theirs = line.text.split(), source.text.split()
        line.text = " ".join(mine[:len(mine) // 2] + theirs[len(theirs) // 2:])
        return [line.place]
    return None


def cut(share):
    def run(note, other, chance):
        for line, _ in counterpart(note, other, chance, 14):
            tokens = line.text.split(" ")
            line.text = " ".join(tokens[:len(tokens) - max(2, int(len(tokens) * share))]) + line.text[-1:]
            return [line.place]
        return None
    return run


KINDS["last 15 % cut"] = (cut(0.15), None)
KINDS["last 30 % cut"] = (cut(0.30), None)


@kind("item of an enumeration dropped", {"en", "fr", "es", "de", "it", "pt", "nl", "pl", "sv"})
def country_dropped(note, other, chance):
    return change(note, chance, r", (?:[ldLa]+['’ ]? ?)?(?:Espagne|España|Spain|Spanien|Spagna|Espanha|Spanje|Hiszpania|Italie|Italia|Italy|Italien|Itália|Italië|Włochy)\b", "")
