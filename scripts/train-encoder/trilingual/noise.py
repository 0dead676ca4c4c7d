"""How people type: slips of the finger, chat spellings, greetings, keywords only.

Every function takes a random.Random, so that the same seed gives the same text.
"""

import random
import re

KEYBOARD_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
CHAT_SPELLINGS = {
    "you": "u", "your": "ur", "are": "r", "about": "abt", "because": "cuz", "please": "pls", "what": "wat",
    "people": "ppl", "government": "govt", "with": "w/", "without": "w/o", "between": "btwn", "president": "prez",
    "going": "goin", "though": "tho", "through": "thru", "before": "b4", "right": "rite", "and": "n", "the": "da",
    "to": "2", "for": "4", "tomorrow": "tmrw", "something": "smth", "have": "hav", "does": "duz", "know": "kno",
}
PREFIXES = (
    "hey, ", "hi! ", "hello, ", "good morning, ", "hey there, ", "yo ", "ok so ", "um, ", "hmm ", "so ",
    "quick question: ", "question - ", "could you tell me ", "can you tell me ", "pls tell me ", "tell me, ",
    "i was wondering ", "just curious, ", "i'd like to know ", "do you know ", "any idea ", "sorry to bother you but ",
    "hi, i'm new here. ", "my friend asked me: ", "i read something about this, ", "help me out here, ",
)
SUFFIXES = ("?", "??", " pls", " please", " thanks", " thx", "!", " lol", " tho", " anyone?", "...", " i need it for class")
FUNCTION_WORDS = set(
    "a an and any are as at be been being but by can could did do does for from had has have he her here his how i if in"
    " into is it its may me might more most much must my no not of on or our shall she should so some such than that the"
    " their them then there these they this those to upon us was we were what when where which while who whom why will"
    " with would you your very also only own same other both each all".split()
)


def neighbours_on_keyboard(letter: str) -> str:
    """Example: neighbours_on_keyboard("s") -> "ad" """
    for row in KEYBOARD_ROWS:
        place = row.find(letter)
        if place >= 0:
            return row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
    return letter


def slip(word: str, rng: random.Random) -> str:
    """One typing slip inside `word`, its first letter kept; words under four letters stay.

    Example: slip("government", rng) -> "govermnent"
    """
    if len(word) < 4 or not word.isalpha():
        return word
    place = rng.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    kind = rng.choice(("swap", "swap", "drop", "drop", "double", "neighbour"))
    if kind == "swap":
        return before + after[0] + letter + after[1:]
    if kind == "drop":
        return before + after
    if kind == "double":
        return before + letter * 2 + after
    return before + rng.choice(neighbours_on_keyboard(letter.lower())) + after


def add_slips(text: str, rng: random.Random, per_words: int = 6) -> str:
    """One slip for about every `per_words` words, at least one."""
    parts = re.split(r"(\W+)", text)
    long_words = [index for index, part in enumerate(parts) if len(part) >= 4 and part.isalpha()]
    for index in rng.sample(long_words, min(len(long_words), max(1, len(long_words) // per_words))):
        parts[index] = slip(parts[index], rng)
    return "".join(parts)


def add_chat_spellings(text: str, rng: random.Random) -> str:
    """Example: add_chat_spellings("What about the people?", rng) -> "wat abt the ppl?" """
    return re.sub(
        r"[A-Za-z]+",
        lambda match: CHAT_SPELLINGS.get(match[0].lower(), match[0]) if rng.random() < 0.6 else match[0],
        text)


def as_typed(text: str, rng: random.Random) -> str:
    """`text` as somebody in a hurry types it: some of lower case, slips, chat spellings, greeting, lost marks."""
    if rng.random() < 0.6:
        text = text.lower()
    if rng.random() < 0.5:
        text = text.rstrip(".?!")
    if rng.random() < 0.6:
        text = add_slips(text, rng)
    if rng.random() < 0.2:
        text = add_chat_spellings(text, rng)
    if rng.random() < 0.2:
        text = text.replace("'", "").replace("’", "")
    if rng.random() < 0.3:
        text = rng.choice(PREFIXES) + text
    if rng.random() < 0.15:
        text = text.rstrip(".?!") + rng.choice(SUFFIXES)
    return text


def keywords(sentence: str, rng: random.Random) -> str:
    """Two to six of the sentence's telling words, in their order, or the sentence if it has fewer than two.

    Example: keywords("The voting was held in full accordance with the law.", rng) -> "voting full law"
    """
    telling = [word for word in re.findall(r"[\w'’-]+", sentence) if word.lower() not in FUNCTION_WORDS]
    if len(telling) < 2:
        return sentence
    chosen = sorted(rng.sample(range(len(telling)), min(len(telling), rng.randint(2, 6))))
    return " ".join(telling[index] for index in chosen)


def clause(sentence: str, rng: random.Random) -> str:
    """One clause of at least four words, or the sentence if it has none shorter than itself."""
    clauses = [part.strip() for part in re.split(r"[,;:]| and | but | which ", sentence) if len(part.split()) >= 4]
    return rng.choice(clauses) if clauses else sentence
