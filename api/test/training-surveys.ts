import { randomUUID } from 'node:crypto';
import type { Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { somebodyOf } from './training-applications.ts';

/** A survey of May 2026 with a question of its own. */
export const surveyInput = (changes: object = {}) => ({
  title: '2026年度培训需求调查',
  openFrom: '2026-05-01T09:00:00+08:00',
  openTo: '2026-06-01T00:00:00+08:00',
  anonymous: false,
  allowEdit: true,
  questions: [{ kind: 'SINGLE', title: '最需要的帮助', options: ['学技能', '找工作'], required: true }],
  ...changes,
});

export interface BuiltSurvey {
  id: string;
  version: number;
  contentVersion: number;
  state: string;
  questions: { key: string; title: string }[];
}
const FIELDS = 'id version contentVersion state questions { key title }';

export const createSurvey = (browser: Browser, changes: object = {}): Promise<Answer> =>
  browser.run(
    `mutation ($input: NeedsSurveyInput!, $q: ID!) { createNeedsSurvey(input: $input, requestId: $q) { ${FIELDS} } }`,
    {
      input: surveyInput(changes),
      q: randomUUID(),
    },
  );

export const saveSurvey = (
  browser: Browser,
  { id, version }: { id: string; version: number },
  changes: object,
): Promise<Answer> =>
  browser.run(
    `mutation ($id: ID!, $v: Int!, $input: NeedsSurveyInput!) { saveNeedsSurvey(id: $id, version: $v, input: $input) { ${FIELDS} } }`,
    { id, v: version, input: surveyInput(changes) },
  );

export async function readSurvey(browser: Browser, id: string): Promise<BuiltSurvey> {
  const { data, code } = await browser.run(`query ($id: ID!) { needsSurvey(id: $id) { ${FIELDS} } }`, { id });
  if (code) throw new Error(code);
  return data.needsSurvey as BuiltSurvey;
}

/** A step of a survey as it stands now; the outcome of its one row. */
export async function advanceSurvey(browser: Browser, action: string, id: string, input: object = {}) {
  const { version } = await readSurvey(browser, id);
  const act =
    'mutation ($input: RecordActInput!) { outcome: advanceNeedsSurveys(input: $input) { rows { result code message } } }';
  const { data, code, message } = await browser.run(act, {
    input: { action, requestId: randomUUID(), rows: [{ id, version }], ...input },
  });
  if (code) throw new Error(`${code} ${message}`);
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

/** A survey that is open; made by an officer of the city. */
export async function openSurvey(app: Product, changes: object = {}): Promise<BuiltSurvey> {
  const city = await somebodyOf(app, '310000', ['CITY_OFFICER']);
  const { data, code, message } = await createSurvey(city, changes);
  if (code) throw new Error(`${code} ${message}`);
  const { id } = data.createNeedsSurvey as BuiltSurvey;
  const done = await advanceSurvey(city, 'publish', id);
  if (done?.result !== 'OK') throw new Error(`${done?.code} ${done?.message}`);
  await app.job('training.survey-windows');
  return readSurvey(city, id);
}

export const answerSurvey = (
  browser: Browser,
  { id, contentVersion }: { id: string; contentVersion: number },
  answer: object,
): Promise<Answer> =>
  browser.run(
    'mutation ($id: ID!, $v: Int!, $a: JSON!) { answerNeedsSurvey(id: $id, contentVersion: $v, answer: $a) }',
    {
      id,
      v: contentVersion,
      a: { questions: { q1: '学技能' }, ...answer },
    },
  );
