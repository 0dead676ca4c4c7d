"""The sentence encoder itself: BERT layers, mean pooling, unit length; and its folder on disk.

An encoder folder holds `model.safetensors` (weights under the usual BERT names), `tokenizer.json`
and `config.json`. Every step of this recipe reads and writes the same three files.
"""

import gzip
import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import nn

SEED = 20220606
MAX_TOKENS = 256  # the teacher would take 512; a question or a sentence needs far fewer
PAD_TOKEN = "<pad>"


def fix_seeds(seed: int = SEED) -> None:
    """Seeds Python, NumPy and PyTorch."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def read_sentences(path: Path) -> list[str]:
    """The lines of a gzip file, without line ends."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.strip() for line in lines]


@dataclass(frozen=True)
class Shape:
    """Sizes of a BERT encoder, under the names of its config.json."""

    vocab_size: int
    hidden_size: int
    intermediate_size: int
    num_hidden_layers: int
    num_attention_heads: int
    max_position_embeddings: int
    layer_norm_eps: float
    projection_dim: int = 0
    """Numbers of a vector when a last linear layer shortens it; 0 without one, as in DPR's config.json."""

    @classmethod
    def from_config(cls, config: dict) -> "Shape":
        return cls(**{name: config[name] for name in cls.__dataclass_fields__ if name in config})

    @property
    def dimensions(self) -> int:
        return self.projection_dim or self.hidden_size


class Embeddings(nn.Module):
    def __init__(self, shape: Shape):
        super().__init__()
        width = shape.hidden_size
        self.word_embeddings = nn.Embedding(shape.vocab_size, width)
        self.position_embeddings = nn.Embedding(shape.max_position_embeddings, width)
        self.token_type_embeddings = nn.Embedding(2, width)
        self.LayerNorm = nn.LayerNorm(width, eps=shape.layer_norm_eps)

    def forward(self, token_ids: torch.Tensor) -> torch.Tensor:
        positions = self.position_embeddings.weight[: token_ids.shape[1]]
        return self.LayerNorm(self.word_embeddings(token_ids) + positions + self.token_type_embeddings.weight[0])


class Layer(nn.Module):
    """One transformer layer; the attribute paths equal BERT's parameter names."""

    def __init__(self, shape: Shape):
        super().__init__()
        width = shape.hidden_size
        self.heads = shape.num_attention_heads
        self.attention = nn.ModuleDict({
            "self": nn.ModuleDict({name: nn.Linear(width, width) for name in ("query", "key", "value")}),
            "output": nn.ModuleDict({
                "dense": nn.Linear(width, width),
                "LayerNorm": nn.LayerNorm(width, eps=shape.layer_norm_eps),
            }),
        })
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(width, shape.intermediate_size)})
        self.output = nn.ModuleDict({
            "dense": nn.Linear(shape.intermediate_size, width),
            "LayerNorm": nn.LayerNorm(width, eps=shape.layer_norm_eps),
        })

    def forward(self, hidden: torch.Tensor, is_token: torch.Tensor) -> torch.Tensor:
        batch, length, width = hidden.shape
        query, key, value = (
            self.attention["self"][name](hidden).view(batch, length, self.heads, -1).transpose(1, 2)
            for name in ("query", "key", "value")
        )
        context = F.scaled_dot_product_attention(query, key, value, attn_mask=is_token[:, None, None, :])
        context = context.transpose(1, 2).reshape(batch, length, width)
        attended = self.attention["output"]
        hidden = attended["LayerNorm"](hidden + attended["dense"](context))
        grown = F.gelu(self.intermediate["dense"](hidden))
        return self.output["LayerNorm"](hidden + self.output["dense"](grown))


class SentenceEncoder(nn.Module):
    """Token ids and mask (batch, length) -> unit vectors (batch, dimensions), pooled by mean over tokens."""

    def __init__(self, shape: Shape):
        super().__init__()
        self.shape = shape
        self.embeddings = Embeddings(shape)
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(Layer(shape) for _ in range(shape.num_hidden_layers))})
        if shape.projection_dim:
            self.projection = nn.Linear(shape.hidden_size, shape.projection_dim, bias=False)

    def forward(self, token_ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden = self.embeddings(token_ids)
        is_token = mask.bool()
        for layer in self.encoder["layer"]:
            hidden = layer(hidden, is_token)
        if self.shape.projection_dim:
            hidden = self.projection(hidden)
        weights = mask.unsqueeze(-1).to(torch.float32)
        pooled = (hidden.float() * weights).sum(1) / weights.sum(1)
        return F.normalize(pooled, dim=-1)


@dataclass
class EncoderFolder:
    """Everything that one encoder needs, loaded."""

    model: SentenceEncoder
    tokenizer: Tokenizer
    config: dict


def load_tokenizer(folder: Path, max_tokens: int = MAX_TOKENS) -> Tokenizer:
    """The folder's tokenizer, padding each batch to its longest text and truncating at `max_tokens`."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(max_tokens)
    tokenizer.enable_padding(pad_id=tokenizer.token_to_id(PAD_TOKEN), pad_token=PAD_TOKEN)
    return tokenizer


def load_encoder(folder: Path) -> EncoderFolder:
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    model = SentenceEncoder(Shape.from_config(config))
    weights = load_file(str(folder / "model.safetensors"))
    # The pooler and the position counter of BERT take no part in a sentence vector.
    unused = {name for name in weights if name.startswith("pooler.") or name.endswith("position_ids")}
    model.load_state_dict({name: value for name, value in weights.items() if name not in unused})
    return EncoderFolder(model.eval(), load_tokenizer(folder), config)


def save_encoder(encoder: EncoderFolder, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.detach().clone().contiguous() for name, value in encoder.model.state_dict().items()}
    save_file(weights, str(folder / "model.safetensors"))
    (folder / "config.json").write_text(json.dumps(encoder.config, indent=2) + "\n", encoding="utf-8")
    tokenizer = Tokenizer.from_str(encoder.tokenizer.to_str())
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def tokenize(tokenizer: Tokenizer, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and mask of a batch, padded to its longest text."""
    encodings = tokenizer.encode_batch(texts)
    ids = torch.tensor([encoding.ids for encoding in encodings])
    mask = torch.tensor([encoding.attention_mask for encoding in encodings])
    return ids, mask


@torch.no_grad()
def embed(encoder: EncoderFolder, texts: list[str], batch_size: int = 64, bfloat16: bool = False) -> np.ndarray:
    """Unit vectors of `texts`, float32, in the given order. Batches hold texts of similar length."""
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    vectors = np.empty((len(texts), encoder.model.shape.dimensions), dtype=np.float32)
    for start in range(0, len(order), batch_size):
        indices = order[start : start + batch_size]
        ids, mask = tokenize(encoder.tokenizer, [texts[index] for index in indices])
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
            vectors[indices] = encoder.model(ids, mask).float().numpy()
    return vectors
