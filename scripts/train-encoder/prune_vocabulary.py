"""Keeps the teacher's weights and the part of its vocabulary that modern English needs.

A token's worth is how often the teacher's tokenizer would use it in English: four parts general
English (the word frequencies of the package `wordfreq`), one part the speeches and textbooks of
the sentence file. Special tokens, digits, single Latin letters with their continuations, and
punctuation always stay, so that any English text can be spelled.

Example:
  python prune_vocabulary.py --teacher TEACHER --sentences english-sentences.txt.gz --size 21800 --out pruned
"""

import argparse
import json
import unicodedata
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer
from wordfreq import get_frequency_dict

from sentence_encoder import MAX_TOKENS, EncoderFolder, SentenceEncoder, Shape, load_encoder, read_sentences, save_encoder

SPECIAL_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
GENERAL_ENGLISH_SHARE = 0.8
# Typography and signs of English text beyond ASCII.
KEPT_SYMBOLS = set("‘’“”–—…•·°€£¥©®™½¼¾×÷±²³§¶«»¿¡′″−≤≥≈√∞→←")


def spells_english(token: str) -> bool:
    """Whether the token consists of ASCII characters only and is no placeholder.

    Example: spells_english("##ing") -> True; spells_english("[unused7]") -> False
    """
    return token.isascii() and not token.startswith("[unused") and token not in SPECIAL_TOKENS


def is_indispensable(token: str) -> bool:
    """Single Latin letters, digits and common symbols, with their continuations; two digits; recent years.

    Years are named here because `wordfreq` counts all numbers of equal length as one.
    """
    piece = token.removeprefix("##")
    if len(piece) == 1:
        return piece.isascii() or piece in KEPT_SYMBOLS or unicodedata.name(piece, "").startswith("LATIN SMALL")
    if not (piece.isascii() and piece.isdigit()):
        return False
    return len(piece) == 2 or (token.isdigit() and len(piece) == 4 and piece[:2] in ("19", "20"))


def shares(counts: Counter) -> dict[str, float]:
    total = sum(counts.values())
    return {token: count / total for token, count in counts.items()}


def count_tokens_of_words(tokenizer: Tokenizer, frequencies: dict[str, float]) -> Counter:
    counts: Counter = Counter()
    words = list(frequencies)
    for word, encoding in zip(words, tokenizer.encode_batch(words, add_special_tokens=False)):
        for token in encoding.tokens:
            counts[token] += frequencies[word]
    return counts


def count_tokens_of_sentences(tokenizer: Tokenizer, sentences: list[str]) -> Counter:
    counts: Counter = Counter()
    for encoding in tokenizer.encode_batch(sentences, add_special_tokens=False):
        counts.update(encoding.tokens)
    return counts


def choose_tokens(tokenizer: Tokenizer, sentences: list[str], size: int) -> list[str]:
    """The kept tokens, special ones first, the others in the teacher's order."""
    general = shares(count_tokens_of_words(tokenizer, get_frequency_dict("en", wordlist="large")))
    speeches = shares(count_tokens_of_sentences(tokenizer, sentences))
    order = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    teacher_id = dict(order)

    def worth(token: str) -> float:
        return GENERAL_ENGLISH_SHARE * general.get(token, 0) + (1 - GENERAL_ENGLISH_SHARE) * speeches.get(token, 0)

    kept = {token for token, _ in order if token not in SPECIAL_TOKENS and is_indispensable(token)}
    candidates = [token for token, _ in order if spells_english(token) and token not in kept]
    # BERT's vocabulary is sorted by frequency, so the teacher's id settles ties.
    candidates.sort(key=lambda token: (-worth(token), teacher_id[token]))
    kept.update(candidates[: size - len(SPECIAL_TOKENS) - len(kept)])
    return SPECIAL_TOKENS + [token for token, _ in order if token in kept]


def prune_tokenizer(tokenizer: Tokenizer, tokens: list[str]) -> Tokenizer:
    """The same tokenizer over `tokens`; a token's new id is its place in the list."""
    layout = json.loads(tokenizer.to_str())
    ids = {token: index for index, token in enumerate(tokens)}
    layout["model"]["vocab"] = ids
    for added in layout["added_tokens"]:
        added["id"] = ids[added["content"]]
    for special in layout["post_processor"]["special_tokens"].values():
        special["ids"] = [ids[token] for token in special["tokens"]]
    return Tokenizer.from_str(json.dumps(layout))


def prune_model(teacher: EncoderFolder, tokens: list[str]) -> SentenceEncoder:
    shape = Shape.from_config({
        **teacher.config, "vocab_size": len(tokens), "max_position_embeddings": MAX_TOKENS,
    })
    rows = torch.tensor([teacher.tokenizer.token_to_id(token) for token in tokens])
    weights = dict(teacher.model.state_dict())
    weights["embeddings.word_embeddings.weight"] = weights["embeddings.word_embeddings.weight"][rows]
    weights["embeddings.position_embeddings.weight"] = weights["embeddings.position_embeddings.weight"][:MAX_TOKENS]
    model = SentenceEncoder(shape)
    model.load_state_dict(weights)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--teacher", type=Path, required=True, help="encoder folder of all-MiniLM-L6-v2")
    parser.add_argument("--sentences", type=Path, required=True, help="English sentences, one a line, gzip")
    parser.add_argument("--size", type=int, default=21800, help="tokens to keep (default %(default)s)")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    teacher = load_encoder(arguments.teacher)
    sentences = read_sentences(arguments.sentences)
    # Counting needs neither padding nor truncation.
    teacher.tokenizer.no_padding()
    teacher.tokenizer.no_truncation()
    tokens = choose_tokens(teacher.tokenizer, sentences, arguments.size)
    model = prune_model(teacher, tokens)
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        **{key: teacher.config[key] for key in (
            "hidden_act", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
            "layer_norm_eps", "type_vocab_size", "pad_token_id",
        )},
        "max_position_embeddings": MAX_TOKENS,
        "vocab_size": len(tokens),
    }
    save_encoder(EncoderFolder(model, prune_tokenizer(teacher.tokenizer, tokens), config), arguments.out)
    used = count_tokens_of_sentences(teacher.tokenizer, sentences)
    kept_uses = sum(used[token] for token in set(tokens))
    print(f"kept {len(tokens)} of {teacher.tokenizer.get_vocab_size()} tokens, "
          f"{kept_uses / sum(used.values()):.5f} of the token uses in the sentence file")


if __name__ == "__main__":
    main()
