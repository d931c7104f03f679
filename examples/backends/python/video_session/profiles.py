"""What a kind of meeting server wants to read in a token, beside the session itself."""

from dataclasses import dataclass

from .require import require, require_text


@dataclass(frozen=True)
class MeetingProfile:
    """The claims `iss`, `aud` and `sub`, and what key names begin with."""

    issuer: str
    audience: str
    subject: str
    kid_prefix: str = ""

    def __post_init__(self) -> None:
        for field in ("issuer", "audience", "subject"):
            require_text(getattr(self, field), f"the {field} of the profile")

    def kid(self, name: str) -> str:
        return self.kid_prefix + name.removeprefix(self.kid_prefix)


def self_hosted_profile(app_id: str, subject: str, audience: str | None = None) -> MeetingProfile:
    """A Jitsi of one's own with Prosody's token authentication."""
    return MeetingProfile(app_id, audience or app_id, subject)


def jaas_profile(app_id: str) -> MeetingProfile:
    """Jitsi as a Service; `app_id` is the tenant, `vpaas-magic-cookie-…`."""
    require("/" not in app_id, "app_id", "the AppID alone, without the key id")
    return MeetingProfile("chat", "jitsi", app_id, kid_prefix=f"{app_id}/")
