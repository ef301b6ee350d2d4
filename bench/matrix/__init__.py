"""Shows, for each row of the list of what can occur, the records a build has on its evidence."""
