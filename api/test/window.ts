import { randomUUID } from 'node:crypto';
import { buildApplication } from '../src/domains/cases/application/index.ts';
import { storeFile } from '../src/platform/files/index.ts';
import type { Answer, Browser } from './access.ts';
import { samplePng } from './sample-files.ts';

const REGISTER = `mutation ($input: RegisterCaseInput!) { registerCase(input: $input) {
  id caseNo status version channel idNoMasked: idNo subCases { matterCode status } } }`;
const AMEND = 'mutation ($input: AmendCaseInput!) { amendCase(input: $input) { id version status } }';

let next = 40_000;

/** A valid form of a fictional person whom 虹口区 takes, never the same one twice; not disabled, which would ask for one more file. */
export function windowForm(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  next += 1;
  const { disabilityLevel: _, ...form } = buildApplication(next).form;
  return { ...form, placementRegion: '310109', ...overrides };
}

/** The photograph that every application needs, uploaded by the browser's user. */
export async function photoOf(browser: Browser): Promise<{ materialCode: string; fileId: string }> {
  const file = await storeFile(await browser.ctx(), samplePng(358, 441), { name: '照片.png', materialCode: 'PHOTO' });
  return { materialCode: 'PHOTO', fileId: file.id };
}

/** A scanned identity card, uploaded by the browser's user. */
export async function scanOf(browser: Browser): Promise<{ materialCode: string; fileId: string }> {
  const file = await storeFile(await browser.ctx(), samplePng(1200, 800), {
    name: '身份证.png',
    materialCode: 'ID_CARD',
  });
  return { materialCode: 'ID_CARD', fileId: file.id };
}

/** What the window sends to enter a case. */
export async function register(
  browser: Browser,
  form: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const attachments = rest.attachments ?? [await photoOf(browser)];
  return browser.run(REGISTER, { input: { requestId: randomUUID(), form, ...rest, attachments } });
}

export async function amend(browser: Browser, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  return browser.run(AMEND, { input: { requestId: randomUUID(), ...input } });
}
