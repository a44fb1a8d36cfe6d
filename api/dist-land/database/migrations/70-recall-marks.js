import { Migration } from '@mikro-orm/migrations';
/** Idle distributions marked for recall, and monthly reports of the exchange as they stood (03 §37). */ export class Migration2026112470 extends Migration {
    up() {
        this.addSql(`
      alter table distribution
        add column recall_asked_at timestamptz(3),
        add column recall_asked_by varchar(60),
        add column recall_reason varchar(500)`);
        this.addSql(`
      create table exchange_report (
        month varchar(7) primary key,
        made_at timestamptz(3) not null,
        content jsonb not null
      )`);
    }
}

//# sourceMappingURL=70-recall-marks.js.map