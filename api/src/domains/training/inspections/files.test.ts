import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleOffice } from '../../../../test/office-files.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  advanceInspections,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  saveReport,
  saveSheet,
} from '../../../../test/training-inspections.ts';
import { rows, sql } from '../../../database/sql.ts';
import { storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('inspection_files', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());

const film = (head: string) => Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(2_000, 7)]);
const MP4 = film('00000018667479706d703432000000006d70343269736f6d');
const MOV = film('0000001466747970717420202005030071742020');

describe('videos of an inspection (02 §2.6, item 19)', () => {
  it('S19.1, S19.2 are taken as material, as proof of an item and of a visit; not as the district’s report', async () => {
    const { browser, projectId } = world.caller;
    const { id } = await inspectionOf(app, world.cycleId, projectId);
    const stored = async (by: Ctx, materialCode: string) =>
      (await storeFile(by, MP4, { name: '实训课堂.mp4', materialCode })).id;
    const own = await browser.ctx();
    await saveReport(browser, id);
    const added = await saveReport(browser, id, {
      files: [
        { fileId: await stored(own, 'MATERIAL') },
        { itemCode: 'JX01', fileId: await stored(own, 'EVIDENCE-JX01') },
      ],
    });
    expect(added.code).toBeUndefined();
    expect((await advanceInspections(browser, 'report', [id])).ok).toBe(1);
    const officer = await app.as('officer_hk');
    const seen = await saveSheet(officer, id, {
      fieldVisit: true,
      photoFileIds: [await stored(await officer.ctx(), 'VISIT_PHOTO')],
    });
    expect(seen.code).toBeUndefined();
    const films = await rows(
      system(),
      sql`select a.material_code as code from attachment a join stored_file f on f.id = a.file_id
           where a.record_id = ${id} and f.mime = 'video/mp4' order by 1`,
    );
    expect(films).toEqual([{ code: 'EVIDENCE-JX01' }, { code: 'MATERIAL' }, { code: 'VISIT_PHOTO' }]);
    await expect(stored(await officer.ctx(), 'DISTRICT_REPORT')).rejects.toThrow('仅支持PDF、JPG、PNG');
  });

  it('02 §2.6 are taken of who reports or reviews, and of nobody else who names the code', async () => {
    const stored = async (by: Ctx, materialCode: string) =>
      storeFile(by, MP4, { name: '实训课堂.mp4', materialCode }).then(
        () => 'OK',
        ({ message }: Error) => message,
      );
    const refused = expect.stringContaining('仅支持PDF、JPG、PNG');
    const clerk = await (await app.as('clerk_hk')).ctx();
    const officer = await (await app.as('officer_hk')).ctx();
    for (const code of ['MATERIAL', 'EVIDENCE-JX01', 'REPLY-1-1', 'VISIT_PHOTO'])
      expect(await stored(clerk, code)).toEqual(refused);
    for (const code of ['MATERIAL', 'EVIDENCE-JX01', 'REPLY-1-1']) expect(await stored(officer, code)).toEqual(refused);
    expect(await stored(await world.caller.browser.ctx(), 'VISIT_PHOTO')).toEqual(refused);
    expect(await stored(officer, 'VISIT_PHOTO')).toBe('OK');
  });

  it('02 §2.6 a document there may be no larger than elsewhere, and is told so', async () => {
    const own = await world.caller.browser.ctx();
    const large = Buffer.concat([sampleOffice('docx'), Buffer.alloc(21 * 1024 * 1024)]);
    await expect(storeFile(own, large, { name: '自查报告.docx', materialCode: 'MATERIAL' })).rejects.toThrow(
      '文件超过大小限制（20MB）',
    );
  });

  it('MOV is not among them: item 19 takes MP4 alone', async () => {
    const own = await world.caller.browser.ctx();
    await expect(storeFile(own, MOV, { name: '实训.mov', materialCode: 'MATERIAL' })).rejects.toThrow(
      '仅支持PDF、JPG、PNG、DOC、DOCX、XLS、XLSX、OFD、MP4',
    );
  });
});
