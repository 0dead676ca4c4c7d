"""Keeps the teacher's weights and the part of its vocabulary that English, Russian and Kazakh need, in lower case.

First the pieces that differ only in case become one: its score is the sum of their probabilities, its row
the mean of theirs, weighted by them. So texts can be read in lower case, as people type them, at no cost
in pieces (`--keep-case` leaves that out). Then each piece is worth how often the merged tokenizer would
use it: in the word frequencies of the package `wordfreq` for English and Russian, in the word forms of a
Kazakh dictionary and in the Kazakh texts, and in Russian and Kazakh words spelled in Latin letters.
Letters, digits and signs always stay, with all pieces of two letters and those that have letters only
Kazakh has, so that any text of the three languages can be spelled.

Example:
  python prune_vocabulary.py --teacher runs/teacher --sentences english-sentences.txt.gz --dictionary kk_KZ.dic \\
      --texts parallel --size 40000 --out runs/pruned
"""

import argparse
import json
import math
import random
import re
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from wordfreq import get_frequency_dict

from kazakh_words import read_word_forms
from noise_cyrillic import latin_kazakh, latin_russian, without_special_letters
from sentence_encoder import (
    MAX_TOKENS, SEED, EncoderFolder, SentenceEncoder, Shape, load_encoder, read_sentences, save_encoder,
)

SPACE = "▁"
SPECIAL_TOKENS = ["<s>", "<pad>", "</s>", "<unk>"]
UNKNOWN = SPECIAL_TOKENS.index("<unk>")
# How much each kind of text counts.
SHARES = {"english": 0.27, "speeches": 0.08, "russian": 0.30, "kazakh": 0.14, "kazakh texts": 0.11,
          "latin russian": 0.05, "latin kazakh": 0.05}
KEPT_SYMBOLS = set("‘’“”–—…•·°€£¥₸₽№©®™½¼¾×÷±²³§¶«»¿¡′″−≤≥≈√∞→←")
RUSSIAN_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KAZAKH_LETTERS = "әғқңөұүі"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz" + "äğñöşūüıáéúóçńýŋ"
ALPHABETS = (set(RUSSIAN_LETTERS + KAZAKH_LETTERS + "һ"), set(LATIN_LETTERS))
# Letters that few other languages have: Mongolian writes ө and ү, Ukrainian і, too.
ONLY_KAZAKH = re.compile("[әғқңұ]")
QUOTES = {"[‘’ʼ`´]": "'", "[“”„«»]": '"', "[\u200b-\u200d\u2060\ufeff\u00ad]": ""}
WORD_FORMS = 3
TEXT_FIELDS = ("en", "ru", "kk", "question")


def normaliser(keep_case: bool) -> dict:
    """NFKC and plain quotes; both `tokenizers` and @xenova/transformers know these steps."""
    steps = [{"type": "NFKC"}]
    steps += [{"type": "Replace", "pattern": {"Regex": found}, "content": plain} for found, plain in QUOTES.items()]
    return {"type": "Sequence", "normalizers": steps + ([] if keep_case else [{"type": "Lowercase"}])}


def build_tokenizer(pieces: list[str], scores: list[float], keep_case: bool) -> Tokenizer:
    """A Unigram tokenizer whose ids are the places in `pieces`; the special tokens come first."""
    words = {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": "always", "add_prefix_space": True}
    template = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                {"SpecialToken": {"id": "</s>", "type_id": 0}}]
    return Tokenizer.from_str(json.dumps({
        "version": "1.0",
        "added_tokens": [
            {"id": index, "content": token, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False, "special": True} for index, token in enumerate(SPECIAL_TOKENS)],
        "normalizer": normaliser(keep_case),
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, words]},
        "post_processor": {
            "type": "TemplateProcessing", "single": template,
            "pair": template + [{"Sequence": {"id": "B", "type_id": 0}}, template[-1]],
            "special_tokens": {token: {"id": token, "ids": [SPECIAL_TOKENS.index(token)], "tokens": [token]}
                               for token in ("<s>", "</s>")}},
        "decoder": words,
        "model": {"type": "Unigram", "unk_id": UNKNOWN, "byte_fallback": False,
                  "vocab": [[piece, round(score, 4)] for piece, score in zip(pieces, scores)]},
    }))


