/**
 * Columns of every table whose rows are records of a flow (`FlowRecord`), for the migration that creates it. What a later version adds to
 * such records comes by a migration of its own: this text stands in migrations that were shipped.
 */ export const FLOW_COLUMNS = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        state varchar(40) not null,
        state_since timestamptz(3) not null,
        return_to text[] not null default '{}',
        flow_version integer not null default 1,
        event_seq integer not null default 0,
        event_hash varchar(64) not null default repeat('0', 64),
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        last_actor_id uuid,
        last_actor_name varchar(60),
        submitted_by_id uuid,
        due_at timestamptz(3),
        promise_due_at timestamptz(3),
        legal_due_at timestamptz(3)`;

//# sourceMappingURL=flow-columns.js.map