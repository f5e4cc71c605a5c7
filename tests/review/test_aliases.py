"""A customer's alias stands wherever a reader would take a word for the customer's name."""

import pytest

from journal.review.aliases import Aliases
from tests.review.samples import achievement


def says(text: str, name: str = "Contoso", alias: str = "Client B") -> str:
    return Aliases([achievement(customer=name, customer_alias=alias)]).say(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Renewed Contoso for two years", "Renewed Client B for two years"),
        ("CONTOSO, contoso and Contoso.", "Client B, Client B and Client B."),
        ("Contoso's board, Contoso’s CFO", "Client B's board, Client B’s CFO"),
        ("Contosos Einkauf", "Client Bs Einkauf"),
        ("Contoso-deal, #contoso_deal", "Client B-deal, #Client B_deal"),
        ("me@contoso.com", "me@Client B.com"),
        ("Con\u00adto\u200bso", "Client B"),
        ("Ｃｏｎｔｏｓｏ and Co\u0301ntoso", "Client B and Client B"),
        ("Contoson, Micontoso and Contosomatic", "Contoson, Micontoso and Contosomatic"),
        ("私はContosoと話した", "私はClient Bと話した"),
        ("", ""),
    ],
)
def test_a_name_is_found_in_every_spelling_and_only_as_a_whole_word(text: str, said: str) -> None:
    assert says(text) == said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Müller & Söhne GmbH", "Offer to Muller & Sohne"),
        ("Müller & Söhne GmbH", "Offer to MÜLLER  &\nSÖHNE"),
        ("Mu\u0308ller", "Offer to Müller"),
        ("Strauß", "Offer to STRAUSS"),
        ("Blue Yonder Ltd.", "Offer to BlueYonder"),
        ("Blue Yonder Ltd.", "Offer to blue-yonder"),
        ("Blue\u00a0Yonder", "Offer to Blue Yonder"),
        ("東京電力", "東京電力に提案"),
        ("Ærø Færger A/S", "Offer to ærø færger"),
        ("Иванов", "Offer to ИВАНОВ"),
        ("C&A", "Offer to c&a"),
        ("3M", "Offer to 3M"),
        ("Acme Ltd", "Offer to ACME"),
        ("Muster S.p.A.", "Offer to Muster"),
        ("Muster GmbH & Co. KG", "Offer to muster"),
        ("(.*)", "Offer to (.*)"),
    ],
)
def test_any_name_is_found_as_a_person_would_write_it(name: str, text: str) -> None:
    said = says(text, name=name)
    assert "Client B" in said
    assert said.replace("Client B", "").strip() in {"Offer to", "に提案"}


@pytest.mark.parametrize(("name", "text"), [("C&A", "ca. 5"), ("Ltd", "Al"), ("(.*)", "anything")])
def test_a_short_name_is_not_seen_where_it_is_not(name: str, text: str) -> None:
    assert says(text, name=name) == text


def test_every_entry_speaks_of_a_customer_by_the_alias_one_of_them_knows() -> None:
    aliases = Aliases([achievement(customer="Contoso", customer_alias="Client B")])
    assert aliases.say_of(achievement())("Called Contoso") == "Called Client B"


def test_an_entrys_own_alias_counts_before_that_of_another() -> None:
    one = achievement(customer="Contoso", customer_alias="a bank")
    other = achievement(customer="contoso", customer_alias="Client B")
    aliases = Aliases([one, other])
    assert aliases.say_of(one)("Contoso") == "a bank"
    assert aliases.say_of(other)("Contoso") == "Client B"


def test_no_alias_is_replaced_again_and_the_longest_name_wins() -> None:
    aliases = Aliases(
        [
            achievement(customer="Contoso", customer_alias="Fabrikam"),
            achievement(customer="Fabrikam", customer_alias="Client C"),
            achievement(customer="Contoso Energy", customer_alias="Client D"),
        ]
    )
    said = aliases.say("Contoso, Fabrikam, Contoso Energy")
    assert said == "Fabrikam, Client C, Client D"


@pytest.mark.parametrize(
    ("link", "left"),
    [
        ("https://example.org/post/7", "https://example.org/post/7"),
        ("https://contoso.example/post", ""),
        ("https://example.org/c%6Fntoso", ""),
        ("https://example.org/blue%20yonder", ""),
        ("https://example.org/%E2%9C%93", "https://example.org/%E2%9C%93"),
    ],
)
def test_a_link_that_names_a_customer_is_left_out(link: str, left: str) -> None:
    names = ("Contoso", "Blue Yonder")
    known = [achievement(customer=name, customer_alias="Client B") for name in names]
    assert Aliases(known).link(link) == left


@pytest.mark.parametrize(("name", "alias"), [("", "Client B"), ("Contoso", ""), (" ", " ")])
def test_without_a_name_or_an_alias_nothing_changes(name: str, alias: str) -> None:
    assert says("Contoso signed", name=name, alias=alias) == "Contoso signed"
