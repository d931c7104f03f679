"""Failures as RFC 9457 problems."""

from http import HTTPStatus

STATUS_BY_CODE = {
    "too-early": HTTPStatus.FORBIDDEN,
    "moved": HTTPStatus.FORBIDDEN,
    "past": HTTPStatus.GONE,
    "cancelled": HTTPStatus.GONE,
    "invalid": HTTPStatus.NOT_FOUND,
    "host-unauthorised": HTTPStatus.FORBIDDEN,
    "service-down": HTTPStatus.SERVICE_UNAVAILABLE,
}


class Problem(Exception):
    """`members` go into the problem, `headers` with it. `detail` is for developers."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        *,
        members: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.headers = headers or {}
        self._members = {"detail": detail, **(members or {})}

    def as_json(self) -> dict[str, object]:
        title = {"type": "about:blank", "status": self.status.value, "title": self.status.phrase}
        return {**title, **self._members}


def refusal(code: str, detail: str, facts: dict[str, str]) -> Problem:
    """A problem that a person is told of, by `code`, with whom to phone among the facts."""
    return Problem(STATUS_BY_CODE[code], detail, members={"code": code, **facts})
