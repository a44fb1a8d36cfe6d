import { Migration } from '@mikro-orm/migrations';

/** A round names the venue in which it trains (02 §5.3); those from before have their address alone. */
export class Migration20261127545 extends Migration {
  override up(): void {
    this.addSql(`alter table enrolment_round add column venue_id uuid references training_venue (id)`);
    this.addSql(`create index enrolment_round_venue on enrolment_round (venue_id)`);
  }
}
