"""A page as HTML and as DOCX, and through other programs: LibreOffice, Chromium and pdftotext."""
import base64
import json
import os
import re
import subprocess
import zipfile
from xml.sax.saxutils import escape

from .pages import Line, Rule, Table

# --- HTML --------------------------------------------------------------------------------------------------------------

CSS = """@page { size: A4; margin: 2cm 2.5cm 3cm;
  @bottom-left { content: "%s\\A %s"; white-space: pre; }
  @bottom-center { content: "%s\\A %s"; white-space: pre; }
  @bottom-right { content: "%s\\A %s"; white-space: pre; } }
body { font-family: "Liberation Serif"; font-size: 12pt; margin: 0; width: 16cm; }
table { border-collapse: collapse; table-layout: fixed; width: 100%%; margin: 0 0 12pt; }
td { vertical-align: top; padding: 0 2pt; }
p { margin: 0 0 4pt; min-height: 1em; }
@media print { footer { display: none; } }"""


def html_paragraph(text, bold=False):
    text = escape(text).replace("\n", "<br>")
    return "<p><b>%s</b></p>" % text if bold else "<p>%s</p>" % text


def html(page):
    out = []
    for block in page.blocks:
        if isinstance(block, Rule):
            out.append("<hr>")
        elif isinstance(block, Line):
            out.append(html_paragraph(block.text, block.bold))
        else:
            out.append("<table>\n<colgroup>%s</colgroup>" % "".join('<col style="width: %.2fcm">' % width for width in block.widths))
            for row in block.rows:
                cells = "".join("<td>%s</td>" % "".join(html_paragraph(text) for text in cell) for cell in row)
                out.append("<tr>%s</tr>" % cells)
            out.append("</table>")
    out.append("<footer>%s</footer>" % "".join(html_paragraph(" ".join(part for part in line if part)) for line in page.footer))
    css = CSS % tuple(part for pair in zip(*page.footer) for part in pair)
    return ('<!DOCTYPE html>\n<html lang="%s">\n<head><meta charset="utf-8"><title>%s</title>\n<style>%s</style></head>\n<body>\n%s\n'
            "</body>\n</html>\n" % (page.lang, page.name, css, "\n".join(out)))


# --- DOCX --------------------------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"""
RELS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
STYLES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>""" % W


def runs(text, bold=False):
    mark = "<w:rPr><w:b/></w:rPr>" if bold else ""
    pieces = re.split("([\n\t])", text)
    signs = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join("<w:r>%s%s</w:r>" % (mark, signs.get(piece) or '<w:t xml:space="preserve">%s</w:t>' % escape(piece))
                   for piece in pieces if piece)


def docx_paragraph(text, bold=False, properties=""):
    return "<w:p>%s%s</w:p>" % ("<w:pPr>%s</w:pPr>" % properties if properties else "", runs(text, bold))


def docx_table(table):
    widths = [round(width * 567) for width in table.widths]
    rows = []
    for row in table.rows:
        cells = "".join('<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s</w:tc>'
                        % (width, "".join(docx_paragraph(text) for text in cell or [""])) for width, cell in zip(widths, row))
        rows.append("<w:tr>%s</w:tr>" % cells)
    grid = "".join('<w:gridCol w:w="%d"/>' % width for width in widths)
    return ('<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>'
            % (sum(widths), grid, "".join(rows)))


def docx_body(page):
    out = []
    for before, block in zip([None] + page.blocks, page.blocks):
        if isinstance(block, Table):
            out.append(docx_table(block))
        elif isinstance(block, Rule):
            out.append(docx_paragraph("", properties='<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'))
        else:
            space = '<w:spacing w:before="240" w:after="240"/>' if isinstance(before, Table) else ""
            out.append(docx_paragraph(block.text, block.bold, space))
    section = ('<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" '
               'w:right="1417" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>')
    return '<w:document %s xmlns:r="%s"><w:body>%s%s</w:body></w:document>' % (W, REL, "".join(out), section)


def docx(page, path):
    relations = [("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml")]
    relation = '<Relationship Id="%s" Type="' + REL + '/%s" Target="%s"/>'
    stops = '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
    footer = "<w:ftr %s>%s</w:ftr>" % (W, "".join(docx_paragraph("\t".join(line), properties=stops) for line in page.footer))
    parts = {
        "[Content_Types].xml": TYPES, "_rels/.rels": RELS % (relation % ("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": docx_body(page), "word/styles.xml": STYLES, "word/footer1.xml": footer,
        "word/_rels/document.xml.rels": RELS % "".join(relation % entry for entry in relations),
    }
    pack(path, {name: text.encode() for name, text in parts.items()})


def pack(path, parts):
    """Times are fixed, so that a second run gives the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for name, data in parts.items():
            out.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


