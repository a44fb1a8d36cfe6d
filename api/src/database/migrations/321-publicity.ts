import { Migration } from '@mikro-orm/migrations';

/** 公示名单 and 异议 (02 §8.3, T16-8): what was public when, who objected, and what became of it. */
export class Migration20261126321 extends Migration {
  override up(): void {
    this.addSql(`
      create table project_publicity (
        id uuid primary key,
        application_id uuid not null references project_application (id),
        public_from date not null,
        public_to date not null,
        score numeric(5,2),
        published_at timestamptz(3) not null,
        published_by_name varchar(60) not null,
        outcome varchar(10) check (outcome in ('FILED', 'REVIEW')),
        ended_on date,
        constraint project_publicity_days check (public_from <= public_to)
      )`);
    this.addSql(
      `create unique index project_publicity_open on project_publicity (application_id) where outcome is null`,
    );
    this.addSql(`create index project_publicity_application on project_publicity (application_id)`);
    this.addSql(`
      create table project_objection (
        id uuid primary key,
        publicity_id uuid not null references project_publicity (id),
        raised_at timestamptz(3) not null,
        text varchar(500) not null,
        raised_by_name varchar(60) not null,
        due_on date not null,
        upheld boolean,
        answer varchar(500),
        answered_at timestamptz(3),
        answered_by_name varchar(60)
      )`);
    this.addSql(`create unique index project_objection_open on project_objection (publicity_id) where upheld is null`);
    this.addSql(`
      insert into project_publicity (id, application_id, public_from, public_to, score, published_at, published_by_name, outcome, ended_on)
        select a.id, a.id, a.publicity_from, a.publicity_to, a.final_score, a.state_since, '系统',
               case when a.state = 'PUBLICITY' then null else 'FILED' end, f.filed_on
          from project_application a left join project_filing f on f.application_id = a.id
         where a.publicity_from is not null and a.publicity_to is not null`);
    this.addSql(`
      insert into project_objection (id, publicity_id, raised_at, text, raised_by_name, due_on)
        select a.id, p.id, a.state_since, a.open_objection, '系统', p.public_to
          from project_application a join project_publicity p on p.application_id = a.id
         where a.open_objection is not null`);
  }
}
