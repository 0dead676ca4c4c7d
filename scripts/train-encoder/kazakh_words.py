"""Kazakh word forms from a hunspell dictionary: stems, and each stem with some of its suffixes."""

import random
import re
from pathlib import Path


def read_suffixes(path: Path) -> dict[str, list[tuple[str, str, re.Pattern]]]:
    """By flag: what to cut from a stem's end, what to add, and what the end must look like."""
    suffixes: dict[str, list[tuple[str, str, re.Pattern]]] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        fields = line.split()
        if len(fields) == 5 and fields[0] == "SFX":
            _, flag, cut, added, condition = fields
            suffixes.setdefault(flag, []).append(
                ("" if cut == "0" else cut, added, re.compile(f"{condition}$")))
    return suffixes


def read_word_forms(dictionary: Path, forms: int, rng: random.Random) -> list[str]:
    """Every stem, with up to `forms` of its suffixed forms, drawn.

    `dictionary` is a .dic file with its .aff file beside it.
    """
    suffixes = read_suffixes(dictionary.with_suffix(".aff"))
    words = []
    for line in dictionary.read_text(encoding="utf-8-sig").splitlines()[1:]:
        stem, _, flags = line.strip().partition("/")
        if not stem:
            continue
        words.append(stem)
        rules = [rule for flag in flags for rule in suffixes.get(flag, [])]
        for cut, added, condition in rng.sample(rules, min(len(rules), forms * 12)):
            if condition.search(stem) and stem.endswith(cut):
                words.append(stem[: len(stem) - len(cut)] + added)
    return words
