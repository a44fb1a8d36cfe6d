import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { applicant, applied } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { rows, run, sql } from '../../database/sql.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { findApplicantAccounts } from './applicants/find-accounts.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
let serial = 640;
const stranger = () => {
  serial += 1;
  return { idNo: buildIdNumber('310109', '1997-02-03', serial), name: '赵测试', phone: '13900006666' };
};

beforeAll(async () => {
  app = await product('intake_messages');
  clerk = await app.as('clerk_hk');
}, 60_000);
afterAll(() => app.close());

const INBOX = '{ notifications(first: 20) { unreadCount edges { node { type title readAt } } } }';
interface Inbox {
  unreadCount: number;
  edges: { node: { type: string; title: string; readAt: string | null } }[];
}
const inboxOf = async (browser: Browser) => (await browser.run(INBOX)).data.notifications as Inbox;
const typesOf = ({ edges }: Inbox) => edges.map(({ node }) => node.type).sort();

describe('01 §10.5 消息: what a case tells its applicant', () => {
  it('lies unread in the own inbox beside the message to the phone, from the submission on, and in nobody else’s', async () => {
    const own = await applicant(app, stranger());
    const other = await applicant(app, stranger());
    const one = await applied(own);
    await act(clerk, 'return', [await readBuilt(system(), one.id)], {
      reasonCode: 'R99',
      reasonText: '照片不清晰，请重拍',
    });
    const inbox = await inboxOf(own);
    expect(typesOf(inbox)).toEqual(['N07', 'N11']);
    expect(inbox.unreadCount).toBe(2);
    expect((await inboxOf(other)).edges).toEqual([]);
    const channels = await rows(
      system(),
      sql`select distinct d.channel from notification n join notification_delivery d on d.notification_id = n.id
           where n.record_id = ${one.id} and n.template_code in ('N07', 'N11') order by 1`,
    );
    expect(channels).toEqual([{ channel: 'IN_APP' }, { channel: 'SMS' }]);
    await own.run('mutation { markNotificationsRead(all: true) }');
    expect((await inboxOf(own)).unreadCount).toBe(0);
  });

  it('AC-08-06 says there that material is wanted', async () => {
    const own = await applicant(app, stranger());
    const one = await applied(own);
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), one.id)]);
    await act(clerk, 'requestSupplement', [await readBuilt(system(), one.id)], {
      materials: [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }],
    });
    expect(typesOf(await inboxOf(own))).toEqual(['N08', 'N11', 'N12', 'N13']);
  });

  it('finds accounts by the person’s number alone; a sign-in of too low a level reads none of it', async () => {
    const who = stranger();
    const own = await applicant(app, who);
    await applied(own);
    const found = await findApplicantAccounts(system(), [who.idNo, '310109199001011234']);
    expect([...found.keys()]).toEqual([who.idNo]);
    const weak = await applicant(app, { ...who, level: 1 });
    expect((await weak.run(INBOX)).code).toBe('E-0703');
    await run(
      system(),
      sql`update applicant set id_no = null, id_no_index = null, name = null, phone = null, closed_at = ${app.clock.now()}
           where account_id = ${found.get(who.idNo)}`,
    );
    expect(await findApplicantAccounts(system(), [who.idNo])).toEqual(new Map());
  });
});
