"""`python -m vraaglint`: the command line."""

from vraaglint.cli import main

if __name__ == "__main__":
    main()
