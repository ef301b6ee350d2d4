"""What the room costs beside spaCy's own parse, CPU time of one process."""

import time

from bench.quotations.gold import plain_report, polnear
from dateline.extract.entities import find_entities, resolve_pronouns
from dateline.extract.quotations import find_quotations
from dateline.model import Dossier
from dateline.parse import parse_report


def cost(articles: int) -> None:
    """Print seconds of spaCy, of entities and of pronouns, and their share."""
    parse = entities = pronouns = 0.0
    for doc in polnear("dev", slice(articles)):
        report = plain_report(doc["doc_id"], doc["text"])
        start = time.process_time()
        dossier = Dossier(report, parse_report(report))
        parsed = time.process_time()
        dossier.add(find_entities(dossier))
        found = time.process_time()
        dossier.add(find_quotations(dossier))
        quoted = time.process_time()
        dossier.add(resolve_pronouns(dossier))
        parse, entities = parse + parsed - start, entities + found - parsed
        pronouns += time.process_time() - quoted
    share = (entities + pronouns) / max(parse, 1e-9)
    print(f"cost: spaCy {parse:.2f} s, entities {entities:.2f} s, pronouns {pronouns:.2f} s")
    print(f"cost: {100 * share:.1f} % of spaCy")
