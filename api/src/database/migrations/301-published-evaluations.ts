import { Migration } from '@mikro-orm/migrations';

/** 评价公示 (01 §11.2): what is public, by centre and by matter, newest first. */
export class Migration20261126301 extends Migration {
  override up(): void {
    this.addSql(`create index evaluation_reply_public on evaluation_reply (id desc) where state = 'PUBLISHED'`);
    this.addSql(
      `create index evaluation_reply_public_org on evaluation_reply (org_id, id desc) where state = 'PUBLISHED'`,
    );
    this.addSql(
      `create index evaluation_public_matter on evaluation (matter_code, id desc) where published_at is not null`,
    );
    // The channel is one of the ways in which figures are told (01 §11.8).
    this.addSql(`drop index evaluation_statistics`);
    this.addSql(
      `create index evaluation_statistics on evaluation (submitted_at, district_code, org_id, matter_code, channel, grade, org_path)`,
    );
  }
}
