"""A note in Markdown as lines that know their place, so that an error can be planted at a point that is known."""
import re

PREFIX = {"point": re.compile(r"(\d+)\. "), "item": re.compile(r" {3,}(?:\(?([a-z]+)\)|–) "), "heading": re.compile(r"# (?:([IVXLC]+)\. )?"),
          "footnote": re.compile(r"\[\^(\d+)\]: "), "row": re.compile(r"(?:\| )?[^|:.]{2,40}:(?:\t| \| | +)")}


class Line:
    def __init__(self, kind, prefix, text, place):
        self.kind, self.prefix, self.text, self.place = kind, prefix, text, place

    def copy(self):
        return Line(self.kind, self.prefix, self.text, self.place)


class Note:
    def __init__(self, lines, code):
        self.lines, self.code = lines, code

    @staticmethod
    def read(text, code):
        lines, rows, body, place = [], 0, False, None
        for raw in text.split("\n"):
            body = body or rows > 0 and bool(raw == "---" or PREFIX["point"].match(raw))
            wanted = ("point", "item", "heading", "footnote") if body else ("row",)
            kind = next((kind for kind in wanted if PREFIX[kind].match(raw)), "other" if body else "header")
            rows += kind == "row"
            match = PREFIX[kind].match(raw) if kind in PREFIX else None
            prefix = match[0] if match else ""
            if kind in ("row", "header"):
                place = ("header", "")
            elif kind in ("point", "heading", "footnote"):
                place = (kind, match[1] or raw[2:])
            lines.append(Line(kind, prefix, raw[len(prefix):], place if kind != "other" else None))
        return Note(lines, code)

    def copy(self):
        return Note([line.copy() for line in self.lines], self.code)

    def text(self):
        return "\n".join(line.prefix + line.text for line in self.lines)

    def of(self, *kinds):
        return [line for line in self.lines if line.kind in kinds]


def located(place, finding, note):
    """Whether a finding stands at the place: of a footnote also where its mark is, of a point also in what belongs to it."""
    kind, number = place
    ids = [finding.get("where") or ""] + [finding[side].get("id") or "" for side in ("source", "target") if side in finding]
    if kind == "header":
        return any(name == "" or name == "h" or name.startswith("h.") for name in ids)
    if kind == "footnote":
        if any(name.split(".")[-1] == "fn" + number for name in ids):
            return True
        marks = [line.place for line in note.of("point", "item") if "[^%s]" % number in line.text]
        return any(located(mark, finding, note) for mark in marks)
    return any(number in name.split(".")[1:] for name in ids)
