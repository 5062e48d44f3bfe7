"""Errors in what a note is built of: sentences, points, sub-points, headings and footnotes. registry.py says what a kind is."""
import re

from . import planted
from .registry import TEXT, kind, shuffled

SENTENCE = re.compile(r"(?<=[^\W\d_][.?!]) (?=[^\W\d_a-zäöåéè])")


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
        new = chance.choice([number for number in ("II", "III", "IV", "VI", "VII") if number != line.place[1]])
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
