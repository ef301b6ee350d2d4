"""Nouns by what "the" before them says: one in the world, a part of what is named, somebody told of before."""

#: "The" says nothing of what was told before: there is one, or the kind is meant.
UNIQUE = frozenset(
    {"president", "government", "pope", "queen", "king", "army", "police", "senate", "parliament", "world", "sun"}
    | {"public", "internet", "economy", "weather", "military", "media", "medium", "press", "globe", "planet", "web"}
    | {"administration", "presidency", "border", "aisle", "future", "past", "present", "ground", "sky", "sea", "air"}
    | {"market", "industry", "sector", "euro", "dollar", "pound", "yen", "coronavirus", "pandemic", "virus", "truth"}
    | {"way", "fact", "time", "moment", "point", "matter", "end", "beginning", "start", "rest", "middle"}
    | {"opposition", "establishment", "left", "right", "centre", "center", "top", "bottom", "front", "back", "lead"}
    | {"number", "amount", "majority", "people", "poor", "rich", "elderly", "unemployed", "wounded", "dead"}
    | {"justice", "money", "news", "word", "thing", "life", "job", "hook", "light", "stake", "spotlight", "extreme"}
    | {"weekend", "week", "month", "year", "day", "morning", "afternoon", "evening", "night", "quarter", "season"}
    | {"summer", "spring", "autumn", "fall", "winter", "decade", "century", "hour", "minute", "period", "holiday"}
    | {"community", "system", "process", "crisis", "recession", "recovery", "budget", "deficit", "debt"}
    | {"holocaust", "constitution", "cabinet", "treasury", "navy", "monarchy", "church", "road", "airwave", "curve"}
    | {
        "street",
        "rain",
        "heat",
        "cold",
        "wind",
        "ocean",
        "moon",
        "environment",
        "climate",
        "frontline",
        "chancellor",
        "class",
    }
)
#: "This virus", "such deductions": nobody says so of what was not told before.
SHOWING = frozenset({"this", "that", "those", "these", "such"})
#: With one of these the phrase says which of several is meant.
RANKED = frozenset({"first", "second", "third", "last", "next", "same", "only", "latest", "other", "so-called"})
#: Turns of speech.
FIXED = frozenset(
    {
        "in office",
        "on board",
        "on stage",
        "on table",
        "in room",
        "in field",
        "under law",
        "against law",
        "by law",
        "at hand",
        "on hand",
        "in face",
    }
    | {"on trail", "in race", "in fight", "to polls", "at polls", "at table", "on spot", "in spotlight"}
    | {"under bus", "on line", "over phone", "on phone", "by hand", "on air", "across board", "in light", "on floor"}
    | {"on record", "for record", "on move", "in lurch", "at helm", "to test", "on agenda", "on rise", "in dark"}
    | {
        "to fore",
        "on brink",
        "on verge",
        "in pipeline",
        "behind wheel",
        "at wheel",
        "to bench",
        "on bench",
        "in dock",
    }
    | {"on ballot", "on job", "in way", "in works", "on stand", "to stand", "on run", "on loose", "by book"}
    | {"on whole", "to contrary", "in process", "on campaign", "at time", "from outset", "at outset"}
)
#: Parties: many a candidate is of them.
CAMPS = frozenset({"democratic", "republican", "gop", "conservative", "labour", "liberal", "tory", "socialist"})
TIMES = frozenset(
    {
        "week",
        "month",
        "year",
        "day",
        "morning",
        "afternoon",
        "evening",
        "night",
        "time",
        "quarter",
        "summer",
        "spring",
    }
    | {"autumn", "fall", "winter", "season", "weekend", "decade", "century", "moment", "point", "hour", "period"}
)
#: People: a name before in the line is likely theirs.
PEOPLE = frozenset(
    {"singer", "star", "superstar", "candidate", "senator", "governor", "mayor", "doctor", "physician", "judge"}
    | {"lawmaker", "congressman", "congresswoman", "leader", "minister", "secretary", "man", "woman", "suspect"}
    | {"actor", "actress", "comedian", "billionaire", "businessman", "businesswoman", "mogul", "tycoon", "nominee"}
    | {"frontrunner", "runner", "republican", "democrat", "spokesman", "spokeswoman", "chairman", "chief", "head"}
    | {"lawyer", "attorney", "defendant", "officer", "general", "commander", "player", "coach", "author", "writer"}
    | {"journalist", "host", "anchor", "executive", "founder", "entrepreneur", "developer", "justice", "professor"}
    | {"diplomat", "envoy", "ambassador", "official", "prosecutor", "artist", "musician", "pilot", "driver", "boy"}
    | {"girl", "teenager", "victim", "patient", "prince", "princess", "duke", "duchess", "premier", "legislator"}
    | {"psychologist", "researcher", "rapper", "reporter", "accuser", "economist", "contractor", "candidate"}
    | {"commissioner", "banker", "veteran", "activist", "former", "plaintiff", "incumbent", "couple", "pair", "duo"}
)
#: Firms and bodies: so is a body's name.
BODIES = frozenset(
    {"company", "firm", "group", "bank", "carmaker", "automaker", "maker", "retailer", "airline", "agency", "network"}
    | {"organization", "organisation", "department", "party", "union", "newspaper", "paper", "tabloid", "publisher"}
    | {"giant", "platform", "site", "website", "broadcaster", "station", "operator", "institute", "league", "museum"}
    | {"regime", "committee", "panel", "commission", "court", "board", "body", "office", "bureau", "team", "club"}
    | {"chamber", "campaign", "movement", "alliance", "bloc", "council", "lender", "insurer", "brand", "foundation"}
    | {"university", "college", "school", "hospital", "fund", "charity", "outlet", "magazine", "institution"}
)
#: Places: so is the name of one.
PLACES = frozenset(
    {"city", "town", "village", "capital", "area", "region", "state", "country", "nation", "island", "province"}
    | {"district", "county", "territory", "peninsula", "neighborhood", "neighbourhood", "site", "zone", "continent"}
    | {"airport", "port", "coast", "river", "mountain", "lake", "building", "base", "prison", "kingdom", "republic"}
    | {"embassy", "consulate", "stadium", "arena", "border", "legislature", "governor", "parliament", "government"}
)
#: Of these only a land or a town before says which one is meant.
AREAS = frozenset({"capital", "city", "town", "village", "area", "region", "province", "district", "island", "coast"})
#: What comes with something named: its part, its product, what it is doing.
PARTS = frozenset(
    {"crew", "passenger", "cargo", "pilot", "plane", "ship", "vessel", "train", "car", "vehicle", "satellite"}
    | {"rocket", "game", "match", "album", "song", "film", "show", "concert", "tour", "storm", "hurricane"}
    | {"championship", "election", "primary", "vote", "speech", "address", "trial", "presidency", "speakership"}
    | {"product", "share", "stock", "staff", "workforce", "board", "floor", "nomination"}
)
#: Without its "of", "for" or "to" such a noun says nothing.
RELATIONAL = frozenset(
    {"need", "member", "event", "listing", "book", "claim", "email", "letter", "report", "controversy", "issue"}
    | {"ruling", "verdict", "decision", "rule", "law", "bill", "measure", "legislation", "resolution", "proposal"}
    | {"plan", "deal", "agreement", "pact", "accord", "offer", "bid", "offering", "meeting", "talk", "summit"}
    | {"visit", "trip", "attack", "incident", "accident", "crash", "shooting", "allegation", "accusation", "charge"}
    | {"inquiry", "investigation", "probe", "case", "lawsuit", "suit", "complaint", "dossier", "document", "photo"}
    | {"video", "footage", "tape", "recording", "drug", "medication", "treatment", "vaccine", "outbreak", "illness"}
    | {"approach", "strategy", "dispute", "strike", "protest", "demonstration", "rally", "raid", "operation"}
    | {"announcement", "statement", "comment", "remark", "message", "warning", "request", "demand", "question"}
    | {"emergency", "disaster", "draft", "version", "text", "wording", "memo", "article", "story", "ban", "order"}
    | {"amendment", "provision", "requirement", "penalty", "fine", "sanction", "tariff", "subpoena", "explosion"}
    | {"project", "program", "programme", "initiative", "effort", "campaign", "race", "contest", "poll", "survey"}
    | {"move", "step", "action", "policy", "change", "idea", "problem", "discussion", "negotiation", "hearing"}
    | {"medium-term", "threat", "test", "launch", "sale", "auction", "merger", "takeover", "purchase", "contract"}
    | {"gun", "weapon", "money", "fund", "payment", "loan", "bailout", "package", "petition", "speech", "post"}
    | {"tweet", "interview", "witness", "testimony", "sentence", "conviction", "arrest", "death", "killing"}
    | {"concert", "party", "ceremony", "conference", "debate", "draw", "result", "study", "finding", "scheme", "scam"}
    | {"situation", "scene", "critique", "criticism", "encounter", "date", "deadline", "motion", "mandate"}
    | {"scandal", "shutdown", "closure", "delay", "cut", "increase", "exemption", "violation", "breach", "leak"}
)
#: Before a noun these say how far it has come, not which one it is.
STAGES = frozenset({"draft", "proposed", "new", "final", "latest", "initial", "current", "long-awaited", "planned"})
#: Firms: a land or a camp has many of them.
FIRMS = frozenset(
    {"company", "firm", "group", "carmaker", "automaker", "maker", "retailer", "airline", "giant", "manufacturer"}
    | {"producer", "miner", "utility", "builder", "homebuilder", "steelmaker", "planemaker", "refiner", "exporter"}
    | {"confectioner", "drugmaker", "chipmaker", "brewer", "conglomerate", "supplier", "lender", "insurer"}
)
#: Of these, too, a land has many.
TOWNS = frozenset({"territory", "city", "town", "village", "island"})
#: One of many who are called so.
PARTISANS = frozenset({"Democrat", "Republican", "Senator", "Congressman", "Congresswoman", "Representative"})
#: Somebody or some body who must be told of before.
OWNED = PEOPLE | BODIES - {"office", "court"}
FORMER = frozenset({"former", "onetime", "late", "veteran", "outgoing"})
#: "The pro-Varmark company": what it is for does not say which one it is.
SIDES = frozenset({"pro", "anti"})
WINS = frozenset({"victory", "win", "defeat", "loss", "title", "term", "medal", "record"})
SITES = frozenset(
    {"museum", "university", "school", "hospital", "court", "committee", "panel", "site", "office", "station"}
)
TITLES = frozenset({"Minister", "Governor", "Secretary", "Chancellor", "Mayor", "Ambassador", "Senator", "Premier"})
TITLES |= {"Emir", "Sultan", "Chairman", "Commissioner", "Director", "Speaker", "Commander", "Administrator"}
OUTLETS = frozenset({"show", "program", "programme", "broadcast", "podcast", "newspaper", "page"})
#: A report that names one holder of such an office means that one.
OFFICES = frozenset(
    {"President", "Emir", "Premier", "Chancellor", "Governor", "Mayor", "King", "Queen", "Sultan", "Minister"}
)
