-- Who wants to hear of what.
create table webhook (
    uuid            uuid primary key,
    account         uuid not null,
    project         uuid,                   -- narrows it to events of one project
    url             text not null,
    events          text[] not null,        -- full names, 'server.*' or '*'
    description     text,
    enabled         boolean not null,
    disabled_reason text,
    secret          text not null,          -- a ciphertext of the keyring, context '<uuid>/secret'
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);
create index webhook_of_account on webhook (account, uuid);

-- One event on its way to one webhook: the queue and its history in one table.
create table delivery (
    uuid            uuid primary key,
    webhook_uuid    uuid not null references webhook on delete cascade,
    event_id        uuid not null,
    event_type      text not null,
    body            text not null,          -- text, not jsonb: each attempt sends the same bytes
    status          text not null check (status in ('pending', 'succeeded', 'failed')),
    attempts        integer not null,       -- those that came to an end
    claims          integer not null,       -- grows each time a replica takes it: the one that is late knows
    next_attempt_at timestamptz,            -- while it is being sent: the end of the lease
    created_at      timestamptz not null,
    unique (webhook_uuid, event_id)
);
create index delivery_due on delivery (webhook_uuid, next_attempt_at) where status = 'pending';
create index delivery_of_webhook on delivery (webhook_uuid, uuid);

-- What came of each try.
create table attempt (
    uuid          uuid primary key,
    delivery_uuid uuid not null references delivery on delete cascade,
    attempted_at  timestamptz not null,
    latency_ms    bigint not null,
    status_code   integer,
    response_body text,
    error         text
);
create index attempt_of_delivery on attempt (delivery_uuid, uuid);
