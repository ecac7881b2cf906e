"""Jiaoyang 校样: newspaper issues from raw text to clean, tagged articles."""

__version__ = "0.1.0"
