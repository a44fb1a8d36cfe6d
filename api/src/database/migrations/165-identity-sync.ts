import { Migration } from '@mikro-orm/migrations';

/** 同步任务, 核验记录 and what enrolments keep of them (02 §12.3, §12.4). */
export class Migration20261126165 extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_identity
        add column gender varchar(1),
        add column service_from date,
        add column service_to date,
        add column registered_on date,
        add column street_code varchar(9),
        add column phone text,
        add column phone_masked varchar(20),
        add column source_updated_at timestamptz(3),
        add column duplicate boolean not null default false,
        add column hash varchar(64) not null default ''`);
    this.addSql(`
      create table training_identity_sync (
        id uuid primary key,
        kind varchar(12) not null check (kind in ('FULL', 'INCREMENT')),
        state varchar(12) not null check (state in ('RUNNING', 'SUCCEEDED', 'FAILED')),
        started_at timestamptz(3) not null,
        ended_at timestamptz(3),
        since timestamptz(3),
        received integer not null default 0,
        fresh integer not null default 0,
        changed integer not null default 0,
        unchanged integer not null default 0,
        failed integer not null default 0,
        duplicates integer not null default 0,
        rechecked integer not null default 0,
        duration_ms integer,
        error varchar(500),
        started_by_name varchar(60) not null
      )`);
    this.addSql(`create index training_identity_sync_ended on training_identity_sync (state, started_at desc)`);
    this.addSql(`
      create table training_identity_check (
        id uuid primary key,
        enrolment_id uuid not null references training_enrolment (id),
        at timestamptz(3) not null,
        mode varchar(8) check (mode in ('LIVE', 'MIRROR')),
        result varchar(12) not null check (result in ('CONSISTENT', 'WARNING', 'INTERCEPTED', 'MANUAL', 'UNAVAILABLE')),
        codes text[] not null default '{}',
        notes text[] not null default '{}'
      )`);
    this.addSql(`create index training_identity_check_enrolment on training_identity_check (enrolment_id, at desc)`);
    this.addSql(`
      alter table training_enrolment
        alter column identity_checked_at drop not null,
        add column identity_result varchar(12) not null default 'CONSISTENT',
        add column identity_notes text[] not null default '{}',
        add column identity_facts varchar(60),
        add column verifying_because varchar(12),
        add column hold_until timestamptz(3),
        add column overridden_codes text[] not null default '{}',
        add column released_at timestamptz(3),
        add column released_by_name varchar(60)`);
    this.addSql(`
      update training_enrolment e set identity_facts = concat_ws('|', m.person_category, m.district_code,
          case when m.alive then 'true' else 'false' end, m.record_state, case when m.registered then 'true' else 'false' end)
        from training_trainee t join training_identity m on m.id_no_index = t.id_no_index where t.id = e.trainee_id`);
    this.addSql(`drop index training_enrolment_live`);
    this.addSql(
      `create unique index training_enrolment_live on training_enrolment (round_id, trainee_id)
        where state in ('VERIFYING', 'PENDING', 'WAITLIST', 'RETURNED', 'APPROVED', 'PLACED')`,
    );
    this.addSql(
      `create index training_enrolment_verifying on training_enrolment (identity_checked_at) where state = 'VERIFYING'`,
    );
    this.addSql(`create index training_enrolment_applied on training_enrolment (applied_at desc, id desc)`);
  }
}
