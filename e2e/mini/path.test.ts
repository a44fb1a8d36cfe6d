import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawPng } from '../../api/src/platform/files/specimens/draw-png.ts';
import { useBrowser } from '../browser.ts';
import { newCitizen } from './citizens.ts';
import { fits, isWhole } from './looks.ts';
import { MiniPhone } from './mini-phone.ts';

const browser = useBrowser();
const WHO = newCitizen();

// What axe says of these pages is looked at by pages.test.ts and own-pages.test.ts.
describe('the whole way on the phone, touched in Chromium (01 §10; not Alipay’s own renderer)', () => {
  let phone: MiniPhone;
  beforeAll(async () => {
    phone = await MiniPhone.of(browser, WHO);
  });

  it('AC-08-01 nothing is asked when it opens; 开始办理 brings the dialog once, then the person proves himself', async () => {
    expect(await phone.dialogs()).toBe(0);
    await fits(phone, 'mini-path-1-home');
    await phone.tap('开始办理');
    await phone.page.getByRole('dialog', { name: '支付宝授权' }).waitFor();
    await phone.tap('同意');
    await phone.at('sign-in');
    await phone.type('姓名', WHO.name);
    await phone.type('身份证号码', WHO.idNo);
    await fits(phone, 'mini-path-2-sign-in');
    await phone.tap('开始人脸核验');
    await phone.tap('完成核验');
    await phone.at('guide');
    expect(await phone.dialogs()).toBe(1);
  });

  it('R8.2 须知 and 填表: what is known is filled in and marked', async () => {
    await phone.passGuide();
    await fits(phone, 'mini-path-4-form');
    expect(await phone.page.getByText('已自动填写 · 市公安局人口库').count()).toBeGreaterThan(3);
    await phone.choose('政治面貌', '群众');
    await phone.choose('是否党员', '否');
    await phone.type('手机号', '13900005555');
    await phone.type('退役证件编号', '示退字第2025000001号');
    await phone.type('开户行', '示范银行上海分行');
    await phone.type('银行账号', '6200000000000008011');
    await phone.tap('下一步：上传材料');
    await phone.at('materials');
  });

  it('R8.2 材料 and 确认', async () => {
    await phone.holds(drawPng(900, 1100));
    await phone.tap('拍照或选择图片：照片');
    await phone.tap('拍照');
    await fits(phone, 'mini-path-5-materials');
    await phone.tap('下一步：核对提交');
    await phone.at('confirm');
    await fits(phone, 'mini-path-6-confirm');
    for (const box of await phone.page.getByRole('checkbox').all()) await box.check();
    await phone.tap('提交申请');
    await phone.at('done');
    await fits(phone, 'mini-path-7-done');
  });

  it('R8.3 进度 and 撤回', async () => {
    await phone.tap('查询进度');
    await phone.at('case');
    await fits(phone, 'mini-path-8-case');
    await phone.tap('撤回申请');
    await phone.choose('撤回原因', '情况变化');
    await fits(phone, 'mini-path-9-withdraw');
    await phone.tap('撤回申请');
    await phone.tap('确认撤回');
    await phone.page.getByText('撤回申请已提交').waitFor();
    await phone.tap('返回办件');
    await phone.page.getByText('已撤').first().waitFor();
    await isWhole(phone, 'mini-path-10-withdrawn');
  });
});
