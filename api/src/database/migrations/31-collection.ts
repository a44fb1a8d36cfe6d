import { Migration } from '@mikro-orm/migrations';

/** 材料采集项 (01 §11.4, R9.5, R9.6), every version of them, and the finished cases that 安置系统 hands over with their materials. */
export class Migration2026113031 extends Migration {
  override up(): void {
    this.addSql(`
      create table collection_item (
        id uuid primary key,
        created_at timestamptz(3) not null,
        item_code varchar(40) not null constraint collection_item_code_unique unique,
        matter_code varchar(20) not null,
        version integer not null,
        content jsonb not null,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null
      );
      create index collection_item_matter on collection_item (matter_code, item_code)`);
    this.addSql(`
      create table collection_item_version (
        item_id uuid not null references collection_item (id),
        version integer not null,
        content jsonb not null,
        reason varchar(500) not null,
        changed_at timestamptz(3) not null,
        changed_by_name varchar(60) not null,
        primary key (item_id, version)
      )`);
    this.addSql(`
      create table material_handover (
        id uuid primary key,
        handover_no varchar(40) not null constraint material_handover_no_unique unique,
        sub_case_id uuid not null references sub_case (id),
        case_id uuid not null references one_thing_case (id),
        matter_code varchar(20) not null,
        finished_at timestamptz(3) not null,
        received_at timestamptz(3) not null,
        message_id varchar(64) not null,
        item_versions jsonb not null,
        materials_cipher text not null,
        digest char(64) not null
      );
      create index material_handover_case on material_handover (case_id, received_at);
      create index material_handover_sub_case on material_handover (sub_case_id)`);
    this.addSql(`
      -- What became of each hand-over, refused ones with their faults.
      create table handover_receipt (
        id uuid primary key,
        handover_no varchar(40) not null constraint handover_receipt_no unique,
        bj_no varchar(50) not null,
        matter_code varchar(20) not null,
        state varchar(10) not null check (state in ('REFUSED', 'PARTIAL', 'TAKEN')),
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
      );
      create index handover_receipt_last on handover_receipt (last_at desc, id desc);
      create index handover_receipt_place on handover_receipt (district_code, last_at desc);
      create index handover_receipt_bj_no on handover_receipt (bj_no)`);
  }
}
