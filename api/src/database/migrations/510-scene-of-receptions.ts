import { Migration } from '@mikro-orm/migrations';

/**
 * 免申即享 is a scene of its own (01 §11.4, ADR 0037): what was registered at its pages as 窗口现场 is that. Evaluations stay as they were given,
 * and so do the invitations whose pages have shown the options of a window.
 */
export class Migration20261127510 extends Migration {
  override up(): void {
    this.addSql(`
      alter table service_reception
        drop constraint service_reception_scene_known,
        add constraint service_reception_scene_known check (scene in ('WINDOW', 'PHONE', 'CONSULT', 'NO_APPLICATION'))`);
    this.addSql(
      `update service_reception set scene = 'NO_APPLICATION' where record_type = 'candidate' and scene = 'WINDOW'`,
    );
  }
}
