import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { buildInstitution, freshProfile, personOf } from '../../../../test/training.ts';
import { run, sql } from '../../../database/sql.ts';
import { ROLE_PRESETS } from '../../../platform/access/roles/role-presets.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const PARTS = ['INST_REPORTER', 'INST_TEACHING', 'INST_FINANCE'] as const;
let app: Product;
let institutionNo = '';
const people = new Map<string, Browser>();
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_sub_roles');
  ({ institutionNo } = await buildInstitution(system(), freshProfile()));
  for (const role of ['INST', ...PARTS]) people.set(role, await personOf(app, institutionNo, role));
  for (const [type, title] of [
    ['projectApplication', '修改后重新提交申报'],
    ['runCompletion', '修改后重新申请结课'],
    ['districtSheet', '补正后重新提交补助申请'],
  ])
    await run(
      system(),
      sql`insert into task (id, kind, record_type, record_id, record_title, title, subject, role_code, org_id, org_path, district_code, priority, created_at)
          select ${randomUUID()}, 'FLOW', ${type}, ${randomUUID()}, 'NO1', ${title}, '', 'INST', o.id, o.path, '310109', 1, ${app.clock.now()}
            from org o where o.code = ${institutionNo}`,
    );
}, 60_000);
afterAll(() => app.close());

const as = (role: string): Browser => {
  const browser = people.get(role);
  if (!browser) throw new Error(role);
  return browser;
};
/** Which of the institution's lists somebody may open. */
async function opens(role: string): Promise<string[]> {
  const lists = {
    applications: '{ projectApplications { totalCount } }',
    completions: '{ runCompletions { totalCount } }',
    sheets: '{ districtSheets { totalCount } }',
    standards: '{ subsidyStandards { totalCount } }',
  };
  const open: string[] = [];
  for (const [name, query] of Object.entries(lists)) {
    const { code } = await as(role).run(query);
    if (code && code !== 'FORBIDDEN') throw new Error(`${name}: ${code}`);
    if (!code) open.push(name);
  }
  return open;
}
const tasksOf = async (role: string): Promise<string[]> => {
  const { tasks } = (await as(role).run('{ tasks(bucket: ALL) { nodes { title } } }')).data as {
    tasks: { nodes: { title: string }[] };
  };
  return tasks.nodes.map(({ title }) => title).sort();
};

describe('上报, 教务 and 财务 of an institution (02 §1.3)', () => {
  it('each does his own part, the administrator everything', async () => {
    expect(await opens('INST')).toEqual(['applications', 'completions', 'sheets', 'standards']);
    expect(await opens('INST_REPORTER')).toEqual(['applications', 'standards']);
    expect(await opens('INST_TEACHING')).toEqual(['completions', 'standards']);
    expect(await opens('INST_FINANCE')).toEqual(['sheets', 'standards']);
  });

  it('no part has a right that the administrator lacks, and every right of his but revealing and giving parts is some part’s', () => {
    const held = (role: string) =>
      app.registry.permissions.filter(({ roles }) => roles.includes(role)).map(({ code }) => code);
    const parts = new Set(PARTS.flatMap(held));
    const whole = held('INST');
    expect([...parts].filter((code) => !whole.includes(code))).toEqual([]);
    expect(whole.filter((code) => !parts.has(code))).toEqual([
      'training.institution:reveal',
      'training.institution:parts',
    ]);
    expect(ROLE_PRESETS.filter(({ partOf }) => partOf === 'INST').map(({ code }) => code)).toEqual([...PARTS]);
  });

  it('to-dos of the institution reach whoever sees their records', async () => {
    expect(await tasksOf('INST')).toHaveLength(3);
    expect(await tasksOf('INST_REPORTER')).toEqual(['修改后重新提交申报']);
    expect(await tasksOf('INST_TEACHING')).toEqual(['修改后重新申请结课']);
    expect(await tasksOf('INST_FINANCE')).toEqual(['补正后重新提交补助申请']);
  });
});