def merge_cases(teacher: EncoderFolder, keep_case: bool) -> tuple[list[str], list[float], torch.Tensor]:
    """Pieces as the normaliser writes them, the special tokens first, with their scores and rows."""
    vocabulary = json.loads(teacher.tokenizer.to_str())["model"]["vocab"]
    rows = teacher.model.embeddings.word_embeddings.weight.detach()
    ids = {piece: index for index, (piece, _) in enumerate(vocabulary)}
    members: dict[str, list[int]] = {token: [ids[token]] for token in SPECIAL_TOKENS}
    for index, (piece, _) in enumerate(vocabulary):
        if piece in SPECIAL_TOKENS or piece == "<mask>":
            continue
        plain = piece if keep_case else piece.lower()
        members.setdefault(plain, []).append(index)
    pieces, scores, merged = [], [], torch.empty(len(members), rows.shape[1])
    for place, (piece, indices) in enumerate(members.items()):
        own = np.array([vocabulary[index][1] for index in indices])
        highest = own.max()
        weights = np.exp(own - highest)
        pieces.append(piece)
        scores.append(float(highest + math.log(weights.sum())) if piece not in SPECIAL_TOKENS else 0.0)
        merged[place] = torch.from_numpy((weights / weights.sum()).astype(np.float32)) @ rows[indices]
    return pieces, scores, merged


def count_pieces(tokenizer: Tokenizer, texts: list[str], weights: list[float] | None = None) -> Counter:
    """How often each piece is used, in shares of 1; a text counts its weight."""
    counts: Counter = Counter()
    encodings = tokenizer.encode_batch(texts, add_special_tokens=False)
    for encoding, weight in zip(encodings, weights or [1.0] * len(texts)):
        for token in encoding.tokens:
            counts[token] += weight
    total = sum(counts.values())
    return Counter({token: count / total for token, count in counts.items()})


def is_indispensable(piece: str) -> bool:
    """Letters, digits, signs; pairs of letters; pieces with letters that only Kazakh has; recent years."""
    text = piece.removeprefix(SPACE)
    if len(text) <= 1:
        return text.isascii() or text in KEPT_SYMBOLS or any(text.lower() in letters for letters in ALPHABETS)
    if text.isascii() and text.isdigit():
        return len(text) == 2 or (len(text) == 4 and text[:2] in ("19", "20"))
    for letters in ALPHABETS:
        if set(text.lower()) <= letters:
            return len(text) == 2 or bool(ONLY_KAZAKH.search(text.lower()))
    return False


def read_texts(folders: list[Path]) -> list[str]:
    """Every text in the JSON Lines files of the folders, of whatever field."""
    texts = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.jsonl"))):
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                entry = json.loads(line)
            except json.JSONDecodeError:
                continue  # a line that is still being written
            texts += [entry[field] for field in TEXT_FIELDS if field in entry]
            texts += [question for asked in entry.get("questions", {}).values() for question in asked]
    return texts


