"""What the host API makes of a fault.

    python3 -m unittest tests/test_fault.py
"""

import json
import sys
import unittest
from io import BytesIO
from pathlib import Path
from unittest.mock import Mock
from wsgiref.util import setup_testing_defaults

sys.path.insert(0, str(Path(__file__).parents[1]))

from video_session import HostApi, ServiceContact  # noqa: E402  the folder above is not installed

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


if __name__ == "__main__":
    unittest.main()
