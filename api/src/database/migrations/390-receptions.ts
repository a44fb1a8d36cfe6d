import { Migration } from '@mikro-orm/migrations';

const EVALUATED = ['evaluation_invite', 'evaluation'];

/**
 * 接待登记 (01 §11.4 scenes 电话, 咨询): a service that is no case, evaluated like one. What is evaluated, and a complaint about it, may therefore
 * have no case.
 */
export class Migration20261126390 extends Migration {
  override up(): void {
    this.addSql(`
      create table service_reception (
        id uuid primary key,
        created_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        org_name varchar(80) not null,
        reception_no varchar(20) not null constraint service_reception_no_unique unique,
        scene varchar(16) not null constraint service_reception_scene_known check (scene in ('WINDOW', 'PHONE', 'CONSULT')),
        received_on date not null,
        record_type varchar(40),
        record_id uuid,
        record_no varchar(50),
        case_id uuid,
        case_no varchar(22),
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        business_type varchar(12) not null,
        contact_cipher text,
        name_masked varchar(60) not null default '',
        phone_masked varchar(20) not null default '',
        invited boolean not null default false,
        received_by jsonb not null,
        constraint service_reception_about check ((record_type is null) = (record_id is null))
      )`);
    // One record is served once a day in a scene: nobody collects five stars by pressing the button again.
    this.addSql(
      `create unique index service_reception_once on service_reception (record_id, scene, received_on) where record_id is not null`,
    );
    this.addSql(`create index service_reception_org on service_reception (org_id, id desc)`);
    this.addSql(`create index service_reception_district on service_reception (district_code, id desc)`);
    for (const table of EVALUATED)
      this.addSql(`
        alter table ${table}
          drop constraint ${table}_service_known,
          add constraint ${table}_service_known check (service_type in ('case', 'subCase', 'reception')),
          add constraint ${table}_case_known check (service_type = 'reception' or case_id is not null),
          alter column case_id drop not null,
          alter column case_no drop not null`);
    this.addSql(`alter table negative_review alter column case_id drop not null, alter column case_no drop not null`);
    this.addSql(`
      alter table pad_call
        drop constraint pad_call_screen_known,
        add constraint pad_call_screen_known check
          (screen in ('CASE', 'REGISTER', 'ACCEPT', 'SUB_CASE', 'FINISH', 'BATCH', 'RECEPTION', 'ENROLMENT', 'CANDIDATE')),
        alter column service_type type varchar(10)`);
  }
}
