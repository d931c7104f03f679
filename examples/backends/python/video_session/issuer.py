"""Everything that goes out, made and checked from the host's own records."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .access_window import AccessWindow, access_window_of
from .links import Link, LinkCodes, Role, id_bytes, require_role
from .profiles import MeetingProfile
from .require import (
    HIGHEST_REVISION,
    LONGEST_GRACE_MINUTES,
    require_integer,
    require_name,
    require_service_id,
    require_time_zone,
    require_times,
)
from .rooms import Rooms
from .tokens import Session, TokenSigner


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """What the host knows of one appointment. `starts` and `ends` are aware datetimes.

    Raises ValueError, naming the field that makes no sense.
    """

    id: str
    starts: datetime
    ends: datetime
    clinician_name: str
    cancelled: bool = False
    moved: bool = False
    link_revision: int = 0

    def __post_init__(self) -> None:
        id_bytes(self.id)
        require_times(self.starts, self.ends)
        require_name(self.clinician_name, "clinician_name")
        require_integer(self.link_revision, "link_revision", HIGHEST_REVISION)


class SessionRefused(Exception):
    """Nobody can join now; `code` is `cancelled`, `past`, `moved` or `too-early`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Issuer:
    """Stateless: the same secrets and records give the same links.

    `link_keys` maps key ids (0 to 255) to secrets; the first one signs, all are accepted.
    `signing_keys` maps key names (kid) to PEMs; the first one signs, all are published.
    `meeting_code_secret` is by default the secret of the last link key.
    Raises ValueError at once, naming the setting that makes no sense.
    """

    def __init__(
        self,
        *,
        service_id: str,
        time_zone: str,
        link_keys: dict[int, str],
        signing_keys: dict[str, str],
        profile: MeetingProfile,
        grace_minutes: int = 60,
        meeting_code_secret: str | None = None,
    ) -> None:
        self.service_id = require_service_id(service_id)
        self._zone = require_time_zone(time_zone)
        self.time_zone = time_zone
        require_integer(grace_minutes, "grace_minutes", LONGEST_GRACE_MINUTES)
        self._grace = timedelta(minutes=grace_minutes)
        self._links = LinkCodes(link_keys, service_id)
        if meeting_code_secret is None:
            meeting_code_secret = list(link_keys.values())[-1]
        self._rooms = Rooms(meeting_code_secret, service_id)
        self._signer = TokenSigner(signing_keys, profile)

    def link_code(self, appointment: Appointment, role: Role) -> str:
        """An opaque code for a link, one per role."""
        return self._links.issue(Link(appointment.id, role, appointment.link_revision))

    def redeem(self, code: str) -> Link | None:
        """What a code stands for, or None; compare its revision with the appointment's own."""
        return self._links.redeem(code)

    def meeting_code(self, appointment: Appointment) -> str:
        """The room of an appointment, the same for both sides."""
        return self._rooms.meeting_code(appointment.id)

    def access_window(self, appointment: Appointment) -> AccessWindow:
        """When the appointment can be joined."""
        return access_window_of(appointment.starts, appointment.ends, self._zone, self._grace)

    def issue_token(self, appointment: Appointment, role: Role, now: datetime) -> str:
        """A session token. Raises SessionRefused outside the access window."""
        require_role(role)
        window = self.access_window(appointment)
        _refuse_outside(appointment, window, now)
        session = Session(
            role=role,
            meeting_code=self.meeting_code(appointment),
            participant_id=self._rooms.pseudonym(appointment.id, role),
            clinician_name=appointment.clinician_name,
            starts=appointment.starts,
            ends=appointment.ends,
            window=window,
            time_zone=self.time_zone,
            service_id=self.service_id,
        )
        return self._signer.sign(session, now)

    def key_set(self) -> dict[str, list[dict[str, str]]]:
        """The public keys (JWKS), for browsers and the meeting server."""
        return self._signer.key_set()


def _refuse_outside(appointment: Appointment, window: AccessWindow, now: datetime) -> None:
    if appointment.cancelled:
        raise SessionRefused("cancelled")
    if now >= window.closes:
        raise SessionRefused("past")
    if now < window.opens:
        raise SessionRefused("moved" if appointment.moved else "too-early")
