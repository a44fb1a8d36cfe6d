import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 12345工单 as records of a flow (01 §11.9): until now nothing wrote into their table. A review that the hotline sends back is taken up anew. */
export class Migration20261126295 extends Migration {
  override up(): void {
    this.addSql(`drop table hotline_order`);
    this.addSql(`
      create table hotline_order (${FLOW_COLUMNS},
        order_no varchar(40) not null constraint hotline_order_no_unique unique,
        input_digest char(64) not null,
        order_kind varchar(10) not null constraint hotline_order_kind_known check (order_kind in ('REVIEW', 'COMPLAINT')),
        org_name varchar(80) not null,
        evaluation_no varchar(20),
        grade smallint constraint hotline_order_grade_range check (grade between 1 and 2),
        service_no varchar(60),
        matter_code varchar(20),
        matter_text varchar(100) not null,
        served_on date,
        place_text varchar(100) not null,
        content_masked varchar(1000) not null,
        caller_cipher text,
        caller_masked varchar(60) not null default '',
        deadline timestamptz(3) not null,
        deadline_given boolean not null,
        dispatched_at timestamptz(3) not null,
        negative_review_id uuid references negative_review (id),
        matched_way varchar(12) constraint hotline_order_matched_known
          check (matched_way in ('EVALUATION', 'NUMBER', 'FEATURES', 'MANUAL')),
        matched_at timestamptz(3),
        matched_by_name varchar(60),
        extended boolean not null default false,
        reopened smallint not null default 0,
        answered_at timestamptz(3),
        ended_at timestamptz(3)
      )`);
    for (const [name, lead] of [
      ['city', ''],
      ['district', 'district_code, '],
      ['org', 'org_id, '],
    ])
      this.addSql(`create index hotline_order_${name} on hotline_order (${lead}id desc)`);
    this.addSql(`create index hotline_order_review on hotline_order (negative_review_id)`);
    this.addSql(
      `create index hotline_order_open on hotline_order (deadline) where state not in ('ANSWERED', 'CLOSED', 'RETURNED')`,
    );
    this.addSql(`create index hotline_order_statistics on hotline_order (dispatched_at, district_code)`);
    // One evaluation may be taken up once more, when the hotline is not content with what was done about it.
    this.addSql(`alter table negative_review drop constraint negative_review_evaluation_unique,
      add column rework_of uuid references negative_review (id)`);
    this.addSql(
      `create unique index negative_review_evaluation_once on negative_review (evaluation_id) where rework_of is null`,
    );
    this.addSql(`create index negative_review_evaluation on negative_review (evaluation_id, id desc)`);
    this.addSql(`create index negative_review_service on negative_review (service_no)`);
  }
}
