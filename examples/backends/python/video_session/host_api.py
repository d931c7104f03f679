"""The calls that the elements make, as a WSGI application."""

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIEnvironment

from .issuer import Appointment, Issuer, SessionRefused
from .links import Role
from .problem import Problem, refusal

LARGEST_BODY_BYTES = 4096
PRIVATE_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
PUBLIC_HEADERS = {"Cache-Control": "public, max-age=300"}

Json = dict[str, object]
Answer = tuple[Json, dict[str, str]]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ServiceContact:
    """Named in every refusal, so that nobody is left without a phone number."""

    name: str
    phone: str

    def as_json(self) -> dict[str, str]:
        return {"serviceName": self.name, "phone": self.phone}


@dataclass(frozen=True, kw_only=True)
class HostApi:
    """`POST links`, `POST session` and `GET jwks.json` below `base_path`.

    `public_url` is the origin under which people reach the host, such as https://ehr.example.
    `pages` has the path of the page that each role's link leads to.
    `find_appointment` looks in the host's records, `authorise_clinician` in its login: may the
    person behind this request hand out the links of this appointment?
    """

    issuer: Issuer
    public_url: str
    pages: dict[Role, str]
    service: ServiceContact
    find_appointment: Callable[[str], Appointment | None]
    authorise_clinician: Callable[[WSGIEnvironment, Appointment], bool]
    welcome: Callable[[Appointment], Json]
    base_path: str = "/video-session"

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        status, content_type = HTTPStatus.OK, "application/json"
        try:
            body, headers = self._answer(environ)
        except Problem as problem:
            status, content_type = problem.status, "application/problem+json"
            body, headers = problem.as_json(), PRIVATE_HEADERS | problem.headers
        raw = json.dumps(body).encode()
        length = {"Content-Type": content_type, "Content-Length": str(len(raw))}
        start_response(f"{status.value} {status.phrase}", list((headers | length).items()))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [raw]

    def _answer(self, environ: WSGIEnvironment) -> Answer:
        try:
            return self._route(environ)
        except Problem:
            raise
        except Exception as error:
            # Of a fault nothing gets out but this; the log has the rest.
            log.exception("A request failed")
            down = "The service does not work at the moment"
            raise refusal("service-down", down, self.service.as_json()) from error

    def _route(self, environ: WSGIEnvironment) -> Answer:
        path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        if not path.startswith(self.base_path):
            raise Problem(HTTPStatus.NOT_FOUND, "The host API has no such address")
        match path.removeprefix(self.base_path):
            case "/jwks.json":
                _require_method(environ, "GET", "HEAD")
                return self.issuer.key_set(), PUBLIC_HEADERS
            case "/links":
                return self._links(environ), PRIVATE_HEADERS
            case "/session":
                return self._session(environ), PRIVATE_HEADERS
        raise Problem(HTTPStatus.NOT_FOUND, "The host API has no such address")

    def _links(self, environ: WSGIEnvironment) -> Json:
        """What both sides need to meet, for a clinician's eyes."""
        appointment = self._authorised(environ, self._read_field(environ, "appointmentId"))
        if appointment.cancelled:
            raise self._refusal("cancelled", appointment)
        window = self.issuer.access_window(appointment)
        return {
            "appointmentId": appointment.id,
            "meetingCode": self.issuer.meeting_code(appointment),
            "links": {role: self._link(appointment, role) for role in self.pages},
            "starts": rfc3339(appointment.starts),
            "ends": rfc3339(appointment.ends),
            "window": {"opens": rfc3339(window.opens), "closes": rfc3339(window.closes)},
            "timeZone": self.issuer.time_zone,
            "serverNow": rfc3339(datetime.now(timezone.utc)),
        }

    def _session(self, environ: WSGIEnvironment) -> Json:
        """A fresh token for a link, as often as needed on the day."""
        link = self.issuer.redeem(self._read_field(environ, "code"))
        appointment = self._find(link.appointment_id) if link else None
        if link is None or appointment is None or appointment.link_revision != link.revision:
            # One answer for a code that is mistyped, retired, or of an appointment that is gone.
            detail = "There is no session for this code"
            raise refusal("invalid", detail, self.service.as_json())
        now = datetime.now(timezone.utc)
        try:
            token = self.issuer.issue_token(appointment, link.role, now)
        except SessionRefused as refused:
            raise self._refusal(refused.code, appointment) from refused
        return {
            "token": token,
            "serverNow": rfc3339(now),
            "meetingCode": self.issuer.meeting_code(appointment),
            "welcome": self.welcome(appointment),
        }

    def _authorised(self, environ: WSGIEnvironment, appointment_id: str) -> Appointment:
        """An appointment that does not exist looks like one that is not for this person."""
        appointment = self._find(appointment_id)
        if appointment is None or not self.authorise_clinician(environ, appointment):
            detail = "There is no such appointment, or this person may not hand out its links"
            raise refusal("host-unauthorised", detail, self.service.as_json())
        return appointment

    def _find(self, appointment_id: str) -> Appointment | None:
        """Exactly this one: a database may compare ids without regard to case."""
        appointment = self.find_appointment(appointment_id)
        return appointment if appointment and appointment.id == appointment_id else None

    def _link(self, appointment: Appointment, role: Role) -> str:
        """The code goes into the fragment, which no server and no proxy log gets to see."""
        return f"{self.public_url}{self.pages[role]}#{self.issuer.link_code(appointment, role)}"

    def _refusal(self, code: str, appointment: Appointment) -> Problem:
        facts = {
            "starts": rfc3339(appointment.starts),
            "opens": rfc3339(self.issuer.access_window(appointment).opens),
            "timeZone": self.issuer.time_zone,
        }
        detail = f"The appointment cannot be joined: {code}"
        return refusal(code, detail, facts | self.service.as_json())

    def _read_field(self, environ: WSGIEnvironment, field: str) -> str:
        _require_method(environ, "POST")
        self._require_same_origin(environ)
        value = _read_json_object(environ).get(field)
        if not isinstance(value, str) or value == "":
            detail = f"{field} must be a non-empty string"
            raise Problem(HTTPStatus.BAD_REQUEST, detail, members={"field": field})
        return value

    def _require_same_origin(self, environ: WSGIEnvironment) -> None:
        """Lets pages of the host in, and what is no browser: it has nobody's cookies."""
        site = environ.get("HTTP_SEC_FETCH_SITE")
        if site is None:
            is_own = environ.get("HTTP_ORIGIN", self.public_url) == self.public_url
        else:
            is_own = site == "same-origin"
        if not is_own:
            raise Problem(HTTPStatus.FORBIDDEN, "Only pages of the same origin may call this")


def rfc3339(instant: datetime) -> str:
    utc = instant.astimezone(timezone.utc)
    return utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _require_method(environ: WSGIEnvironment, *allowed: str) -> None:
    if environ["REQUEST_METHOD"] not in allowed:
        allow = ", ".join(allowed)
        detail = f"This address takes {allow} only"
        raise Problem(HTTPStatus.METHOD_NOT_ALLOWED, detail, headers={"Allow": allow})


def _read_json_object(environ: WSGIEnvironment) -> Json:
    content_type = environ.get("CONTENT_TYPE", "").split(";")[0].strip().lower()
    if content_type != "application/json":
        # A form of another site can send any type but this one without asking first.
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json")
    length = environ.get("CONTENT_LENGTH", "")
    # More digits than any length has would be too long to read as a number.
    announced = int(length[:10]) if length.isascii() and length.isdecimal() else 0
    raw = environ["wsgi.input"].read(min(announced, LARGEST_BODY_BYTES + 1))
    if len(raw) > LARGEST_BODY_BYTES:
        detail = f"The body may have {LARGEST_BODY_BYTES} bytes at most"
        raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise Problem(HTTPStatus.BAD_REQUEST, "The body must be a JSON object")
    return body
