import { Migration } from '@mikro-orm/migrations';

/**
 * What an upgrade would add to roles that administrators made or changed (03 §40.3): an offer each, decided by them. No reference to the
 * right itself: a later version may drop it, and the answer stays in the history.
 */
export class Migration20261129550 extends Migration {
  override up(): void {
    this.addSql(`
      create table role_upgrade_offer (
        id uuid primary key,
        role_id uuid not null constraint role_upgrade_offer_role_fk references role (id) on delete cascade,
        permission varchar(60) not null,
        split_from varchar(60),
        offered_at timestamptz(3) not null,
        state varchar(10) not null constraint role_upgrade_offer_state_ck check (state in ('OPEN', 'TAKEN', 'DECLINED', 'LAPSED')),
        decided_at timestamptz(3),
        decided_by varchar(60),
        reason varchar(500),
        constraint role_upgrade_offer_once unique (role_id, permission),
        constraint role_upgrade_offer_decided_ck check ((state = 'OPEN') = (decided_at is null))
      )`);
  }
}
