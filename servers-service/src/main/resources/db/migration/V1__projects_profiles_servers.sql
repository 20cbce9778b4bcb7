-- An account (owned by the gateway) has projects, a project profiles, a profile servers. What belongs to an account
-- names it in its own row, so that every query of a caller can be narrowed without a join.

create table project (
    uuid         uuid primary key,
    account_uuid uuid        not null,
    name         text        not null,
    created_at   timestamptz not null,
    constraint project_name unique (account_uuid, name)
);

create table profile (
    uuid         uuid primary key,
    account_uuid uuid        not null,
    project_uuid uuid        not null references project,
    name         text        not null,
    created_at   timestamptz not null,
    constraint profile_name unique (project_uuid, name)
);
create index profile_account on profile (account_uuid, uuid);

create table server (
    uuid                       uuid primary key,
    account_uuid               uuid        not null,
    project_uuid               uuid        not null references project,
    profile_uuid               uuid        not null references profile,
    name                       text        not null,
    description                text,
    type                       text        not null check (type in ('STDIO', 'SSE', 'STREAMABLE_HTTP')),
    -- Values of env and headers are ciphertexts. json, not jsonb: it keeps members in the order they were sent.
    config                     json        not null,
    enabled                    boolean     not null,
    status                     text        not null
        check (status in ('DISCONNECTED', 'CONNECTING', 'CONNECTED', 'ERROR', 'AUTH_REQUIRED', 'DISABLED')),
    status_reason              text,
    status_since               timestamptz not null,
    installed_server_name      text,
    installed_version          text,
    installed_package_registry text,
    -- Counts changes of the definition; a new status is none.
    version                    bigint      not null,
    created_at                 timestamptz not null,
    updated_at                 timestamptz not null,
    constraint server_name unique (profile_uuid, name)
);
create index server_account on server (account_uuid, uuid);

-- Which install made which server: an install that is tried again finds it here. Gone with the server.
create table install (
    account_uuid    uuid        not null,
    idempotency_key text        not null,
    server_uuid     uuid        not null references server on delete cascade deferrable initially deferred,
    created_at      timestamptz not null,
    primary key (account_uuid, idempotency_key)
);
create index install_server on install (server_uuid);
