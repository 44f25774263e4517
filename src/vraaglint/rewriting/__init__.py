"""Dutch word order and inflection: from a parse to a better wording."""
