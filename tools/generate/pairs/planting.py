"""Plants one error a copy into clean pairs, and says whether `check` finds it at its place."""
import collections

from . import kinds, measure, planted, registry, structures  # noqa: F401 (their kinds enter the registry)

Trial = collections.namedtuple("Trial", "kind pair places found new")  # new: what is said on the copy alone


class Base:
    """A clean pair, with what is said on it before anything is planted."""

    def __init__(self, program, pair, rules=None):
        self.pair, self.program, self.rules = pair, program, rules
        self.first, self.second = (planted.Note.read(path.read_text(encoding="utf-8"), code) for path, code in zip(pair[2:], pair.languages))
        self.before = told(measure.check(program, pair.first, pair.second, rules))


def told(findings):
    """How often each thing is said; of a length only that it is said, since the lengths of a pair change with each word."""
    return collections.Counter(key(finding) for finding in findings if finding["severity"] in measure.LOUD)


def key(finding):
    return finding["rule"], finding["where"], "" if finding["rule"] == "length-ratio" else finding["message"]


def plant(base, name, chance, folder):
    """One copy with an error of a kind, or None where the pair has no place for it."""
    function, languages = registry.KINDS[name]
    if languages is not None and base.second.code not in languages:
        return None
    note = base.second.copy()
    places = function(note, base.first, chance)
    if not places:
        return None
    kind = "".join(letter if letter.isalnum() else "_" for letter in name)
    path = folder / ("%s-%s.%s%s" % (base.pair.name, kind, base.second.code, base.pair.second.suffix))
    path.write_text(note.text(), encoding="utf-8")
    findings = [finding for finding in measure.check(base.program, base.pair.first, path, base.rules) if finding["severity"] in measure.LOUD]
    left, new = collections.Counter(base.before), []
    for finding in findings:
        if left[key(finding)] > 0:
            left[key(finding)] -= 1
        else:
            new.append(finding)
    found = [finding for finding in new if any(planted.located(place, finding, base.second) for place in places)]
    return Trial(name, (base.pair.first, path), places, found, new)
