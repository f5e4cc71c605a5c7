"""The recovery key: 128 random bits as 28 signs that are easy to print, read and type."""

import secrets
import unicodedata
from functools import reduce
from operator import xor

from journal.errors import JournalError

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O and U to misread
_MISREAD = str.maketrans("OILU", "011V")
_BYTES, _LENGTH, _GROUP = 16, 28, 4

# Two signs of 28 are there to tell a slip: a Reed-Solomon code over 32 signs. Any one or two wrong
# signs are seen, and of one wrong sign also the place.
_POWERS = [1]  # of 2, modulo x^5 + x^2 + 1
while len(_POWERS) < 31:
    _POWERS.append(_POWERS[-1] << 1 if _POWERS[-1] < 16 else (_POWERS[-1] << 1) ^ 0b100101)
_LOGARITHMS = {power: at for at, power in enumerate(_POWERS)}


class WrongRecoveryKeyError(JournalError):
    """It is no recovery key, or not this journal's."""


def new_recovery_key() -> str:
    """Return a fresh key such as ``7K2M-...``: seven groups of four signs."""
    number = int.from_bytes(secrets.token_bytes(_BYTES)) << 2  # 26 signs of 5 bits hold 130
    values = [(number >> 5 * at) & 31 for at in range(25, -1, -1)]
    text = "".join(_SIGNS[value] for value in _with_check(values))
    return "-".join(text[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))


def read_recovery_key(text: str) -> bytes:
    """Return the 16 bytes a typed key stands for.

    Capitals, spaces, dashes and the letters O, I, L and U do not matter. Raises
    `WrongRecoveryKeyError`, which tells where a slip is as far as that can be told.
    """
    values = _values(text)
    sums = _sums(values)
    if sums != (0, 0) or values[25] & 3:  # 130 bits hold 128
        raise WrongRecoveryKeyError(
            "There is a slip in this recovery key.", next_step=_where_to_look(*sums)
        )
    number = reduce(lambda above, value: above << 5 | value, values[:26], 0)
    return (number >> 2).to_bytes(_BYTES)


def _values(text: str) -> list[int]:
    # NFKC for the wide signs of some keyboards; whatever dash an office program made of ours goes.
    typed = unicodedata.normalize("NFKC", text[:1000]).upper().translate(_MISREAD)
    signs = [one for one in typed if not one.isspace() and unicodedata.category(one) != "Pd"]
    for at, sign in enumerate(signs):
        if sign not in _SIGNS:
            raise WrongRecoveryKeyError(
                f"Group {at // _GROUP + 1} has a sign no recovery key holds.",
                next_step="It is made of digits and letters in seven groups of four.",
            )
    if len(signs) != _LENGTH:
        raise WrongRecoveryKeyError(
            f"A recovery key has {_LENGTH} signs; these are {len(signs)}.",
            next_step="It is made of seven groups of four.",
        )
    return [_SIGNS.index(sign) for sign in signs]


def _with_check(values: list[int]) -> list[int]:
    """Append the two signs that make both sums of the code come to nothing."""
    first, second = _sums([*values, 0, 0])
    # They are p at place 26 and q at 27: p + q = first and p a^26 + q a^27 = second.
    p = _times(second ^ _times(first, _POWERS[27]), _inverse(_POWERS[26] ^ _POWERS[27]))
    return [*values, p, first ^ p]


def _where_to_look(first: int, second: int) -> str:
    """Name the group of a single wrong sign; more of them cannot be told apart."""
    if first and second:
        place = (_LOGARITHMS[second] - _LOGARITHMS[first]) % 31
        if place < _LENGTH:
            return f"Look at group {place // _GROUP + 1} first."
    return "Compare every group."


def _sums(values: list[int]) -> tuple[int, int]:
    weighted = [_times(value, _POWERS[at]) for at, value in enumerate(values)]
    return reduce(xor, values), reduce(xor, weighted)


def _times(one: int, other: int) -> int:
    if not one or not other:
        return 0
    return _POWERS[(_LOGARITHMS[one] + _LOGARITHMS[other]) % 31]


def _inverse(one: int) -> int:
    return _POWERS[-_LOGARITHMS[one] % 31]
