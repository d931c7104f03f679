"""What a real host has in its database and its login. Invented, and made anew for each day."""

from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from wsgiref.types import WSGIEnvironment
from zoneinfo import ZoneInfo

from video_session import Appointment, ServiceContact

SERVICE_ID = "hillside"
TIME_ZONE = "Europe/London"
SERVICE = ServiceContact(name="Hillside Talking Therapies", phone="01632 960 123")

COLLEAGUE = "Dr Ben Adeyemi"


def find_appointment(appointment_id: str) -> Appointment | None:
    today = datetime.now(ZoneInfo(TIME_ZONE)).replace(hour=14, minute=0, second=0, microsecond=0)
    tomorrow, next_week = today + timedelta(days=1), today + timedelta(days=7)
    appointments = [
        _appointment("today", today),
        _appointment("tomorrow", tomorrow),
        _appointment("yesterday", today - timedelta(days=1)),
        _appointment("cancelled", today, cancelled=True),
        _appointment("moved", next_week, moved=True),
        _appointment("reissued", today, link_revision=3),
        _appointment("colleague", today, clinician_name=COLLEAGUE),
    ]
    return next((one for one in appointments if one.id == appointment_id), None)


def authorise_clinician(environ: WSGIEnvironment, appointment: Appointment) -> bool:
    """STAND-IN for your own login: anybody can write this cookie, so never use it as it is."""
    login = SimpleCookie(environ.get("HTTP_COOKIE", "")).get("sample_login")
    return login is not None and login.value == "osei" and appointment.clinician_name != COLLEAGUE


def welcome(_: Appointment) -> dict[str, object]:
    return {
        **SERVICE.as_json(),
        "text": ["Find a quiet place where nobody can hear you."],
        "links": [{"label": "What to expect", "href": "https://hillside.example/video"}],
    }


def _appointment(
    appointment_id: str,
    starts: datetime,
    *,
    clinician_name: str = "Dr Amara Osei",
    cancelled: bool = False,
    moved: bool = False,
    link_revision: int = 0,
) -> Appointment:
    return Appointment(
        id=appointment_id,
        starts=starts,
        ends=starts + timedelta(minutes=50),
        clinician_name=clinician_name,
        cancelled=cancelled,
        moved=moved,
        link_revision=link_revision,
    )
