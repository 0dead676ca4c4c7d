"""Prints what encoders retrieve: a table with one line for each encoder.

An encoder folder (--encoder) runs in PyTorch, float32. A package (--package) runs as int8 in Node
with @xenova/transformers, one text a call, as the application does; this needs the repository's
`npm install`.

Measures, each only when its file is given:
  pairs    held-out questions of pairs.jsonl against all sentences of that file and a fixed sample of
           the sentence file: share found first, mean reciprocal rank
  address  development questions of the address, English and answerable, against its sentences:
           share whose first sentence is in `gold` or `also_ok`, by kind
  xquad    XQuAD-R English: every sentence of the file is a candidate, the one that holds the answer
           is right: share found first, mean average precision
  cosine   with the address's files and a second encoder: mean and lowest cosine of its vectors to
           those of the encoder named first (encoders come before packages), when they are as long

Example:
  python evaluate.py --encoder tuned --package ../../models/minilm-speech-en --pairs pairs.jsonl
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

from pairs import read_pairs
from sentence_encoder import SEED, embed, load_encoder, read_sentences

DISTRACTORS = 4000
EMBED_SCRIPT = Path(__file__).with_name("embed.mjs")

Embed = Callable[[list[str]], np.ndarray]


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


def reciprocal_ranks(similarities: np.ndarray, right: list[set[int]]) -> np.ndarray:
    """For each row, 1 / rank of the best-placed right column."""
    best = np.array([row[list(columns)].max() for row, columns in zip(similarities, right)])
    return 1 / (1 + (similarities > best[:, None]).sum(1))


def average_precisions(similarities: np.ndarray, right: list[set[int]]) -> np.ndarray:
    precisions = []
    for row, columns in zip(similarities, right):
        ranks = sorted(1 + int((row > row[column]).sum()) for column in columns)
        precisions.append(np.mean([(found + 1) / rank for found, rank in enumerate(ranks)]))
    return np.array(precisions)


def score_pairs(encode: Embed, pairs_path: Path, sentences_path: Path | None) -> dict[str, float]:
    pairs = read_pairs(pairs_path)
    candidates = sorted({pair.sentence for pair in pairs})
    if sentences_path:
        sample = random.Random(SEED).sample(read_sentences(sentences_path), DISTRACTORS)
        known = set(candidates)
        candidates += sorted(set(sample) - known)
    place = {sentence: index for index, sentence in enumerate(candidates)}
    held_out = [pair for pair in pairs if pair.is_held_out]
    similarities = encode([pair.question for pair in held_out]) @ encode(candidates).T
    ranks = reciprocal_ranks(similarities, [{place[pair.sentence]} for pair in held_out])
    return {f"pairs R@1 ({len(held_out)})": float((ranks == 1).mean()), "pairs MRR": float(ranks.mean())}


def read_address(path: Path) -> list[str]:
    """One sentence a line; a label such as "p2s1: " before it is dropped."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [normalise(re.sub(r"^p\d+s\d+: ", "", line)) for line in lines if line.strip()]


def read_questions(path: Path) -> list[dict]:
    """The English answerable ones."""
    questions = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [entry for entry in questions if entry["lang"] == "en" and entry["answerable"]]


def score_address(encode: Embed, questions: list[dict], sentences: list[str]) -> dict[str, float]:
    similarities = encode([entry["question"] for entry in questions]) @ encode(sentences).T
    hits, ranks = defaultdict(list), []
    for entry, row in zip(questions, similarities):
        accepted = {normalise(sentence) for sentence in entry["gold"] + entry["also_ok"]}
        order = [sentences[index] in accepted for index in np.argsort(-row)]
        hits[entry["kind"]].append(order[0])
        hits["all"].append(order[0])
        ranks.append(1 / (1 + order.index(True)))
    scores = {f"address {kind} ({len(values)})": float(np.mean(values)) for kind, values in hits.items()}
    return {**scores, "address MRR": float(np.mean(ranks))}


def score_xquad(encode: Embed, path: Path) -> dict[str, float]:
    candidates: list[str] = []
    questions, right = [], []
    for article in json.loads(path.read_text(encoding="utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            first = len(candidates)
            candidates += paragraph["sentences"]
            for question in paragraph["qas"]:
                start = question["answers"][0]["answer_start"]
                holder = next(index for index, (_, end) in enumerate(paragraph["sentence_breaks"]) if start < end)
                questions.append(question["question"])
                right.append({first + holder})
    similarities = encode(questions) @ encode(candidates).T
    precisions = average_precisions(similarities, right)
    return {
        f"XQuAD-R R@1 ({len(questions)}/{len(candidates)})": float((reciprocal_ranks(similarities, right) == 1).mean()),
        "XQuAD-R mAP": float(precisions.mean()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, action="append", default=[], help="encoder folder; may be repeated")
    parser.add_argument("--package", type=Path, action="append", default=[], help="package folder; may be repeated")
    parser.add_argument("--pairs", type=Path, help="pairs.jsonl")
    parser.add_argument("--sentences", type=Path, help="English sentences, gzip: distractors for --pairs")
    parser.add_argument("--questions", type=Path, help="development questions of the address, JSON Lines")
    parser.add_argument("--address", type=Path, help="sentences of the address, one a line, needed with --questions")
    parser.add_argument("--xquad", type=Path, help="XQuAD-R English with sentences and sentence_breaks")
    arguments = parser.parse_args()
    if (arguments.questions is None) != (arguments.address is None):
        parser.error("--questions and --address belong together")

    encoders: list[tuple[str, Embed]] = []
    for folder in arguments.encoder:
        loaded = load_encoder(folder)
        encoders.append((f"{folder} float32", lambda texts, loaded=loaded: embed(loaded, texts)))
    for folder in arguments.package:
        encoders.append((f"{folder} int8", lambda texts, folder=folder: embed_in_node(folder, texts)))

    questions = read_questions(arguments.questions) if arguments.questions else []
    address = read_address(arguments.address) if arguments.address else []
    texts = [*address, *(entry["question"] for entry in questions)]
    first_vectors = encoders[0][1](texts) if texts and len(encoders) > 1 else None

    for place, (name, encode) in enumerate(encoders):
        scores: dict[str, float] = {}
        if arguments.pairs:
            scores |= score_pairs(encode, arguments.pairs, arguments.sentences)
        if arguments.questions:
            scores |= score_address(encode, questions, address)
            vectors = encode(texts) if place > 0 else None
            if vectors is not None and vectors.shape == first_vectors.shape:
                cosines = (vectors * first_vectors).sum(1)
                scores |= {"cosine mean": float(cosines.mean()), "cosine lowest": float(cosines.min())}
        if arguments.xquad:
            scores |= score_xquad(encode, arguments.xquad)
        print(f"{name}: " + "  ".join(f"{measure} {value:.4f}" for measure, value in scores.items()), flush=True)


if __name__ == "__main__":
    main()
