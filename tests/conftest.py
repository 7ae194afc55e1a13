"""What all tests share."""

import os
import signal

import pytest
from hypothesis import settings

# Other work on the same machine must not fail a test, so no example has a deadline.
settings.register_profile("memoranda", deadline=None)
settings.load_profile("memoranda")

# A shell starts a background job with Ctrl-C ignored, and every process below inherits that.
# The commands that tests interrupt must hear it, wherever the tests themselves run.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# So it is with the end of the terminal, where the tests are left to run without one.
if (hung_up := getattr(signal, "SIGHUP", None)) and signal.getsignal(hung_up) is signal.SIG_IGN:
    signal.signal(hung_up, signal.SIG_DFL)


@pytest.fixture
def untraced() -> dict[str, str]:
    """The environment of a command that a test interrupts: coverage is not measured in it.

    Ctrl-C between the taking and the giving back of coverage's own lock leaves it taken for good,
    and the command waits for it without end.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
