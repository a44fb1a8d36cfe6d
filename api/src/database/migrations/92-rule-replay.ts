import { Migration } from '@mikro-orm/migrations';

/** Effects of rule drafts that take longer than an answer may: ordered, computed in the background, kept for a day. */
export class Migration2026112592 extends Migration {
  override up(): void {
    this.addSql(`
      create table rule_replay (
        id uuid primary key,
        owner_id uuid not null,
        input jsonb not null,
        days integer not null,
        state varchar(8) not null constraint rule_replay_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
        done integer not null default 0,
        total integer not null default 0,
        result jsonb,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      )`);
    this.addSql(`create index rule_replay_owner on rule_replay (owner_id) where state in ('WAITING', 'RUNNING')`);
  }
}
