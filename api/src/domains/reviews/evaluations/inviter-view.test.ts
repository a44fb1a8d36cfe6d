import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { accept, act, report } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { evaluated } from '../../../../test/evaluations.ts';
import { type Departments, openGateway } from '../../../../test/feedback.ts';
import { type Product, product } from '../../../../test/product.ts';
import { type Step, walkEverything } from '../../../../test/security/deep-walk.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { PUBLIC, SIGNED_IN } from '../../../graphql/access-decorators.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { createInvite } from './create-invite.ts';

/** Two services that went the same way, of which one was evaluated anonymously: what leads to either of them. */
interface Twin {
  ids: string[];
  traces: string[];
}

let app: Product;
let gateway: Departments;
let inviter: Browser;
/** Evaluated anonymously, and its twin that nobody has evaluated. */
let cases: [Twin, Twin];
let matters: [Twin, Twin];
/** What 安置系统 was answered. */
const handed: unknown[] = [];
let steps: Step[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function twinOf({ id, caseNo, subCases }: BuiltCase): Promise<Twin> {
  const [person] = await rows<{ name: string; idNo: string; mobile: string; person: string }>(
    system(),
    sql`select person_name_masked as name, id_no_masked as "idNo", mobile_masked as mobile, person_id as person from one_thing_case where id = ${id}`,
  );
  const subs = subCases.flatMap((one) => [one.id, one.bjNo]);
  return {
    ids: [id, ...subCases.map((one) => one.id)],
    traces: [id, caseNo, ...subs, person?.name ?? '', person?.idNo ?? '', person?.mobile ?? '', person?.person ?? ''],
  };
}

/** A colleague has invited to both; the person of the first follows it by the own telephone, without a name. */
async function evaluateFirst(type: 'case' | 'subCase', ids: readonly string[], grade: number): Promise<void> {
  const colleague = await (await app.as('clerk_hk')).ctx();
  const tickets: string[] = [];
  for (const id of ids) tickets.push((await createInvite(colleague, { service: { type, id }, channel: 'QR' })).ticket);
  const options = grade === 1 ? ['G1_ATTITUDE'] : [];
  await evaluated(new Browser(app), tickets[0] ?? '', { grade, options, anonymous: true });
}

const ALIKE = { placementType: 'ZYLQ', dischargeDate: '2026-01-10' };

/** Both end well at the counter of the inviter, and the applicants are told (N06). */
async function finishedCases(): Promise<[Twin, Twin]> {
  const built = [
    // Alike in all that other rooms say of a person once it has ended.
    await buildCase(system(), { only: ['M01', 'M03'], form: ALIKE }),
    await buildCase(system(), { only: ['M01', 'M03'], form: ALIKE }),
  ];
  for (const one of built) await accept(inviter, one);
  await evaluateFirst(
    'case',
    built.map(({ id }) => id),
    1,
  );
  for (const one of built) {
    await report(app, await readBuilt(system(), one.id), 'progress', ['M01']);
    await report(app, await readBuilt(system(), one.id), 'done', ['M03']);
    expect(
      await act(inviter, 'finish', [await readBuilt(system(), one.id)], { confirmed: true, reasonCode: 'F01' }),
    ).toMatchObject({ ok: 1 });
  }
  const [first, second] = await Promise.all(built.map(twinOf));
  if (!first || !second) throw new Error('nothing built');
  return [first, second];
}

/** A matter of each is handed over by 安置系统, which hears whether its applicant was invited. */
async function handedOver(): Promise<[Twin, Twin]> {
  const built = [await buildCase(system(), { only: ['M07'] }), await buildCase(system(), { only: ['M07'] })];
  const subIds = built.flatMap(({ subCases }) => subCases.map(({ id }) => id));
  await run(system(), sql`update sub_case set state = 'FINISHED_NORMAL' where id = any(${subIds}::uuid[])`);
  await evaluateFirst('subCase', subIds, 4);
  for (const [n, one] of built.entries()) {
    const { body } = await gateway.placement().send({
      bizType: 'PLACEMENT.CASE_FINISHED',
      body: {
        handoverNo: `AZ-2026-7${n}`,
        bjNo: one.subCases[0]?.bjNo,
        matterCode: 'M07',
        finishedAt: '2026-03-09T09:00:00+08:00',
        materials: [],
      },
    });
    handed.push(body);
  }
  const [first, second] = await Promise.all(built.map(twinOf));
  if (!first || !second) throw new Error('nothing built');
  return [first, second];
}

beforeAll(async () => {
  app = await product('inviter_view');
  gateway = await openGateway(app);
  inviter = await app.as('clerk_hk2');
  cases = await finishedCases();
  matters = await handedOver();
  const rights = app.registry.permissions.filter(({ roles }) => roles.includes('CENTRE_CLERK')).map(({ code }) => code);
  const ids = [...cases, ...matters].flatMap((twin) => twin.ids);
  steps = await walkEverything(app.schema, inviter, [...rights, SIGNED_IN, PUBLIC], ids, 100);
}, 240_000);
afterAll(async () => {
  await gateway.close();
  await app.close();
});

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A text without what is each service's own: ids, numbers, names, cursors. */
function common(text: string, { traces }: Twin): string {
  return (
    traces
      .filter(Boolean)
      .toSorted((a, b) => b.length - a.length)
      .reduce((said, trace) => said.replaceAll(trace, '*'), text)
      .replace(UUID, '*')
      .replace(/"(startCursor|endCursor|cursor|handoverNo|position|hash)":("[^"]*"|\d+)/g, '"$1":*')
      // Plans of follow-up have numbers of their own and are shared out among the officers of a place.
      .replace(/GZ\d{13}/g, '*')
      .replace(/("__typename":"FollowUpPlan".*"ownerName":)"[^"]*"/, '$1*')
  );
}

/** The smallest objects of an answer in which the service is named. */
function saidOf(value: unknown, twin: Twin): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => saidOf(one, twin));
  const inner = Object.values(value).flatMap((one) => saidOf(one, twin));
  if (inner.length > 0) return inner;
  const text = JSON.stringify(value);
  return twin.traces.some((trace) => trace && text.includes(trace)) ? [common(text, twin)] : [];
}

