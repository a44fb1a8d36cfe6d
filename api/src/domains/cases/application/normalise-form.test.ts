import { describe, expect, it } from '@jest/globals';
import { buildIdNumber } from '../../people/index.ts';
import { applicationSchema, DEMO_APPLICANTS, type DemoApplication, normaliseForm } from './index.ts';

const today = '2026-03-09';
const [first, second] = DEMO_APPLICANTS as [DemoApplication, DemoApplication];
const good = first.form;

function read(change: object) {
  return normaliseForm({ ...good, ...change }, today);
}

function messages(change: object): string[] {
  const reading = read(change);
  return reading.ok
    ? []
    : reading.errors.map(({ path, code, message }) => [path, code, message].filter(Boolean).join(' '));
}

const without = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, undefined]));

describe('the ten applicants of 15.5', () => {
  it.each(DEMO_APPLICANTS.map(({ form }) => [form.name, form] as const))(
    '%s has a valid form that is kept as it is',
    (_, form) => {
      expect(normaliseForm(form, today)).toMatchObject({ ok: true, form, warnings: [] });
    },
  );

  it('computes the months of service', () => {
    expect(read({})).toMatchObject({ serviceMonths: 24 });
  });
});

describe('ID numbers', () => {
  it('AC41-7 the 15 digits of 测试乙 are kept as 18', () => {
    const reading = normaliseForm({ ...second.form, idNo: '310101580903281' }, today);
    expect(reading).toMatchObject({ ok: true, form: { idNo: '310101195809032814' } });
  });

  it.each([
    ['lower-case x', { idNo: '31010619970418108x', birthDate: '1997-04-18', sex: '2' }, '31010619970418108X'],
    ['full-width digits', { idNo: '３１０１０９２００１０３１５１２１８' }, good.idNo],
    ['a trailing blank', { idNo: `${good.idNo} ` }, good.idNo],
    ['inner blanks and hyphens', { idNo: '310109 20010315-1218' }, good.idNo],
  ])('accepts %s', (_, change, idNo) => {
    expect(read(change)).toMatchObject({ ok: true, form: { idNo } });
  });

  it.each([
    ['310109200103151219', '身份证号码校验位不正确，请核对后重新输入'],
    ['310109200102301218', '身份证号码中的出生日期不存在，请核对后重新输入'],
    ['31010920010315121', '身份证号码应为18位（旧号15位），当前为17位，请核对后重新输入'],
    ['3101092001031512189', '身份证号码应为18位（旧号15位），当前为19位，请核对后重新输入'],
    ['31O109200103151218', '身份证号码只能由数字组成，末位可以是X；请检查是否把数字0、1误输为字母'],
  ])('E-0001 refuses %s of 15.5', (idNo, message) => {
    expect(messages({ idNo })).toEqual([`form.idNo E-0001 ${message}`]);
  });

  it('E-0001 refuses applicants below 17', () => {
    const idNo = buildIdNumber('310109', '2010-03-15', 121);
    expect(messages({ idNo, ...without('birthDate', 'sex') })).toEqual([
      'form.idNo E-0001 身份证号码对应的年龄未满17岁，不能办理',
    ]);
  });

  it('a wrong number is the only complaint where the rest would follow from it', () => {
    expect(messages({ idNo: '310109200103151219', ...without('birthDate', 'sex') })).toHaveLength(1);
  });

  it('derives sex and birth date where they are not given', () => {
    expect(read(without('sex', 'birthDate'))).toMatchObject({ ok: true, form: { sex: '1', birthDate: '2001-03-15' } });
  });

  it('E-0002 refuses a birth date that contradicts the number', () => {
    expect(messages({ birthDate: '2001-03-16' })).toEqual(['form.birthDate E-0002 出生日期与身份证号码不一致']);
  });

  it('warns of another sex without refusing it', () => {
    const reading = read({ sex: '2' });
    expect(reading).toMatchObject({ ok: true, form: { sex: '2' } });
    expect(reading.ok && reading.warnings).toEqual([{ path: 'form.sex', message: '性别与身份证号码不一致，请核对' }]);
  });
});

