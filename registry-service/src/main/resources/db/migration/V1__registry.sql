create extension if not exists pg_trgm;

-- A name as people would search it: its last part, and who owns the namespace. Labels that half of the catalogue
-- shares ("io.github.") would make every search for "github" find everything.
create function searchable_namespace(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        regexp_replace(split_part(name, '/', 1), '^(io\.github|io\.gitlab|com|io|org|net|dev|app|ai|co)\.', ''),
        '[^[:alnum:]]+', ' ', 'g');

create function searchable_name(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(split_part(name, '/', 2), '[^[:alnum:]]+', ' ', 'g');

-- Every word of what was asked must be found: as the beginning of a word, or by its English stem. Words that say
-- nothing in English ("the") need not be. Null where no word is left.
create function search_query(asked text) returns tsquery
    language sql immutable strict parallel safe
    return (
        select string_agg(
            '(' || (to_tsquery('simple', word || ':*') || plainto_tsquery('english', word))::text || ')', ' & ')::tsquery
        from regexp_split_to_table(lower(asked), '[^[:alnum:]]+') as word
        where word <> '' and numnode(plainto_tsquery('english', word)) > 0);

-- A server of the catalogue, as its latest version describes it.
create table entry (
    name               text collate "C" primary key,
    title              text not null,
    description        text not null,
    author             text not null,
    version            text not null,
    package_registries text[] not null,
    transports         text[] not null,
    repository_url     text,
    stars              bigint not null default 0,
    installs           bigint not null default 0,
    source             text not null,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null,
    words              tsvector not null generated always as (
        setweight(to_tsvector('simple', searchable_name(name)), 'A')
        || setweight(to_tsvector('simple', title || ' ' || searchable_namespace(name)), 'B')
        || setweight(to_tsvector('english', title), 'B')
        || setweight(to_tsvector('simple', description), 'C')
        || setweight(to_tsvector('english', description), 'C')
        || setweight(to_tsvector('simple', author), 'D')) stored,
    label              text not null generated always as (
        lower(searchable_name(name) || ' ' || title)) stored,
    letters            text not null generated always as (
        lower(searchable_name(name) || ' ' || title || ' ' || description)) stored
);
create index entry_words on entry using gin (words);
create index entry_letters on entry using gin (letters gin_trgm_ops);
create index entry_package_registries on entry using gin (package_registries);
create index entry_transports on entry using gin (transports);
create index entry_lower_name on entry (lower(name));
create index entry_lower_last_part on entry (lower(split_part(name, '/', 2)));

-- Entries that hold something spelled like each word. The index finds those for the longest word, the rest is compared.
-- 0.45 of the three-letter pieces in common lets one letter in six be wrong; 0.6, the default, does not find "wether".
create function spelled_like(asked text) returns setof text
    language sql stable strict parallel safe
    set pg_trgm.word_similarity_threshold = 0.45
    as $$
        select name from entry
        where letters %> (select word from regexp_split_to_table(asked, '\s+') as word order by length(word) desc limit 1)
            and (select bool_and(word_similarity(word, letters) >= 0.45)
                from regexp_split_to_table(asked, '\s+') as word where word <> '')
    $$;

-- Each version with its server.json, letter for letter (hence json, not jsonb).
create table entry_version (
    name       text collate "C" not null references entry (name) on delete cascade,
    version    text not null,
    document   json not null,
    author     text not null,
    updated_at timestamptz not null,
    primary key (name, version)
);

-- An install, from before the server is made (done_at is null) until it is counted and told. Inputs are not here: they
-- may be secrets, and belong to servers-service.
create table install (
    uuid             uuid primary key,
    account_uuid     uuid not null,
    idempotency_key  text,
    asked            text not null,
    server_name      text not null,
    version          text not null,
    package_registry text not null,
    server_uuid      uuid,
    started_at       timestamptz not null default now(),
    done_at          timestamptz,
    unique (account_uuid, idempotency_key)
);
