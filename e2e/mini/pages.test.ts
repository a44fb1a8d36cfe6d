import { beforeAll, describe, it } from '@jest/globals';
import { drawPng } from '../../api/src/platform/files/specimens/draw-png.ts';
import { useBrowser } from '../browser.ts';
import { newCitizen } from './citizens.ts';
import { inBothSizes } from './looks.ts';
import { MiniPhone } from './mini-phone.ts';

const browser = useBrowser();
/** Of nobody at first, then of whoever signs in. */
let phone: MiniPhone;

describe('pages that anybody may open, with text as it is and twice as large (R8.2, 01 §10.4)', () => {
  beforeAll(async () => {
    phone = await MiniPhone.of(browser, newCitizen());
  });

  it.each([
    'home',
    'choose',
    'guide',
    'policies',
    'places',
    'training',
    'settings',
    'messages',
    'cases',
    'library',
    'confirmations',
    'closing',
    'sign-in',
  ])('%s', (page) => inBothSizes(phone, `${page}-anybody`, () => phone.open(page)));

  it('guide with everything unfolded, and answers that do not fit', () =>
    inBothSizes(phone, 'guide-unfolded', async () => {
      await phone.open('guide');
      for (const part of ['包含的事项', '申请材料', '办理流程', '办理渠道']) await phone.tap(part);
    }));

  it('places of a district', () =>
    inBothSizes(phone, 'places-district', async () => {
      await phone.open('places');
      await phone.choose('选择区', '虹口区');
    }));

  it('policies without a hit', () =>
    inBothSizes(phone, 'policies-none', async () => {
      await phone.open('policies');
      await phone.type('搜索事项', '没有这个词');
    }));

  it('web: an address of the city', () =>
    inBothSizes(phone, 'web', async () => {
      await phone.open('home');
      await phone.tap('智能问答');
      await phone.at('web');
    }));
});

describe('pages of whoever fills in an application (R8.2, 01 §10.4)', () => {
  beforeAll(async () => {
    await phone.open('home');
    await phone.signIn();
    await phone.passGuide();
  });

  it.each(['form', 'materials', 'honours', 'settings', 'library', 'closing', 'cases', 'messages'])('%s', (page) =>
    inBothSizes(phone, `${page}-own`, () => phone.open(page)),
  );

  it('guide: answered and agreed to', () =>
    inBothSizes(phone, 'guide-answered', async () => {
      await phone.open('guide');
      await phone.answer();
    }));

  it('guide: whom it does not concern', () =>
    inBothSizes(phone, 'guide-unfit', async () => {
      await phone.open('guide');
      await phone.answer('在其他省市');
    }));

  it('region, down to the district', () =>
    inBothSizes(phone, 'region', async () => {
      await phone.open('region', { field: 'regRegion' });
      await phone.tap('上海市');
    }));

  it('form: what is missing and wrong is said under its field, and the first of it is in sight', () =>
    inBothSizes(phone, 'form-refused', async () => {
      await phone.open('form');
      await phone.type('手机号', '123');
      await phone.tap('下一步：上传材料');
    }));

  it('honours, one of them begun', () =>
    inBothSizes(phone, 'honours-begun', async () => {
      await phone.open('honours');
      await phone.tap('添加一项');
      await phone.choose('第1项类型', '三等功');
      await phone.tap('确定');
    }));

  it('crop: a photographed document', () =>
    inBothSizes(phone, 'crop', async () => {
      await phone.holds(drawPng(1200, 1600));
      await phone.open('materials');
      await phone.tap('拍照或选择图片：银行卡');
      await phone.tap('拍照');
      await phone.at('crop');
      await phone.page.getByText(/识别.*材料边缘。/).waitFor();
    }));

  it('materials with a licence and a picture, then all once more before it is handed in', async () => {
    await phone.open('materials');
    await phone.tap('获取电子证照：身份证');
    await phone.tap('拍照或选择图片：照片');
    await phone.tap('拍照');
    await phone.page.getByLabel('查看照片第1份').waitFor();
    await inBothSizes(phone, 'materials-filled', () => phone.open('materials'));
    await inBothSizes(phone, 'confirm', () => phone.open('confirm'));
  });

  it('account', () => inBothSizes(phone, 'account', () => phone.open('account', { id: 'x', version: '1' })));
});
