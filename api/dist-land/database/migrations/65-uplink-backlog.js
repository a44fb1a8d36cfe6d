import { Migration } from '@mikro-orm/migrations';
/** The backlog of an uplink entry is an anomaly of the monitor, which knows by itself what it has told. */ export class Migration2026112465 extends Migration {
    up() {
        this.addSql(`alter table uplink_entry drop column backlog_told_at`);
    }
}

//# sourceMappingURL=65-uplink-backlog.js.map