import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { photoOf, register, scanOf, windowForm } from '../../../../../test/window.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { vaultPath } from '../../../../platform/files/vault.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { MOST_DRAFTS } from './save-draft.ts';

const DAY = 86_400_000;
const FIELDS = 'id version personName idNo placementTypeTitle fileCount updatedAt expiresAt';
const SAVE = `mutation ($input: SaveRegistrationDraftInput!) { saveRegistrationDraft(input: $input) { ${FIELDS} } }`;
const OPEN = `mutation ($id: ID!) { openRegistrationDraft(id: $id) {
  draft { ${FIELDS} } form placementStreet attachments { fileId materialCode name } } }`;
const LIST = `{ registrationDrafts { ${FIELDS} } }`;
const DELETE = 'mutation ($id: ID!) { deleteRegistrationDraft(id: $id) }';

interface Draft {
  id: string;
  version: number;
  personName: string | null;
  fileCount: number;
}

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let colleague: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const half = { name: '张三丰', idNo: '310109200103151218', mobile: '138', placementType: 'ZZJY' };

beforeAll(async () => {
  app = await product('drafts');
  server = await serverOf(app);
  [clerk, colleague] = [await app.as('clerk_hk'), await app.as('clerk_hk2')];
});
afterAll(async () => {
  await server.close();
  await app.close();
});

async function save(browser: Browser, form: unknown, rest: Readonly<Record<string, unknown>> = {}) {
  const answer = await browser.run(SAVE, { input: { requestId: randomUUID(), form, attachments: [], ...rest } });
  return { ...answer, draft: answer.data.saveRegistrationDraft as Draft };
}
const list = async (browser: Browser) => (await browser.run(LIST)).data.registrationDrafts as Draft[];
const codeOf = async (browser: Browser, source: string, variables?: Record<string, unknown>) =>
  (await browser.run(source, variables)).code;

