import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tables } from '../src/database/tables.ts';
import { cadre } from '../src/domains/cadres/register/cadre.record.ts';
import { placeOfStreet } from '../src/domains/cadres/register/place.ts';
import { getServedFile } from '../src/platform/files/find-file.ts';
import { transaction } from '../src/platform/kernel/index.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import type { Browser } from './access.ts';
import { act, app, closeDesk, openDesk, request, START, somebody, staff, system } from './reductions.ts';
import { uploadedBy } from './training.ts';

beforeAll(() => openDesk('reduction_moved'), 60_000);
afterAll(closeDesk);

/** The same person on the register of item 31, in Hongkou. */
const registered = (person: { name: string; idNo: string }) =>
  transaction(system(), async (tx) =>
    insertRecord(
      tx,
      cadre,
      {
        person_name: person.name,
        id_no: person.idNo,
        sex: '1',
        birth_date: '1945-03-12',
        street_code: '310109009',
        transfer_year: 1984,
        enterprise_name: '上海示范仪表厂',
        retire_date: '2005-03-31',
        source: 'MANUAL',
        state: 'ACTIVE',
      },
      { place: await placeOfStreet(tx, '310109009') },
    ),
  );

async function said(who: Browser, document: string, variables: Record<string, unknown>) {
  const { data, code, message } = await who.run(document, variables);
  if (code) throw new Error(`${code} ${message}`);
  return Object.values(data)[0];
}

/** Hongkou sends him, Pudong takes him (03 §32.3). */
async function transferred(cadreId: string): Promise<void> {
  const made = (await said(
    staff.officer,
    `mutation ($ids: [ID!]!, $input: CadreTransferInput!, $q: ID!) {
      startCadreTransfers(cadreIds: $ids, input: $input, fileIds: [], requestId: $q) { transferId message } }`,
    {
      ids: [cadreId],
      input: { toDistrict: '310115', reasonKind: 'HUKOU', moveDate: '2026-05-20' },
      q: randomUUID(),
    },
  )) as { transferId: string | null; message: string | null }[];
  const id = made[0]?.transferId;
  if (!id) throw new Error(made[0]?.message ?? 'not started');
  const version = async () =>
    (
      await tables(system())
        .selectFrom('cadre_transfer')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version;
  const input = {
    action: 'submit',
    requestId: randomUUID(),
    rows: [{ id, version: await version() }],
    attachmentIds: [await uploadedBy(staff.officer, '户口簿.png')],
  };
  expect(
    await said(staff.officer, 'mutation ($input: RecordActInput!) { advanceCadreTransfers(input: $input) { ok } }', {
      input,
    }),
  ).toEqual({ ok: 1 });
  await said(
    staff.pudong,
    `mutation ($id: ID!, $v: Int!, $q: ID!) {
      acceptCadreTransfer(id: $id, version: $v, toStreet: "310115005", requestId: $q) { state } }`,
    { id, v: await version(), q: randomUUID() },
  );
}

it('34.8 the person transfers while the request is open: it stays in its chain, and the new district may read it and nothing else', async () => {
  const z = await somebody();
  const fileId = await uploadedBy(staff.officer, '死亡证明.png');
  const begun = (await said(staff.officer, START, {
    p: z.payables[0],
    i: { diedOn: '2026-03-18', evidence: 'DEATH_CERT' },
    f: [fileId],
    q: randomUUID(),
  })) as { id: string };
  const { id } = begun;
  expect(await act(staff.officer, id, 'submitDistrict')).toBe('OK');
  const READ =
    'query ($id: ID!) { reductionRequest(id: $id) { state movedToName flow { availableActions { action } } } }';
  expect(await staff.pudong.run(READ, { id })).toMatchObject({ code: 'NOT_FOUND' });

  await transferred(await registered(z));

  expect(await said(staff.pudong, READ, { id })).toEqual({
    state: 'AT_SECTION',
    movedToName: expect.stringContaining('浦东新区'),
    flow: { availableActions: [] },
  });
  expect(
    await said(staff.pudong, 'query ($r: ID) { reductionOutlook(requestId: $r) { classes { monthly } } }', { r: id }),
  ).toEqual({ classes: [{ monthly: '2860.00' }] });
  const file = await getServedFile(await staff.pudong.ctx(), fileId).catch(({ code }: { code: string }) => code);
  expect(file).toMatchObject({ name: '死亡证明.png' });
  // Its own section chief judges it; that of the new district does not.
  expect(await act(await app.as('chief_pd'), id, 'approve')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await act(staff.chief, id, 'approve')).toBe('OK');
  expect(await act(staff.director, id, 'approve')).toBe('OK');
  expect((await request(id)).state).toBe('APPROVED');
});
