"""Six layouts of a header, as pages that say nothing of a format: tables, paragraphs and rules, and the footer."""
import random
import re

from . import facts


class Table:
    """Rows of cells, each cell a list of paragraphs; widths in centimetres."""

    def __init__(self, widths, rows):
        self.widths, self.rows = widths, rows


class Line:
    def __init__(self, text, bold=False):
        self.text, self.bold = text, bold


class Rule:
    pass


class Page:
    def __init__(self, header, layout, blocks, lost=()):
        self.lang, self.name, self.blocks = header["lang"], "%s-%s" % (header["id"], layout), blocks
        self.layout, self.gold, self.text = layout, facts.gold_of(header, lost), None
        own = header["doc_number"]
        self.footer = [(own, "abc/DEF/gh", "1"), ("JAI.1", header["distribution"] or "", self.lang.upper())]


def own_number(header, rng):
    """The number, its suffix on a line of its own but in one of four documents."""
    text = header["doc_number"]
    found = re.match(r"((?:[A-Z-]+ )?\d+(?:/\d+)?/\d+) (.*)", text)
    return [found[1], found[2]] if found and rng.random() < 0.75 else [text]


def original(header, form="(OR. %s)"):
    return [form % ", ".join(header["or_langs"])] if header["or_langs"] else []


def subject_paragraphs(header, rng):
    dash = rng.choice(["\u2013", "-"])
    return header["subject_lines"] + ["%s %s" % (dash, line) for line in header["dash_lines"]]


def label_rows(header, label, rng):
    """(label, paragraphs of its value) of the table, in the order of the page."""
    received = [(label("received"), [header["received"]])] if header["received"] else []
    rows = [(label("from"), [header["from"]])] + received + [(label("to"), [header["to"]])]
    behind = " " + " ".join(header["prev_codes"]) if header["prev_codes"] else ""
    if header["prev_doc"]:
        rows.append((label("precedingDocument"), [number + behind for number in header["prev_doc"]]))
    if header["cion_doc"]:
        rows.append((label("commissionDocument"), header["cion_doc"]))
    return rows + [(label("subject"), subject_paragraphs(header, rng))]


def below(header):
    return [Rule()] + [Line(text) for text in header["body"]]


def measure(word):
    """About how wide a word is in a serif of 12 points, in centimetres, rather too much than too little."""
    return sum(0.15 if sign in "iljtfrI.:'" else 0.34 if sign.isupper() or sign in "mw\u0448\u0449\u0436\u0444\u043c\u044e" else
               0.25 if ord(sign) > 0x36f else 0.22 for sign in word)


def code_lines(header, rng):
    """One code a line, or, in older documents, as many as the column holds."""
    if rng.random() < 0.7:
        return header["codes"]
    lines = []
    for code in header["codes"]:
        if lines and measure(lines[-1] + " " + code) < 6.5:
            lines[-1] += " " + code
        else:
            lines.append(code)
    return lines


def marks(header):
    return [header["distribution"]] if header["distribution"] else []


def old_template(header, language, rng):
    institution = [facts.capitals(line) for line in language.institution_lines(header["institution"])]
    header = dict(header, institution=" ".join(institution))
    place_date = language.date_line(header["place"], header["date"])
    if rng.random() < 0.3:
        place_date += " (%02d.%02d)" % (rng.randint(1, 28), rng.randint(1, 12))
    file_label = language.labels["interinstitutionalFile"] + " :"
    left = [[file_label, number] for number in header["interinstitutional_file"]]
    left = [" ".join(lines) for lines in left] if rng.random() < 0.3 else sum(left, [])
    right = own_number(header, rng) + marks(header) + code_lines(header, rng)
    rows = label_rows(header, lambda field: language.old_label(field) + " :", rng)
    head = [[institution, [place_date] + original(header)], [[], []], [left, right]]
    if not left and rng.random() < 0.5:  # all of the right column in one cell
        head = [[institution, [place_date] + original(header) + [""] + right]]
    return Page(header, "old", [Table([9, 7], head), Line(header["note_type"], True),
                                Table([3.5, 12.5], [[[label], value] for label, value in rows])] + below(header))


