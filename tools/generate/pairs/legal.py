"""Invented sentences of a Council text in several languages (legal.tsv), so that there is something of every kind to plant an error into."""
import pathlib
import random

from . import notes, pages

DECIMAL_POINT = {"en", "ga", "mt"}


def sentences():
    """{key: [{language: text}, ...]}: a point, then its items."""
    found = {}
    for line in pathlib.Path(__file__).with_name("legal.tsv").read_text(encoding="utf-8").splitlines():
        code, key, text = line.split("\t")
        rows = found.setdefault(key.lstrip("-"), [])
        at = next((row for row in rows if code not in row and row.get("") == key), None)
        if at is None:
            rows.append(at := {"": key})
        at[code] = text
    return found


def languages():
    return sorted({code for rows in sentences().values() for code in rows[0] if code})


def values(language, chance):
    """What stands in the gaps; the same chance gives the same values in each language."""
    def iso(years):
        return "%d-%02d-%02d" % (chance.choice(years), chance.randint(1, 12), chance.randint(2, 28))

    start, p = chance.choice([2021, 2023]), chance.randint(11, 40)
    return {"date": language.day(iso([2025, 2026])), "date2": language.day(iso([2028, 2029])), "n": chance.randint(21, 89), "r": chance.randint(102, 987),
            "y": start, "z": start + 6, "m": chance.randint(110, 980), "p": p, "q": p + chance.randint(7, 30), "h": chance.randint(10, 17),
            "t": chance.choice([15, 30, 45]), "k": chance.randint(2, 9), "b": "%d %03d" % (chance.randint(2, 79), chance.randint(100, 998)),
            "b2": chance.randint(1021, 2380), "d": ("%d,%d" % (chance.randint(12, 97), chance.randint(1, 9))).replace(
                ",", "." if language.code in DECIMAL_POINT else ",")}


def entries(first, second, chance):
    """Groups of entries, one a sentence with its items."""
    groups = []
    for key, rows in sentences().items():
        seed, group = chance.random(), []
        for row in rows:
            texts = [row[language.code].format(**values(language, random.Random("%s/%s" % (seed, key)))) for language in (first, second)]
            group.append(notes.Entry(pages.ITEM if row[""].startswith("-") else pages.PARAGRAPH, *texts))
        groups.append(group)
    return groups


def mix(found, groups, chance):
    """The groups strewn between the points."""
    starts = [i for i, entry in enumerate(found) if entry.kind == pages.PARAGRAPH] or [len(found)]
    at = sorted((chance.choice(starts), i) for i in range(len(groups)))
    for place, i in reversed(at):
        found[place:place] = groups[i]
    return found
