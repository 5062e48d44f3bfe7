"""Debian's translated documentation: which packages hold it, how it is fetched, and its pages by language."""
import pathlib
import subprocess

from . import pages

LIBREOFFICE = "en-us fr es de it pt pl nl sv da cs hu el fi sl et".split()
PACKAGES = ["libreoffice-help-" + code for code in LIBREOFFICE] + ["installation-guide-amd64", "debian-handbook", "gnome-user-docs"]
LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split()


def install(folder):
    """Unpacks the packages below the folder; nothing is installed on the machine, and no rights are needed."""
    debs, folder = folder.resolve() / "deb", folder.resolve()
    debs.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download"] + PACKAGES, cwd=debs, check=True)
    for deb in sorted(debs.glob("*.deb")):
        subprocess.run(["dpkg-deb", "-x", str(deb), str(folder)], check=True)


class Source:
    """A manual in several languages: the folder of a language, and whether its blocks have names that stay the same."""

    def __init__(self, name, folder, pattern="*.html", by_id=False):
        self.name, self.folder, self.pattern, self.by_id = name, folder, pattern, by_id

    def pages(self, root, code):
        """{page: blocks}; an empty one where the language is not there."""
        folder, found = root / self.folder(code), {}
        for path in sorted(folder.rglob(self.pattern)) if folder.is_dir() else []:
            data = path.read_text(encoding="utf-8", errors="replace")
            found[str(path.relative_to(folder))] = pages.of_mallard(data) if path.suffix == ".page" else pages.of_html(data)
        return found


REGIONS = {"en": "en-US", "cs": "cs-CZ", "da": "da-DK", "el": "el-GR", "sv": "sv-SE"}


SOURCES = [
    Source("office", lambda code: "libreoffice/help/%s/text" % ("en-US" if code == "en" else code), "*/guide/*.html", by_id=True),
    Source("gnome", lambda code: "help/%s/gnome-help" % ("C" if code == "en" else code), "*.page"),
    Source("install", lambda code: "doc/installation-guide-amd64/" + code),
    Source("handbook", lambda code: "doc/debian-handbook/html/" + REGIONS.get(code, "%s-%s" % (code, code.upper()))),
]


def read(folder, languages=LANGUAGES):
    """{(source, language): {page: blocks}} of all that is unpacked."""
    root, found = pathlib.Path(folder) / "usr/share", {}
    for source in SOURCES:
        for code in languages:
            if here := source.pages(root, code):
                found[source.name, code] = here
    return found


class Documents:
    """All that is unpacked."""

    def __init__(self, folder, languages=LANGUAGES):
        self.pages = read(folder, languages)

    @staticmethod
    def sources():
        return [pages.Manner(source.name, source.by_id, own_numbers=False) for source in SOURCES]