describe('required fields', () => {
  const derived = ['sex', 'birthDate'];
  const required = (applicationSchema.required as string[]).filter((field) => !derived.includes(field));

  it.each(required)('E-0701 names a missing %s', (field) => {
    for (const missing of [undefined, null, '', '  ']) {
      expect(messages({ [field]: missing })).toContainEqual(
        // What has to be agreed to is ticked, not filled in.
        expect.stringMatching(
          `^form\\.${field} E-0701 ${field.startsWith('agree') ? '请阅读并勾选.+' : '必填项“.+”未填写'}$`,
        ),
      );
    }
  });

  it.each([
    ['partyOrg', { political: '01', partyMember: 'Y', partyTransferTo: '某支部' }],
    ['partyTransferTo', { political: '02', partyMember: 'Y', partyOrg: '某支部' }],
    ['bankAccount', { bankAccount: undefined }],
    ['bankName', { bankName: undefined }],
    ['contactPhone', { contactPhone: undefined }],
    ['contactName', { contactName: undefined, contactPhone: undefined, contactIdNo: '310101195809032814' }],
  ])('E-0701 names %s where another answer asks for it', (field, change) => {
    expect(messages(change)).toEqual([expect.stringMatching(`^form\\.${field} E-0701`)]);
  });

  it('all of them at once, in the order of the form', () => {
    const reading = normaliseForm({}, today);
    const paths = reading.ok ? [] : reading.errors.map(({ path }) => path.slice('form.'.length));
    expect(paths).toEqual(applicationSchema.required);
  });
});

describe('01 §9.4 money, family and place', () => {
  it('asks for the account of those whom a matter pays, and of nobody else', () => {
    expect(messages(without('bankName', 'bankAccount'))).toEqual([
      expect.stringMatching(/^form\.bankName E-0701/),
      expect.stringMatching(/^form\.bankAccount E-0701/),
    ]);
    expect(messages({ ...without('bankName', 'bankAccount'), placementType: 'TX' })).toEqual([]);
  });

  it('AC-07-03 a wrong check digit of a family member is E-0001 under the field', () => {
    expect(messages({ contactIdNo: '310109200103151219' })).toEqual([
      'form.contactIdNo E-0001 身份证号码校验位不正确，请核对后重新输入',
    ]);
  });

  it('AC-07-03 keeps the number of a family member with 18 characters, however it was written', () => {
    expect(read({ contactIdNo: '310101580903281' })).toMatchObject({ form: { contactIdNo: '310101195809032814' } });
    expect(read({ contactIdNo: '３１０１０６ 19970418-108x' })).toMatchObject({
      form: { contactIdNo: '31010619970418108X' },
    });
    expect(messages({ contactIdNo: good.idNo })).toEqual(['form.contactIdNo “紧急联系人身份证号码”不能与本人相同']);
  });

  it('takes a street of the placement district alone', () => {
    expect(read({ placementStreet: '310109014' })).toMatchObject({ ok: true, form: { placementStreet: '310109014' } });
    expect(messages({ placementStreet: '310115005' })).toEqual(['form.placementStreet 安置街镇不属于所选安置地']);
    expect(messages({ placementStreet: '310109' })).toEqual(['form.placementStreet “安置街镇”请选到街道、镇']);
  });
});

