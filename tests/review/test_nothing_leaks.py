"""A confidential entry and a customer with an alias are named in no format, metadata included."""

import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from journal.review.contents import review_of
from journal.review.formats import FORMATS, write_review
from journal.ui.review_clipboard import clipboard_data
from tests.review.samples import BRITISH, achievement

SECRETS = [f"Secretdeal{letter}" for letter in "ABCDEF"]
CUSTOMERS = [f"Contoso{letter}" for letter in "GHIJKL"]
PACK = review_of(
    [
        *(achievement(f"Won {name}", action=f"Met {name}", confidential=True) for name in SECRETS),
        *(
            achievement(
                f"Renewed {name}",
                customer=name,
                customer_alias=f"Customer {number}",
                action=f"Called {name.upper()} and {name}’s board; “{name}” agreed.",
                evidence=f"Mail of {name}",
                credit_to=f"{name} team",
                tags=(f"about {name}",),
            )
            for number, name in enumerate(CUSTOMERS, start=1)
        ),
    ],
    words=BRITISH,
)


def everything_in(target: Path) -> str:
    """All a file says, packed parts and properties included."""
    said = target.read_bytes().decode("utf-8", "replace")
    if target.suffix == ".docx":
        with zipfile.ZipFile(target) as parts:
            said = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    if target.suffix == ".pdf":
        for program in (["pdftotext", str(target), "-"], ["pdfinfo", str(target)]):
            said += subprocess.run(program, capture_output=True, check=True, text=True).stdout
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", said)).lower()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.usefixtures("qapp")
def test_no_format_leaks_a_name(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"pack{suffix}"
    write_review(PACK, target)
    said = everything_in(target)
    assert "customer 6" in said
    assert [name for name in (*SECRETS, *CUSTOMERS) if name.lower() in said] == []


@pytest.mark.usefixtures("qapp")
def test_the_clipboard_leaks_no_name_and_holds_both_texts() -> None:
    data = clipboard_data(PACK)
    assert data.hasHtml()
    said = (data.html() + data.text()).lower()
    assert "customer 6" in said
    assert [name for name in (*SECRETS, *CUSTOMERS) if name.lower() in said] == []
    assert "<img" not in data.html()
