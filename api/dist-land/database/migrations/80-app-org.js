import { Migration } from '@mikro-orm/migrations';
/** To whom an application belongs: an organisation, or nobody but the city; statistics and log are read through it (ADR 0103). */ export class Migration2026112580 extends Migration {
    up() {
        this.addSql(`alter table exchange_app add column org_id uuid references org`);
    }
}

//# sourceMappingURL=80-app-org.js.map