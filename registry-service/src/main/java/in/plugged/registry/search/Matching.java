package in.plugged.registry.search;

/** How the words asked for are looked for, as SQL after {@code from asked}, whose {@code words} are in lower case. */
enum Matching {
    /** Nothing was asked for: everything is found. */
    EVERYTHING("cross join entry where true", "0"),

    /** Each word stands in the entry, as the beginning of a word or by its stem; or a full name begins like it. */
    WORDS("""
            cross join entry
            where (entry.words @@ search_query(asked.words)
                or (asked.words ~ '[./]' and starts_with(lower(entry.name), asked.words)))
            """, """
            case asked.words
                when lower(entry.name) then 10
                when lower(split_part(entry.name, '/', 2)) then 10
                when lower(entry.title) then 5
                else 0
            end + coalesce(ts_rank_cd(entry.words, search_query(asked.words), 32), 0)
            """),

    /** Each word is spelled like something in the entry: most of its three-letter pieces stand together there. */
    SPELLING("""
            cross join lateral spelled_like(asked.words) as alike (name) join entry on entry.name = alike.name
            where true
            """, "word_similarity(asked.words, entry.label) + word_similarity(asked.words, entry.letters)");

    private final String source;
    private final String relevance;

    Matching(String source, String relevance) {
        this.source = source;
        this.relevance = relevance;
    }

    /** What to join, and the beginning of the condition. */
    String source() {
        return source;
    }

    /** The greater, the closer. */
    String relevance() {
        return relevance;
    }
}
