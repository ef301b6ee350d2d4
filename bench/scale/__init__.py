"""What each stage costs as the pile grows."""
