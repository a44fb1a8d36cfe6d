import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cookieJar } from '../admin-session.ts';
import { ApiSession } from '../api-session.ts';
import { useBrowser } from '../browser.ts';
import { letTimePass } from '../let-time-pass.ts';
import { paidPerson } from '../paid-person.ts';
import { runJob } from '../run-job.ts';
import { demoPassword } from '../staff/console.ts';
import { type Citizen, newCitizen } from './citizens.ts';
import { Desk } from './desk.ts';
import { handIn } from './hand-in.ts';
import { inBothSizes } from './looks.ts';
import { MiniPhone } from './mini-phone.ts';

const browser = useBrowser();

/** 退役报到 of a case was finished so many days ago. */
const REPORTED = `update sub_case set state = 'FINISHED_NORMAL', state_since = now() - interval '100 days', finished_at = now() - interval '100 days'
  where matter_code = 'M01' and case_id = $1`;

/** The window applies for the person from what is known of him, and asks him. */
async function askForConfirmation({ idNo }: Citizen): Promise<void> {
  const clerk = new ApiSession(await cookieJar());
  await clerk.signIn('clerk_hk', demoPassword);
  const { subsidyCandidate } = await clerk.run<{ subsidyCandidate: object }>(
    'query ($idNo: String!) { subsidyCandidate(idNo: $idNo) { enlistDate dischargeDate } }',
    { idNo },
  );
  const { made } = await clerk.run<{ made: { id: string; version: number } }>(
    'mutation ($idNo: String!, $input: OneOffSubsidyInput!, $q: ID!) { made: prepareOneOffSubsidy(idNo: $idNo, input: $input, requestId: $q) { id version } }',
    {
      idNo,
      input: { ...subsidyCandidate, grounds: [], accountKind: 'OWN', bankCode: '325' },
      q: randomUUID(),
    },
  );
  await clerk.run('mutation ($input: RecordActInput!) { advanceOneOffSubsidies(input: $input) { ok } }', {
    input: { action: 'ask', requestId: randomUUID(), rows: [made] },
  });
}

describe('what follows a person after discharge, on the phone (items 11 and 12)', () => {
  let phone: MiniPhone;
  beforeAll(async () => {
    const who = newCitizen();
    phone = await MiniPhone.of(browser, who);
    await phone.signIn();
    const { id } = await handIn(phone.asks());
    await (await Desk.open()).move(id, ['pass'], ['accept']);
    await letTimePass(REPORTED, [id]);
    await askForConfirmation(who);
    await runJob('aftercare.start-follow-up');
  }, 180_000);

  it('R11.1 the person reads how the amount was reckoned and where it goes, and confirms it', async () => {
    await phone.untilShown('subsidies', '金额是怎么算的');
    await inBothSizes(phone, 'subsidies-asked', () => phone.open('subsidies'));
    await phone.open('subsidies');
    await phone.tap('确认无误');
    await phone.tap('确认无误');
    await phone.page.getByText('审核中').waitFor();
    expect(await phone.page.getByRole('button', { name: '确认无误' }).count()).toBe(0);
    await inBothSizes(phone, 'subsidies-confirmed', () => phone.open('subsidies'));
  });

  it('R12.2 the person says what has changed, and asks to be called no more', async () => {
    await phone.untilShown('employment', '目前登记的情况');
    await inBothSizes(phone, 'employment-empty', () => phone.open('employment'));
    await phone.open('employment');
    await phone.choose('您现在的情况', '已就业');
    await phone.type('单位名称', '上海示范物流有限公司');
    await phone.tap('岗位推荐');
    await phone.tap('保存');
    await phone.page.getByText('已更新，谢谢您').waitFor();
    await phone.tap('不再电话联系');
    await phone.tap('不再电话联系');
    await phone.page.getByText('已设置不再电话联系，只接收短信和平台消息。').waitFor();
    await inBothSizes(phone, 'employment-said', () => phone.open('employment'));
  });

  it('R11.7 who was paid opens his voucher', async () => {
    const paid = await MiniPhone.of(browser, paidPerson());
    await paid.signIn();
    await inBothSizes(paid, 'subsidies-paid', () => paid.open('subsidies'));
    await paid.open('subsidies');
    await paid.tap('查看发放凭证');
    expect(await paid.page.evaluate(() => globalThis.mini.person.called.at(-1)?.name)).toBe('openDocument');
  });
});
