"""How well the order of events is read: by our own labelled sentences, and by the TLINKs of news corpora."""
