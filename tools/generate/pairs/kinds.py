"""The kinds of errors that are planted: each changes one thing in a note and says at which places that can be told, or None where it cannot be done.

A kind is called with the note that it changes, the other version, and chance.
"""
import re

from . import planted, words

TEXT = ("point", "item")
ROMAN = r"(?<=[a-zäöåęć.] )(?:I{2,3}|IV|VI{0,3}|IX)\b(?!\.)"
SENTENCE = re.compile(r"(?<=[^\W\d_][.?!]) (?=[^\W\d_a-zäöåéè])")
KINDS = {}


def kind(name, languages=None):
    def add(function):
        KINDS[name] = (function, languages)
        return function
    return add


def shuffled(lines, chance):
    lines = list(lines)
    chance.shuffle(lines)
    return lines


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
    KINDS[name] = (lambda note, other, chance: change(note, chance, pattern, (lambda m: replacement(m, chance)) if callable(replacement) else replacement, kinds), None)


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
    if len(tokens) < 2:
        return None
    line.text = " ".join(tokens[:len(tokens) // 2])
    return [line.place]


def exchange_kind(name, table):
    def run(note, other, chance):
        pairs = shuffled(words.exchanged(table, note.code), chance)
        for one, new in pairs:
            if found := change(note, chance, r"(?<![\w-])%s(?![\w-])" % re.escape(one), new):
                return found
        return None
    KINDS[name] = (run, set(words.WORDS))


for title, table in (("modality exchanged", "modality"), ("and and or exchanged", "conjunction"), ("quantifier exchanged", "quantity"), ("institution exchanged", "institution"),
                     ("kind of act exchanged", "act"), ("opposite term", "opposite"), ("at least and at most exchanged", "limit"), ("ordinal changed", "ordinal"),
                     ("spelled-out number changed", "count"), ("country exchanged", "country")):
    exchange_kind(title, table)


def table_kind(name, table):
    def run(note, other, chance):
        return next(filter(None, (change(note, chance, old, new) for old, new in shuffled(table[note.code], chance))), None)
    KINDS[name] = (run, set(table))


table_kind("negation dropped", words.NEGATIONS)
table_kind("negation added", words.NEGATED)


@kind("unit's word changed", set(words.TONS))
def ton_changed(note, other, chance):
    one, new = words.TONS[note.code].split("=")
    return change(note, chance, r"\b%s\b" % one, new)


@kind("currency moved", set(words.TONS))
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
    from layouts import facts
    names = [name.replace("_", " ") for name in facts.languages()[note.code].one("months").split(" ")]
    return dates(note, chance, lambda m: "%s%s %s %s" % (m[1], m[2], chance.choice([n for n in names if n != m[3]]), m[4]) if m[3] in names else None)


@kind("year of a date changed")
def year_changed(note, other, chance):
    return dates(note, chance, lambda m: "%s%s %s %s%d" % (m[1], m[2], m[3], m[4][:-4], int(m[4][-4:]) + chance.choice([-1, 1])))


def sentences(line):
    return SENTENCE.split(line.text)


@kind("sentence dropped")
def sentence_dropped(note, other, chance):
    for line in shuffled(note.of(*TEXT), chance):
        parts = sentences(line)
        if len(parts) > 1 and "[^" not in line.text:
            del parts[chance.randrange(len(parts))]
            line.text = " ".join(parts)
            return [line.place]
    return None


@kind("sentence repeated")
def sentence_repeated(note, other, chance):
    for line in shuffled(note.of(*TEXT), chance):
        parts = sentences(line)
        if len(parts) > 1 and "[^" not in line.text:
            at = chance.randrange(len(parts))
            line.text = " ".join(parts[:at + 1] + parts[at:])
            return [line.place]
    return None


def blocks(note, chance):
    """Points with what belongs to them, as (first line, end), in any order; not the first, nor those with a mark of a note."""
    starts = [i for i, line in enumerate(note.lines) if line.kind == "point"]
    found = []
    for at in starts[1:-1]:
        end = next((i for i in range(at + 1, len(note.lines)) if note.lines[i].kind not in ("item",)), len(note.lines))
        if not any("[^" in line.text for line in note.lines[at:end]):
            found.append((at, end))
    return shuffled(found, chance)


@kind("point dropped")
def point_dropped(note, other, chance):
    for at, end in blocks(note, chance):
        place = note.lines[at].place
        del note.lines[at:end]
        return [place]
    return None


@kind("point dropped, the rest renumbered")
def point_renumbered(note, other, chance):
    for at, end in blocks(note, chance):
        place = note.lines[at].place
        del note.lines[at:end]
        for line in note.lines[at:]:
            if line.kind == "point":
                line.prefix = "%d. " % (int(line.place[1]) - 1)
        return [place]
    return None


@kind("paragraph added")
def point_repeated_inside(note, other, chance):
    for at, end in blocks(note, chance):
        if note.lines[at].text[-1:] == ".":
            note.lines[at].text += " " + note.lines[at].text
            return [note.lines[at].place]
    return None


@kind("point repeated")
def point_repeated(note, other, chance):
    for at, end in blocks(note, chance):
        copies = [line.copy() for line in note.lines[at:end]]
        note.lines[end:end] = [planted.Line("other", "", "", None)] + copies
        return [note.lines[at].place]
    return None


@kind("order of points swapped")
def points_swapped(note, other, chance):
    for at, end in blocks(note, chance):
        rest = [i for i in range(end, len(note.lines)) if note.lines[i].kind == "point"]
        if rest and end == at + 1 and note.lines[rest[0]].text[:1].isalpha() and "[^" not in note.lines[rest[0]].text:
            one, two = note.lines[at], note.lines[rest[0]]
            if note.lines[rest[0] + 1].kind != "item":
                one.text, two.text = two.text, one.text
                return [one.place, two.place]
    return None


def item_runs(note, shortest):
    """Runs of items as lists of places in the lines."""
    runs, lines = [], note.lines
    for i, line in enumerate(lines):
        if line.kind == "item":
            if i and lines[i - 1].kind == "item":
                runs[-1].append(i)
            else:
                runs.append([i])
    return [run for run in runs if len(run) >= shortest]


@kind("sub-point dropped")
def item_dropped(note, other, chance):
    for run in shuffled(item_runs(note, 2), chance):
        at = chance.choice(run)
        place = note.lines[at].place
        for i in reversed(run):  # letters stay in order, so that only the other version tells
            if i > at:
                note.lines[i].prefix = note.lines[i - 1].prefix
        del note.lines[at]
        return [place]
    return None


@kind("order of sub-points swapped")
def items_swapped(note, other, chance):
    for run in shuffled(item_runs(note, 3), chance):
        one, two = note.lines[run[0]], note.lines[run[1]]
        if min(len(one.text), len(two.text)) > 20:
            one.text, two.text = two.text, one.text
            return [one.place]
    return None


@kind("list marker changed")
def marker_changed(note, other, chance):
    for line in shuffled(note.of("item"), chance):
        if "–" not in line.prefix:
            letter = re.search(r"[a-z]", line.prefix)
            line.prefix = line.prefix[:letter.start()] + chr(ord(letter[0]) + 2) + line.prefix[letter.end():]
            return [line.place]
    return None


@kind("number of a point changed")
def point_number_changed(note, other, chance):
    for at, _ in blocks(note, chance):
        line = note.lines[at]
        line.prefix = "%d. " % (int(line.place[1]) + 2)
        return [line.place, ("point", str(int(line.place[1]) + 2))]
    return None


@kind("number of a heading changed")
def heading_changed(note, other, chance):
    headings = [line for line in note.of("heading") if re.match(r"# [IVXLC]+\. ", line.prefix)]
    for line in shuffled(headings[1:], chance):
        new = other_roman(re.match("[IVXLC]+", line.place[1]), chance)
        line.prefix = "# %s. " % new
        return [line.place, ("heading", new)]
    return None


@kind("heading dropped")
def heading_dropped(note, other, chance):
    for line in shuffled(note.of("heading"), chance):
        note.lines.remove(line)
        return [line.place]
    return None


@kind("mark of a footnote dropped")
def mark_dropped(note, other, chance):
    for line in shuffled(note.of(*TEXT), chance):
        if match := re.search(r"\[\^(\d+)\]", line.text):
            line.text = line.text.replace(match[0], "", 1)
            return [line.place, ("footnote", match[1])]
    return None


@kind("footnote dropped")
def footnote_dropped(note, other, chance):
    for line in shuffled(note.of("footnote"), chance):
        note.lines.remove(line)
        marks = [mark.place for mark in note.of(*TEXT) if "[^%s]" % line.place[1] in mark.text]
        return [line.place] + marks
    return None


@kind("texts of footnotes swapped")
def footnotes_swapped(note, other, chance):
    lines = shuffled(note.of("footnote"), chance)
    if len(lines) < 2:
        return None
    lines[0].text, lines[1].text = lines[1].text, lines[0].text
    return [lines[0].place, lines[1].place]


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
