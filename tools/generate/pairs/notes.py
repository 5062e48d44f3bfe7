"""Lays parallel paragraphs out as notes of the Council in Markdown: a header in both languages, then 20 to 60 numbered points."""
import collections
import functools
import random
import re
import string

from layouts import facts

from . import pages

PAIRS = ("fr-es en-fr en-de en-es fr-de en-it en-pt en-pl en-nl en-sv en-cs en-da en-hu en-el en-fi es-pt fr-it de-nl en-ro fr-pl es-it en-sl "
         "en-et en-hr en-lv en-lt").split()
Entry = collections.namedtuple("Entry", "kind first second")
UNSAFE = re.compile(r"[*_<>\[\]`\\|${}#\x00]|^\W*(?:\d+|\w)[.)]|^[-–—•·]|^[^\w«„“\"'(¿¡]")
NUMBERED = re.compile(r"^(?:\w+\s)?(?:\d+|[A-Z](?=\.\d))(?:\.\d+)*\.\s")
SHORTEST, MOST_ITEMS, FOOTNOTE, LONGEST_PAGE = 25, 20, 250, 90
BEHIND_STOP = {"en", "hu", "sv", "da", "nl"}  # where the mark of a note stands behind the sentence's stop
PARENTHESES = {"en", "el", "hr", "lt", "ga", "mt"}  # (a), elsewhere a)


@functools.cache
def known():
    """{code: language}."""
    return facts.languages()


def left_in_english(text, english):
    """Whether a paragraph was not translated, or only the titles quoted in it."""
    words, theirs = (re.findall(r"\w{3,}", side.casefold()) for side in (text, english))
    return 2 * sum(word in set(theirs) for word in words) > len(words)


def usable(first, second):
    """Whether both sides are translated prose that means the same in Markdown."""
    texts = [block.text for block in (first, second)]
    if any(UNSAFE.search(text) or block.code * 4 > len(text) for text, block in zip(texts, (first, second))):
        return False
    return texts[0] != texts[1]


def same_page(first, second, english, by_id):
    """Blocks that stand for each other, or none where the pages are not built alike."""
    if by_id:
        others, originals = ({block.id: block for block in page if block.id} for page in (second, english))
        return [(block, others[block.id], originals.get(block.id)) for block in first if block.id in others]
    kinds = [[block.kind for block in page] for page in (first, second, english)]
    if kinds[0] != kinds[1]:
        return []
    return list(zip(first, second, english if kinds[0] == kinds[2] else [None] * len(first)))


def entries(first, second, english, manner, free):
    """Points, items and headings of a page; an item whose list has lost its beginning is a point. Unless freely translated ones are wanted,
    paragraphs have as many sentences in one language as in the other, as the texts of the Council have.
    """
    found, led = [], False
    for a, b, original in same_page(first, second, english, manner.by_id):
        if a.kind != b.kind or a.kind == pages.ITEM and not led and len(a.text) < SHORTEST:
            continue
        translated = [block for block, page in ((a, first), (b, second)) if page is not english]
        untranslated = original and any(left_in_english(block.text, original.text) for block in translated)
        if a.kind == pages.HEADING and not manner.own_numbers:
            a, b = (side._replace(text=NUMBERED.sub("", side.text)) for side in (a, b))
        good = a.kind == pages.HEADING and manner.own_numbers or usable(a, b) and not untranslated
        kind = pages.PARAGRAPH if a.kind == pages.ITEM and not led else a.kind
        if kind == pages.PARAGRAPH:
            good = good and min(len(a.text), len(b.text)) >= SHORTEST
            led = good if a.kind == pages.PARAGRAPH else led
        if good and (free or pages.sentences(a.text) == pages.sentences(b.text)):
            found.append(Entry(kind, a.text, b.text))
    lengths = [(len(e.first) + 10) / (len(e.second) + 10) for e in found]
    return found if sum(1 for ratio in lengths if not 0.4 < ratio < 2.5) * 10 <= len(lengths) else []


