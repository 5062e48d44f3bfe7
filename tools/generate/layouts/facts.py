"""The facts of headers that tools/layouts lays out: invented ones in every language, those of the corpus, and those of a gold file.

One header is a dict of the fields of gold.jsonl, and beside them what only a page needs: "subject_lines" and "dash_lines" (what the
subject is made of), "received" (when), "prev_codes" (codes that stand behind a preceding document), "body" (the text behind the header),
"id", "lang".
"""
import json
import pathlib
import random
import re
import unicodedata
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[3]
PACK = "{urn:ianote:language:1}"
CODES = ("JAI COSI ENFOPOL FRONT MIGR ASIM EUROJUST COPEN DROIPEN CYBER TELECOM CODEC TRANS MAR PECHE AGRI ENV CLIMA ENER ECOFIN FISC "
         "POLGEN INST JUR PE COEST COASI COLAC CFSP/PESC CSDP/PSDC RELEX WTO COMPET MI EDUC JEUN SOC EMPL SAN CONSOM DENLEG GAF FIN").split()
PROCEDURES = ["COD", "NLE", "CNS", "APP"]


class Language:
    """What a page of one language is made of: labels of its pack, and the texts of tests/layouts/texts.tsv."""

    def __init__(self, code, texts):
        self.code, self.texts = code, texts
        header = ET.parse(ROOT / "languages" / (code + ".xml")).getroot().find(PACK + "header")
        self.labels = {}
        for label in header.iter(PACK + "label"):
            self.labels.setdefault(label.get("field"), label.text)

    def one(self, key):
        return self.texts[key][0]

    def choices(self, key):
        return self.one(key).split("|")

    def old_label(self, field):
        """Before 2014: from and to in small letters, in several languages other words."""
        old = dict(zip(("from", "to"), self.texts.get("old", [""])[0].split("|")))
        label = old.get(field) or self.labels[field]
        return label[0].lower() + label[1:] if field in ("from", "to") else label

    def date_line(self, place, iso):
        year, month, day = (int(part) for part in iso.split("-"))
        name = self.one("months").split(" ")[month - 1].replace("_", " ")
        first = {"fr": "1er"}.get(self.code, "1") if day == 1 else day
        return self.one("date").format(place=place, y=year, m=name, d=first)

    def day(self, iso):
        """The date alone, as a row of the table has it."""
        return re.sub("^ *,? *(?:le|den)? +", "", self.date_line("", iso))

    def institution_lines(self, institution):
        """Where the institution is broken over two lines: as its language does, else in the middle."""
        words, first = institution.split(" "), len(self.choices("institution")[0].split(" "))
        if institution.casefold() != " ".join(self.choices("institution")).casefold():
            first = (len(words) + 1) // 2
        return [line for line in (" ".join(words[:first]), " ".join(words[first:])) if line]


def languages():
    texts = {}
    for line in (ROOT / "tests/layouts/texts.tsv").read_text(encoding="utf-8").splitlines():
        code, key, value = line.split("\t")
        texts.setdefault(code, {}).setdefault(key, []).append(value)
    return {code: Language(code, found) for code, found in sorted(texts.items())}


def capitals(text):
    """Capitals as they are printed: Greek ones have no accents but the diaeresis, Maltese and Irish keep what they have."""
    greek = re.search("[\u0370-\u03ff]", text)
    text = unicodedata.normalize("NFD", text.upper()) if greek else text.upper()
    return unicodedata.normalize("NFC", text.replace("\u0301", "") if greek else text)


def number(rng, year):
    """A document number with its suffixes, of every kind that the register has."""
    serial, kind = rng.randint(5001, 16999), rng.randint(0, 7)
    if kind == 1:
        revision = rng.randint(1, 4)
        return "%d/%d/%02d REV %d" % (serial, revision, year % 100, revision)
    if kind == 5:
        return "%d/1/%02d REV 1 %s %d" % (serial, year % 100, rng.choice(["ADD", "COR"]), rng.randint(1, 3))
    suffix = {2: " ADD %d", 3: " COR %d", 4: " ADD %d"}.get(kind, "")
    return "%d/%02d" % (serial, year % 100) + (suffix % rng.randint(1, 3) if suffix else "")


def codes(rng, most):
    return ["%s %d" % (code, rng.randint(1, 1400)) for code in rng.sample(CODES, rng.randint(1, most))]


