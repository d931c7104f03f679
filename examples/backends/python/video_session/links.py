"""Link codes: who may join which appointment, signed, and kept nowhere."""

import base64
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import Literal

from .derived_key import base64url, derive_key, hmac_sha256
from .require import HIGHEST_REVISION, require, require_integer

Role = Literal["patient", "clinician", "guest"]

VERSION = 1
ROLE_NUMBERS: dict[Role, int] = {"patient": 1, "clinician": 2, "guest": 3}
ROLES = {number: role for role, number in ROLE_NUMBERS.items()}
TAG_BYTES = 16
SHORTEST_CODE_BYTES = 20
LONGEST_CODE = 400
LONGEST_ID_BYTES = 200


@dataclass(frozen=True)
class Link:
    """What a link code stands for. Compare `revision` with the appointment's own."""

    appointment_id: str
    role: Role
    revision: int


class LinkCodes:
    """Makes and reads the codes of one service.

    `secrets_by_id` maps key ids (0 to 255) to secrets; the first one signs, all are accepted.
    """

    def __init__(self, secrets_by_id: dict[int, str], service_id: str) -> None:
        require(len(secrets_by_id) > 0, "link_keys", "at least one key")
        for key_id in secrets_by_id:
            require_integer(key_id, "the id of a link key", 255)
        self._keys = {
            key_id: derive_key(secret, "link-code", service_id)
            for key_id, secret in secrets_by_id.items()
        }
        self._decoy = secrets.token_bytes(32)

    def issue(self, link: Link) -> str:
        """An opaque code for a link, the same every time."""
        require_role(link.role)
        require_integer(link.revision, "link_revision", HIGHEST_REVISION)
        key_id, key = next(iter(self._keys.items()))
        head = bytes([VERSION << 4 | ROLE_NUMBERS[link.role], key_id])
        body = head + _varint(link.revision) + id_bytes(link.appointment_id)
        if (len(body) + TAG_BYTES) % 3 == 0:
            body += b"\0"
        return base64url(body + _tag(key, body))

    def redeem(self, code: str) -> Link | None:
        """What a code stands for; None for anything else, after the same work."""
        raw = _bytes_of(code)
        body, tag = raw[:-TAG_BYTES], raw[-TAG_BYTES:]
        key = self._keys.get(body[1], self._decoy)
        genuine = hmac.compare_digest(_tag(key, body), tag)
        return _unpack(body) if genuine else None


def require_role(role: str) -> None:
    require(role in ROLE_NUMBERS, "role", f"one of {', '.join(ROLE_NUMBERS)}")


def id_bytes(appointment_id: str) -> bytes:
    """The id in UTF-8, once it is one that can stand in a code."""
    raw = appointment_id.encode()
    if not 1 <= len(raw) <= LONGEST_ID_BYTES or re.search(rb"[\x00-\x1f\x7f]", raw):
        raise ValueError(
            f"an appointment id must have 1 to {LONGEST_ID_BYTES} bytes and no control characters"
        )
    return raw


def _tag(key: bytes, body: bytes) -> bytes:
    return hmac_sha256(key, body)[:TAG_BYTES]


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the top bit says that more follow (LEB128)."""
    if value < 128:
        return bytes([value])
    return bytes([value % 128 | 128]) + _varint(value // 128)


def _bytes_of(code: str) -> bytes:
    """The bytes of a code; for anything but their one spelling, bytes that no key has signed."""
    if re.fullmatch(r"[A-Za-z0-9_-]{1,%d}" % LONGEST_CODE, code) and len(code) % 4 != 1:
        raw = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
        if base64url(raw) == code and len(raw) >= SHORTEST_CODE_BYTES:
            return raw
    return bytes(SHORTEST_CODE_BYTES)


def _unpack(body: bytes) -> Link | None:
    """Reads what stands before a true tag."""
    version, role = body[0] >> 4, ROLES.get(body[0] & 15)
    if version != VERSION or role is None:
        return None
    revision, start = _read_varint(body, 2)
    return Link(body[start:].removesuffix(b"\0").decode(), role, revision)


def _read_varint(body: bytes, position: int) -> tuple[int, int]:
    """The number that begins there, and where it ends."""
    value, shift = 0, 0
    while body[position] >= 128:
        value |= (body[position] & 127) << shift
        position, shift = position + 1, shift + 7
    return value | body[position] << shift, position + 1
