import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { runDesk } from '../../../../test/run-desk.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { freshProfile } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller } from '../../../../test/training-rounds.ts';
import { actOn, contractingRun, done, draftedRun, runInput } from '../../../../test/training-runs.ts';

const { desk, system, people, contractsOf, ask } = runDesk('training_runs_read');

describe('02 §1.4 who reads', () => {
  it('a district reads runs with its trainees and acts on none of them; contracts are of the two who sign', async () => {
    const { ids } = await people();
    const { id } = await draftedRun(desk.caller, ids);
    await done(desk.caller.browser, 'trainingRun', 'submit', id);
    const ONE = 'query ($id: ID!) { trainingRun(id: $id) { state flow { availableActions { action } } } }';
    expect((await desk.pudong.run(ONE, { id })).data.trainingRun).toEqual({
      state: 'DIST_REVIEW',
      flow: { availableActions: [] },
    });
    expect(await actOn(desk.pudong, 'trainingRun', 'districtPass', id)).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await somebodyOf(desk.app, '310151', ['BIZ_OFFICER']);
    expect(await elsewhere.run(ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    await contractingRun(desk.app, desk.caller, (await people()).ids);
    const LIST = '{ runContracts(first: 100) { nodes { districtName } } }';
    const seen = async (who: Browser) =>
      new Set(
        ((await who.run(LIST)).data.runContracts as { nodes: { districtName: string }[] }).nodes.map(
          (c) => c.districtName,
        ),
      );
    expect(await seen(desk.pudong)).toEqual(new Set(['浦东新区']));
    expect(await seen(desk.caller.browser)).toEqual(new Set(['虹口区', '浦东新区']));
    expect(await seen(elsewhere)).toEqual(new Set());
  });

  it('another institution and another district find nothing by its id, whatever they ask, and the audit log knows', async () => {
    const { ids } = await people();
    const { id } = await contractingRun(desk.app, desk.caller, ids);
    const changeId = await ask({ runId: id, kind: 'CANCEL', reason: '报名学员要求改期' });
    const [contract] = await contractsOf(id);
    const contractId = contract?.id ?? '';
    const other = await buildCaller(desk.app, freshProfile());
    const elsewhere = await somebodyOf(desk.app, '310151', ['BIZ_OFFICER']);
    const input = await runInput(desk.caller, ids);
    const requestId = crypto.randomUUID();
    const calls: [Browser, string, Record<string, unknown>][] = [
      [elsewhere, 'query ($id: ID!) { runTrainees(runId: $id) { id } }', { id }],
      [elsewhere, 'query ($id: ID!) { runContract(id: $id) { id } }', { id: contractId }],
      [elsewhere, 'query ($id: ID!) { runChange(id: $id) { id } }', { id: changeId }],
      [other.browser, 'query ($id: ID!) { trainingRun(id: $id) { id } }', { id }],
      [
        other.browser,
        'mutation ($id: ID!, $input: TrainingRunInput!) { saveTrainingRun(id: $id, version: 1, input: $input) { id } }',
        { id, input },
      ],
      [other.browser, 'mutation ($id: ID!) { keepTrainingRunFiles(id: $id, files: []) { id } }', { id }],
      [other.browser, 'query ($id: ID!) { runMergeTargets(id: $id) { id } }', { id }],
      [
        other.browser,
        'mutation ($id: ID!, $q: ID!) { mergeTrainingRun(id: $id, intoId: $id, requestId: $q) { id } }',
        { id, q: requestId },
      ],
      [
        other.browser,
        `mutation ($id: ID!) { stateRunContract(id: $id, version: 1, input: { statedCount: 1, statedAmount: "1" }) { id } }`,
        { id: contractId },
      ],
      [
        other.browser,
        'mutation ($input: RunChangeInput!, $q: ID!) { askForRunChange(input: $input, requestId: $q) { id } }',
        { input: { runId: id, kind: 'CANCEL', reason: '报名学员要求改期' }, q: requestId },
      ],
    ];
    for (const [who, document, variables] of calls) {
      const logged = await auditOf(system(), ['access.out-of-scope'], async () => {
        expect(await who.run(document, variables)).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect([document, logged]).toMatchObject([document, [{ ok: false, objectId: expect.any(String) }]]);
    }
    for (const [type, one] of [
      ['runContract', contractId],
      ['runChange', changeId],
    ] as const)
      expect(await actOn(elsewhere, type, type === 'runContract' ? 'sign' : 'districtPass', one)).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(
      await other.browser.run('query ($id: ID!) { runCandidates(projectId: $id) { id } }', {
        id: desk.caller.projectId,
      }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
