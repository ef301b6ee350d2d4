"""Actors that the user's own file knows (`--actors my.toml`)."""

from dateline.extract.actors.step import name_actors

__all__ = ["name_actors"]
