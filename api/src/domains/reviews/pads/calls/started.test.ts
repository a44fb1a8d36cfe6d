import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { padDesk } from '../../../../../test/pad-desk.ts';
import { buildPad, readCall, recordProxy, takeCounter } from '../../../../../test/pads.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { pursueCalls } from './pursue-calls.ts';

const { desk, system, service, called } = padDesk('pad_started');

/** 提交评价 of somebody who pressed 开始评价 so many minutes ago, by the pad's clock. */
const start = (pad: Browser, minutesAgo: number, input: object = {}) => {
  const at = new Date(desk.app.clock.now().getTime() - minutesAgo * MINUTE_MS).toISOString();
  return pad.run(
    'mutation ($input: StartedEvaluationInput!) { submitStartedEvaluation(input: $input) { evaluationNo submittedAt } }',
    {
      input: {
        clientId: randomUUID(),
        grade: 5,
        options: ['G5_EASY'],
        optionSet: 1,
        startedAt: at,
        deviceAt: at,
        late: true,
        ...input,
      },
    },
  );
};
const stored = (clientId: string) =>
  rows(
    system(),
    sql`select service_type as type, service_id as "serviceId", matter_name as matter, window_no as "windowNo", late, channel,
               staff -> 0 ->> 'no' as staff from evaluation where client_id = ${clientId}`,
  );
/** The pad does not answer: the call has failed. */
async function missed(serviceId: string): Promise<string> {
  const { id } = await called(serviceId);
  for (let tried = 0; tried < 3; tried += 1) {
    desk.app.clock.advance(20_000);
    await pursueCalls(system());
  }
  return id;
}

describe('开始评价 upon a pad without a network (11.5, R9.2.2)', () => {
  it('serves the person whom the clerk had called: it arrives once, as the evaluation of that case, and the console is told', async () => {
    const serviceId = await service();
    const id = await missed(serviceId);
    desk.app.clock.advance(30 * MINUTE_MS);
    const clientId = randomUUID();
    const given = { clientId, late: true };
    const first = await start(desk.pad.browser, 31, given);
    expect(first.data.submitStartedEvaluation).toMatchObject({ evaluationNo: expect.stringMatching(/^PJ\d{14}$/) });
    expect(await start(desk.pad.browser, 31, given)).toEqual(first);
    expect(await stored(clientId)).toMatchObject([
      { type: 'subCase', serviceId, late: true, channel: 'PAD', windowNo: '3' },
    ]);
    expect(await readCall(await desk.app.as('clerk_hk'), id)).toMatchObject({
      state: 'DONE',
      evaluationNo: (first.data.submitStartedEvaluation as { evaluationNo: string }).evaluationNo,
    });
    expect((await start(desk.pad.browser, 31, { ...given, grade: 1, options: [] })).code).toBe('E-IDEM-01');
  });

  it('two persons, one after the other, each have their own call', async () => {
    const [one, two] = [await service(), await service()];
    await missed(one);
    desk.app.clock.advance(4 * MINUTE_MS);
    await missed(two);
    const [early, later] = [randomUUID(), randomUUID()];
    // The one who came last is handed in first.
    await start(desk.pad.browser, 1, { clientId: later });
    await start(desk.pad.browser, 5, { clientId: early });
    expect([await stored(early), await stored(later)]).toMatchObject([[{ serviceId: one }], [{ serviceId: two }]]);
  });

  it('without a call it is a service of the counter, by whoever sat there; none is lost', async () => {
    const clientId = randomUUID();
    expect((await start(desk.pad.browser, 0, { clientId, grade: 2, options: ['G2_PROCESS'] })).code).toBeUndefined();
    expect(await stored(clientId)).toMatchObject([
      { type: 'reception', matter: '窗口服务', windowNo: '3', staff: 'clerk_hk' },
    ]);
    const negative = await firstRow(
      system(),
      sql`select 1 as one from evaluation e where e.client_id = ${clientId}
       and exists (select 1 from negative_review n where n.evaluation_id = e.id)`,
    );
    expect(negative).toEqual({ one: 1 });
  });

  it('a call that was evaluated in another way meanwhile is not evaluated twice', async () => {
    const id = await missed(await service());
    await recordProxy(desk.clerk, id);
    const clientId = randomUUID();
    await start(desk.pad.browser, 0, { clientId });
    expect(await stored(clientId)).toMatchObject([{ type: 'reception' }]);
  });

  it('a pad takes no other pad’s call, and nobody but a pad hands in', async () => {
    const serviceId = await service();
    await missed(serviceId);
    const other = await buildPad(desk.app, desk.head, '9');
    const clientId = randomUUID();
    await start(other.browser, 0, { clientId });
    expect(await stored(clientId)).toMatchObject([{ type: 'reception', windowNo: '9' }]);
    expect((await start(desk.clerk, 0)).code).toBe('FORBIDDEN');
    await takeCounter(desk.clerk, desk.pad.counter.id);
  });

  it('the pad is told the page beforehand: five grades, and options that hold for every service', async () => {
    const { padNews } = (
      await desk.pad.browser.run(
        '{ padNews { pad { ownStart { matterName orgName optionSet grades { grade options { code } } } } } }',
      )
    ).data as { padNews: { pad: { ownStart: { grades: { grade: number; options: { code: string }[] }[] } } } };
    const { grades } = padNews.pad.ownStart;
    expect(grades.map(({ grade }) => grade)).toEqual([5, 4, 3, 2, 1]);
    const codes = grades.flatMap(({ options }) => options.map(({ code }) => code));
    expect(codes).toContain('G1_OTHER');
    expect(codes).not.toContain('G5_COURSE');
    expect(codes).not.toContain('G5_PLATFORM');
  });
});
