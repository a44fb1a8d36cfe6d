import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { type Applied, applicant, applied, begun, type Draft, GENG, photo, save } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { PUBLIC_PER_MINUTE, requireRecentProof } from '../../platform/access/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { IntakeResolver } from './intake.resolver.ts';

let app: Product;
let server: FastifyInstance;
let own: Browser;
let other: Browser;
let clerk: Browser;
let draft: Draft;
let one: Applied;
let file: { fileId: string; materialCode: string };
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('intake_scope');
  server = await serverOf(app);
  [own, other, clerk] = [await applicant(app), await applicant(app, GENG), await app.as('clerk_hk')];
  one = await applied(own);
  draft = await begun(own);
  file = await photo(own);
  await save(own, draft, { form: draft.form, attachments: [file] });
  draft = { ...draft, version: draft.version + 1 };
}, 90_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const refusalOf = async (act: () => unknown): Promise<string | undefined> => {
  try {
    await act();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

/** Every operation of one's own, aimed at what is the first applicant's. */
const operations = (): [name: string, source: string, variables: Record<string, unknown>][] => {
  const requestId = randomUUID();
  const input = (content: object) => ({ input: content });
  return [
    [
      'saveApplicationDraft',
      'mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { id } }',
      input({ id: draft.id, version: draft.version, form: {}, attachments: [] }),
    ],
    ['discardApplicationDraft', 'mutation ($id: ID!) { discardApplicationDraft(id: $id) }', { id: draft.id }],
    [
      'obtainLicence',
      'mutation ($input: ObtainLicenceInput!) { obtainLicence(input: $input) { id } }',
      input({ draftId: draft.id, version: draft.version, materialCode: 'ID_CARD' }),
    ],
    [
      'submitApplication',
      'mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) { id } }',
      input({ requestId, draftId: draft.id, version: draft.version, channel: 'PC_YWTB' }),
    ],
    ['myApplication', 'query ($id: ID!) { myApplication(id: $id) { caseNo } }', { id: one.id }],
    [
      'withdrawMyApplication',
      'mutation ($input: WithdrawMyApplicationInput!) { withdrawMyApplication(input: $input) { id } }',
      input({ requestId, id: one.id, version: one.version, reasonCode: 'WRONG' }),
    ],
    [
      'supplyMyApplication',
      'mutation ($input: SupplyMyApplicationInput!) { supplyMyApplication(input: $input) { id } }',
      input({ requestId, id: one.id, files: [] }),
    ],
    ['evaluateMyApplication', 'mutation ($id: ID!) { evaluateMyApplication(id: $id, channel: PC) }', { id: one.id }],
    ['openReturnedApplication', 'mutation ($id: ID!) { openReturnedApplication(id: $id) { id } }', { id: one.id }],
    [
      'resubmitMyApplication',
      'mutation ($input: ResubmitMyApplicationInput!) { resubmitMyApplication(input: $input) { id } }',
      input({ requestId, id: one.id, version: one.version, form: {}, attachments: [] }),
    ],
  ];
};
const mine = [
  '{ applicantSelf(bundle: "VETERAN") { name } }',
  '{ applicationForm { title } }',
  '{ applicationMaterials(form: {}) { code } }',
  '{ myApplications { id } }',
  '{ myConfirmations { id } }',
  'mutation { openApplicationDraft(bundle: "VETERAN") { id } }',
];

describe('whose application it is', () => {
  it('nobody without a session, and no member of staff, may call any of it', async () => {
    const stranger = Object.assign(await app.as('clerk_hk'), { token: undefined });
    for (const [name, source, variables] of operations()) {
      expect([name, (await stranger.run(source, variables)).code]).toEqual([name, 'UNAUTHENTICATED']);
      expect([name, (await clerk.run(source, variables)).code]).toEqual([name, 'FORBIDDEN']);
    }
    for (const source of mine) {
      expect((await stranger.run(source)).code).toBe('UNAUTHENTICATED');
      expect((await clerk.run(source)).code).toBe('FORBIDDEN');
    }
  });

  it('another’s draft and case answer as if they did not exist, and the audit log knows who reached for them', async () => {
    const all = operations();
    const seen = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        for (const [name, source, variables] of all)
          expect([name, (await other.run(source, variables)).code]).toEqual([name, 'NOT_FOUND']);
      },
      all.length,
    );
    expect(new Set(seen.map(({ objectId }) => objectId))).toEqual(new Set([draft.id, one.id]));
    const { data } = await other.run('{ myApplications { id } }');
    expect(data.myApplications).toEqual([]);
    expect((await own.run('{ myApplications { id } }')).data.myApplications).toEqual([{ id: one.id }]);
  });

  it('an applicant has no way into the console: neither lists nor cases nor their files of others', async () => {
    expect((await own.run('{ caseForm { title } }')).code).toBe('FORBIDDEN');
    expect((await own.run('query ($id: ID!) { case(id: $id) { id } }', { id: one.id })).code).toBe('FORBIDDEN');
    expect((await own.run('{ registrationDrafts { id } }')).code).toBe('FORBIDDEN');
  });

  it('files of a draft are its person’s alone; those of a case are seen by the office and by the person', async () => {
    const get = async (url: string, browser?: Browser) =>
      (await server.inject({ url, headers: browser ? { cookie: `sid=${browser.token}` } : {} })).statusCode;
    const status = (browser?: Browser) => get(`/files/${file.fileId}`, browser);
    expect([await status(own), await status(other), await status(clerk), await status()]).toEqual([200, 404, 404, 401]);
    const { data } = await clerk.run('query ($id: ID!) { case(id: $id) { materials { attachments { fileId } } } }', {
      id: one.id,
    });
    const { materials } = data.case as { materials: { attachments: { fileId: string }[] }[] };
    const handedIn = materials.flatMap(({ attachments }) => attachments)[0]?.fileId ?? '';
    const seen = [own, other, clerk, await app.as('clerk_pd')].map((browser) => get(`/files/${handedIn}`, browser));
    expect(await Promise.all(seen)).toEqual([200, 404, 200, 404]);
  });

  it('receipt and registration form are printed for the person alone; the guide for anybody', async () => {
    const get = async (path: string, browser?: Browser) => {
      const headers = browser ? { cookie: `sid=${browser.token}` } : {};
      const answer = await server.inject({ url: path, headers });
      return { code: answer.statusCode, start: answer.rawPayload.subarray(0, 5).toString('latin1') };
    };
    for (const kind of ['receipt.pdf', 'form.pdf']) {
      const path = `/intake/applications/${one.id}/${kind}`;
      expect(await get(path, own)).toEqual({ code: 200, start: '%PDF-' });
      expect((await get(path, other)).code).toBe(404);
      expect((await get(path, clerk)).code).toBe(403);
      expect((await get(path)).code).toBe(401);
    }
    expect(await get('/intake/guides/VETERAN/guide.pdf')).toEqual({ code: 200, start: '%PDF-' });
    expect((await get('/intake/guides/NOTHING/guide.pdf')).code).toBe(404);
  });

  it('9.3 an identity of level 1 that names another’s number reaches nothing of his, and changes nothing (E-0703)', async () => {
    const low = await applicant(app, { level: 1, name: '冒名者', phone: '13911112222' });
    for (const [name, source, variables] of operations())
      expect([name, (await low.run(source, variables)).code]).toEqual([name, 'E-0703']);
    for (const source of ['{ myApplications { id } }', '{ myConfirmations { id } }', mine.at(-1) ?? ''])
      expect((await low.run(source)).code).toBe('E-0703');
    const self = (browser: Browser) =>
      browser.run('{ applicantSelf(bundle: "VETERAN") { name phone authLevel levelSuffices } }');
    const his = { name: '测**', phone: expect.stringMatching(/2001$/), authLevel: 2, levelSuffices: true };
    expect((await self(own)).data.applicantSelf).toMatchObject(his);
    expect((await self(low)).data.applicantSelf).toMatchObject({ authLevel: 1, levelSuffices: false });
    const headers = { cookie: `sid=${low.token}` };
    for (const url of [`/files/${file.fileId}`, `/intake/applications/${one.id}/form.pdf`])
      expect((await server.inject({ url, headers })).statusCode).toBeGreaterThanOrEqual(400);
    expect(await requireRecentProof(await low.ctx()).catch(({ code }: { code: string }) => code)).toBe('E-0804');
    expect((await own.run('{ myApplications { id } }')).data.myApplications).toEqual([{ id: one.id }]);
  });

  it('BR13-1 the guide is printed once, and a network that asks for it without end is told to wait', async () => {
    const get = () => server.inject({ url: '/intake/guides/VETERAN/guide.pdf', remoteAddress: '203.0.113.7' });
    const [first, second] = [await get(), await get()];
    expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    for (let asked = 2; asked < PUBLIC_PER_MINUTE; asked += 1) await get();
    expect((await get()).payload).toContain('访问过于频繁');
    const anybody = app.context({ kind: 'ANONYMOUS' }, { ip: '203.0.113.7' });
    expect(await refusalOf(() => new IntakeResolver().applicationGuide(anybody, 'VETERAN'))).toBe('RATE_LIMITED');
  });
});
