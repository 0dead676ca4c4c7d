"""Prints what encoders retrieve: for each encoder one line a measure.

An encoder folder (--encoder) runs in PyTorch, float32. A package (--package) runs as int8 in Node
with @xenova/transformers, one text a call, as the application does; this needs the repository's
`npm install`.

Measures, each only when its file is given:
  pairs    held-out English questions of pairs.jsonl against all sentences of that file
  parallel held-out questions of the parallel texts against the sentences of all of them, by language
           of question and sentence; against the English questions on the other sentences and on the
           same one; and questions as people type them, seeded. Only passages that --parallel-limit names first
           count as candidates, to keep figures comparable while the texts grow.
  address  development questions of the address, answerable, against its English sentences: share whose
           first sentence is in `gold` or `also_ok`, by language
  xquad    XQuAD-R: English and Russian questions against every English sentence of the file; the one
           that holds the answer is right: share found first, mean average precision
  cosine   with the address's files and a second encoder: mean and lowest cosine of its vectors to
           those of the encoder named first (encoders come before packages), when they are as long

Example:
  python evaluate.py --encoder runs/tuned --package package --pairs pairs.jsonl --parallel texts
"""

import argparse
import json
import random
import re
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Callable

import numpy as np

from noise_cyrillic import latin_kazakh, latin_russian, without_special_letters
from pairs import read_pairs
from parallel import LANGUAGES, Entry, read_entries
from retrieval import average_precisions, reciprocal_ranks
from sentence_encoder import SEED, embed, load_encoder

EMBED_SCRIPT = Path(__file__).with_name("embed.mjs")

# Texts and whether they are questions -> unit vectors.
Embed = Callable[[list[str], bool], np.ndarray]
Scores = dict[str, float]


def embed_in_node(package: Path, texts: list[str], script: Path = EMBED_SCRIPT) -> np.ndarray:
    """Unit vectors by @xenova/transformers, float32, in the given order."""
    with tempfile.TemporaryDirectory() as folder:
        texts_path, vectors_path = Path(folder, "texts.json"), Path(folder, "vectors.bin")
        texts_path.write_text(json.dumps(texts), encoding="utf-8")
        subprocess.run(["node", str(script), str(package), str(texts_path), str(vectors_path)], check=True)
        return np.fromfile(vectors_path, dtype="<f4").reshape(len(texts), -1)


def normalise(text: str) -> str:
    """The comparison form of the address's evaluation set: plain spaces, straight apostrophes."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u2019", "'")).strip()


def score_pairs(encode: Embed, path: Path) -> Scores:
    pairs = read_pairs(path)
    candidates = sorted({pair.sentence for pair in pairs})
    place = {sentence: index for index, sentence in enumerate(candidates)}
    held_out = [pair for pair in pairs if pair.is_held_out]
    similarities = encode([pair.question for pair in held_out], True) @ encode(candidates, False).T
    ranks = reciprocal_ranks(similarities, [{place[pair.sentence]} for pair in held_out])
    return {f"pairs R@1 ({len(held_out)})": float((ranks == 1).mean()), "pairs MRR": float(ranks.mean())}


def as_typed_forms(rng: random.Random) -> dict[str, tuple[str, Callable[[str], str]]]:
    """By name: the language of the questions, and how they are typed."""
    return {
        "kk plain letters": ("kk", without_special_letters),
        "kk latin": ("kk", lambda text: latin_kazakh(text, rng)),
        "ru latin": ("ru", lambda text: latin_russian(text, rng)),
    }


def score_parallel(encode: Embed, entries: list[Entry]) -> Scores:
    """Every held-out question against the sentences of all entries, then against English questions."""
    held_out = [(place, entry) for place, entry in enumerate(entries) if entry.is_held_out]
    sentences = {language: encode([entry.sentence[language] for entry in entries], False) for language in LANGUAGES}
    asked = {language: [(question, place) for place, entry in held_out for question in entry.questions[language]]
             for language in LANGUAGES}
    vectors = {language: encode([question for question, _ in asked[language]], True) for language in LANGUAGES}
    scores: Scores = {}

    def add(name: str, similarities: np.ndarray, right: list[set[int]]) -> None:
        ranks = reciprocal_ranks(similarities, right)
        scores[f"{name} R@1 ({len(right)})"] = float((ranks == 1).mean())
        scores[f"{name} MRR"] = float(ranks.mean())

    for language in LANGUAGES:
        right = [{place} for _, place in asked[language]]
        for other in LANGUAGES:
            add(f"{language}->{other}", vectors[language] @ sentences[other].T, right)
    english = [(question, place) for place, entry in enumerate(entries) for question in entry.questions["en"]]
    keys = encode([question for question, _ in english], True)
    columns = defaultdict(set)
    for column, (_, place) in enumerate(english):
        columns[place].add(column)
    for language in ("ru", "kk"):
        add(f"{language}->en questions", vectors[language] @ keys.T, [columns[place] for _, place in asked[language]])
    for name, (language, typed) in as_typed_forms(random.Random(SEED)).items():
        typed_vectors = encode([typed(question) for question, _ in asked[language]], True)
        add(f"{name}->en", typed_vectors @ sentences["en"].T, [{place} for _, place in asked[language]])
    return scores


def read_address(path: Path) -> list[str]:
    """One sentence a line; a label such as "p2s1" and a tab before it are dropped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [normalise(re.sub(r"^p\d+s\d+(: |\t)", "", line)) for line in lines if line.strip()]


def read_questions(path: Path) -> list[dict]:
    """The answerable ones."""
    questions = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [entry for entry in questions if entry["answerable"]]


