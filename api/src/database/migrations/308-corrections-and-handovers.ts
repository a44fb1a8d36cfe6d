import { Migration } from '@mikro-orm/migrations';

/** What officers say to 更正申请, and what became of each hand-over of 安置系统, refused ones with their faults (R9.5, 01 §9.4 page 2). */
export class Migration20261126308 extends Migration {
  override up(): void {
    this.addSql(`
      alter table application_correction
        add column state varchar(10) not null default 'PENDING' check (state in ('PENDING', 'TAKEN', 'REFUSED')),
        add column settled_reason varchar(500),
        add column settled_at timestamptz(3),
        add column settled_by_id uuid references user_account (id),
        add column settled_by_name varchar(60)`);
    this.addSql(`
      create table handover_receipt (
        id uuid primary key,
        handover_no varchar(40) not null constraint handover_receipt_no unique,
        bj_no varchar(50) not null,
        matter_code varchar(20) not null,
        state varchar(10) not null check (state in ('REFUSED', 'TAKEN')),
        attempts integer not null,
        history jsonb not null,
        materials smallint not null,
        first_at timestamptz(3) not null,
        last_at timestamptz(3) not null,
        case_id uuid,
        sub_case_id uuid,
        invited_at timestamptz(3),
        org_id uuid,
        org_path text,
        district_code varchar(6)
      )`);
    this.addSql(`create index handover_receipt_last on handover_receipt (last_at desc, id desc)`);
    this.addSql(`create index handover_receipt_place on handover_receipt (district_code, last_at desc)`);
    this.addSql(`create index handover_receipt_bj_no on handover_receipt (bj_no)`);
    this.addSql(`
      insert into handover_receipt (id, handover_no, bj_no, matter_code, state, attempts, history, materials, first_at, last_at, case_id,
            sub_case_id, org_id, org_path, district_code)
      select h.id, h.handover_no, s.bj_no, h.matter_code, 'TAKEN', 1,
             jsonb_build_array(jsonb_build_object('at', to_char(h.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
               'taken', true, 'message', '已接收', 'faults', '[]'::jsonb)),
             (select count(*) from jsonb_object_keys(h.item_versions)), h.received_at, h.received_at, h.case_id, h.sub_case_id, c.org_id,
             c.org_path, c.district_code
        from material_handover h join sub_case s on s.id = h.sub_case_id join one_thing_case c on c.id = h.case_id`);
  }
}
