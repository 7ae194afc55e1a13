"""The `memoranda` command, also as `python -m memoranda` where the script is not on the path."""

import signal
import sys


def main() -> None:
    """Run the command; Ctrl-C while its code is being loaded ends it without a word."""
    try:
        from memoranda.cli import main as run  # noqa: PLC0415 - loading it is what may be stopped

        run()
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()
