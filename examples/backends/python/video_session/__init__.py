"""Links, tokens and host API of Video Session for a host written in Python.

Follows docs/link-and-token.md step by step, and is held to the test vectors in
packages/issuer/vectors. Needs PyJWT and cryptography.
"""

from .access_window import AccessWindow
from .host_api import HostApi, ServiceContact
from .issuer import Appointment, Issuer, SessionRefused
from .links import Link, Role
from .profiles import MeetingProfile, jaas_profile, self_hosted_profile

__all__ = [
    "AccessWindow",
    "Appointment",
    "HostApi",
    "Issuer",
    "Link",
    "MeetingProfile",
    "Role",
    "ServiceContact",
    "SessionRefused",
    "jaas_profile",
    "self_hosted_profile",
]
