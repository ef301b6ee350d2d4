"""What a build costs beside bare spaCy on the same text."""
