import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 差评整改, answers to evaluations, orders of the hotline 12345 (01 §11.4, §11.6, §11.9). */
export class Migration20261126241 extends Migration {
  override up(): void {
    this.addSql(`
      create table negative_review (${FLOW_COLUMNS},
        review_no varchar(20) not null constraint negative_review_no_unique unique,
        evaluation_id uuid references evaluation (id) constraint negative_review_evaluation_unique unique,
        source varchar(10) not null constraint negative_review_source_known check (source in ('OWN', 'HOTLINE', 'PLATFORM')),
        case_id uuid not null,
        case_no varchar(22) not null,
        service_no varchar(50) not null,
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        org_name varchar(80) not null,
        staff jsonb not null default '[]',
        grade smallint constraint negative_review_grade_range check (grade between 1 and 2),
        content_masked varchar(1000) not null default '',
        applicant_masked varchar(60) not null,
        dispatch_at timestamptz(3) not null,
        contact_at timestamptz(3),
        contact_way varchar(10),
        contact_by_name varchar(60),
        verdict varchar(12) constraint negative_review_verdict_known
          check (verdict in ('GENUINE', 'MISTAKEN', 'MALICIOUS', 'UNVERIFIABLE')),
        extended boolean not null default false,
        rectified_at timestamptz(3),
        revisited_at timestamptz(3),
        revisit_grade smallint constraint negative_review_revisit_range check (revisit_grade between 0 and 5),
        ended_at timestamptz(3)
      )`);
    for (const [name, lead] of [
      ['city', ''],
      ['district', 'district_code, '],
      ['org', 'org_id, '],
    ]) {
      this.addSql(`create index negative_review_${name} on negative_review (${lead}id desc)`);
    }
    this.addSql(
      `create index negative_review_open on negative_review (due_at) where state not in ('CLOSED', 'REJECTED')`,
    );
    this.addSql(`
      create table evaluation_reply (${FLOW_COLUMNS},
        evaluation_id uuid not null references evaluation (id) constraint evaluation_reply_once unique,
        evaluation_no varchar(20) not null,
        matter_name varchar(80) not null,
        content varchar(500) not null,
        content_no integer not null default 1,
        author_id uuid not null,
        author_name varchar(60) not null,
        author_org_name varchar(80) not null,
        written_at timestamptz(3) not null,
        published_at timestamptz(3),
        decided_by_name varchar(60),
        decision_text varchar(500)
      )`);
    this.addSql(`create index evaluation_reply_open on evaluation_reply (org_id, state) where state <> 'PUBLISHED'`);
    // Statistics count without reading the evaluations themselves (01 §11.8).
    this.addSql(
      `create index evaluation_statistics on evaluation (submitted_at, district_code, org_id, matter_code, grade, org_path)`,
    );
    this.addSql(`
      create table hotline_order (
        id uuid primary key,
        created_at timestamptz(3) not null,
        order_no varchar(40) not null constraint hotline_order_no_unique unique,
        version integer not null default 1,
        org_id uuid,
        org_path varchar(200) collate "C",
        district_code varchar(6),
        evaluation_no varchar(20),
        matter_text varchar(100) not null,
        served_on date,
        place_text varchar(100) not null,
        content_masked varchar(1000) not null,
        deadline timestamptz(3),
        dispatched_at timestamptz(3) not null,
        negative_review_id uuid references negative_review (id),
        matched_way varchar(12),
        matched_at timestamptz(3),
        matched_by_name varchar(60)
      )`);
    this.addSql(`create index hotline_order_waiting on hotline_order (id desc) where negative_review_id is null`);
    this.addSql(`create index hotline_order_review on hotline_order (negative_review_id)`);
  }
}
