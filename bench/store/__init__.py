"""What storing and asking cost on a large file."""
