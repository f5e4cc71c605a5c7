"""What every test of the review needs."""

import pytest


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> object:
    """Letters and pictures take a running application, whichever test comes first."""
    return qapp
