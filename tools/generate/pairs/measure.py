"""Writes pairs into a folder, runs `check` on them, and counts what it says."""
import collections
import concurrent.futures
import itertools
import json
import os
import random
import subprocess

from . import declaration, legal, notes, packages

LOUD = ("warning", "error")
Pair = collections.namedtuple("Pair", "name languages first second")  # two paths


def check(program, first, second, rules=None):
    """The findings on a pair."""
    command = [str(program), "check", str(first), str(second), "-f", "json", "--fail-on", "never", "-q"]
    done = subprocess.run(command + (["--rules", rules] if rules else []), capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise SystemExit("check failed on %s %s: %s" % (first, second, done.stderr.strip()[-300:])) from None


def in_parallel(function, rows):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, rows))


def write(folder, name, codes, texts):
    paths = [folder / ("%s.%s.md" % (name, code)) for code in codes]
    for path, text in zip(paths, texts):
        path.write_text(text, encoding="utf-8")
    return Pair(name, codes, *paths)


def kept(folder, settings, make):
    """The pairs of a folder where they were made with the same settings; else they are made anew, since reading the packages takes a minute."""
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "pairs.tsv"
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    if lines[:1] != [settings]:
        rows = ["%s\t%s\t%s" % (pair.name, *pair.languages) for pair in make()]
        lines = [settings] + rows
        record.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [line.split("\t") for line in lines[1:]]
    return [Pair(name, (a, b), *(folder / ("%s.%s.md" % (name, code)) for code in (a, b))) for name, a, b in rows]


def lay_out(folder, documents, first, second, each, seed, mixed=None, **wanted):
    """At most so many pairs of each source in a pair of languages."""
    languages, counts = [notes.known()[code] for code in (first, second)], collections.Counter()
    for manner, entries in notes.notes(documents, first, second, seed, **wanted):
        counts[manner.name] += 1
        if counts[manner.name] <= each:
            name = "%s-%s%s-%d" % (manner.name, first, second, counts[manner.name])
            chance = random.Random("%s/%s" % (seed, name))
            entries = mixed(entries, languages, chance) if mixed else entries
            yield write(folder, name, (first, second), notes.lay_out(entries, languages, chance, manner.own_numbers))


def clean(folder, texts, each, seed, free=False):
    """Clean pairs: of the packages below the folder, and of the declaration where its texts are given."""
    def make():
        documents = packages.Documents(folder)
        found = [pair for codes in notes.PAIRS for pair in lay_out(folder / "pairs", documents, *codes.split("-"), each, seed, free=free)]
        if texts:
            declared = declaration.Declaration(texts)
            codes = itertools.combinations([code for _, code in declared.pages], 2)
            found += [pair for first, second in codes for pair in lay_out(folder / "pairs", declared, first, second, each, seed, free=True)]
        return found
    return kept(folder / "pairs", "%s %s %s %s" % (seed, each, texts, free), make)


def with_legal_text(folder, each, seed):
    """Clean pairs whose points are mixed with sentences of a Council text, to plant errors into."""
    def make():
        codes = legal.languages()
        documents = packages.Documents(folder, codes)
        pairs = [pair.split("-") for pair in notes.PAIRS]
        return [pair for first, second in pairs if first in codes and second in codes
                for pair in lay_out(folder / "bases", documents, first, second, each, "%s/bases" % seed,
                                    lambda entries, languages, chance: legal.mix(entries, legal.entries(*languages, chance), chance), points=(12, 25))]
    return kept(folder / "bases", "%s %s" % (seed, each), make)
