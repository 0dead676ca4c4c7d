"""How people type Russian and Kazakh: slips, lost letters and marks, and Latin letters for Cyrillic ones.

Every function that draws takes a random.Random, so that the same seed gives the same text. A writer
keeps to one habit within a text, so each Latin spelling is drawn once a text, not once a letter.
"""

import random
import re

KEYBOARD_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
# Kazakh on a keyboard without its letters.
PLAIN_LETTERS = str.maketrans("әғқңөұүіһӘҒҚҢӨҰҮІҺ", "агкноууихАГКНОУУИХ")
# The alphabet of 2021, and what else is written for a letter on a plain keyboard.
LATIN_2021 = {
    "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "ğ", "д": "d", "е": "e", "ё": "io", "ж": "j", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ñ", "о": "o", "ө": "ö", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "ū", "ү": "ü", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "ş", "щ": "ş", "ъ": "", "ы": "y", "і": "ı", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}
INFORMAL_KAZAKH = {
    "ә": ("a", "a", "ae", "a'"), "ғ": ("g", "g", "gh"), "е": ("e",), "ё": ("yo", "io"), "ж": ("zh", "j", "j"),
    "и": ("i", "i", "iy"), "й": ("i", "y", "j"), "к": ("k",), "қ": ("q", "k", "k"), "ң": ("n", "n", "ng", "n'"),
    "ө": ("o", "o", "oe", "o'"), "у": ("u", "w", "u"), "ұ": ("u", "u", "y"), "ү": ("u", "u", "y", "u'"),
    "х": ("h", "kh", "x"), "һ": ("h",), "ц": ("c", "ts"), "ч": ("ch", "4"), "ш": ("sh", "sh", "w", "s'"),
    "щ": ("sch", "sh"), "ъ": ("",), "ы": ("y", "y", "i"), "і": ("i", "i", "y"), "ь": ("", "'"), "э": ("e",),
    "ю": ("yu", "iu", "u"), "я": ("ya", "ia"),
}
INFORMAL_RUSSIAN = {
    "ё": ("e", "yo", "jo"), "ж": ("zh", "zh", "j", "g"), "й": ("y", "i", "j"), "х": ("h", "kh", "x"), "ц": ("c", "ts"),
    "ч": ("ch", "ch", "4"), "ш": ("sh", "sh", "w"), "щ": ("sch", "shch", "sh"), "ъ": ("", "'"), "ы": ("y", "y", "i"),
    "ь": ("", "", "'"), "э": ("e",), "ю": ("yu", "u", "ju", "iu"), "я": ("ya", "ya", "ja", "ia"),
    "в": ("v", "v", "v", "w"),
}
CHAT_RUSSIAN = {
    "что": ("че", "чо", "шо"), "сейчас": ("щас", "ща"), "пожалуйста": ("плиз", "пж", "пожалуста"), "спасибо": ("спс",),
    "сколько": ("скока", "сколька"), "когда": ("када", "кагда"), "вообще": ("вобще", "ваще"), "человек": ("чел",),
    "президент": ("през",), "который": ("каторый",), "его": ("ево",), "говорил": ("гаварил",), "будет": ("буит", "буде"),
    "если": ("есле",), "почему": ("почиму", "поч"), "какие": ("каки", "кокие"), "нужно": ("надо",),
}
GREETINGS_RUSSIAN = (
    "привет, ", "здравствуйте! ", "добрый день, ", "салем, ", "подскажите ", "скажите, пожалуйста, ", "слушай, ",
    "а ", "ну ", "вопрос: ", "не подскажете, ", "можно узнать, ", "хотел спросить, ", "интересно, ",
)
ENDINGS_RUSSIAN = ("?", "??", " плиз", " пожалуйста", " спасибо", "!", "...", " кто знает?", " а?")
GREETINGS_KAZAKH = (
    "сәлем, ", "сәлеметсіз бе! ", "ассалаумағалейкум, ", "қайырлы күн, ", "айтыңызшы, ", "айтшы ", "сұрақ: ", "ал ",
    "білесіз бе, ", "кешіріңіз, ", "сұрайын дегенім, ", "қызық, ", "привет, ", "подскажите ",
)
ENDINGS_KAZAKH = ("?", "??", " өтінемін", " рақмет", " рахмет", "!", "...", " айтыңызшы", " кім біледі?")


