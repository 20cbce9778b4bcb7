create table account (
    uuid        uuid primary key,
    name        text not null,
    tier        text not null check (tier in ('FREE', 'PRO', 'BUSINESS', 'ENTERPRISE')),
    created_at  timestamptz not null
);

create table api_key (
    uuid         uuid primary key,
    account_uuid uuid not null references account,
    name         text not null,
    prefix       text not null,
    hash         bytea not null unique,    -- SHA-256 of the key; the key itself is nowhere
    scopes       text[] not null,
    project_uuid uuid,                     -- narrowed to this project of servers-service
    expires_at   timestamptz,
    revoked_at   timestamptz,
    created_at   timestamptz not null
);
create index api_key_account on api_key (account_uuid, uuid);
