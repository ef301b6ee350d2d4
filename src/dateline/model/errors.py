"""Errors the caller can mend. What the world got wrong is a Doubt, not an error.

DatelineError
├── StoryError        the story file: missing, not one of ours, of a newer version, in use
├── InputError        what was given to read: no such path, a table without the named column
├── QueryError        a question that cannot be asked: no such id, a date that is no EDTF
├── RuleError         a rule file of ours or the user's: told as file and line
├── ModelError        the language model is missing or not the one we measured
└── EngineError       where the work was to run: not installed, or nothing answers there
"""


class DatelineError(Exception):
    """Every error raised on purpose. `str()` says what is wrong, where, and how to mend it."""


class StoryError(DatelineError):
    """The story file is missing, not one of ours, of a newer version, or in use."""


class InputError(DatelineError):
    """What was given to read is not there or not as declared."""


class QueryError(DatelineError):
    """A question that cannot be asked."""


class RuleError(DatelineError):
    """A rule or table file is not well-formed; the message starts with `file:line`."""


class ModelError(DatelineError):
    """The language model is missing or differs from the one the figures were measured with."""


class EngineError(DatelineError):
    """What was to run the work is not installed or does not answer."""