def invented(language, n, seed):
    """The n-th header of a language: every second one has a file, every third is LIMITE, and so on, so that few hold all cases."""
    rng = random.Random("%s/%s/%d" % (seed, language.code, n))
    case = n + sum(map(ord, language.code))
    year = rng.choice([2004, 2008, 2011] if case % 3 == 0 else [2015, 2019, 2023])
    item = rng.choice(["I/A", "A", "I"]) if case % 4 == 1 else None
    subjects, dashes, body = (language.texts[key] for key in ("subject", "dash", "body"))
    header = {
        "id": "%s-%d" % (language.code, n), "lang": language.code, "institution": " ".join(language.choices("institution")),
        "place": language.one("place"), "date": "%d-%02d-%02d" % (year, rng.randint(1, 12), rng.randint(1, 28)),
        "or_langs": rng.choice([["en"], ["en"], ["fr"], ["en", "fr"]]), "doc_number": number(rng, year),
        "interinstitutional_file": ["%d/%04d (%s)" % (year - 1, rng.randint(1, 420), rng.choice(PROCEDURES))] if case % 2 else [],
        "distribution": "LIMITE" if case % 3 != 1 else None, "codes": codes(rng, 8),
        "note_type": language.one("item").format(item) if item else rng.choice(language.choices("titles")), "item_kind": item,
        "from": rng.choice(language.choices("from")), "to": rng.choice(language.choices("to")),
        "prev_doc": [number(rng, year) for _ in range(case % 5 % 3)], "prev_codes": codes(rng, 3) if case % 2 else [],
        "cion_doc": ["COM(%d) %d final" % (year - 1, rng.randint(10, 890))] if case % 2 else [],
        "received": language.day("%d-%02d-%02d" % (year, rng.randint(1, 12), rng.randint(1, 28))) if case % 4 == 2 else None,
        "subject_lines": [subjects[n % len(subjects)]], "dash_lines": [dashes[n % len(dashes)]] if case % 3 != 2 else [],
        "body": [body[n % (len(body) - 1)], body[-1]],
    }
    return header


def from_gold(path, known):
    """The headers of a gold file that are whole enough to be laid out; each of them with the body of its language."""
    found = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = row["gold"]
        if all(gold.get(key) for key in ("institution", "place", "date", "doc_number", "note_type", "from", "to", "subject")):
            found.append(printed(gold, row["lang"], known[row["lang"]], "real-%02d" % (len(found) + 1)))
    return found


def from_corpus(known):
    """The headers of the corpus, by the facts that a person wrote down for the tests."""
    found = []
    for path in sorted((ROOT / "tests/facts").glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        header, language = facts["header"], known[facts["lang"]]
        if not header.get("institution") or not header.get("from") or not header.get("to"):
            continue
        gold = {
            "institution": header["institution"], "place": header["place"], "date": header["date"],
            "or_langs": header["originalLanguages"], "doc_number": spelled(header["documentNumber"]),
            "interinstitutional_file": ["%s (%s)" % tuple(header["interinstitutionalFile"])] if header["interinstitutionalFile"] else [],
            "distribution": header["distribution"], "codes": header["codes"], "note_type": header["documentType"],
            "item_kind": header["item"], "from": header["from"], "to": header["to"],
            "prev_doc": [spelled(number) for number in header["precedingDocument"]], "cion_doc": header["commissionDocument"],
            "subject": header["subject"],
        }
        found.append(printed(gold, facts["lang"], language, "corpus-%02d" % (len(found) + 1)))
    return found


def spelled(facts):
    revision = facts.get("revision")
    text = "%s%s/%s%02d" % ("" if facts["symbol"] in ("ST", "") else facts["symbol"] + " ", facts["serial"],
                            revision + "/" if revision else "", int(facts["year"]) % 100)
    for key, name in (("revision", "REV"), ("addendum", "ADD"), ("corrigendum", "COR")):
        text += " %s %s" % (name, facts[key]) if facts.get(key) else ""
    return text


def printed(gold, code, language, name):
    """A gold row as a header that can be laid out: a short last part of its subject stands on a dash line."""
    subject, dash = gold["subject"], []
    parts = re.split(r"\s[-\u2013]\s", subject)
    if len(parts) > 1 and len(parts[-1].split()) < 6:
        subject, dash = subject[:-len(parts[-1])].rstrip(" -\u2013"), parts[-1:]
    lists = {key: gold.get(key) or [] for key in ("or_langs", "interinstitutional_file", "codes", "prev_doc", "cion_doc")}
    body = language.texts["body"]
    return dict(gold, id=name, lang=code, subject_lines=[subject], dash_lines=dash, prev_codes=[], received=None, body=[body[0], body[-1]], **lists)


def gold_of(header, lost=()):
    """What a row of gold.jsonl says of a header; a layout that cannot carry a fact has it among the lost."""
    gold = {key: header[key] for key in ("institution place date or_langs doc_number interinstitutional_file distribution codes note_type "
                                         "item_kind from to prev_doc cion_doc").split()}
    gold["subject"] = " ".join(header["subject_lines"] + ["\u2013 " + line for line in header["dash_lines"]])
    for key in lost:
        gold[key] = [] if isinstance(gold[key], list) else None
    return gold
