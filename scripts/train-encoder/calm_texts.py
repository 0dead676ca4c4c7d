"""Texts that hold the student near the teacher: what it reads, in which language, and the clean text it stands for."""

import random
from dataclasses import dataclass
from pathlib import Path

from wordfreq import top_n_list

from kazakh_words import read_word_forms
from noise import as_typed, clause, keywords
from noise_cyrillic import cyrillic_as_typed, other_letters
from parallel import LANGUAGES, Entry

RUSSIAN_WORDS = 20000
NOISY_SHARE = 0.25
OTHER_LETTERS_SHARE = 0.4


@dataclass(frozen=True)
class CalmText:
    """A clean text; `entry` is the number of the parallel sentence that it is, or -1."""

    text: str
    language: str
    entry: int = -1

    def as_seen(self, rng: random.Random) -> str:
        """The text as the student reads it: clean, as typed, or in letters that are not its own."""
        if self.language == "en":
            return as_typed(self.text, rng) if rng.random() < NOISY_SHARE else self.text
        draw = rng.random()
        if draw < NOISY_SHARE:
            return cyrillic_as_typed(self.text, self.language, rng)
        if draw < NOISY_SHARE + OTHER_LETTERS_SHARE:
            return other_letters(self.text, self.language, rng)
        return self.text


def groups_of_words(words: list[str], count: int, rng: random.Random) -> list[str]:
    """`count` texts of one to four drawn words, as keyword queries are; frequent words come more often."""
    def draw() -> str:
        # The list is sorted by frequency: squaring favours its beginning.
        return words[int(len(words) * rng.random() ** 2)]
    return [" ".join(draw() for _ in range(rng.randint(1, 4))) for _ in range(count)]


def english_views(sentences: list[str], rng: random.Random) -> list[CalmText]:
    """Half whole sentences, half shorter, as questions are."""
    views = (lambda text: text, lambda text: clause(text, rng), lambda text: text, lambda text: keywords(text, rng))
    return [CalmText(views[index % len(views)](sentence), "en") for index, sentence in enumerate(sentences)]


def choose_calm_texts(sentences: list[str], entries: list[Entry], dictionary: Path, groups: int,
                      rng: random.Random) -> list[CalmText]:
    """English sentences, groups of Russian and of Kazakh words, and every parallel sentence in three languages."""
    kazakh = read_word_forms(dictionary, 1, rng)
    rng.shuffle(kazakh)
    texts = english_views(sentences, rng)
    texts += [CalmText(text, "ru") for text in groups_of_words(top_n_list("ru", RUSSIAN_WORDS, wordlist="large"), groups, rng)]
    texts += [CalmText(text, "kk") for text in groups_of_words(kazakh, groups, rng)]
    for number, entry in enumerate(entries):
        texts += [CalmText(entry.sentence[language], language, number) for language in LANGUAGES]
    return texts
