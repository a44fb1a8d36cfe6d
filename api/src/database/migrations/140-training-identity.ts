import { Migration } from '@mikro-orm/migrations';

/** Identity mirror of the discharge system and trainees (02 §5.3, §12.3): numbers, names and phones are sealed. */
export class Migration20261126140 extends Migration {
  override up(): void {
    const person = `
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        id_no text not null,
        id_no_masked varchar(20) not null,
        id_no_index char(64) not null,
        name text not null,
        name_masked varchar(60) not null`;
    this.addSql(`
      create table training_identity (${person},
        birth_date date not null,
        person_category varchar(2) not null,
        discharge_date date not null,
        registered boolean not null,
        district_code varchar(6) not null,
        alive boolean not null,
        record_state varchar(10) not null check (record_state in ('ACTIVE', 'MOVED', 'CANCELLED')),
        synced_at timestamptz(3) not null,
        constraint training_identity_person unique (id_no_index)
      )`);
    this.addSql(`
      create table training_trainee (${person},
        account_id uuid not null constraint training_trainee_account unique,
        phone text not null,
        phone_masked varchar(20) not null,
        completed_subsidised integer not null default 0 check (completed_subsidised >= 0),
        last_completed varchar(120),
        constraint training_trainee_person unique (id_no_index)
      )`);
  }
}