# --- other programs ----------------------------------------------------------------------------------------------------

def run(*command):
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def libreoffice(files, work):
    """Each DOCX as LibreOffice saves it: {extension: folder}."""
    folders = {}
    for target, extension in (("docx:MS Word 2007 XML", "docx"), ("pdf:writer_pdf_Export", "pdf"), ("html:HTML (StarWriter)", "html")):
        folders[extension] = work / ("libreoffice-" + extension)
        for first in range(0, len(files), 100):
            run("soffice", "-env:UserInstallation=file://%s" % (work / "profile"), "--headless", "--convert-to", target, "--outdir",
                folders[extension], *files[first:first + 100])
    for path in folders["docx"].iterdir():
        with zipfile.ZipFile(path) as old:
            parts = {name: old.read(name) for name in old.namelist() if "thumbnail" not in name and not name.startswith("docProps")}
        strip = re.compile(rb"<(?:Override|Relationship) [^>]*docProps[^>]*/>")
        pack(path, {name: strip.sub(b"", data) if name.endswith(("Types].xml", "_rels/.rels")) else data for name, data in parts.items()})
    for path in folders["html"].iterdir():
        path.write_bytes(re.sub(rb"\t<meta name=.(?:created|changed).*\n", b"", path.read_bytes()))
    for path in folders["pdf"].iterdir():
        path.write_bytes(undated(path.read_bytes()))
    return folders


def undated(data):
    """A PDF without what tells one run from the next (times and checksums), in as many bytes."""
    for mark in (rb"(/(?:CreationDate|ModDate) ?\(D:)([0-9]+)", rb"(/DocChecksum /)([0-9A-F]+)", rb"(/ID ?\[ ?<)([0-9A-F]+)",
                 rb"(/ID ?\[ ?<0+>\s*<)([0-9A-F]+)"):
        data = re.sub(mark, lambda found: found[1] + b"0" * len(found[2]), data)
    return data


class Chromium:
    """One Chromium that prints page after page, spoken to by its own protocol over two pipes."""

    def __init__(self, profile):
        to_read, self.to = os.pipe()
        self.answers, to_write = os.pipe()
        self.rest, self.count = b"", 0

        def connect():  # Chromium listens on file 3 and answers on 4
            reading, writing = os.dup(to_read), os.dup(to_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--remote-debugging-pipe", "--user-data-dir=%s" % profile],
            close_fds=False, preexec_fn=connect, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def message(self):
        while b"\0" not in self.rest:
            self.rest += os.read(self.answers, 1 << 20)
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if hasattr(self, "session"):
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.count:
                return answer["result"]

    def print(self, source, path):
        self.ask("Page.navigate", url="file://%s" % source)
        while self.message().get("method") != "Page.loadEventFired":
            pass
        answer = self.ask("Page.printToPDF", preferCSSPageSize=True)
        path.write_bytes(undated(base64.b64decode(answer["data"])))

    def close(self):
        os.write(self.to, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        self.process.wait(30)


def pdftotext(path, stem):
    run("pdftotext", path, stem.with_name(stem.name + ".txt"))
    run("pdftotext", "-layout", path, stem.with_name(stem.name + "-layout.txt"))
