"""Who is who: mentions, coreference and pronouns of the seeds; pronoun speakers of PolNeAR; cost beside spaCy."""
