"""A parsed turn: its sentences, its lead-ins, its questions with their kind and intent."""

from vraaglint.analysis.turn import Ask, ParsedTurn

__all__ = ["Ask", "ParsedTurn"]
