"""What several test modules share."""

import pytest

from vraaglint.engine import Linter


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The bundled pipeline with default settings."""
    return Linter()