def roman(number):
    signs = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        signs, number = signs + sign * (number // value), number % value
    return signs


def marked(text, number, code):
    """The mark of a note at the end of a sentence, on the side of the stop where the language has it."""
    stop = "" if code in BEHIND_STOP or text[-1:] not in ".;:," else text[-1]
    return "%s[^%d]%s" % (text[:len(text) - len(stop)], number, stop)


class Note:
    """One version: what is written to it goes in the same order and with the same chances into the other version."""

    def __init__(self, language, header):
        self.language, self.lines, self.footnotes = language, header, []

    def label(self, letter):
        return "(%s)" % letter if self.language.code in PARENTHESES else letter + ")"

    def text(self):
        notes = "\n".join("[^%d]: %s" % (i + 1, text) for i, text in enumerate(self.footnotes))
        return "\n".join(self.lines).rstrip() + "\n" + ("\n" + notes + "\n" if notes else "")


def header(language, chance, subject):
    """A header in a language; the same chance gives the same facts in each."""
    year, serial = chance.choice([2019, 2021, 2022, 2023, 2024]), chance.randint(5001, 16999)
    date = language.date_line(language.one("place"), "%d-%02d-%02d" % (year, chance.randint(1, 12), chance.randint(2, 28)))
    codes = ["%s %d" % (code, chance.randint(1, 900)) for code in chance.sample(facts.CODES, chance.randint(1, 5))]
    pick = {key: chance.randrange(2) for key in ("titles", "from", "to")}
    rows = [("from", language.choices("from")[pick["from"]]), ("to", language.choices("to")[pick["to"]])]
    if chance.random() < 0.5:
        rows.append(("precedingDocument", "%d/%02d" % (serial - chance.randint(20, 900), year % 100)))
    rows.append(("subject", subject))
    lines = [" ".join(language.choices("institution")), "", date + "  ", "(OR. en)", "", "%d/%02d" % (serial, year % 100), ""]
    lines += ["  \n".join(codes), "", "**%s**" % language.choices("titles")[pick["titles"]], "", "---", ""]
    for field, value in rows:
        label = language.labels[field]
        lines.append("%s:\t%s" % (label[0].upper() + label[1:], value))
    return lines + ["", "---", "", "**%s**" % subject, ""]


def lay_out(found, languages, chance, own_numbers=False):
    """The two versions of one note as text."""
    title = next(e for e in found if e.kind == pages.HEADING)
    seed = chance.random()
    both = [Note(language, header(language, random.Random(seed), subject)) for language, subject in zip(languages, title[1:])]
    points = headings = at = 0
    with_headings = own_numbers or chance.random() < 0.5
    while at < len(found):
        entry, at = found[at], at + 1
        if entry.kind == pages.HEADING:
            if with_headings and at < len(found) and found[at].kind == pages.PARAGRAPH:
                headings += 1
                for note, text in zip(both, entry[1:]):
                    note.lines += ["# " + ("" if own_numbers else roman(headings) + ". ") + text, ""]
            continue
        points += 1
        at = add_point(both, points, found, at - 1, chance)
    return [note.text() for note in both]


def add_point(both, number, found, at, chance):
    """A point with its note, if the next paragraph is short enough to be one, and with the items behind it; where to go on."""
    entry, at = found[at], at + 1
    texts = list(entry[1:])
    following = found[at] if at < len(found) and found[at].kind == pages.PARAGRAPH else None
    leads = at + 1 < len(found) and found[at + 1].kind == pages.ITEM
    if following and not leads and max(map(len, following[1:])) < FOOTNOTE and chance.random() < 0.2:
        for i, note in enumerate(both):
            note.footnotes.append(following[1 + i])
            texts[i] = marked(texts[i], len(note.footnotes), note.language.code)
        at += 1
    items = []
    while at < len(found) and found[at].kind == pages.ITEM:
        items, at = items + [found[at]], at + 1
    lettered = chance.random() < 0.6
    for i, note in enumerate(both):
        note.lines.append("%d. %s" % (number, texts[i]))
        for letter, item in zip(string.ascii_lowercase, items[:MOST_ITEMS]):
            note.lines.append("   %s %s" % (note.label(letter) if lettered else "–", item[1 + i]))
        note.lines.append("")
    return at


def notes(documents, first, second, seed, points=(20, 60), free=False):
    """(manner of the source, entries) of the notes that the sources give in a pair of languages, each of whole pages."""
    for manner in documents.sources():
        chance = random.Random("%s/%s/%s/%s" % (seed, manner.name, first, second))
        mine, theirs, english = (documents.pages.get((manner.name, code), {}) for code in (first, second, "en"))
        common = sorted(page for page in mine if page in theirs)
        if manner.own_numbers:
            yield manner, [entry for page in common for entry in entries(mine[page], theirs[page], english[page], manner, free)]
            continue
        chance.shuffle(common)
        gathered, wanted = [], chance.randint(*points)
        for page in common:
            gathered += entries(mine[page], theirs[page], english.get(page, []), manner, free)[:LONGEST_PAGE]
            kinds = collections.Counter(e.kind for e in gathered)
            if kinds[pages.PARAGRAPH] >= wanted and kinds[pages.HEADING]:
                yield manner, gathered
                gathered, wanted = [], chance.randint(*points)
