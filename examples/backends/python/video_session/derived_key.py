"""Keys that are derived from one secret, and what they sign."""

import base64
import hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHORTEST_SECRET = 32


def derive_key(secret: str, purpose: str, service_id: str) -> bytes:
    """A key of its own for each purpose and service, so that none is good for another."""
    raw = secret.encode()
    if len(raw) < SHORTEST_SECRET:
        raise ValueError(f"a secret must have at least {SHORTEST_SECRET} bytes")
    info = f"video-session/{purpose}/{service_id}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(raw)


def hmac_sha256(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")


def base64url(raw: bytes) -> str:
    """Base64 for addresses, without padding (RFC 4648 section 5)."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
