import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** One-click confirmations that a person is asked for. */
export class Migration2026113012 extends Migration {
  override up(): void {
    this.addSql(`
      create table confirmation (${FLOW_COLUMNS},
        confirmation_no varchar(40) not null constraint confirmation_no_unique unique,
        kind varchar(40) not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        person_id uuid not null,
        name_masked varchar(60) not null,
        mobile_masked varchar(20) not null,
        receiver text not null,
        subject varchar(100) not null,
        body varchar(500) not null,
        cost varchar(200) not null,
        shared_data text[] not null,
        person_key char(64) not null,
        handled_by varchar(80) not null,
        answered_at timestamptz(3),
        channel varchar(12)
      );
      create unique index confirmation_once on confirmation (kind, record_id) where state not in ('WITHDRAWN');
      create index confirmation_org on confirmation (org_id, state, id desc);
      create index confirmation_district on confirmation (district_code, state, id desc)`);
  }
}
