"""The kinds of errors that are planted, by name: a function and the languages that it can do (None: all).

A kind is called with the note that it changes, the other version, and chance. It changes one thing and gives the places where that can be told,
or None where the note has nothing to change.
"""
TEXT = ("point", "item")
KINDS = {}


def kind(name, languages=None):
    def add(function):
        KINDS[name] = (function, languages)
        return function
    return add


def shuffled(lines, chance):
    lines = list(lines)
    chance.shuffle(lines)
    return lines