/** What each query has said of the service, whichever of its ids it was asked for. */
const readOf = (twin: Twin) =>
  Object.fromEntries(
    [...Map.groupBy(steps, ({ asked }) => asked.split(' ')[0] ?? '')].map(([query, asked]) => [
      query,
      asked.flatMap(({ text }) => saidOf(JSON.parse(text), twin)).toSorted(),
    ]),
  );

const noticesOf = async (twin: Twin) =>
  (
    await rows<object>(
      system(),
      sql`select template_code, title, body, body_shown, receiver_role, receiver_name, priority, link from notification
           where record_id = any(${twin.ids}::uuid[]) or record_title = any(${twin.traces}::text[]) order by template_code, receiver_name`,
    )
  ).map((row) => common(JSON.stringify(row), twin).replace(/evaluate\/[\w-]{43}/g, 'evaluate/*'));

describe('whoever invites learns of no anonymous evaluation (01 §11.4, ADR 0038)', () => {
  it.each([
    ['a case that ends (N06)', () => cases],
    ['a matter that is handed over', () => matters],
  ])('%s: every query says of it what it says of one that nobody evaluated', (_what, twins) => {
    const [first, second] = twins();
    const [one, other] = [readOf(first), readOf(second)];
    expect(Object.values(one).flat().length).toBeGreaterThan(10);
    expect(one).toEqual(other);
  });

  it('N06, N316: the messages are alike, each with a way to evaluate, which only the applicant is shown', async () => {
    for (const [first, second] of [cases, matters]) {
      const notices = await noticesOf(first);
      expect(notices).toEqual(await noticesOf(second));
      expect(notices.join()).toContain('evaluate/*');
    }
    const shown = JSON.stringify(steps.map(({ text }) => text));
    expect(shown).toContain('（仅收件人可见）');
    expect(shown).not.toMatch(/evaluate\/[\w-]{43}/);
  });

  it('R9.5 安置系统 is answered alike, and the list of hand-overs shows the invitation', () => {
    expect(handed).toEqual([
      expect.objectContaining({ code: 0, message: '已接收', data: { materials: 0, invited: true } }),
      expect.objectContaining({ code: 0, message: '已接收', data: { materials: 0, invited: true } }),
    ]);
  });
});
