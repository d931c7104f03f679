"""What settings and appointments must be; errors name the field, never the value of a secret."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST_SERVICE_ID_BYTES = 900
LONGEST_NAME = 100
HIGHEST_REVISION = 2**32 - 1
LONGEST_GRACE_MINUTES = 24 * 60

# Control characters and separators of lines, then those that change the direction of text.
NOT_IN_NAMES = re.compile(
    "[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def require(holds: bool, field: str, expected: str) -> None:
    if not holds:
        raise ValueError(f"{field} must be {expected}")


def require_text(value: object, field: str) -> str:
    require(isinstance(value, str) and value != "", field, "a non-empty string")
    return str(value)


def require_integer(value: object, field: str, most: int) -> None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    require(whole and 0 <= value <= most, field, f"a whole number from 0 to {most}")


def require_name(value: object, field: str) -> None:
    fits = isinstance(value, str) and 1 <= len(value) <= LONGEST_NAME
    plain = fits and NOT_IN_NAMES.search(value) is None
    expected = f"1 to {LONGEST_NAME} characters on one line, written in one direction"
    require(plain, field, expected)


def require_service_id(value: object) -> str:
    text = require_text(value, "service_id")
    fits = len(text.encode()) <= LONGEST_SERVICE_ID_BYTES
    require(fits, "service_id", f"at most {LONGEST_SERVICE_ID_BYTES} bytes of UTF-8")
    return text


def require_time_zone(value: object) -> ZoneInfo:
    """An IANA name; an offset knows nothing of summer time."""
    try:
        return ZoneInfo(require_text(value, "time_zone"))
    except (ZoneInfoNotFoundError, OSError) as error:
        expected = "an IANA time zone such as Europe/London"
        raise ValueError(f"time_zone must be {expected}") from error


def require_times(starts: datetime, ends: datetime) -> None:
    for field, value in (("starts", starts), ("ends", ends)):
        aware = isinstance(value, datetime) and value.utcoffset() is not None
        require(aware, field, "a datetime with a time zone")
    require(ends >= starts, "ends", "at or after starts")
