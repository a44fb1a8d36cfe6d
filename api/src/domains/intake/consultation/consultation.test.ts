import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { run, sql } from '../../../database/sql.ts';

const CONSULTATION = `{ consultation { centreHours hotLines { title phone hours text } questions { title text }
  windows { matterCode matterName regionName place phone hours } } }`;

let app: Product;
beforeAll(async () => {
  app = await product('consultation');
}, 60_000);
afterAll(() => app.close());

interface Told {
  hotLines: { phone: string }[];
  questions: { title: string; text: string }[];
  windows: { matterCode: string; regionName: string; place: string; phone: string | null }[];
}

async function told(): Promise<Told> {
  const { data } = await new Browser(app).run(CONSULTATION);
  return data.consultation as Told;
}

describe('咨询 (01 §9.4)', () => {
  it('R7.1 tells anybody whom to call, when, and what is asked most', async () => {
    const { hotLines, questions, windows } = await told();
    expect(hotLines.map(({ phone }) => phone)).toEqual(['12345', '12333', '12393', '12371']);
    expect(questions.length).toBeGreaterThan(5);
    expect(windows.find(({ matterCode }) => matterCode === 'M02')).toMatchObject({
      regionName: '全市',
      phone: '12371',
    });
  });

  it('R7.1, R3.1.1 names a district’s own window beside the city’s, and none of a matter that went online', async () => {
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    await run(
      system,
      sql`insert into matter_window (matter_code, region_code, place, phone, updated_at, updated_by_name)
          values ('M02', '310109', '虹口区党群服务中心', '021-65000000', now(), '测试') on conflict do nothing`,
    );
    await run(system, sql`update matter set mode = 'ONLINE' where code = 'M11'`);
    const { windows } = await told();
    expect(windows.filter(({ matterCode }) => matterCode === 'M02').map(({ regionName }) => regionName)).toContain(
      '虹口区',
    );
    expect(windows.filter(({ matterCode }) => matterCode === 'M11')).toEqual([]);
  });
});
