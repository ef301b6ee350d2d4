"""The nine laws of the architecture as tests. A law that cannot fail here does not hold."""
