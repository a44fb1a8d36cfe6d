import { Migration } from '@mikro-orm/migrations';

/**
 * Codes for what the history knows by title alone. Runs before a start renames rights: `permission` has the titles of the version that
 * wrote the rows. Where two rights share one, the one that came later than the row is not meant.
 */
export const CODES_OF_TITLES = `
  update grant_event g
     set codes = array(select p.code from permission p where p.title = any(g.items) and p.known_since <= g.at order by p.code)
   where (g.kind like 'PERMISSION%' or g.kind = 'UPGRADE_DECLINED') and g.codes = '{}'`;

/** The history of grants keeps the codes of rights beside their titles (03 §40.4): by them an upgrade knows what was taken away before. */
export class Migration20261129570 extends Migration {
  override up(): void {
    this.addSql(`alter table grant_event add column codes text[] not null default '{}'`);
    this.addSql(CODES_OF_TITLES);
  }
}
