import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 差评整改 (01 §11.6) and 12345工单 (01 §11.9). */
export class Migration2026113036 extends Migration {
  override up(): void {
    this.addSql(`
      create table negative_review (${FLOW_COLUMNS},
        review_no varchar(20) not null constraint negative_review_no_unique unique,
        evaluation_id uuid references evaluation (id),
        source varchar(10) not null constraint negative_review_source_known check (source in ('OWN', 'HOTLINE', 'PLATFORM')),
        case_id uuid,
        case_no varchar(22),
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
        verdict varchar(12)
          constraint negative_review_verdict_known check (verdict in ('GENUINE', 'MISTAKEN', 'MALICIOUS', 'UNVERIFIABLE')),
        extended boolean not null default false,
        rectified_at timestamptz(3),
        revisited_at timestamptz(3),
        revisit_grade smallint constraint negative_review_revisit_range check (revisit_grade between 1 and 5),
        ended_at timestamptz(3),
        -- One evaluation is taken up once more when the hotline is not content with what was done about it.
        rework_of uuid references negative_review (id)
      );
      create index negative_review_city on negative_review (id desc);
      create index negative_review_district on negative_review (district_code, id desc);
      create index negative_review_org on negative_review (org_id, id desc);
      create index negative_review_open on negative_review (due_at) where state not in ('CLOSED', 'REJECTED');
      create unique index negative_review_evaluation_once on negative_review (evaluation_id) where rework_of is null;
      create index negative_review_evaluation on negative_review (evaluation_id, id desc);
      create index negative_review_service on negative_review (service_no)`);
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
        matched_way varchar(12)
          constraint hotline_order_matched_known check (matched_way in ('EVALUATION', 'NUMBER', 'FEATURES', 'MANUAL')),
        matched_at timestamptz(3),
        matched_by_name varchar(60),
        extended boolean not null default false,
        reopened smallint not null default 0,
        answered_at timestamptz(3),
        ended_at timestamptz(3)
      );
      create index hotline_order_city on hotline_order (id desc);
      create index hotline_order_district on hotline_order (district_code, id desc);
      create index hotline_order_org on hotline_order (org_id, id desc);
      create index hotline_order_review on hotline_order (negative_review_id);
      create index hotline_order_open on hotline_order (deadline) where state not in ('ANSWERED', 'CLOSED', 'RETURNED');
      create index hotline_order_statistics on hotline_order (dispatched_at, district_code)`);
  }
}
