"""What two people of one appointment share, and each one's pseudonym in it."""

from .derived_key import base64url, derive_key, hmac_sha256
from .links import Role, id_bytes

LETTERS = "34679bcdfghjkmnpqrtvwxz"


class Rooms:
    """Meeting codes and pseudonyms of one service; `secret` must outlive link keys."""

    def __init__(self, secret: str, service_id: str) -> None:
        self._meeting_code_key = derive_key(secret, "meeting-code", service_id)
        self._participant_key = derive_key(secret, "participant", service_id)

    def meeting_code(self, appointment_id: str) -> str:
        """The room of an appointment, the same for both sides: `123-xxxx-xxxx-xxxx`."""
        digest = hmac_sha256(self._meeting_code_key, id_bytes(appointment_id))
        number, digits = divmod(int.from_bytes(digest, "big"), 1000)
        letters = ""
        for _ in range(12):
            number, index = divmod(number, len(LETTERS))
            letters += LETTERS[index]
        return f"{digits:03}-{letters[:4]}-{letters[4:8]}-{letters[8:]}"

    def pseudonym(self, appointment_id: str, role: Role) -> str:
        """Stable per appointment and role, and says nothing about a person."""
        message = f"{role}/".encode() + id_bytes(appointment_id)
        return base64url(hmac_sha256(self._participant_key, message)[:16])
