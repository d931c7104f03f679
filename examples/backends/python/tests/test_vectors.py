"""Holds the package to the test vectors of the contract.

    python3 -m unittest tests/test_vectors.py

Reads packages/issuer/vectors, or the folder that VECTORS names.
"""

import functools
import json
import os
import sys
import unittest
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jwt

sys.path.insert(0, str(Path(__file__).parents[1]))

from video_session import (  # noqa: E402  the folder above is not installed
    Appointment,
    Issuer,
    Link,
    MeetingProfile,
    SessionRefused,
    jaas_profile,
    self_hosted_profile,
)
from video_session import tokens  # noqa: E402
from video_session.access_window import access_window_of  # noqa: E402
from video_session.derived_key import derive_key  # noqa: E402
from video_session.links import LinkCodes  # noqa: E402
from video_session.rooms import Rooms  # noqa: E402

REPOSITORY = Path(__file__).parents[4]
VECTORS = Path(os.environ.get("VECTORS", REPOSITORY / "packages/issuer/vectors"))

check = unittest.TestCase()
check.maxDiff = None


def read(name: str) -> dict:
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


SIGNING_KEY = read("test-signing-key.json")

# Every vector has an issuer of its own, and an RSA key takes its time to load.
tokens.load_key = functools.cache(tokens.load_key)


def derived_key(file: dict, case: dict) -> None:
    secret = file["secrets"][case["secret"]]
    check.assertEqual(derive_key(secret, case["purpose"], case["service"]).hex(), case["key"])


def issued_code(file: dict, case: dict) -> None:
    link = Link(case["appointmentId"], case["role"], case["revision"])
    check.assertEqual(link_codes(file, case).issue(link), case["code"])
    redeemed_code(file, case)


def redeemed_code(file: dict, case: dict) -> None:
    link = Link(case["appointmentId"], case["role"], case["revision"])
    check.assertEqual(link_codes(file, case).redeem(case["code"]), link)


def refused_code(file: dict, case: dict) -> None:
    check.assertIsNone(link_codes(file, case).redeem(case["code"]))


def unfit_link(file: dict, case: dict) -> None:
    codes = LinkCodes({1: file["secrets"]["A"]}, "hillside")
    with check.assertRaises(ValueError):
        codes.issue(Link(case["appointmentId"], "patient", case["revision"]))


def link_codes(file: dict, case: dict) -> LinkCodes:
    secrets = {key["id"]: file["secrets"][key["secret"]] for key in case["keys"]}
    return LinkCodes(secrets, case["service"])


def meeting_code(file: dict, case: dict) -> None:
    code = rooms(file, case).meeting_code(case["appointmentId"])
    check.assertEqual(code, case["meetingCode"])


def pseudonym(file: dict, case: dict) -> None:
    found = rooms(file, case).pseudonym(case["appointmentId"], case["role"])
    check.assertEqual(found, case["pseudonym"])


def rooms(file: dict, case: dict) -> Rooms:
    return Rooms(file["secrets"][case["secret"]], case["service"])


def access_window(_: dict, case: dict) -> None:
    booked = instant(case["starts"]), instant(case["ends"])
    grace = timedelta(minutes=case["graceMinutes"])
    window = access_window_of(*booked, ZoneInfo(case["timeZone"]), grace)
    check.assertEqual(window.opens, instant(case["opens"]))
    check.assertEqual(window.closes, instant(case["closes"]))


def issued_token(file: dict, case: dict) -> None:
    maker, parts = issuer_of_token(file, case)
    own = maker.issue_token(*parts)
    for token in (own, case["token"]):
        check.assertEqual(jwt.get_unverified_header(token), case["header"])
        check.assertEqual(verified_claims(token, file, case), case["claims"])


def refused_token(file: dict, case: dict) -> None:
    maker, parts = issuer_of_token(file, case)
    with check.assertRaises(SessionRefused) as caught:
        maker.issue_token(*parts)
    check.assertEqual(caught.exception.code, case["code"])


