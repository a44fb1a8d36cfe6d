import { Migration } from '@mikro-orm/migrations';
/** When who handles a case was last reminded (催办, 01 §6.9 上次催办), and whose cases a list shows. */ export class Migration2026112419 extends Migration {
    up() {
        this.addSql(`alter table one_thing_case add column urged_at timestamptz(3)`);
        this.addSql(`create index assignment_of_user on assignment (user_id, record_type, record_id)`);
        this.addSql(`create index task_of_assignee on task (assignee_id) where closed_at is null and assignee_id is not null`);
    }
}

//# sourceMappingURL=19-urges.js.map