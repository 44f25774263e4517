"""A report to bytes that say nothing, not even how long it is, and back."""

import os
import zlib
from dataclasses import replace
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec.msgpack import Decoder, encode

from vraaglint.model import Report

SMALLEST = 4096  # bytes; larger ones are a power of two
NONCE, TAG = 12, 16  # bytes


def sealed(report: Report, key: bytes) -> bytes:
    """`report` without its text and path, encrypted with `key`."""
    packed = zlib.compress(encode(replace(report, text="", path=None)))
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, packed.ljust(_room(len(packed)), b"\0"), None)


def unsealed(data: bytes, key: bytes, text: str) -> Report | None:
    """The report that `sealed` made, with its text back in place; None for anything else."""
    try:
        padded = AESGCM(key).decrypt(data[:NONCE], data[NONCE:], None)
        # The stream knows where it ends: the padding behind it is left alone.
        return replace(_decoder().decode(zlib.decompressobj().decompress(padded)), text=text)
    except (InvalidTag, ValueError):  # a wrong key or damage; too short to be sealed, or of another shape
        return None


def _room(length: int) -> int:
    """The bytes inside the smallest size that `length` bytes fit in once they are sealed."""
    whole = length + NONCE + TAG
    return max(SMALLEST, 1 << (whole - 1).bit_length()) - NONCE - TAG


@cache
def _decoder() -> "Decoder[Report]":
    """Made once: it looks at the types of all fields."""
    return Decoder(Report)
