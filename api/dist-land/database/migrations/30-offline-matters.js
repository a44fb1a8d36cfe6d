import { Migration } from '@mikro-orm/migrations';
/** 线下事项 (01 §5.3, §5.8): the categories of matters, and where a matter is handled offline. */ export class Migration2026112530 extends Migration {
    up() {
        this.addSql(`
      create table matter_category (
        code varchar(20) primary key,
        name varchar(40) not null,
        parent_code varchar(20),
        mode varchar(20),
        system boolean not null default true,
        sort integer not null
      )`);
        this.addSql(`
      create table matter_window (
        matter_code varchar(20) not null,
        region_code varchar(6) not null,
        place varchar(120) not null,
        phone varchar(40),
        hours varchar(60),
        version integer not null default 1,
        updated_at timestamptz(3) not null,
        updated_by_name varchar(60) not null,
        primary key (matter_code, region_code)
      )`);
        for (const [name, lead] of [
            [
                'city',
                ''
            ],
            [
                'district',
                'district_code, '
            ],
            [
                'org',
                'org_id, '
            ]
        ]){
            this.addSql(`create index sub_case_offline_${name} on sub_case (${lead}id desc) where mode = 'OFFLINE'`);
        }
    }
}

//# sourceMappingURL=30-offline-matters.js.map