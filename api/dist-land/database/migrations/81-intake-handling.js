import { Migration } from '@mikro-orm/migrations';
/** What people do about received data that could not be taken: correct a row, let it be, fetch the file again (03 §35). */ export class Migration2026112581 extends Migration {
    up() {
        this.addSql(`
      alter table exchange_bad_row
        add column fields text[] not null default '{}',
        add column content text,
        add column settled_at timestamptz(3),
        add column settled_by varchar(60),
        add column settled_how varchar(10),
        add constraint exchange_bad_row_settled check (settled_how in ('CORRECTED', 'DISMISSED'))`);
        this.addSql(`
      alter table exchange_intake
        add column handled_at timestamptz(3),
        add column handled_by varchar(60),
        add column handled_how varchar(10),
        add column handled_reason varchar(500),
        add constraint exchange_intake_handled check (handled_how in ('CORRECTED', 'DISMISSED', 'RETAKEN'))`);
        // A file that is to be fetched again does not count as known.
        this.addSql(`drop index exchange_intake_file`);
        this.addSql(`create unique index exchange_intake_file on exchange_intake (channel_id, name, modified_at, bytes)
         where kind = 'FILE' and handled_how is distinct from 'RETAKEN'`);
        this.addSql(`create index exchange_intake_newest on exchange_intake (taken_at desc, id desc)`);
    }
}

//# sourceMappingURL=81-intake-handling.js.map