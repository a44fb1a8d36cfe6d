import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 处置建议 to the city about institutions and projects (02 §6.4 T14-4, T14-6, §7.4). */
export class Migration20261126171 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_proposal (${FLOW_COLUMNS},
        proposal_no varchar(32) not null constraint training_proposal_no_unique unique,
        target_type varchar(20) not null check (target_type in ('INSTITUTION', 'PROJECT')),
        target_id uuid not null,
        target_name varchar(100) not null,
        kind varchar(10) not null check (kind in ('SUSPEND', 'REMOVE')),
        reason varchar(500) not null,
        proposer_org_id uuid not null,
        proposer_org varchar(80) not null
      )`);
    this.addSql(
      `create unique index training_proposal_open on training_proposal (target_id, kind) where state = 'PROPOSED'`,
    );
    this.addSql(`create index training_proposal_org on training_proposal (org_id, id desc)`);
    this.addSql(`create index training_proposal_district on training_proposal (district_code, id desc)`);
    this.addSql(`create index training_proposal_target on training_proposal (target_id, id desc)`);
  }
}
