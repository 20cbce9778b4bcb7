-- Events that are committed and not yet in Kafka. The relay deletes a row once Kafka has it.
create table outbox (
    id      bigint generated always as identity primary key,
    event   text not null,
    created_at timestamptz not null default now()
);

-- Ids of events that have taken effect here, pruned after eight days: Kafka keeps its records for seven.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);