describe('drafts of the window', () => {
  it('are refused to strangers, to who may not register, and with other contents than a form', async () => {
    const [stranger, officer] = [new Browser(app), await app.as('officer_hk')];
    const input = { requestId: randomUUID(), form: half, attachments: [] };
    const id = randomUUID();
    for (const [source, variables] of [
      [SAVE, { input }],
      [OPEN, { id }],
      [LIST, {}],
      [DELETE, { id }],
    ] as const) {
      expect(await codeOf(stranger, source, variables)).toBe('UNAUTHENTICATED');
      expect(await codeOf(officer, source, variables)).toBe('FORBIDDEN');
    }
    for (const form of [null, 'text', [], 7]) expect((await save(clerk, form)).code).not.toBeUndefined();
    expect((await save(clerk, { name: 'x'.repeat(250_000) })).code).toBe('TOO_LARGE');
    expect((await save(clerk, half, { requestId: 'x' })).code).toBe('BAD_INPUT');
    expect((await save(clerk, half, { id: 'x' })).code).toBe('NOT_FOUND');
    expect((await save(clerk, half, { attachments: [{ materialCode: 'PHOTO', fileId: id }] })).code).toBe('BAD_INPUT');
    expect(await list(clerk)).toEqual([]);
  });

  it('keep a form however incomplete, sealed, masked in the list, and give it back whole with its files', async () => {
    const photo = await photoOf(clerk);
    const { draft, message } = await save(clerk, half, { attachments: [photo], placementStreet: '310109009' });
    expect(message).toBeUndefined();
    expect(await list(clerk)).toMatchObject([
      {
        ...{ id: draft.id, version: 1, fileCount: 1 },
        ...{ personName: '张**', idNo: '310109********1218', placementTypeTitle: '自主就业' },
      },
    ]);
    const row = await firstRow(system(), sql`select * from registration_draft where id = ${draft.id}`);
    expect(JSON.stringify(row)).not.toMatch(/三丰|200103151218/);
    const opened = await clerk.run(OPEN, { id: draft.id });
    expect(opened.data.openRegistrationDraft).toMatchObject({
      form: half,
      placementStreet: '310109009',
      attachments: [{ ...photo, name: '照片.png' }],
    });
    const audited = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from audit_entry where event = 'case.draft-open' and object_id = ${draft.id}`,
    );
    expect(audited?.n).toBe(1);
    await clerk.run(DELETE, { id: draft.id });
  });

  it('shows no part of a number that is still being typed, and no name where there is none', async () => {
    const { draft } = await save(clerk, { idNo: '3101092001', name: '  ', placementType: '<b>' });
    expect(draft).toMatchObject({ personName: null, idNo: null, placementTypeTitle: null });
    await clerk.run(DELETE, { id: draft.id });
  });

  it('follow the typing by version: a stale window is refused, a repeated first saving makes one draft', async () => {
    const requestId = randomUUID();
    const [first, again] = [await save(clerk, half, { requestId }), await save(clerk, half, { requestId })];
    expect(again.draft.id).toBe(first.draft.id);
    const { id } = first.draft;
    expect((await save(clerk, { ...half, mobile: '1381' }, { id, version: 1 })).draft.version).toBe(2);
    expect((await save(clerk, half, { id, version: 1 })).code).toBe('E-0504');
    expect((await save(clerk, half, { id })).code).toBe('E-0504');
    expect(await list(clerk)).toHaveLength(1);
    await clerk.run(DELETE, { id });
  });

  it('take files off that are left out, and keep those that stay', async () => {
    const photos = [await photoOf(clerk), await scanOf(clerk)];
    const { id } = (await save(clerk, half, { attachments: photos })).draft;
    const { draft } = await save(clerk, half, { id, version: 1, attachments: [photos[1]] });
    expect(draft.fileCount).toBe(1);
    const states = await rows<{ state: string }>(
      system(),
      sql`select state from stored_file where id = any(${photos.map((p) => p.fileId)}::uuid[]) order by id`,
    );
    expect(states.map((s) => s.state)).toEqual(['TEMP', 'ATTACHED']);
    await clerk.run(DELETE, { id });
  });

  it('are found by nobody else: neither draft nor file, and the audit log knows who tried', async () => {
    const photo = await photoOf(clerk);
    const { id } = (await save(clerk, half, { attachments: [photo] })).draft;
    const tries = async () => {
      expect(await codeOf(colleague, OPEN, { id })).toBe('NOT_FOUND');
      expect(await codeOf(colleague, DELETE, { id })).toBe('NOT_FOUND');
    };
    const seen = await auditOf(system(), ['access.out-of-scope'], tries, 2);
    expect(seen.map((row) => row.objectId)).toEqual([id, id]);
    expect((await save(colleague, half, { id, version: 1 })).code).toBe('NOT_FOUND');
    expect((await register(colleague, windowForm(), { draftId: id })).code).toBe('NOT_FOUND');
    expect(await list(colleague)).toEqual([]);
    const served = async (browser: Browser) =>
      (await server.inject({ url: `/files/${photo.fileId}`, headers: { cookie: `sid=${browser.token}` } })).statusCode;
    expect([await served(clerk), await served(colleague)]).toEqual([200, 404]);
    await clerk.run(DELETE, { id });
  });

  it('E-0007 outlive the session: after signing in again the draft is there', async () => {
    const { draft } = await save(clerk, half);
    clerk = await app.as('clerk_hk');
    expect((await list(clerk)).map((d) => d.id)).toEqual([draft.id]);
    await clerk.run(DELETE, { id: draft.id });
  });

  it('end with their submission, and the case has their files', async () => {
    const photo = await photoOf(clerk);
    const form = windowForm();
    const { id } = (await save(clerk, form, { attachments: [photo] })).draft;
    const refused = await register(clerk, { ...form, mobile: '138' }, { draftId: id, attachments: [photo] });
    expect(refused.code).toBe('BAD_INPUT');
    expect(await list(clerk)).toHaveLength(1);
    const requestId = randomUUID();
    const answer = await register(clerk, form, { requestId, draftId: id, attachments: [photo] });
    expect(answer.message).toBeUndefined();
    const registered = answer.data.registerCase as { id: string; status: string };
    expect(registered.status).toBe('PENDING_PREREVIEW');
    expect(await list(clerk)).toEqual([]);
    const held = await rows(
      system(),
      sql`select record_type as type, record_id as id from attachment where file_id = ${photo.fileId}`,
    );
    expect(held).toEqual([{ type: 'case', id: registered.id }]);
    const again = await register(clerk, form, { requestId, draftId: id, attachments: [photo] });
    expect((again.data.registerCase as { id: string }).id).toBe(registered.id);
    expect((await save(clerk, form, { id, version: 1 })).code).toBe('NOT_FOUND');
  });

  it('are limited in number, in words (E-0512)', async () => {
    const { draft } = await save(clerk, half);
    await run(
      system(),
      sql`insert into registration_draft select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).*
          from registration_draft d, generate_series(2, ${MOST_DRAFTS}::int) where d.id = ${draft.id}`,
    );
    expect(await save(clerk, half)).toMatchObject({
      code: 'E-0512',
      message: `草稿最多保留${MOST_DRAFTS}份，请先提交或删除不再需要的草稿`,
    });
    expect(await list(clerk)).toHaveLength(MOST_DRAFTS);
    await run(system(), sql`delete from registration_draft`);
  });

  it('expire with their files once nobody has changed them for 30 days', async () => {
    const photo = await photoOf(clerk);
    const old = (await save(clerk, half, { attachments: [photo] })).draft;
    const touched = (await save(clerk, half)).draft;
    app.clock.advance(29 * DAY);
    clerk = await app.as('clerk_hk');
    await save(clerk, { ...half, mobile: '1391' }, { id: touched.id, version: 1 });
    app.clock.advance(DAY + 1000);
    await app.job('cases.expire-drafts');
    clerk = await app.as('clerk_hk');
    expect((await list(clerk)).map((d) => d.id)).toEqual([touched.id]);
    expect(await codeOf(clerk, OPEN, { id: old.id })).toBe('NOT_FOUND');
    await app.job('files.clean-up');
    expect(existsSync(join(app.config.DATA_DIR, vaultPath(photo.fileId)))).toBe(false);
  });
});
