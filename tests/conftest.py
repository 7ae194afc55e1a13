"""What all tests share."""

import signal

from hypothesis import settings

# Other work on the same machine must not fail a test, so no example has a deadline.
settings.register_profile("memoranda", deadline=None)
settings.load_profile("memoranda")

# A shell starts a background job with Ctrl-C ignored, and every process below inherits that.
# The commands that tests interrupt must hear it, wherever the tests themselves run.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
