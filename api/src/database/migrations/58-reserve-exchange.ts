import { Migration } from '@mikro-orm/migrations';

/** 预备役登记 sent to the 武装部 over the exchange, and what it said (01 §12.7). */
export class Migration2026113058 extends Migration {
  override up(): void {
    this.addSql(`
      alter table reserve_record
        add column send_state varchar(10) check (send_state in ('WAITING', 'TAKEN', 'REFUSED', 'FAILED')),
        add column send_reason varchar(500),
        add column sent_at timestamptz(3),
        add column result_on date,
        -- The 武装部 of the district, where it has people here: what was handed over to it is its to read and to decide.
        add column office_org_id uuid`);
    this.addSql(
      'create index reserve_record_office on reserve_record (office_org_id, id) where office_org_id is not null',
    );
    this.addSql(`
      -- Which editions left by the exchange: only of those a result may come back that way.
      alter table reserve_export add column sent_at timestamptz(3)`);
  }
}
