import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../src/database/sql.ts';
import type { Browser } from './access.ts';
import { fileOf } from './training-applications.ts';

const INSTITUTION =
  'mutation ($input: InstitutionChangeInput!) { requestInstitutionChange(input: $input) { id version state differences { path before after earlier } } }';
const PROJECT =
  'mutation ($input: ProjectChangeInput!) { requestProjectChange(input: $input) { id version state differences { path before after } } }';
const ACT =
  'mutation ($input: RecordActInput!) { advanceTrainingChanges(input: $input) { ok rows { result code message } } }';

const filing = async (browser: Browser) => ({
  reason: '机构办学情况发生变化',
  fileIds: [await fileOf(browser)],
  requestId: randomUUID(),
});

/** A request of the browser's institution, with its evidence. */
export async function askInstitutionChange(
  browser: Browser,
  values: Readonly<Record<string, string | number>>,
  rest: Readonly<Record<string, unknown>> = {},
) {
  return browser.run(INSTITUTION, { input: { ...(await filing(browser)), values, ...rest } });
}

/** A request for one of the browser's projects, with its evidence. */
export async function askProjectChange(
  browser: Browser,
  projectId: string,
  content: unknown,
  rest: Readonly<Record<string, unknown>> = {},
) {
  return browser.run(PROJECT, { input: { ...(await filing(browser)), projectId, content, ...rest } });
}

/** A step over a request as it stands now. */
export async function actOnChange(
  browser: Browser,
  action: string,
  id: string,
  input: Readonly<Record<string, unknown>> = {},
) {
  const ctx = browser.app.context({ kind: 'SYSTEM', name: '测试' });
  const row = await firstRow<{ version: number }>(ctx, sql`select version from training_change where id = ${id}`);
  return browser.run(ACT, {
    input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input },
  });
}