def key_set(_: dict, case: dict) -> None:
    pems = {kid: SIGNING_KEY["privateKey"] for kid in case["kids"]}
    signer = tokens.TokenSigner(pems, profile_of(case["profile"]))
    check.assertEqual(signer.key_set(), case["keySet"])


def unfit_setting(file: dict, case: dict) -> None:
    with check.assertRaises(ValueError):
        Issuer(
            service_id=case["service"]["id"],
            time_zone=case["service"]["timeZone"],
            link_keys={key["id"]: key["secret"] for key in case["linkKeys"]},
            signing_keys={kid: SIGNING_KEY["privateKey"] for kid in case["kids"]},
            profile=profile_of(case["profile"]),
            grace_minutes=case["graceMinutes"],
            meeting_code_secret=case.get("meetingCodeSecret"),
        )


def unfit_appointment(file: dict, case: dict) -> None:
    with check.assertRaises(ValueError):
        maker, parts = issuer_of_token(file, case)
        maker.issue_token(*parts)


def issuer_of_token(file: dict, case: dict) -> tuple[Issuer, tuple]:
    maker = Issuer(
        service_id=case["service"]["id"],
        time_zone=case["service"]["timeZone"],
        link_keys={1: file["secrets"]["B"]},
        signing_keys={SIGNING_KEY["kid"]: SIGNING_KEY["privateKey"]},
        profile=profile_of(case["profile"]),
        meeting_code_secret=file["secrets"]["A"],
    )
    record = case["appointment"]
    appointment = Appointment(
        id=record["id"],
        starts=instant(record["starts"]),
        ends=instant(record["ends"]),
        clinician_name=record["clinicianName"],
        cancelled=record["status"] == "cancelled",
        moved=record["moved"],
        link_revision=record["linkRevision"],
    )
    return maker, (appointment, case["role"], instant(case["now"]))


def verified_claims(token: str, file: dict, case: dict) -> dict:
    """The claims, once the signature is true; the time of the vectors may be any."""
    published = next(one for one in file["keySets"] if one["profile"] == case["profile"])
    keys = jwt.PyJWKSet.from_dict(published["keySet"])
    return jwt.decode(
        token,
        keys[case["header"]["kid"]].key,
        algorithms=["RS256"],
        issuer=case["claims"]["iss"],
        audience=case["claims"]["aud"],
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )


def profile_of(settings: dict) -> MeetingProfile:
    if settings["kind"] == "jaas":
        return jaas_profile(settings["appId"])
    return self_hosted_profile(settings["appId"], settings["subject"], settings.get("audience"))


def instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


CHECKS: dict[str, dict[str, Callable[[dict, dict], None]]] = {
    "derived-keys.json": {"cases": derived_key},
    "link-codes.json": {
        "issued": issued_code,
        "redeemed": redeemed_code,
        "refused": refused_code,
        "unfit": unfit_link,
    },
    "meeting-codes.json": {"cases": meeting_code},
    "pseudonyms.json": {"cases": pseudonym},
    "access-windows.json": {"cases": access_window},
    "session-tokens.json": {
        "issued": issued_token,
        "refused": refused_token,
        "keySets": key_set,
    },
    "unfit.json": {"settings": unfit_setting, "appointments": unfit_appointment},
}


def vector_test(title: str, run: Callable[[dict, dict], None], file: dict, case: dict):
    def vector() -> None:
        run(file, case)

    return unittest.FunctionTestCase(vector, description=title)


def load_tests(*_: object) -> unittest.TestSuite:
    return unittest.TestSuite(
        vector_test(f"{name} {kind}: {case.get('name', number)}", run, file, case)
        for name, checks in CHECKS.items()
        for file in [read(name)]
        for kind, run in checks.items()
        for number, case in enumerate(file.get(kind, []))
    )


if __name__ == "__main__":
    unittest.main()
