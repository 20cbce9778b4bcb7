-- Every tool call that is over. Parameters and results are not kept.
create table execution (
    uuid          uuid primary key,
    account_uuid  uuid not null,
    project_uuid  uuid not null,
    key_uuid      uuid not null,
    server_uuid   uuid not null,
    server_name   text not null,
    tool_name     text not null,
    status        text not null check (status in ('SUCCEEDED', 'FAILED')),
    error_code    text,
    error_message text,
    started_at    timestamptz not null,
    duration_ms   bigint not null
);

-- Lists are newest first, and uuids are of the time they were made (UUIDv7).
create index execution_of_account on execution (account_uuid, uuid desc);
create index execution_of_server on execution (server_uuid, uuid desc);
