"""Identifiers made from content, so that two builds of the same reports name everything alike (law 6)."""

from hashlib import blake2b


def content_id(prefix: str, *parts: object) -> str:
    """Name a record by what it holds: a short kind prefix and 16 hexadecimal digits of BLAKE2b.

    >>> content_id("t", "r_1", 10, 18) == content_id("t", "r_1", 10, 18)
    True
    """
    body = "\x1f".join(["" if part is None else str(part) for part in parts])
    return f"{prefix}_{blake2b(body.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"


def bytes_id(prefix: str, data: bytes, *parts: object) -> str:
    """Name a record by bytes as received and what was declared about them."""
    digest = blake2b(data, digest_size=16).hexdigest()
    return content_id(prefix, digest, *parts)
