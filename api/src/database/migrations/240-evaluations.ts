import { Migration } from '@mikro-orm/migrations';

const PLACED = `
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null`;

/** What was evaluated, as it stood when the invitation was made. */
const SERVICE = `
        service_type varchar(10) not null constraint SERVICE_TYPE check (service_type in ('case', 'subCase')),
        service_id uuid not null,
        service_no varchar(50) not null,
        case_id uuid not null,
        case_no varchar(22) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        business_type varchar(12) not null,
        scene varchar(16) not null,
        channel varchar(8) not null constraint CHANNEL check (channel in ('PAD', 'QR', 'PC', 'ALIPAY', 'SMS')),
        org_name varchar(80) not null,
        window_no varchar(20),
        staff jsonb not null default '[]',
        applicant_masked varchar(60) not null`;

const service = (table: string) =>
  SERVICE.replace('SERVICE_TYPE', `${table}_service_known`).replace('CHANNEL', `${table}_channel_known`);

/** 好差评 (01 §11.4): sets of options in versions, invitations with single-use tickets, evaluations that nobody can change. */
export class Migration20261126240 extends Migration {
  override up(): void {
    this.addSql(`
      create table evaluation_option_set (
        number integer primary key,
        state varchar(10) not null constraint evaluation_option_set_state_known
          check (state in ('DRAFT', 'PENDING', 'PUBLISHED', 'REJECTED')),
        version integer not null default 1,
        options jsonb not null,
        note varchar(200) not null default '',
        created_at timestamptz(3) not null,
        edited_by_id uuid,
        edited_by_name varchar(60) not null,
        submitted_at timestamptz(3),
        decided_at timestamptz(3),
        decided_by_id uuid,
        decided_by_name varchar(60),
        decision_text varchar(500)
      )`);
    this.addSql(`
      create unique index evaluation_option_set_open on evaluation_option_set ((true)) where state in ('DRAFT', 'PENDING')`);
    this.addSql(`
      create table evaluation_invite (
        id uuid primary key,
        created_at timestamptz(3) not null,${PLACED},${service('evaluation_invite')},
        created_by_id uuid,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    this.addSql(`create index evaluation_invite_service on evaluation_invite (service_type, service_id)`);
    this.addSql(`
      create table evaluation (
        id uuid primary key,
        created_at timestamptz(3) not null,${PLACED},${service('evaluation')},
        evaluation_no varchar(20) not null constraint evaluation_no_unique unique,
        client_id uuid not null constraint evaluation_client_unique unique,
        input_digest char(64) not null,
        invite_id uuid not null constraint evaluation_invite_unique unique references evaluation_invite (id),
        grade smallint not null constraint evaluation_grade_range check (grade between 1 and 5),
        options jsonb not null default '[]',
        option_set integer not null references evaluation_option_set (number),
        comment_cipher text,
        comment_masked varchar(1000) not null default '',
        anonymous boolean not null,
        device jsonb not null default '{}',
        device_at timestamptz(3),
        late boolean not null default false,
        clock_wrong boolean not null default false,
        submitted_at timestamptz(3) not null,
        received_at timestamptz(3) not null,
        published_at timestamptz(3),
        constraint evaluation_once unique (service_type, service_id)
      )`);
    for (const [name, lead] of [
      ['city', ''],
      ['district', 'district_code, '],
      ['org', 'org_id, '],
    ]) {
      this.addSql(`create index evaluation_${name} on evaluation (${lead}id desc)`);
      this.addSql(`create index evaluation_${name}_time on evaluation (${lead}submitted_at, grade)`);
    }
    this.addSql(`create index evaluation_case on evaluation (case_id)`);
    this.keepAsGiven();
  }

  /** Nobody changes a grade, a comment or a time, whatever his rights (11.7): the database itself refuses. */
  private keepAsGiven(): void {
    this.addSql(`
      create function evaluation_keep_as_given() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and to_jsonb(new) - 'published_at' = to_jsonb(old) - 'published_at' then
          return new;
        end if;
        raise exception 'an evaluation is kept as it was given' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger evaluation_keep_as_given before update or delete on evaluation for each row
      execute function evaluation_keep_as_given()`);
    this.addSql(`
      create trigger evaluation_keep_all before truncate on evaluation for each statement
      execute function evaluation_keep_as_given()`);
  }
}
