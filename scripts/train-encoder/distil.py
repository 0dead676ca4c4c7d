"""Heals the pruned student and teaches it typed English: its vector of a text follows the teacher's.

The student starts with the teacher's weights, so sentences whose tokens were all kept already agree.
What it has to learn: words that are now spelled with more pieces, and texts as people type them,
whose vector should be the teacher's vector of the clean text.

Loss: 1 - cosine to the teacher, plus the divergence between the two distributions of similarity
over the other texts of the batch.

Example:
  python distil.py --teacher TEACHER --student pruned --sentences english-sentences.txt.gz --out distilled
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from wordfreq import top_n_list

from noise import as_typed, clause, keywords
from sentence_encoder import (
    SEED, EncoderFolder, embed, fix_seeds, load_encoder, load_tokenizer, read_sentences, save_encoder, tokenize,
)

TEMPERATURE = 0.05  # the teacher was trained at this one (its card: scale 20)
STRUCTURE_WEIGHT = 0.5
LAYER_RATE = 2e-5
WORD_RATE = 1e-4  # rows of rare pieces see few steps
NOISY_SHARE = 0.5
WORD_FRAMES = (
    "{}", "{}", "what is {}?", "tell me about {}", "the {} was mentioned in the speech", "is there anything on {}",
    "{} and the economy", "a new {} for our country", "people of {}", "he said that {} matters most",
)


def changed_by_pruning(texts: list[str], teacher: Tokenizer, student: Tokenizer) -> list[str]:
    """The texts that the student's vocabulary spells differently."""
    teacher.no_padding()
    student.no_padding()
    pairs = zip(texts, teacher.encode_batch(texts), student.encode_batch(texts))
    return [text for text, before, after in pairs if before.tokens != after.tokens]


def choose_texts(arguments: argparse.Namespace, teacher: Tokenizer, student: Tokenizer, rng: random.Random) -> list[str]:
    """Clean texts: everything that pruning changed, and a sample of sentences, clauses and keyword queries."""
    sentences = read_sentences(arguments.sentences)
    changed = changed_by_pruning(sentences, teacher, student)
    words = changed_by_pruning(top_n_list("en", arguments.words, wordlist="large"), teacher, student)
    # Rarer words than the list has were dropped as well; the vocabulary names them itself.
    kept = student.get_vocab()
    words += [token for token in teacher.get_vocab() if token.isalpha() and token.isascii() and token not in kept]
    words = sorted(set(words))
    framed = [rng.choice(WORD_FRAMES).format(word) for word in words]
    sample = rng.sample(sentences, arguments.sample)
    thirds = [sample[start::3] for start in range(3)]
    print(f"{len(changed)} changed sentences, {len(words)} changed words, {len(sample)} other texts", flush=True)
    return [
        *changed, *framed, *thirds[0],
        *(clause(sentence, rng) for sentence in thirds[1]),
        *(keywords(sentence, rng) for sentence in thirds[2]),
    ]


def structure_loss(student: torch.Tensor, teacher: torch.Tensor) -> torch.Tensor:
    """Divergence of the student's similarities to the batch's teacher vectors from the teacher's own, itself left out."""
    itself = torch.eye(len(teacher), dtype=torch.bool)
    wanted = (teacher @ teacher.T / TEMPERATURE).masked_fill(itself, -1e4)
    got = (student @ teacher.T / TEMPERATURE).masked_fill(itself, -1e4)
    return F.kl_div(got.log_softmax(-1), wanted.log_softmax(-1), reduction="batchmean", log_target=True)


def batches_of_similar_length(texts: list[str], batch_size: int, rng: random.Random) -> list[list[int]]:
    """All indices, in shuffled batches whose texts are about equally long, to waste little padding."""
    order = sorted(range(len(texts)), key=lambda index: (len(texts[index]) // 8, rng.random()))
    batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    rng.shuffle(batches)
    return batches


def distil(student: EncoderFolder, texts: list[str], targets: np.ndarray, epochs: int, batch_size: int,
           rng: random.Random) -> None:
    model = student.model.train()
    words = [model.embeddings.word_embeddings.weight]
    others = [value for value in model.parameters() if value is not words[0]]
    optimiser = torch.optim.AdamW(
        [{"params": words, "lr": WORD_RATE}, {"params": others, "lr": LAYER_RATE}], weight_decay=0)
    batches = [batch for _ in range(epochs) for batch in batches_of_similar_length(texts, batch_size, rng)]
    warm_up = max(1, len(batches) // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm_up, (len(batches) - step) / len(batches)))
    start, sums = time.time(), np.zeros(2)
    for step, batch in enumerate(batches):
        seen = [as_typed(texts[index], rng) if rng.random() < NOISY_SHARE else texts[index] for index in batch]
        ids, mask = tokenize(student.tokenizer, seen)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = model(ids, mask)
        wanted = torch.from_numpy(targets[batch])
        distance = (1 - (vectors * wanted).sum(-1)).mean()
        structure = structure_loss(vectors, wanted)
        optimiser.zero_grad()
        (distance + STRUCTURE_WEIGHT * structure).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        sums += distance.item(), structure.item()
        if (step + 1) % 100 == 0:
            print(f"step {step + 1}/{len(batches)}  {time.time() - start:.0f} s  1-cosine {sums[0] / 100:.4f}  "
                  f"structure {sums[1] / 100:.4f}", flush=True)
            sums[:] = 0
    model.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", type=Path, required=True, help="encoder folder of all-MiniLM-L6-v2")
    parser.add_argument("--student", type=Path, required=True, help="encoder folder from prune_vocabulary.py")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--sample", type=int, default=24000, help="sentences besides the changed (default %(default)s)")
    parser.add_argument("--words", type=int, default=60000, help="most frequent words to look at (default %(default)s)")
    parser.add_argument("--epochs", type=int, default=1, help="passes over all texts (default %(default)s)")
    parser.add_argument("--batch-size", type=int, default=48, help="texts a step (default %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    fix_seeds()
    rng = random.Random(SEED)
    teacher, student = load_encoder(arguments.teacher), load_encoder(arguments.student)
    texts = choose_texts(arguments, load_tokenizer(arguments.teacher), load_tokenizer(arguments.student), rng)
    start = time.time()
    targets = embed(teacher, texts, bfloat16=True)
    print(f"{len(texts)} teacher vectors in {time.time() - start:.0f} s", flush=True)
    distil(student, texts, targets, arguments.epochs, arguments.batch_size, rng)
    save_encoder(student, arguments.out)


if __name__ == "__main__":
    main()