def keep_case(found: str, wanted: str) -> str:
    """`wanted` with a capital first when `found` has one."""
    return wanted.capitalize() if found[:1].isupper() else wanted


def transliterate(text: str, letters: dict[str, str]) -> str:
    return "".join(
        keep_case(letter, letters[letter.lower()]) if letter.lower() in letters else letter for letter in text)


def without_special_letters(text: str) -> str:
    """Example: without_special_letters("қала әкімі") -> "кала акими" """
    return text.translate(PLAIN_LETTERS)


def drawn_spelling(habits: dict[str, tuple[str, ...]], rng: random.Random) -> dict[str, str]:
    """One Latin spelling for every letter."""
    return {**LATIN_2021, **{letter: rng.choice(ways) for letter, ways in habits.items()}}


def latin_russian(text: str, rng: random.Random) -> str:
    """Russian in the Latin letters of one writer's habit.

    Example: latin_russian("Что изменится?", rng) -> "Chto izmenitsya?"
    """
    spelling = drawn_spelling(INFORMAL_RUSSIAN, rng)
    if rng.random() < 0.4:  # the ending of adjectives is often cut
        text = re.sub(r"(?<=[иы])й\b", "", text)
    return transliterate(text, spelling)


def latin_kazakh(text: str, rng: random.Random, official_share: float = 0.35) -> str:
    """Kazakh in the alphabet of 2021, or in the plain Latin letters of one writer's habit.

    Example: latin_kazakh("қала әкімі", rng) -> "qala akimi"
    """
    if rng.random() < official_share:
        return transliterate(text, LATIN_2021)
    return transliterate(text, drawn_spelling(INFORMAL_KAZAKH, rng))


def neighbours_on_keyboard(letter: str) -> str:
    for row in KEYBOARD_ROWS:
        place = row.find(letter)
        if place >= 0:
            return row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
    return letter


def slip(word: str, rng: random.Random) -> str:
    """One typing slip inside `word`, its first letter kept; words under four letters stay."""
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
    return re.sub(
        r"\w+",
        lambda match: rng.choice(CHAT_RUSSIAN[match[0].lower()])
        if match[0].lower() in CHAT_RUSSIAN and rng.random() < 0.7 else match[0],
        text)


def cyrillic_as_typed(text: str, language: str, rng: random.Random) -> str:
    """`text`, "ru" or "kk", as somebody in a hurry types it in Cyrillic; some of it with greeting or thanks."""
    kazakh = language == "kk"
    if rng.random() < 0.65:
        text = text.lower()
    if rng.random() < 0.5:
        text = text.rstrip(".?!")
    if rng.random() < 0.2:
        text = re.sub(r"[,.:;—–-]", "", text)
    if rng.random() < 0.55:
        text = add_slips(text, rng)
    if not kazakh and rng.random() < 0.25:
        text = add_chat_spellings(text, rng)
    if not kazakh and rng.random() < 0.5:
        text = text.replace("ё", "е").replace("Ё", "Е")
    if rng.random() < 0.25:
        text = rng.choice(GREETINGS_KAZAKH if kazakh else GREETINGS_RUSSIAN) + text
    if rng.random() < 0.15:
        text = text.rstrip(".?!") + rng.choice(ENDINGS_KAZAKH if kazakh else ENDINGS_RUSSIAN)
    return text


def other_letters(text: str, language: str, rng: random.Random) -> str:
    """`text` in letters that are not its own: Kazakh without its special ones, or either language in Latin ones."""
    if language == "kk":
        return without_special_letters(text) if rng.random() < 0.5 else latin_kazakh(text, rng)
    return latin_russian(text, rng)