def score_address(encode: Embed, questions: list[dict], sentences: list[str]) -> Scores:
    similarities = encode([entry["question"] for entry in questions], True) @ encode(sentences, False).T
    hits, ranks = defaultdict(list), defaultdict(list)
    for entry, row in zip(questions, similarities):
        accepted = {normalise(sentence) for sentence in entry["gold"] + entry["also_ok"]}
        order = [sentences[index] in accepted for index in np.argsort(-row)]
        hits[entry["lang"]].append(order[0])
        ranks[entry["lang"]].append(1 / (1 + order.index(True)))
    scores = {f"address {language} hit@1 ({len(values)})": float(np.mean(values)) for language, values in hits.items()}
    return {**scores, **{f"address {language} MRR": float(np.mean(values)) for language, values in ranks.items()}}


def read_xquad(path: Path) -> tuple[list[str], list[tuple[str, str, set[int]]]]:
    """Sentences, and questions as (id, text, columns of the sentences that hold the answer)."""
    candidates: list[str] = []
    questions = []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            first = len(candidates)
            candidates += paragraph["sentences"]
            for question in paragraph["qas"]:
                start = question["answers"][0]["answer_start"]
                holder = next(index for index, (_, end) in enumerate(paragraph["sentence_breaks"]) if start < end)
                questions.append((question["id"], question["question"], {first + holder}))
    return candidates, questions


def score_xquad(encode: Embed, english: Path, russian: Path | None) -> Scores:
    candidates, questions = read_xquad(english)
    right_of = {name: columns for name, _, columns in questions}
    vectors = encode(candidates, False)
    asked = {"en": [(name, text) for name, text, _ in questions]}
    if russian:
        asked["ru"] = [(name, text) for name, text, _ in read_xquad(russian)[1]]
    scores: Scores = {}
    for language, pairs in asked.items():
        similarities = encode([text for _, text in pairs], True) @ vectors.T
        right = [right_of[name] for name, _ in pairs]
        scores[f"XQuAD-R {language}->en R@1 ({len(pairs)})"] = float(
            (reciprocal_ranks(similarities, right) == 1).mean())
        scores[f"XQuAD-R {language}->en mAP"] = float(average_precisions(similarities, right).mean())
    return scores


def limited(entries: list[Entry], passages: int | None) -> list[Entry]:
    """The entries of the first `passages` passages; all of them without a number."""
    if passages is None:
        return entries
    kept = set(list(dict.fromkeys(entry.passage for entry in entries))[:passages])
    return [entry for entry in entries if entry.passage in kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, action="append", default=[], help="encoder folder; may be repeated")
    parser.add_argument("--package", type=Path, action="append", default=[], help="package folder; may be repeated")
    parser.add_argument("--query-prefix", default="", help="put before every question")
    parser.add_argument("--passage-prefix", default="", help="put before every sentence")
    parser.add_argument("--pairs", type=Path, help="pairs.jsonl")
    parser.add_argument("--parallel", type=Path, help="folder of the parallel texts")
    parser.add_argument("--parallel-limit", type=int, help="passages to use (default all)")
    parser.add_argument("--questions", type=Path, help="development questions of the address, JSON Lines")
    parser.add_argument("--address", type=Path, help="sentences of the address, one a line, needed with --questions")
    parser.add_argument("--xquad", type=Path, help="XQuAD-R English with sentences and sentence_breaks")
    parser.add_argument("--xquad-ru", type=Path, help="XQuAD-R Russian, whose questions have the same ids")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    arguments = parser.parse_args()
    if (arguments.questions is None) != (arguments.address is None):
        parser.error("--questions and --address belong together")

    def prefixed(encode: Callable[[list[str]], np.ndarray]) -> Embed:
        def run(texts: list[str], are_questions: bool) -> np.ndarray:
            prefix = arguments.query_prefix if are_questions else arguments.passage_prefix
            return encode([prefix + text for text in texts])
        return run

    encoders: list[tuple[str, Embed]] = []
    for folder in arguments.encoder:
        loaded = load_encoder(folder)
        encoders.append((f"{folder} float32", prefixed(lambda texts, loaded=loaded: embed(loaded, texts))))
    for folder in arguments.package:
        encoders.append((f"{folder} int8", prefixed(lambda texts, folder=folder: embed_in_node(folder, texts))))

    questions = read_questions(arguments.questions) if arguments.questions else []
    address = read_address(arguments.address) if arguments.address else []
    entries = limited(read_entries(arguments.parallel), arguments.parallel_limit) if arguments.parallel else []
    texts = [*address, *(entry["question"] for entry in questions)]
    first_vectors = None
    table: dict[str, Scores] = {}
    for name, encode in encoders:
        scores: Scores = {}
        if arguments.pairs:
            scores |= score_pairs(encode, arguments.pairs)
        if entries:
            scores |= score_parallel(encode, entries)
        if arguments.questions:
            scores |= score_address(encode, questions, address)
            vectors = encode(texts, True) if len(encoders) > 1 else None
            if first_vectors is None:
                first_vectors = vectors
            elif vectors.shape == first_vectors.shape:
                cosines = (vectors * first_vectors).sum(1)
                scores |= {"cosine mean": float(cosines.mean()), "cosine lowest": float(cosines.min())}
        if arguments.xquad:
            scores |= score_xquad(encode, arguments.xquad, arguments.xquad_ru)
        table[name] = scores
        print(f"{name}\n" + "\n".join(f"  {measure:<28} {value:.4f}" for measure, value in scores.items()), flush=True)
    if arguments.json:
        arguments.json.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
