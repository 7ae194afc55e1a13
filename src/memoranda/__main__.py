"""`python -m memoranda`, for where the `memoranda` script is not on the path."""

from memoranda.cli import main

if __name__ == "__main__":
    main()
