"""Reads rule files and holds the word lists that several rooms share."""

from dateline.lexicon.files import Row, read_table, read_toml, word_list

__all__ = ["Row", "read_table", "read_toml", "word_list"]
