// Who covers what: entries by outlet, the copies and their origins, and what one outlet alone tells.
