import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from "./flow-columns.js";
/** Versions of notice templates that people write and others publish (01 R4.3.2). */ export class Migration2026112552 extends Migration {
    up() {
        this.addSql(`alter table notice_template add column author_name varchar(60)`);
        this.addSql(`alter table notice_template add column publisher_name varchar(60)`);
        this.addSql(`alter table notice_template add column note varchar(500)`);
        this.addSql(`
      create table notice_template_draft (${FLOW_COLUMNS},
        draft_no varchar(20) not null constraint notice_template_draft_no_unique unique,
        code varchar(20) not null,
        name varchar(60) not null,
        base_version integer not null,
        channels text[] not null,
        title varchar(100) not null,
        body varchar(1000) not null,
        priority smallint not null check (priority between 1 and 4),
        note varchar(500) not null,
        author_name varchar(60) not null,
        published_version integer
      )`);
        // One version is written at a time, or two people would overwrite each other unseen.
        this.addSql(`create unique index notice_template_draft_open on notice_template_draft (code)
      where state in ('DRAFT', 'PROPOSED')`);
    }
}

//# sourceMappingURL=52-template-drafts.js.map