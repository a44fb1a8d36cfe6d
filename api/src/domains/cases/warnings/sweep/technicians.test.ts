import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { sweepAt } from '../../../../../test/warnings.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('warning_technicians', { now: '2026-05-18T02:00:00Z' });
}, 60_000);
afterAll(() => app.close());

const toldOf = (login: string) =>
  rows<{ code: string; body: string; link: string }>(
    system(),
    sql`select n.template_code as code, n.body, n.link from notification n join user_account u on u.id = n.receiver_user_id
         where u.login_name = ${login} order by n.id`,
  );

describe('R4.3.1, R4.3.2 a warning with a technical cause', () => {
  it('tells the window in its words and technicians in theirs: fault, extent, what to do, no person', async () => {
    const clerk = await app.as('clerk_hk');
    const built = await accept(clerk, await buildCase(system(), { only: ['M01'], form: { name: '陈建国' } }));
    const [subCase] = built.subCases;
    await run(
      system(),
      sql`update outbox_message set attempts = 3, last_error = '连接超时', next_attempt_at = ${app.clock.now()}
           where record_id = ${subCase?.id} and kind = 'BASIC'`,
    );
    await run(system(), sql`delete from notification`);
    await sweepAt(app, '2026-05-18', '10:02');
    const window = (await toldOf('clerk_hk')).filter(({ body }) => body.includes('办件库推送多次失败'));
    expect(window[0]).toMatchObject({ code: 'N01', body: expect.stringMatching(/优先级 \d+/) });
    const technical = await toldOf('tech_city');
    expect(technical.map(({ code }) => code)).toContain('N04');
    expect(technical.find(({ code }) => code === 'N04')).toMatchObject({
      body: expect.stringMatching(
        new RegExp(
          `^【技术故障】办件库推送多次失败；影响范围：.+（${subCase?.bjNo}），当前办理进度：.+；建议：请技术人员查看推送记录，处理后重推；编号 YJ\\d+`,
        ),
      ),
      link: `/pushes?search=${subCase?.bjNo}`,
    });
    expect(JSON.stringify(technical)).not.toMatch(/陈建国|陈\*/);
    expect(technical.every(({ code }) => code === 'N04')).toBe(true);
  }, 60_000);
});
