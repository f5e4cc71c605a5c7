"""Passphrases of any script, typed in one normal form and later in another."""

import random
import unicodedata
from typing import Literal

from faults.home import CHEAP
from faults.table import Row
from faults.trials import Count, Run
from journal.models.raw_key import RawKey
from journal.vault.key_header import KeyHeader, WrongPassphraseError
from journal.vault.passphrase import refusal

COUNTS = "a passphrase that does not open what it closed, or another one that does"
FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
SIGNS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;-_!?"
    "äöüßéèêñçåøœþðăąęłőšžñğışţ"
    "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
    "αάβγδέεζήηθίϊΐκλμόπρσςτύϋΰφχψώωабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    "한글암호열쇠漢字仮名カナガギグ゛がぎぐㄅㄆ"
    "שָׁלוֹםمَرْحَبًاहिन्दीक़ख़ग़ড়ঢ়ไทยทำ"
    "ﬁﬂ①②½ＡｂｃÅÅΩΩẛ̣ǅ…‘’“”–—€😀👩🏽‍💻🇵🇹"
)


def trials(run: Run, count: int) -> Row:
    """Close with one form and open with every other."""
    result, chance = Count(), run.chance("passphrases")
    while result.trials < count:
        text = "".join(chance.choices(SIGNS, k=chance.randint(8, 40)))
        if not refusal(text):
            result.trial(_opened(text, chance))
    return result.row("passphrases in NFC and NFD", COUNTS)


def _opened(text: str, chance: random.Random) -> str:
    key = RawKey(chance.randbytes(32), chance.randbytes(16))
    typed = unicodedata.normalize(chance.choice(FORMS), text)
    header = KeyHeader.from_bytes(KeyHeader.fresh(key, typed, CHEAP)[0].to_bytes())
    for form in FORMS:
        try:
            if header.unlock(unicodedata.normalize(form, text)) != key:
                return "another key came out"
        except WrongPassphraseError:
            return f"{text!a} in {form}"
    other = list(text)
    place = chance.randrange(len(other))
    other[place] = "#"
    try:
        header.unlock("".join(other))
    except WrongPassphraseError:
        return ""
    return f"{text!a}, altered"
