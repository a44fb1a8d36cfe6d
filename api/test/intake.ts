import { randomUUID } from 'node:crypto';
import { applicantDoor } from '../src/domains/intake/applicants/applicant-door.ts';
import { buildBankAccount } from '../src/domains/people/index.ts';
import type { RealNamePerson } from '../src/platform/access/real-name/door.ts';
import { enterByRealName } from '../src/platform/access/real-name/enter-by-real-name.ts';
import { storeFile } from '../src/platform/files/index.ts';
import { type Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { samplePng } from './sample-files.ts';

/** 测试甲 of 01 §15.5, of whom the registers know nine personal fields of twelve. */
export const JIA = { idNo: '310109200103151218', name: '测试甲', phone: '13800002001', level: 2 };
export const GENG = { idNo: '310105198812126511', name: '测试庚', phone: '13800002007', level: 2 };

/** A browser in which the person has signed in on the citizen's pages. */
export async function applicant(app: Product, person: Partial<RealNamePerson> = {}): Promise<Browser> {
  const session = await enterByRealName(app.context({ kind: 'ANONYMOUS' }), applicantDoor, { ...JIA, ...person });
  return Object.assign(new Browser(app), { token: session.token });
}

export const ANSWERS = [
  { key: 'placement', value: 'YES' },
  { key: 'document', value: 'YES' },
  { key: 'reported', value: 'NO' },
];

export const SCREEN = `mutation ($input: RecordScreeningInput!) { recordScreening(input: $input) { id outcome advice consented } }`;
const OPEN = `mutation { openApplicationDraft(bundle: "VETERAN") { id version form knownRate sourcesDown
  known { field source at correctable corrected } attachments { fileId materialCode name source issuer } } }`;
const SAVE = `mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { id version form
  known { field corrected } attachments { fileId materialCode } } }`;
export const SUBMIT = `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) {
  id version caseNo status statusTitle officeName synchronised matters { bjNo matterName mode } duplicates { code message } } }`;

export function screen(browser: Browser, input: object = {}): Promise<Answer> {
  const consents = { generalConsent: '2026-01', sensitiveConsent: '2026-01' };
  return browser.run(SCREEN, { input: { bundle: 'VETERAN', answers: ANSWERS, ...consents, ...input } });
}

export interface Draft {
  id: string;
  version: number;
  form: Record<string, unknown>;
  known: { field: string; source: string; at: string; correctable: boolean; corrected: boolean }[];
  knownRate: number;
  sourcesDown: boolean;
  attachments: { fileId: string; materialCode: string; name: string; source: string; issuer: string | null }[];
}

export async function opened(browser: Browser): Promise<Draft> {
  const { data, code, message } = await browser.run(OPEN);
  if (!data.openApplicationDraft) throw new Error(`${code} ${message}`);
  return data.openApplicationDraft as Draft;
}

export async function begun(browser: Browser): Promise<Draft> {
  await screen(browser);
  return opened(browser);
}

export const open = (browser: Browser): Promise<Answer> => browser.run(OPEN);

export function save(browser: Browser, draft: Pick<Draft, 'id' | 'version'>, rest: object = {}): Promise<Answer> {
  const input = { id: draft.id, version: draft.version, form: {}, attachments: [], ...rest };
  return browser.run(SAVE, { input });
}

export function submit(browser: Browser, draft: Pick<Draft, 'id' | 'version'>, rest: object = {}): Promise<Answer> {
  const input = { requestId: randomUUID(), draftId: draft.id, version: draft.version, channel: 'PC_YWTB', ...rest };
  return browser.run(SUBMIT, { input });
}

/** What the registers do not say of 测试甲, and the promises. */
export const TYPED = {
  ethnic: '01',
  education: '30',
  marital: '10',
  political: '13',
  mobile: '13800002001',
  regRegion: '310109',
  regAddress: '上海市虹口区示范路88号',
  liveRegion: '310109009',
  liveAddress: '上海市虹口区示范路66弄8号501室',
  dischargeDocType: '11',
  dischargeDocNo: '示退字第2025000001号',
  enlistDate: '2023-09-16',
  dischargeDate: '2025-09-16',
  personCategory: 'CONSCRIPT',
  serviceBranch: '10',
  placementType: 'ZZJY',
  placementRegion: '310109',
  bankName: '示范银行上海分行',
  bankAccount: buildBankAccount('620000000000000801'),
  partyMember: 'N',
  agreePromise: true,
  agreeSensitive: true,
};

export async function photo(browser: Browser): Promise<{ fileId: string; materialCode: string }> {
  const file = await storeFile(await browser.ctx(), samplePng(358, 441), { name: '照片.png', materialCode: 'PHOTO' });
  return { fileId: file.id, materialCode: 'PHOTO' };
}

export async function scan(browser: Browser): Promise<{ fileId: string; materialCode: string }> {
  const file = await storeFile(await browser.ctx(), samplePng(1200, 800), { name: '身份证.png' });
  return { fileId: file.id, materialCode: 'ID_CARD' };
}

/** A draft that only needs submitting. */
export async function filled(browser: Browser, form: object = {}): Promise<Draft> {
  const draft = await begun(browser);
  const { data, code, message } = await save(browser, draft, {
    form: { ...draft.form, ...TYPED, ...form },
    attachments: [await photo(browser)],
  });
  if (!data.saveApplicationDraft) throw new Error(`${code} ${message}`);
  return data.saveApplicationDraft as Draft;
}

export interface Applied {
  id: string;
  version: number;
  caseNo: string;
  status: string;
  statusTitle: string;
}

export async function applied(browser: Browser, form: object = {}): Promise<Applied> {
  const { data, code, message, fields } = await submit(browser, await filled(browser, form));
  if (!data.submitApplication) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  return data.submitApplication as Applied;
}
