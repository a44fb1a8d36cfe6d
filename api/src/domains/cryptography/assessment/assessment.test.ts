import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { modules } from '../../../modules.ts';
import { cryptoAssessmentModule } from './module.ts';
import { UNITS } from './units.ts';

let app: AccessApp;
const as = async (loginName: string) => new Browser(app).arrive(loginName);

beforeAll(async () => {
  app = await accessApp('crypto_assessment', {}, [cryptoAssessmentModule]);
});
afterAll(() => app.close());

const JUDGE = `mutation ($input: CryptoJudgementInput!) { judgeCryptoUnit(input: $input) { total reached layers { title score } units { code score open judgement { revision } } } }`;
const READ = '{ cryptoAssessment { total reached units { code score open judgement { revision judgedByName } } } }';

interface Told {
  total: string;
  reached: boolean;
  layers: { title: string; score: string }[];
  units: {
    code: string;
    score: string | null;
    open: boolean;
    judgement: { revision: number; judgedByName: string } | null;
  }[];
}

const met = { applies: true, effective: true, algorithm: true, keySafe: true, fulfilment: 'NONE' };
const words = { evidence: '登录过程抓包记录，见附件', gap: '' };
const of = (told: Told, code: string) => told.units.find((unit) => unit.code === code);

describe('密评自查 (04 §9)', () => {
  it('K-10 is judged by the security administrator beside what was judged before, and scored', async () => {
    const sec = await as('sec_admin');
    const before = (await sec.run(READ)).data.cryptoAssessment as Told;
    expect([before.units.length, before.total, before.reached]).toEqual([23, '0.00', false]);
    const input = { code: 'K-10', revision: 0, ...met, ...words };
    const first = (await sec.run(JUDGE, { input })).data.judgeCryptoUnit as Told;
    // One of eight objects of a layer that weighs 30 of 70: 0.1250 × 30 / 70 = 0.0536 of 70 points.
    expect([first.total, of(first, 'K-10')]).toEqual([
      '3.75',
      { code: 'K-10', score: '1.00', open: false, judgement: { revision: 1 } },
    ]);
    const gap = { ...met, keySafe: false, evidence: '', gap: '密钥未存放在密码机中，待机构采购' };
    expect((await sec.run(JUDGE, { input: { code: 'K-10', revision: 0, ...gap } })).code).toBe('E-0504');
    expect((await sec.run(JUDGE, { input: { code: 'K-10', revision: 7, ...gap } })).code).toBe('E-0504');
    const second = (await sec.run(JUDGE, { input: { code: 'K-10', revision: 1, ...gap } })).data
      .judgeCryptoUnit as Told;
    expect(of(second, 'K-10')).toMatchObject({ score: '0.50', open: true, judgement: { revision: 2 } });
    const history = await sec.run('{ cryptoJudgements(code: "K-10") { revision keySafe judgedByName } }');
    expect(history.data.cryptoJudgements).toEqual([
      { revision: 2, keySafe: false, judgedByName: '许安' },
      { revision: 1, keySafe: true, judgedByName: '许安' },
    ]);
  });

  it('is read by the auditor, judged by nobody else, and only with words', async () => {
    const [aud, sec, sys] = [await as('aud_admin'), await as('sec_admin'), await as('sys_admin')];
    expect((await aud.run(READ)).code).toBeUndefined();
    expect((await sys.run(READ)).code).toBe('FORBIDDEN');
    const input = { code: 'K-20.1', revision: 0, ...met, fulfilment: 'FULL', ...words };
    expect((await aud.run(JUDGE, { input })).code).toBe('FORBIDDEN');
    expect(await sec.run(JUDGE, { input: { ...input, evidence: ' ' } })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'input.evidence', message: '请写明证据，至少5个字' }],
    });
    expect((await sec.run(JUDGE, { input: { ...input, fulfilment: 'PART' } })).code).toBe('BAD_INPUT');
    expect((await sec.run(JUDGE, { input: { ...input, code: 'K-21' } })).code).toBe('NOT_FOUND');
    expect((await sec.run('{ cryptoJudgements(code: "K-20.1") { revision } }')).data.cryptoJudgements).toEqual([]);
  });

  it('names as evidence only pages and commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const routes = new Set(modules.flatMap(({ menus = [] }) => menus.map(({ route }) => route)));
    const evidence = UNITS.flatMap((unit) => unit.evidence);
    expect(evidence.filter(({ route }) => route && !routes.has(route))).toEqual([]);
    const commands = evidence.flatMap(({ command }) => command ?? []).map((text) => text.replace(/^npm (run )?/, ''));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
