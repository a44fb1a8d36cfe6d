import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 重新办理 (01 §2.5 T15): the clerk asks, the district’s chief and then a city officer approve. */
export class Migration2026113027 extends Migration {
  override up(): void {
    this.addSql(`
      create table reopen_request (${FLOW_COLUMNS},
        request_no varchar(20) not null constraint reopen_request_no_unique unique,
        case_id uuid not null,
        case_no varchar(22) not null,
        name_masked varchar(60) not null,
        sub_case_ids uuid[] not null,
        matter_names text[] not null,
        reason_code varchar(10) not null,
        reason_text varchar(500) not null,
        operator_name varchar(60) not null,
        district_approver varchar(60),
        district_decided_at timestamptz(3),
        city_approver varchar(60),
        city_decided_at timestamptz(3),
        decision_text varchar(500)
      );
      create unique index reopen_request_open on reopen_request (case_id) where state in ('PENDING_DISTRICT', 'PENDING_CITY');
      create index reopen_request_case_index on reopen_request (case_id, id desc);
      create index reopen_request_city on reopen_request (id desc);
      create index reopen_request_district on reopen_request (district_code, id desc)`);
  }
}
