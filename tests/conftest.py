"""What all tests share."""

from hypothesis import settings

# Other work on the same machine must not fail a test, so no example has a deadline.
settings.register_profile("memoranda", deadline=None)
settings.load_profile("memoranda")
