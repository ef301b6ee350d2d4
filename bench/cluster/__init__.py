"""A build on several hosts, and what an engine costs beside plain processes."""
