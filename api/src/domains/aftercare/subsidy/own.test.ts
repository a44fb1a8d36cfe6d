import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicant } from '../../../../test/intake.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { closeWorld, type World, world } from '../../../../test/subsidies.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { attachFiles, drawPdf, storeFile } from '../../../platform/files/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { PAYMENT_VOUCHER } from '../../../platform/payments/index.ts';

let w: World;
beforeAll(async () => {
  w = await world('subsidy_own');
}, 60_000);
afterAll(() => closeWorld(w));

const OWN = `{ mySubsidies { applyNo stateTitle amount lines { amount } bankAccountMasked confirmationId paidAt vouchers { voucherNo kindTitle url } } }`;
const ANSWER = 'mutation ($input: AnswerMyConfirmationInput!) { answerMyConfirmation(input: $input) { stateTitle } }';

describe('补助 on the person’s own pages (01 §13.3)', () => {
  it('is shown once it is asked about, confirmed there, and to nobody else', async () => {
    const { id, idNo, applyNo } = await w.prepared();
    const [person, stranger] = [await applicant(w.app, { idNo }), await applicant(w.app)];
    expect((await person.run(OWN)).data.mySubsidies).toEqual([]);
    await w.act(w.clerk, 'ask', id);
    const [asked] = (await person.run(OWN)).data.mySubsidies as { confirmationId: string }[];
    expect(asked).toMatchObject({
      applyNo,
      stateTitle: '请您确认',
      amount: '8000.00',
      lines: [{}, {}, {}],
      bankAccountMasked: expect.stringMatching(/^\*+\d{4}$/),
      confirmationId: expect.any(String),
    });
    expect((await stranger.run(OWN)).data.mySubsidies).toEqual([]);
    const input = { id: asked?.confirmationId, confirm: true, channel: 'PC_YWTB' };
    expect((await stranger.run(ANSWER, { input })).code).toBe('NOT_FOUND');
    expect((await person.run(ANSWER, { input })).code).toBeUndefined();
    expect((await person.run(OWN)).data.mySubsidies).toMatchObject([{ stateTitle: '审核中', confirmationId: null }]);
    expect(await w.read(id)).toMatchObject({ state: 'INFO_CONFIRMED', confirmedBy: 'PC_YWTB' });
  });

  it('§13.6 no. 10 the voucher of the own payment is fetched by the person, and by no other', async () => {
    const { id, idNo } = await w.approved();
    const { data } = await w.officer.run(
      'mutation ($ids: [ID!]!, $q: ID!) { prepareSubsidyBatch(ids: $ids, requestId: $q) }',
      { ids: [id], q: uuidv7(Date.now()) },
    );
    const now = w.app.clock.now();
    const item = await tables(w.system())
      .selectFrom('payment_item')
      .where('record_id', '=', id)
      .select(['id', 'org_id', 'org_path', 'district_code'])
      .executeTakeFirstOrThrow();
    const voucherId = uuidv7(now.getTime());
    const fileId = await transaction(w.system(), async (tx) => {
      const file = await storeFile(tx, drawPdf(['Voucher']), { name: 'PZ-1.pdf' });
      await tables(tx)
        .insertInto('payment_voucher')
        .values({
          id: voucherId,
          created_at: now,
          updated_at: now,
          org_id: item.org_id,
          org_path: item.org_path,
          district_code: item.district_code,
          batch_id: String(data.prepareSubsidyBatch),
          item_id: item.id,
          voucher_no: 'PZ-1',
          kind: 'PAYMENT',
          amount: '8000.00',
          dated_on: '2026-03-09',
          file_id: file.id,
          sm3: '0'.repeat(64),
          check_state: 'VALID',
          received_at: now,
        })
        .execute();
      await attachFiles(tx, { type: PAYMENT_VOUCHER, id: voucherId }, [
        { fileId: file.id, materialCode: 'VOUCHER', materialName: '发放凭证', source: 'SHARE' },
      ]);
      return file.id;
    });
    const person = await applicant(w.app, { idNo });
    expect((await person.run(OWN)).data.mySubsidies).toMatchObject([
      { vouchers: [{ voucherNo: 'PZ-1', kindTitle: '发放凭证', url: `/files/${fileId}` }] },
    ]);
    const server = await serverOf(w.app);
    const fetched = async (token: string | undefined) =>
      (await server.inject({ method: 'GET', url: `/files/${fileId}`, cookies: { sid: token ?? '' } })).statusCode;
    expect(await fetched(person.token)).toBe(200);
    expect(await fetched((await applicant(w.app)).token)).toBe(404);
    await server.close();
  });
});
