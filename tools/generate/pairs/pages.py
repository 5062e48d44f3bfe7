"""Reads pages of translated documentation as blocks, a block being a heading, a paragraph or an item of a list with its plain text."""
import collections
import html.parser
import re
import xml.etree.ElementTree as ET

Block = collections.namedtuple("Block", "kind id text code")  # code: how many of the letters are a program's
Manner = collections.namedtuple("Manner", "name by_id own_numbers")  # of a source: blocks have names; headings come with their numbers
SENTENCE_END = re.compile(r"(?<=\w[^\W\d_])[.?!…][\"”“»)]*(?= [^a-zß-ÿ]|$)")
HEADING, PARAGRAPH, ITEM = "heading", "paragraph", "item"

NO_WORDS = "\0"  # stands for a picture, or for a link without words: a paragraph with it does not read as it was written
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
SKIPPED = {"head", "script", "style", "pre", "nav", "header", "aside", "table", "figure", "footer", "button", "select", "dl"}
SKIPPED_CLASSES = {"navheader", "navfooter", "toc", "docnav", "MAC", "related", "sphinxsidebar", "footer", "highlight", "copyright", "footnotes",
                   "footnote", "headerlink", "programlisting", "screen", "figure", "sidebar", "indexterm", "admonition-title", "keywords", "revhistory"}
VARIANTS = {"WRITER", "CALC", "IMPRESS", "DRAW", "MATH", "BASE", "WIN", "UNIX"}  # of one paragraph in each program of the office: none reads whole
CODES = {"code", "tt", "kbd", "samp", "var", "literal", "cmd", "sys", "file", "input", "output"}
BLOCK_TAGS = {"p": PARAGRAPH, "li": ITEM, "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING, "h6": HEADING}


class Page(html.parser.HTMLParser):
    """Only the innermost block that holds text counts: a paragraph in an item is that item, and its second one is left out."""

    def __init__(self):
        super().__init__()
        self.blocks, self.stack, self.open, self.skipped, self.code, self.filled = [], [], None, 0, 0, set()

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        classes = set((known.get("class") or "").split())
        if tag in VOID:
            self.handle_data(NO_WORDS if tag == "img" else " ")
            return
        kind = PARAGRAPH if classes & {"para", "simpara"} and tag == "div" else BLOCK_TAGS.get(tag)
        skips = tag in SKIPPED or bool(classes & SKIPPED_CLASSES) and tag not in ("html", "body")
        self.stack.append((tag, kind, skips, tag in CODES))
        self.skipped += skips
        self.code += tag in CODES
        if classes & VARIANTS:
            self.handle_data(NO_WORDS)
        if kind and not self.skipped:
            self.finish()
            items = sum(1 for entry in self.stack if entry[1] == ITEM)
            self.open = [ITEM if items and kind == PARAGRAPH else kind, known.get("id", ""), [], 0, items]

    def handle_endtag(self, tag):
        if all(entry[0] != tag for entry in self.stack):
            return
        while self.stack:
            name, kind, skips, code = self.stack.pop()
            if kind and not self.skipped:
                self.finish()
            self.skipped -= skips
            self.code -= code
            if name == "li" and not self.skipped:
                self.filled.discard(len(self.stack))
            if name == tag:
                break

    def handle_data(self, data):
        if self.open and not self.skipped:
            self.open[2].append(data)
            self.open[3] += len(data) if self.code else 0

    def finish(self):
        if not self.open:
            return
        kind, name, parts, code, _ = self.open
        text = " ".join("".join(parts).split(" ")).strip()
        text = re.sub(r"[ \t\r\n]+", " ", text)
        if text:
            self.add(kind, name, text, code)
        self.open = None

    def add(self, kind, name, text, code):
        if kind == ITEM:
            place = max((i for i, entry in enumerate(self.stack) if entry[1] == ITEM), default=len(self.stack))
            if place in self.filled:
                return
            self.filled.add(place)
        self.blocks.append(Block(kind, name, text, code))


def of_html(text):
    page = Page()
    page.feed(text)
    page.close()
    page.finish()
    return page.blocks


MALLARD = "{http://projectmallard.org/1.0/}"


def of_mallard(data):
    """Titles, paragraphs and items of a Mallard page; a link without words takes them from elsewhere, so its block is left out."""
    blocks = []

    def words(element, inside_code=False):
        name = element.tag.replace(MALLARD, "") if isinstance(element.tag, str) else "?"
        if name == "link" and not "".join(element.itertext()).strip() or name.startswith(("{", "?", "media")):
            raise ValueError(name)
        code, parts = 0, [element.text or ""]
        coded = inside_code or name in CODES
        code += len(parts[0]) if coded else 0
        for child in element:
            text, more = words(child, coded)
            parts += [text, child.tail or ""]
            code += more + (len(child.tail or "") if coded else 0)
        return "".join(parts), code

    def walk(element, in_item):
        for child in element:
            name = child.tag.replace(MALLARD, "") if isinstance(child.tag, str) else ""
            if name in ("title", "p"):
                kind = HEADING if name == "title" else ITEM if in_item else PARAGRAPH
                if in_item and element.findall(MALLARD + "p")[:1] != [child]:
                    continue
                try:
                    text, code = words(child)
                except ValueError:
                    text, code = NO_WORDS, 1
                blocks.append(Block(kind, "", re.sub(r"[ \t\r\n]+", " ", text).strip(), code))
            elif name in ("section", "note", "list", "steps", "item"):
                walk(child, in_item or name == "item")

    walk(ET.fromstring(data), False)
    return blocks


def sentences(text):
    """How many there are, or nearly: both versions are counted alike."""
    return len(SENTENCE_END.findall(text))
