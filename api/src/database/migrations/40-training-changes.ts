import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/**
 * 变更申请 of institutions and projects (02 §6.5 BR14-5, §7.4 T15-7), with every version that was submitted, and 处置建议 to the city about them
 * (02 §6.4 T14-4, T14-6).
 */
export class Migration2026113040 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_change (${FLOW_COLUMNS},
        change_no varchar(32) not null constraint training_change_no_unique unique,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        target_name varchar(100) not null,
        institution_id uuid not null references training_institution (id),
        reason varchar(500) not null,
        content jsonb not null,
        legal_id_no text,
        bank_account text,
        differences jsonb not null,
        needs_centre boolean not null,
        content_version integer not null default 0,
        submitted_at timestamptz(3)
      );
      -- What stands in force is changed by one request at a time: each is read against it.
      create unique index training_change_open on training_change (target_id) where state not in ('APPROVED', 'REJECTED', 'WITHDRAWN');
      create index training_change_org on training_change (org_id, id desc);
      create index training_change_district on training_change (district_code, id desc);
      create index training_change_target on training_change (target_id, id desc)`);
    this.addSql(`
      create table training_change_version (
        change_id uuid not null references training_change (id),
        content_version integer not null,
        differences jsonb not null,
        reason varchar(500) not null,
        submitted_at timestamptz(3) not null,
        submitted_by_name varchar(60) not null,
        primary key (change_id, content_version)
      )`);
    this.addSql(`
      create table training_proposal (${FLOW_COLUMNS},
        proposal_no varchar(32) not null constraint training_proposal_no_unique unique,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        target_name varchar(100) not null,
        kind varchar(10) not null check (kind in ('SUSPEND', 'REMOVE', 'MARK')),
        -- CL-MARK, of a proposal to mark.
        mark_kind varchar(8) check ((kind = 'MARK') = (mark_kind is not null)),
        reason varchar(500) not null,
        proposer_org_id uuid not null,
        proposer_org varchar(80) not null
      );
      create unique index training_proposal_open on training_proposal (target_id, kind) where state = 'PROPOSED';
      create index training_proposal_org on training_proposal (org_id, id desc);
      create index training_proposal_district on training_proposal (district_code, id desc);
      create index training_proposal_target on training_proposal (target_id, id desc)`);
  }
}
