import { Migration } from '@mikro-orm/migrations';
/** What the nightly removal of old requests reads by. */ export class Migration2026112412 extends Migration {
    up() {
        this.addSql(`create index act_request_created_at_index on act_request (created_at)`);
    }
}

//# sourceMappingURL=12-act-requests.js.map