def measure_worth(tokenizer: Tokenizer, sentences: list[str], word_forms: list[str], texts: list[str],
                  rng: random.Random) -> Counter:
    english = get_frequency_dict("en", wordlist="large")
    russian = get_frequency_dict("ru", wordlist="large")
    capitals = [word.capitalize() for word in word_forms]
    kazakh_texts = [text for text in texts if re.search(f"[{KAZAKH_LETTERS}]", text)]
    frequent = list(russian)[:40000]
    latin_forms = rng.sample(word_forms, min(len(word_forms), 40000))
    counts = {
        "english": count_pieces(tokenizer, list(english), list(english.values())),
        "speeches": count_pieces(tokenizer, sentences),
        "russian": count_pieces(tokenizer, list(russian), list(russian.values())),
        "kazakh": count_pieces(tokenizer, word_forms + capitals),
        "kazakh texts": count_pieces(tokenizer, texts + [without_special_letters(text) for text in kazakh_texts]),
        "latin russian": count_pieces(
            tokenizer, [latin_russian(word, rng) for word in frequent], [russian[word] for word in frequent]),
        "latin kazakh": count_pieces(
            tokenizer, [latin_kazakh(text, rng) for text in kazakh_texts * 5] + [latin_kazakh(word, rng) for word in latin_forms]),
    }
    worth: Counter = Counter()
    for name, share in SHARES.items():
        for token, count in counts[name].items():
            worth[token] += share * count
    return worth


def is_of_the_scripts(piece: str) -> bool:
    """Latin or Cyrillic letters, digits and signs: no other script, and no sign that JavaScript counts as two."""
    return all(
        ord(letter) <= 0xFFFF and (not letter.isalpha() or unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC")))
        for letter in piece)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", type=Path, required=True, help="encoder folder of multilingual-e5-small")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--dictionary", type=Path, required=True, help="kk_KZ.dic of hunspell, kk_KZ.aff beside it")
    parser.add_argument("--texts", type=Path, action="append", default=[], help="folder of JSON Lines; may be repeated")
    parser.add_argument("--size", type=int, default=40000, help="pieces to keep (default %(default)s)")
    parser.add_argument("--keep-case", action="store_true", help="do not read texts in lower case")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    rng = random.Random(SEED)
    teacher = load_encoder(arguments.teacher)
    pieces, scores, rows = merge_cases(teacher, arguments.keep_case)
    merged = build_tokenizer(pieces, scores, arguments.keep_case)
    sentences = read_sentences(arguments.sentences)
    texts = read_texts(arguments.texts)
    worth = measure_worth(merged, sentences, read_word_forms(arguments.dictionary, WORD_FORMS, rng), texts, rng)
    kept = {piece for piece in pieces if is_indispensable(piece)}
    always = len(kept)
    score_of = dict(zip(pieces, scores))
    candidates = sorted(
        (piece for piece in worth if piece not in kept and piece not in SPECIAL_TOKENS and is_of_the_scripts(piece)),
        key=lambda piece: (-worth[piece], -score_of.get(piece, -99)))
    kept.update(candidates[: arguments.size - len(SPECIAL_TOKENS) - always])
    places = list(range(len(SPECIAL_TOKENS))) + [
        place for place, piece in enumerate(pieces) if piece in kept and piece not in SPECIAL_TOKENS]
    chosen = [pieces[place] for place in places]
    tokenizer = build_tokenizer(chosen, [scores[place] for place in places], arguments.keep_case)

    config = {**teacher.config, "vocab_size": len(chosen), "max_position_embeddings": MAX_TOKENS, "pad_token_id": 1}
    weights = dict(teacher.model.state_dict())
    weights["embeddings.word_embeddings.weight"] = rows[places]
    position = "embeddings.position_embeddings.weight"
    weights[position] = weights[position][:MAX_TOKENS]
    model = SentenceEncoder(Shape.from_config(config))
    model.load_state_dict(weights)
    save_encoder(EncoderFolder(model, tokenizer, config), arguments.out)

    print(f"kept {len(chosen)} of {len(pieces)} pieces ({always} of them in any case)")
    for name, some in (("English sentences", sentences[:20000]), ("parallel texts", texts)):
        before, after = (sum(len(encoding.ids) for encoding in each.encode_batch(some, add_special_tokens=False))
                         for each in (merged, tokenizer))
        unknown = sum(encoding.ids.count(UNKNOWN) for encoding in tokenizer.encode_batch(some))
        print(f"  {name}: {before} pieces with the whole vocabulary, {after} with the kept one, {unknown} unknown")


if __name__ == "__main__":
    main()
