"""Room: extract/entities."""
