import { randomUUID } from 'node:crypto';
import { tables } from '../src/database/tables.ts';
import { buildApplication } from '../src/domains/cases/application/index.ts';
import { storeFile } from '../src/platform/files/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import { buildCase } from './cases.ts';
import { type Product, product } from './product.ts';
import { save, step, type Version } from './rule-steps.ts';
import { samplePng } from './sample-files.ts';

export { demoAccount } from '../src/domains/cases/application/demo-applicants.ts';

/** 测试数据: 5 000.00 and 1 000.00 for each whole year. */
export const BODY = {
  policyDocument: '测试数据〔2026〕1号',
  baseAmount: '5000.00',
  perYear: '1000.00',
  perMonth: '0',
  remainder: 'IGNORE',
  ratioOf: 'ALL',
  ratios: [{ ground: 'HONOUR-13', percent: '5' }],
  rounding: 'YUAN',
};
/** 3 years and 2 months. */
export const SERVED = { enlistDate: '2022-09-01', dischargeDate: '2025-11-01' };

/** An application as tests look at it. */
export interface Application {
  id: string;
  version: number;
  applyNo: string;
  state: string;
  amount: string;
  serviceMonths: number;
  standardVersion: number;
  calculation: { title: string; amount: string }[];
  bankAccountMasked: string | null;
  confirmedBy: string | null;
  secondOf: string | null;
  batchNo: string | null;
  bankRef: string | null;
  failReason: string | null;
}
export const NODE = `{ id version applyNo state amount serviceMonths standardVersion calculation { title amount } bankAccountMasked
  confirmedBy secondOf batchNo bankRef failReason }`;

const INPUT = { ...SERVED, grounds: [], accountKind: 'OWN', bankCode: '102' };
const ACT =
  'mutation ($input: RecordActInput!) { advanceOneOffSubsidies(input: $input) { rows { result code message } } }';
const PREPARE = `mutation ($idNo: String!, $input: OneOffSubsidyInput!, $q: ID!) {
  prepareOneOffSubsidy(idNo: $idNo, input: $input, requestId: $q) ${NODE} }`;

export type World = Awaited<ReturnType<typeof world>>;

/** The product with its four duties of 虹口区; no standard is in force. */
export async function desk(name: string) {
  const app = await product(name);
  const [clerk, officer, chief, director] = await Promise.all([
    app.as('clerk_hk'),
    app.as('officer_hk'),
    app.as('chief_hk'),
    app.as('director_hk'),
  ]);
  const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

  /** Another version of the standard, or a standard of its own: written by the officer, put into force by the chief. */
  async function publish(body: object, more: object = {}): Promise<Version> {
    const content = { kind: 'one-off-subsidy', title: '测试标准', condition: { and: [] }, body, ...more };
    const { data, message } = await save(officer, content);
    if (!data.saveRuleDraft) throw new Error(message);
    const draft = data.saveRuleDraft as Version;
    const proposed = await step(officer, 'propose', draft);
    const approved = await step(chief, 'approveNow', { id: draft.id, version: draft.version + 1 });
    if (proposed.code || approved.code) throw new Error(`standard: ${proposed.code} ${approved.code}`);
    return draft;
  }
  /** Somebody of 自主就业 whose case is at the window and whose 退役报到 is handled. */
  async function soldier(form: object = {}, reported = true): Promise<{ idNo: string; caseId: string }> {
    number += 1;
    const { idNo } = buildApplication(number).form;
    const own = {
      placementType: 'ZZJY',
      personCategory: 'CONSCRIPT',
      honours: [],
      education: '60',
      ...SERVED,
      ...form,
    };
    const { id: caseId } = await buildCase(system(), { n: number, form: own });
    if (reported)
      await tables(system())
        .updateTable('sub_case')
        .set({ state: 'PENDING_FINISH' })
        .where('case_id', '=', caseId)
        .where('matter_code', '=', 'M01')
        .execute();
    return { idNo, caseId };
  }
  const prepare = (idNo: string, more: object = {}, who: Browser = clerk) =>
    who.run(PREPARE, { idNo, input: { ...INPUT, ...more }, q: randomUUID() });
  async function prepared(more: object = {}): Promise<Application & { idNo: string }> {
    const { idNo } = await soldier();
    const { data, code, message } = await prepare(idNo, more);
    if (code) throw new Error(`${code} ${message}`);
    return { ...(data.prepareOneOffSubsidy as Application), idNo };
  }
  const read = async (id: string, who: Browser = clerk) =>
    (await who.run(`query ($id: ID!) { oneOffSubsidy(id: $id) ${NODE} }`, { id })).data.oneOffSubsidy as Application;
  async function act(who: Browser, action: string, id: string, more: object = {}) {
    const { version } = await read(id, who);
    const input = { action, requestId: randomUUID(), rows: [{ id, version }], ...more };
    const { data, code } = await who.run(ACT, { input });
    return code ? { code } : (data.advanceOneOffSubsidies as { rows: { result: string; code: string }[] }).rows[0];
  }
  const fileOf = async (who: Browser) =>
    (await storeFile(await who.ctx(), samplePng(1200, 800), { name: '证明.png' })).id;
  const onPaper = async (id: string) => act(clerk, 'paper', id, { attachmentIds: [await fileOf(clerk)] });
  /** One that went the way of the three. */
  async function approved(): Promise<Application & { idNo: string }> {
    const { id, idNo } = await prepared();
    const steps = [await onPaper(id), await act(chief, 'review', id), await act(director, 'approve', id)];
    const refused = steps.find((one) => one?.code);
    if (refused) throw new Error(`not approved: ${refused.code}`);
    return { ...(await read(id)), idNo };
  }
  return {
    app,
    clerk,
    officer,
    chief,
    director,
    system,
    publish,
    soldier,
    prepare,
    prepared,
    read,
    act,
    fileOf,
    onPaper,
    approved,
  };
}

/** The same with a standard in force. */
export async function world(name: string) {
  const own = await desk(name);
  return { ...own, standard: await own.publish(BODY) };
}
let number = 71_000;

export const closeWorld = ({ app }: { app: Product }) => app.close();
