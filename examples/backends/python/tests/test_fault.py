"""What the host API makes of a fault.

    python3 -m unittest tests/test_fault.py
"""

import json
import sys
import unittest
from datetime import datetime, timezone
from io import BytesIO
from pathlib import Path
from unittest.mock import Mock
from wsgiref.util import setup_testing_defaults

sys.path.insert(0, str(Path(__file__).parents[1]))

from video_session import Appointment, HostApi, ServiceContact  # noqa: E402  not installed

BODY = b'{"appointmentId": "104711"}'


def broken_database(_: str) -> None:
    raise ConnectionError("no database at 10.0.0.7, password hunter2")


class FaultTest(unittest.TestCase):
    def test_only_service_down_gets_out(self) -> None:
        api = HostApi(
            issuer=Mock(),
            public_url="https://ehr.example",
            pages={},
            service=ServiceContact("Hillside", "01632 960 123"),
            find_appointment=broken_database,
            authorise_clinician=Mock(),
            welcome=Mock(),
        )
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/video-session/links",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(BODY)),
            "wsgi.input": BytesIO(BODY),
        }
        setup_testing_defaults(environ)
        start_response = Mock()
        with self.assertLogs("video_session.host_api") as logs:
            [raw] = api(environ, start_response)
        status, headers = start_response.call_args.args
        problem = json.loads(raw)
        self.assertEqual(status, "503 Service Unavailable")
        self.assertEqual(dict(headers)["Content-Type"], "application/problem+json")
        self.assertEqual(problem["code"], "service-down")
        self.assertEqual(problem["phone"], "01632 960 123")
        self.assertNotIn(b"10.0.0.7", raw)
        self.assertIn("10.0.0.7", logs.output[0])


class AddressTest(unittest.TestCase):
    def ask(self, path: str, **changes: str) -> str:
        issuer = Mock(redeem=Mock(return_value=None), key_set=Mock(return_value={"keys": []}))
        api = HostApi(
            issuer=issuer,
            public_url="https://ehr.example",
            pages={},
            service=ServiceContact("Hillside", "01632 960 123"),
            find_appointment=Mock(),
            authorise_clinician=Mock(),
            welcome=Mock(),
        )
        body = b'{"code": "x"}' + b" " * 5000
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": path,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
        } | changes
        setup_testing_defaults(environ)
        start_response = Mock()
        api(environ, start_response)
        return start_response.call_args.args[0][:3]

    def test_there_is_nothing_beside_the_base_path(self) -> None:
        for path in ("/jwks.json", "/session", "/links", "", "/other/jwks.json"):
            self.assertEqual(self.ask(path, REQUEST_METHOD="GET"), "404", path)
        known = self.ask("/video-session/jwks.json", REQUEST_METHOD="GET")
        self.assertEqual(known, "200")

    def test_any_length_may_be_announced(self) -> None:
        for length in ("9" * 5000, "5013", "\u0665" * 3, "-1", "x", ""):
            status = self.ask("/video-session/session", CONTENT_LENGTH=length)
            self.assertEqual(status, "413" if length[:1] in ("9", "5") else "400", length[:9])


class AppointmentTest(unittest.TestCase):
    def test_a_datetime_without_a_zone_is_no_instant(self) -> None:
        aware, naive = datetime(2026, 12, 9, 14, tzinfo=timezone.utc), datetime(2026, 12, 9, 15)
        for starts, ends in ((naive, aware), (aware, naive), (naive, naive), (None, aware)):
            with self.assertRaisesRegex(ValueError, "must be a datetime with a time zone"):
                Appointment(id="1", starts=starts, ends=ends, clinician_name="Dr Osei")


if __name__ == "__main__":
    unittest.main()
