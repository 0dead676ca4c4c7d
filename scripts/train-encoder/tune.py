"""Tunes the student for short questions against sentences, and holds it near the teacher elsewhere.

Contrastive loss both ways: each question (half of them as typed in a hurry) must find its sentence
among the batch's sentences and one hard negative for each. Hard negatives are the sentences that
the teacher ranks highest for the question, without those it finds nearly as close as the right one,
which often answer the question too (Moreira et al. 2024, NV-Retriever: at most 95% of the positive).
The regulariser keeps the vectors of other sentences, clauses and keywords at the teacher's.

Example:
  python tune.py --teacher TEACHER --student distilled --pairs pairs.jsonl \\
      --sentences english-sentences.txt.gz --out tuned
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from distil import STRUCTURE_WEIGHT, TEMPERATURE, structure_loss
from noise import as_typed, clause, keywords
from pairs import Pair, read_pairs
from sentence_encoder import SEED, embed, fix_seeds, load_encoder, read_sentences, save_encoder, tokenize

NOISY_SHARE = 0.5
NEGATIVE_RANKS = 20
HIGHEST_NEGATIVE = 0.95


def mine_negatives(questions: np.ndarray, sentences: np.ndarray, pool: np.ndarray) -> list[list[int]]:
    """For each question the pool's places that rank highest and stay below 95% of the right one's similarity."""
    negatives = []
    for start in range(0, len(questions), 256):
        part = questions[start : start + 256]
        ceilings = HIGHEST_NEGATIVE * (part * sentences[start : start + 256]).sum(1)
        for row, ceiling in zip(part @ pool.T, ceilings):
            row[row > max(ceiling, 0)] = -1
            negatives.append(np.argsort(-row)[:NEGATIVE_RANKS].tolist())
    return negatives


def batches_without_repeats(pairs: list[Pair], batch_size: int, rng: random.Random) -> list[list[int]]:
    """Shuffled batches in which no sentence occurs twice, since it would be its own negative."""
    waiting = rng.sample(range(len(pairs)), len(pairs))
    batches = []
    while waiting:
        batch, seen, later = [], set(), []
        for index in waiting:
            if len(batch) < batch_size and pairs[index].sentence not in seen:
                batch.append(index)
                seen.add(pairs[index].sentence)
            else:
                later.append(index)
        batches.append(batch)
        waiting = later
    return batches


def contrastive_loss(questions: torch.Tensor, sentences: torch.Tensor, negatives: torch.Tensor) -> torch.Tensor:
    right = torch.arange(len(questions))
    forwards = questions @ torch.cat([sentences, negatives]).T / TEMPERATURE
    backwards = sentences @ questions.T / TEMPERATURE
    return (F.cross_entropy(forwards, right) + F.cross_entropy(backwards, right)) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", type=Path, required=True, help="encoder folder of all-MiniLM-L6-v2")
    parser.add_argument("--student", type=Path, required=True, help="encoder folder from distil.py")
    parser.add_argument("--pairs", type=Path, required=True, help="pairs.jsonl; held-out pairs are left out")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--pool", type=int, default=4000, help="sentences for negatives and regulariser (default %(default)s)")
    parser.add_argument("--epochs", type=int, default=3, help="passes over the pairs (default %(default)s)")
    parser.add_argument("--batch-size", type=int, default=32, help="pairs a step (default %(default)s)")
    parser.add_argument("--rate", type=float, default=2e-5, help="learning rate (default %(default)s)")
    parser.add_argument("--regulariser", type=float, default=2.0, help="weight of the distillation (default %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    fix_seeds()
    rng = random.Random(SEED)
    start = time.time()
    teacher, student = load_encoder(arguments.teacher), load_encoder(arguments.student)
    every_pair = read_pairs(arguments.pairs)
    pairs = [pair for pair in every_pair if not pair.is_held_out]
    held_out = {pair.sentence for pair in every_pair if pair.is_held_out}
    sample = rng.sample(read_sentences(arguments.sentences), arguments.pool)
    pool = sorted({*sample, *(pair.sentence for pair in pairs)} - held_out)
    # Half of what the regulariser sees are whole sentences, the rest shorter, as questions are.
    calm = [view(sentence) for sentence, view in zip(pool, [
        lambda text: text, lambda text: clause(text, rng), lambda text: text, lambda text: keywords(text, rng),
    ] * len(pool))]
    pool_vectors = embed(teacher, pool, bfloat16=True)
    calm_vectors = embed(teacher, calm, bfloat16=True)
    place = {sentence: index for index, sentence in enumerate(pool)}
    negatives = mine_negatives(
        embed(teacher, [pair.question for pair in pairs], bfloat16=True),
        pool_vectors[[place[pair.sentence] for pair in pairs]], pool_vectors)
    print(f"{len(pairs)} pairs, pool of {len(pool)}, prepared in {time.time() - start:.0f} s", flush=True)

    model = student.model.train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=arguments.rate, weight_decay=0.01)
    batches = [batch for _ in range(arguments.epochs)
               for batch in batches_without_repeats(pairs, arguments.batch_size, rng)]
    warm_up = max(1, len(batches) // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm_up, (len(batches) - step) / len(batches)))

    def encode(texts: list[str]) -> torch.Tensor:
        ids, mask = tokenize(student.tokenizer, texts)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return model(ids, mask)

    start, sums = time.time(), np.zeros(3)
    for step, batch in enumerate(batches):
        questions = [pairs[index].question for index in batch]
        questions = [as_typed(text, rng) if rng.random() < NOISY_SHARE else text for text in questions]
        sentences = [pairs[index].sentence for index in batch]
        hard = [pool[rng.choice(negatives[index])] for index in batch]
        contrast = contrastive_loss(encode(questions), encode(sentences), encode(hard))
        quiet = rng.sample(range(len(calm)), arguments.batch_size // 2)
        seen = [as_typed(calm[index], rng) if rng.random() < NOISY_SHARE / 2 else calm[index] for index in quiet]
        vectors, wanted = encode(seen), torch.from_numpy(calm_vectors[quiet])
        distance = (1 - (vectors * wanted).sum(-1)).mean()
        structure = structure_loss(vectors, wanted)
        optimiser.zero_grad()
        (contrast + arguments.regulariser * (distance + STRUCTURE_WEIGHT * structure)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        sums += contrast.item(), distance.item(), structure.item()
        if (step + 1) % 20 == 0:
            print(f"step {step + 1}/{len(batches)}  {time.time() - start:.0f} s  contrast {sums[0] / 20:.4f}  "
                  f"1-cosine {sums[1] / 20:.4f}  structure {sums[2] / 20:.4f}", flush=True)
            sums[:] = 0
    model.eval()
    save_encoder(student, arguments.out)


if __name__ == "__main__":
    main()
