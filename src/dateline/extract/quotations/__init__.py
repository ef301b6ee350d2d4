"""Room: extract/quotations."""
