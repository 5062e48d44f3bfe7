"""The declaration of human rights in many languages as pages, one an article."""
import pathlib
import re

from . import pages

ARTICLES = 30


def articles(text):
    """{number: the blocks of an article, under 0 the title}; the preamble is left out, of which each language has more or less."""
    groups = [[line.strip() for line in group.split("\n") if line.strip()] for group in re.split(r"\n\s*\n", text)]
    first = next(i for i, group in enumerate(groups[1:], 1) if re.search(r"\b1\b|premier", group[0]) and len(group[0]) < 20)
    title = min(groups[0], key=lambda line: (len(line) > 80, groups[0].index(line)))
    found, seen = {"00": [pages.Block(pages.HEADING, "", title, 0)]}, 0
    for line in (line for group in groups[first:] for line in group):
        if seen < ARTICLES and len(line) < 20 and re.search(r"\b%d\b" % (seen + 1) if seen else r"\b1\b|premier", line):
            seen += 1
            found["%02d" % seen] = [pages.Block(pages.HEADING, "", line, 0)]
        else:
            add(found["%02d" % seen], line)
    return found


def add(blocks, line):
    """A line goes on with the paragraph before it where that has no end."""
    last = blocks[-1]
    if last.kind == pages.PARAGRAPH and last.text[-1] not in ".;:":
        blocks[-1] = last._replace(text=last.text + " " + line)
    else:
        blocks.append(pages.Block(pages.PARAGRAPH, "", line, 0))


class Declaration:
    """Every language with every other."""

    def __init__(self, folder):
        self.pages = {("declaration", path.stem): articles(path.read_text(encoding="utf-8")) for path in sorted(pathlib.Path(folder).glob("*.txt"))}

    @staticmethod
    def sources():
        return [pages.Manner("declaration", by_id=False, own_numbers=True)]
