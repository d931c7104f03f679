"""Session tokens: RS256, and not one personal fact about a patient."""

import json
import math
from dataclasses import dataclass
from datetime import datetime

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from .access_window import AccessWindow
from .links import Role
from .profiles import MeetingProfile
from .require import require, require_text

SHORTEST_MODULUS = 2048
BACKDATED_SECONDS = 60
LIFETIME_SECONDS = 4 * 3600
LIFETIME_PAST_WINDOW_SECONDS = 2 * 3600

FEATURES = (
    "branding calendar create-polls file-upload flip inbound-call list-visitors live-translation"
    " livestreaming lobby moderation outbound-call recording room screen-sharing send-groupchat"
    " send-private-message sip-inbound-call sip-outbound-call transcription"
).split()
ALLOWED_TO_ALL = {"screen-sharing", "send-groupchat"}
ALLOWED_TO_CLINICIANS = ALLOWED_TO_ALL | {"lobby", "moderation"}


@dataclass(frozen=True, kw_only=True)
class Session:
    """Who joins what, and when."""

    role: Role
    meeting_code: str
    participant_id: str
    clinician_name: str
    starts: datetime
    ends: datetime
    window: AccessWindow
    time_zone: str
    service_id: str


class TokenSigner:
    """`pems` maps key names (kid) to private keys; the first one signs, all are published."""

    def __init__(self, pems: dict[str, str], profile: MeetingProfile) -> None:
        require(len(pems) > 0, "signing_keys", "at least one key")
        for name in pems:
            require_text(name, "the kid of a signing key")
        self._profile = profile
        self._keys = {profile.kid(name): load_key(pem) for name, pem in pems.items()}

    def sign(self, session: Session, now: datetime) -> str:
        kid, key = next(iter(self._keys.items()))
        claims = _claims(session, self._profile, _seconds(now))
        return jwt.encode(claims, key, algorithm="RS256", headers={"kid": kid})

    def key_set(self) -> dict[str, list[dict[str, str]]]:
        """The public halves, as a JWKS."""
        return {"keys": [_public_jwk(kid, key) for kid, key in self._keys.items()]}


def load_key(pem: str) -> RSAPrivateKey:
    key = load_pem_private_key(pem.encode(), password=None)
    if not isinstance(key, RSAPrivateKey) or key.key_size < SHORTEST_MODULUS:
        raise ValueError(f"a signing key must be an RSA key of at least {SHORTEST_MODULUS} bits")
    return key


def _claims(session: Session, profile: MeetingProfile, now: int) -> dict[str, object]:
    closes = _seconds(session.window.closes)
    return {
        "iss": profile.issuer,
        "aud": profile.audience,
        "sub": profile.subject,
        "room": session.meeting_code,
        "iat": now,
        "nbf": now - BACKDATED_SECONDS,
        "exp": min(now + LIFETIME_SECONDS, closes + LIFETIME_PAST_WINDOW_SECONDS),
        "context": {"user": _user(session), "features": _features(session.role)},
        "video_session": {
            "role": session.role,
            "starts": _seconds(session.starts),
            "ends": _seconds(session.ends),
            "opens": _seconds(session.window.opens),
            "closes": closes,
            "time_zone": session.time_zone,
            "service": session.service_id,
        },
    }


def _user(session: Session) -> dict[str, object]:
    """A self-hosted Jitsi reads `affiliation`, JaaS reads `moderator`; both are always there."""
    if session.role != "clinician":
        return {"id": session.participant_id, "affiliation": "member", "moderator": False}
    return {
        "id": session.participant_id,
        "name": session.clinician_name,
        "affiliation": "owner",
        "moderator": True,
    }


def _features(role: Role) -> dict[str, bool]:
    """Every feature by name: one that is not named may be allowed."""
    allowed = ALLOWED_TO_CLINICIANS if role == "clinician" else ALLOWED_TO_ALL
    return {feature: feature in allowed for feature in FEATURES}


def _public_jwk(kid: str, key: RSAPrivateKey) -> dict[str, str]:
    numbers = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    published = {"kid": kid, "alg": "RS256", "use": "sig"}
    return {"kty": "RSA", "n": numbers["n"], "e": numbers["e"], **published}


def _seconds(instant: datetime) -> int:
    return math.floor(instant.timestamp())
