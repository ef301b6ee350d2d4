"""Reports put together at random from sentences of an invented world, for the property tests."""

from hypothesis import strategies as st

SENTENCES = (
    "Foreign minister Lena Vorst met her Danish counterpart in Berne on Tuesday.",
    "“We will not wait,” Vorst told reporters.",
    "She said the talks, which were due to end on Friday, had been postponed.",
    "Two people were killed and at least 14 wounded when a bus left the road near Lugano last week.",
    "'It was dark,' said the driver, Paul Kern, 43, who has worked for the company since March 2019.",
    "The strike was called off after the union and the railway agreed on 3.5 percent.",
    "According to a senior official who asked not to be named, the army plans to send 200 soldiers.",
    "Denmark denied that its ships had entered the bay.",
    "If the vote fails, the president could resign, analysts say.",
    "„Kein Kommentar“, he said.",
    "The court convicted Kern of fraud in 2021; he was released two years later.",
    "Photo: Anna Rye / Nordwire",
    "What happens next?",
    "The foundation will open its third school in Geneva in the spring of 2025.",
    "MPs rejected the bill by 211 votes to 198 😀 after a long night.",
    "Read more: Ten lakes to swim in",
    "- It rained.",
    "Café owners in Zürich protested for the third day.",
)


def reports() -> st.SearchStrategy[str]:
    """Texts of one to eight sentences, cut into paragraphs in different ways."""
    return st.lists(
        st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "\n", "\n\n", "\r\n"))), min_size=1, max_size=8
    ).map(lambda pairs: "".join(sentence + gap for sentence, gap in pairs))