def new_head(header, language, rng):
    place_date = language.date_line(header["place"], header["date"])
    left = [language.labels["interinstitutionalFile"] + ":"] + header["interinstitutional_file"]
    own = own_number(header, rng)
    rest = marks(header) + code_lines(header, rng)
    lines = language.institution_lines(header["institution"])
    head = [[["\n".join(lines)] if rng.random() < 0.5 else lines, [place_date] + original(header)], [[], []]]
    if header["interinstitutional_file"]:
        head += [[left, own + [""] + rest]] if rng.random() < 0.5 else [[[], own], [left, rest]]
    else:
        head += [[[], own + [""] + rest]]
    return Table([9, 7], head)


def new_label(language):
    return lambda field: language.labels[field][0].upper() + language.labels[field][1:] + ":"


def new_template(header, language, rng):
    rows = label_rows(header, new_label(language), rng)
    return Page(header, "new", [new_head(header, language, rng), Line(header["note_type"], True),
                                Table([4, 12], [[[label], value] for label, value in rows])] + below(header))


def narrow_labels(header, language, rng):
    """The column is as wide as the longest word of a label: labels of several words wrap."""
    rows = label_rows(header, new_label(language), rng)
    width = 0.5 + max(measure(word) for label, _ in rows for word in label.split())
    return Page(header, "narrow", [new_head(header, language, rng), Line(header["note_type"], True),
                                   Table([width, 16 - width], [[[label], value] for label, value in rows])] + below(header))


def values_first(header, language, rng):
    rows = label_rows(header, new_label(language), rng)
    page = Page(header, "values", [new_head(header, language, rng), Line(header["note_type"], True),
                                   Table([11.5, 4.5], [[value, [label]] for label, value in rows])] + below(header))
    values, labels = [line for _, value in rows for line in value], [label for label, _ in rows]
    body = header["body"] + footer_lines(page)
    page.text = "\n".join(head_lines(header, language, rng) + [header["note_type"]] + values + labels + body) + "\n"
    return page


def no_labels(header, language, rng):
    value = [[[header["from"]]], [[header["to"]]], [subject_paragraphs(header, rng)]]
    head = new_head(header, language, rng)
    for row in head.rows:
        row[0] = [text for text in row[0] if text != language.labels["interinstitutionalFile"] + ":"]
    return Page(header, "unlabelled", [head, Line(header["note_type"], True), Table([16], value)] + below(header), ["prev_doc", "cion_doc"])


def head_lines(header, language, rng):
    """The head line by line, as extractors give it: institution, place and date, file and number in either order."""
    file = [language.labels["interinstitutionalFile"] + ":"] + header["interinstitutional_file"] if header["interinstitutional_file"] else []
    own = own_number(header, rng)
    return (language.institution_lines(header["institution"]) + [language.date_line(header["place"], header["date"])] + original(header) +
            (own + file if rng.random() < 0.5 else file + own) + marks(header) + code_lines(header, rng))


def footer_lines(page):
    return [" ".join(part for part in line if part) for line in page.footer]


def one_line(header, language, rng):
    """The whole page in one line, as many public copies have it."""
    page = Page(header, "line", [])
    rows = label_rows(header, new_label(language), rng)
    order = rng.choice(["label value", "labels values", "codes in the table"])
    head = head_lines(dict(header, codes=[]) if order == "codes in the table" else header, language, rng)
    labels, values = [label for label, _ in rows], [line for _, value in rows for line in value]
    if order == "label value":
        table = [text for label, value in rows for text in [label] + value]
    elif order == "labels values":
        table = labels + values
    else:
        table = [text for label, value in rows[:-1] for text in [label] + value] + labels[-1:] + code_lines(header, rng) + rows[-1][1]
    page.text = " ".join(head + [header["note_type"]] + table + header["body"] + footer_lines(page)) + "\n"
    return page


LAYOUTS = {"old": old_template, "new": new_template, "narrow": narrow_labels, "values": values_first, "line": one_line,
           "unlabelled": no_labels}


def lay_out(header, language, layout, seed):
    return LAYOUTS[layout](header, language, random.Random("%s/%s/%s" % (seed, header["id"], layout)))
