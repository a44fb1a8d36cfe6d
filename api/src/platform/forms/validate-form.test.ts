import { beforeAll, describe, expect, it } from '@jest/globals';
import { registerDictionary } from './dictionaries.ts';
import type { JsonSchema } from './form-definition.ts';
import { registerFormat } from './formats.ts';
import { requiring } from './requiring.ts';
import { validateForm } from './validate-form.ts';

const today = '2026-03-09';

const schema: JsonSchema = {
  type: 'object',
  required: ['name', 'idNo', 'sex', 'enlistDate', 'dischargeDate', 'agree'],
  properties: {
    name: {
      type: 'string',
      title: '姓名',
      minLength: 2,
      maxLength: 50,
      pattern: '^[\\p{Script=Han}·]+$',
      'x-message': '姓名应为汉字',
      'x-sensitive': true,
    },
    idNo: { type: 'string', title: '证件号码', 'x-format': 'testId', 'x-sensitive': true },
    sex: { type: 'string', title: '性别', 'x-dictionary': 'test.sex' },
    education: {
      title: '学历',
      oneOf: [
        { const: '20', title: '大学本科教育' },
        { const: '30', title: '大学专科教育' },
      ],
    },
    email: { type: 'string', title: '电子邮箱', format: 'email' },
    enlistDate: { type: 'string', title: '入伍日期', format: 'date' },
    dischargeDate: { type: 'string', title: '退役日期', format: 'date', 'x-after': 'enlistDate' },
    partyMember: { type: 'boolean', title: '是否党员' },
    partyOrg: { type: 'string', title: '原党组织', maxLength: 100 },
    honours: {
      type: 'array',
      title: '立功受奖',
      maxItems: 2,
      items: {
        type: 'object',
        required: ['year'],
        properties: { year: { type: 'integer', title: '年份', minimum: 1950 } },
      },
    },
    agree: { type: 'boolean', title: '承诺与授权', const: true, 'x-message': '请阅读并勾选承诺与授权' },
  },
  ...requiring({ properties: { partyMember: { const: true } }, required: ['partyMember'] }, ['partyOrg']),
};

const good = {
  name: '张三',
  idNo: '31010119450312001X',
  sex: '1',
  enlistDate: '2020-09-01',
  dischargeDate: '2025-09-01',
  agree: true,
};

const check = (data: unknown) => validateForm({ schema }, data, { today });
const messages = (data: unknown) => {
  const outcome = check(data);
  return outcome.ok ? [] : outcome.errors.map(({ path, message }) => `${path}: ${message}`);
};

beforeAll(() => {
  registerFormat('testId', (text, day) =>
    text.length === 18 ? { ok: true, value: text.toUpperCase() } : { ok: false, message: `证件号码应为18位（${day}）` },
  );
  registerDictionary({
    dictCode: 'test.sex',
    title: '性别',
    items: [
      { code: '1', title: '男性' },
      { code: '2', title: '女性' },
    ],
  });
});

describe('validateForm refuses', () => {
  it('E-0701 names every missing field by its title, in the order of the form', () => {
    const outcome = check({ name: '  ', idNo: null });
    expect(outcome.ok ? [] : outcome.errors).toEqual([
      { path: 'form.name', message: '必填项“姓名”未填写', code: 'E-0701' },
      { path: 'form.idNo', message: '必填项“证件号码”未填写', code: 'E-0701' },
      { path: 'form.sex', message: '必填项“性别”未填写', code: 'E-0701' },
      { path: 'form.enlistDate', message: '必填项“入伍日期”未填写', code: 'E-0701' },
      { path: 'form.dischargeDate', message: '必填项“退役日期”未填写', code: 'E-0701' },
      { path: 'form.agree', message: '请阅读并勾选承诺与授权', code: 'E-0701' },
    ]);
  });

  it.each([
    [{ name: 'Zhang San' }, 'form.name: 姓名应为汉字'],
    [{ name: '张' }, 'form.name: “姓名”不能少于2个字'],
    [{ name: '张'.repeat(51) }, 'form.name: “姓名”不能超过50个字'],
    [{ idNo: '123' }, 'form.idNo: 证件号码应为18位（2026-03-09）'],
    [{ sex: '7' }, 'form.sex: “性别”不在可选范围内，请重新选择'],
    [{ education: '99' }, 'form.education: “学历”不在可选范围内，请重新选择'],
    [{ email: 'x@' }, 'form.email: “电子邮箱”不是有效的电子邮箱'],
    [{ dischargeDate: '2025-02-30' }, 'form.dischargeDate: “退役日期”不是有效日期，请按“2026-03-09”的格式填写'],
    [{ dischargeDate: '2020-09-01' }, 'form.dischargeDate: “退役日期”应晚于“入伍日期”'],
    [{ agree: false }, 'form.agree: 请阅读并勾选承诺与授权'],
    [{ partyMember: true }, 'form.partyOrg: 必填项“原党组织”未填写'],
    [{ honours: [{}] }, 'form.honours.0.year: 必填项“年份”未填写'],
    [{ honours: [{ year: 1900 }] }, 'form.honours.0.year: “年份”不能小于1950'],
    [{ honours: [{ year: 2000, x: 1 }] }, 'form.honours.0.x: “x”不是本表单的填写项'],
    [{ honours: [{ year: 1999 }, { year: 1998 }, { year: 1997 }] }, 'form.honours: “立功受奖”最多填写2项'],
    [{ isAdmin: true }, 'form.isAdmin: “isAdmin”不是本表单的填写项'],
    [{ name: 7 }, 'form.name: “姓名”填写格式不正确'],
  ])('%j', (change, message) => {
    expect(messages({ ...good, ...change })).toEqual([message]);
  });

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['a number', 7],
    ['nothing', undefined],
  ])('%s instead of a form', (_, data) => {
    expect(check(data).ok).toBe(false);
  });

  it('a property that would reach the prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}');
    expect(messages({ ...good, ...(hostile as object) })).toContain(
      'form.constructor: “constructor”不是本表单的填写项',
    );
    expect(messages(hostile)).toContain('form.__proto__: “__proto__”不是本表单的填写项');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('TOO_LARGE before the schema is asked: huge texts, deep nests, many nodes', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = { deep };
    for (const data of [{ name: '张'.repeat(10_000_000) }, deep, { list: Array.from({ length: 5000 }, () => 1) }]) {
      expect(() => check(data)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
    }
  });

  it('schemas that name what nobody registered', () => {
    const broken = { type: 'object', properties: { a: { type: 'string', 'x-format': 'nowhere' } } };
    expect(() => validateForm({ schema: broken }, {}, { today })).toThrow('nowhere');
    expect(() => validateForm({ schema: { type: 'object', propertes: {} } }, {}, { today })).toThrow('propertes');
  });
});

describe('validateForm accepts', () => {
  it('and returns the values as they are kept, leaving the input alone', () => {
    const input = {
      ...good,
      name: ' 张三\u0000\u200b ',
      idNo: ' 31010119450312001x ',
      email: '',
      education: '20',
      honours: [],
    };
    expect(check(input)).toEqual({
      ok: true,
      value: { ...good, name: '张三', idNo: '31010119450312001X', education: '20', honours: [] },
    });
    expect(input.idNo).toBe(' 31010119450312001x ');
  });

  it('takes a prefix of its own for the error paths', () => {
    const outcome = validateForm({ schema }, { ...good, sex: '9' }, { today, prefix: '' });
    expect(outcome.ok ? [] : outcome.errors[0]?.path).toBe('sex');
  });
});
