"""When an appointment can be joined."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class AccessWindow:
    """From `opens`, and before `closes`."""

    opens: datetime
    closes: datetime


def access_window_of(
    starts: datetime, ends: datetime, time_zone: ZoneInfo, grace: timedelta
) -> AccessWindow:
    """The day of the start in the service's time zone, and at least the end plus grace."""
    day = starts.astimezone(time_zone).date()
    end_of_day = _first_instant(day + timedelta(days=1), time_zone)
    # In UTC, because a datetime with a zone adds up what the clock on the wall shows.
    end_of_grace = ends.astimezone(timezone.utc) + grace
    return AccessWindow(_first_instant(day, time_zone), max(end_of_day, end_of_grace))


def _first_instant(day: date, time_zone: ZoneInfo) -> datetime:
    """Of two midnights the first; where there is none, the first instant after it."""
    return datetime.combine(day, time(), time_zone).astimezone(timezone.utc)
