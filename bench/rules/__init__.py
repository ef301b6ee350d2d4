"""How often each rule fires, on the seeds and elsewhere."""