describe('rules between fields', () => {
  it.each([
    ['enlisted on the day of discharge', { enlistDate: '2025-09-01' }, 'form.dischargeDate “退役日期”应晚于“入伍日期”'],
    ['enlisted before birth', { enlistDate: '2001-03-15' }, 'form.enlistDate “入伍日期”应晚于“出生日期”'],
    [
      'discharged in two days',
      { dischargeDate: '2026-03-11' },
      'form.dischargeDate “退役日期”不能晚于明天，请核对退役命令',
    ],
    [
      'placed outside Shanghai',
      { placementRegion: '320583' },
      'form.placementRegion 安置地应为上海市的区；安置地在其他省市的，请到安置地办理',
    ],
    [
      'the city as a district',
      { placementRegion: '310000' },
      'form.placementRegion 安置地应为上海市的区；安置地在其他省市的，请到安置地办理',
    ],
    [
      'a member who says no',
      { political: '01' },
      'form.partyMember “政治面貌”是中共党员或中共预备党员，“是否党员”应选“是”',
    ],
    [
      'no member who says yes',
      { partyMember: 'Y', partyOrg: '某支部', partyTransferTo: '某支部' },
      'form.partyMember “政治面貌”不是中共党员或中共预备党员，“是否党员”应选“否”',
    ],
    ['an honour of next year', { honours: [{ type: '13', year: 2027 }] }, 'form.honours.0.year “年份”不能晚于今年'],
    [
      'a wrong check digit of the account',
      { bankAccount: '6200000000000000011' },
      'form.bankAccount E-1101 银行账户校验未通过：校验位不正确，请核对后重新输入',
    ],
    ['a phone of 10 digits', { mobile: '1390000000' }, 'form.mobile 手机号码应为11位数字，请核对后重新输入'],
    ['a name in Latin letters', { name: 'Zhang San' }, 'form.name 姓名只能填写汉字，少数民族姓名中间可用“·”分隔'],
    ['the promise not given', { agreePromise: false }, 'form.agreePromise 请阅读并勾选承诺与授权'],
    ['the consent not given', { agreeSensitive: false }, 'form.agreeSensitive 请阅读并勾选敏感个人信息处理的单独同意'],
    ['a region that does not exist', { regRegion: '991234' }, 'form.regRegion 行政区划代码不正确，请重新选择'],
    ['an e-mail without a host', { email: 'a@' }, 'form.email “电子邮箱”不是有效的电子邮箱'],
  ])('refuse: %s', (_, change, message) => {
    expect(messages(change)).toEqual([message]);
  });

  it.each([
    ['a discharge tomorrow', { dischargeDate: '2026-03-10' }, {}],
    ['a phone with country code and blanks', { mobile: '+86 139-0000 0001' }, { mobile: '13900000001' }],
    ['a full-width phone', { mobile: '１３９００００００１'.replace('９', '９０') }, { mobile: '13900000001' }],
    ['a name with a dot', { name: '买买提•艾力' }, { name: '买买提·艾力' }],
    ['a name with padding', { name: '张　三' }, { name: '张三' }],
    ['the 12 digits of a street', { liveRegion: '310109014000' }, { liveRegion: '310109014' }],
    [
      'an account in blocks of four',
      { bankAccount: String(good.bankAccount).replace(/(\d{4})/g, '$1 ') },
      { bankAccount: good.bankAccount },
    ],
  ])('accept: %s', (_, change, kept) => {
    expect(read(change)).toMatchObject({ ok: true, form: kept });
  });

  it('keep bank data only where money is paid', () => {
    const reading = read({ placementType: 'FY' });
    expect(reading.ok && Object.keys(reading.form)).not.toEqual(expect.arrayContaining(['bankAccount']));
    expect(reading.ok && 'bankName' in reading.form).toBe(false);
  });
});

describe('hostile input', () => {
  const texts = [
    "'; drop table person; --",
    '<script>alert(1)</script>',
    '$' + '{7*7}',
    '=cmd|calc',
    '\u202e反',
    '\u0000',
    '../../etc/passwd',
    '🪖'.repeat(30),
  ];

  it.each(texts)('%j is refused where codes, numbers, dates and names stand, and kept as text nowhere else', (text) => {
    const strict = [
      'name',
      'idNo',
      'sex',
      'birthDate',
      'mobile',
      'regRegion',
      'enlistDate',
      'placementType',
      'placementRegion',
      'partyMember',
      'bankAccount',
    ];
    for (const field of strict) expect(read({ [field]: `${text}x` }).ok).toBe(false);
  });

  it.each([[null], [undefined], [[]], ['x'], [7], [true]])('%j instead of a form', (input) => {
    expect(normaliseForm(input, today).ok).toBe(false);
  });

  it('fields that the form does not have', () => {
    expect(messages({ isAdmin: true })).toEqual(['form.isAdmin “isAdmin”不是本表单的填写项']);
    const polluted: unknown = JSON.parse(`{"__proto__": {"idNo": "x"}, "name": "张三"}`);
    expect(normaliseForm(polluted, today).ok).toBe(false);
  });

  it('wrong types at every field', () => {
    for (const field of Object.keys(applicationSchema.properties as object)) {
      for (const value of [7.5, { a: 1 }, [['x']]]) expect(read({ [field]: value }).ok).toBe(false);
    }
  });

  it.each([['name'], ['idNo'], ['liveAddress'], ['mobile'], ['bankAccount']])('TOO_LARGE for 10 MB in %s', (field) => {
    expect(() => read({ [field]: '1'.repeat(10_000_000) })).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  it('texts just below the limit are refused quickly', () => {
    for (const filler of ['1', '1 ', '-', '·', '１']) {
      for (const field of ['name', 'idNo', 'mobile', 'bankAccount', 'email']) {
        expect(read({ [field]: filler.repeat(90_000) }).ok).toBe(false);
      }
    }
  }, 5000);
});
