"""A sample backend on Python's own web server. Never for production; see README.md."""

import os
import sys
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, make_server

import sample_records as records
from video_session import HostApi, Issuer, MeetingProfile, jaas_profile, self_hosted_profile


class ThreadingServer(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def setting(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        sys.exit(f"Set the environment variable {name}; README.md says how.")
    return value


def meeting_profile() -> MeetingProfile:
    if "JAAS_APP_ID" in os.environ:
        return jaas_profile(os.environ["JAAS_APP_ID"])
    return self_hosted_profile(
        app_id=os.environ.get("JITSI_APP_ID", "video-session"),
        subject=os.environ.get("JITSI_SUBJECT", "*"),
        audience=os.environ.get("JITSI_AUDIENCE"),
    )


def create_issuer() -> Issuer:
    pem = Path(setting("SIGNING_KEY_FILE")).read_text(encoding="ascii")
    return Issuer(
        service_id=records.SERVICE_ID,
        time_zone=records.TIME_ZONE,
        link_keys={1: setting("LINK_SECRET")},
        signing_keys={os.environ.get("SIGNING_KEY_ID", "sample-1"): pem},
        profile=meeting_profile(),
    )


def main() -> None:
    issuer = create_issuer()
    port = int(os.environ.get("PORT", "8000"))
    with make_server("127.0.0.1", port, None, ThreadingServer) as server:
        public_url = os.environ.get("PUBLIC_URL", f"http://localhost:{server.server_port}")
        server.set_app(
            HostApi(
                issuer=issuer,
                public_url=public_url,
                pages={"patient": "/video", "clinician": "/clinic/video", "guest": "/video"},
                service=records.SERVICE,
                find_appointment=records.find_appointment,
                authorise_clinician=records.authorise_clinician,
                welcome=records.welcome,
            )
        )
        print(f"ready {public_url}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
