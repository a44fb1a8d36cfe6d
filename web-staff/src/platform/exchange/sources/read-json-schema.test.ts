import { describe, expect, it } from '@jest/globals';
import { readJsonSchema } from './read-json-schema.ts';

const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['idNo', 'amount'],
    properties: {
      idNo: { type: 'string', title: '身份证号', maxLength: 18 },
      amount: { type: 'number', description: '金额' },
      paidOn: { type: ['string', 'null'], format: 'date' },
      sex: { enum: [1, 2] },
      bankAccount: { type: 'string' },
    },
  },
};

describe('fields from a JSON Schema', () => {
  it('take name, title, type, length and codes; what is about a person is sensitive until decided otherwise', () => {
    expect(
      readJsonSchema(JSON.stringify(schema)).map(
        ({ name, label, type, length, codes, required, sensitivity, content }) => [
          name,
          label,
          type,
          length,
          codes,
          required,
          sensitivity,
          content,
        ],
      ),
    ).toEqual([
      ['idNo', '身份证号', 'STRING', 18, [], true, 'L1', 'ID_NUMBER'],
      ['amount', '金额', 'DECIMAL', null, [], true, 'NONE', 'PLAIN'],
      ['paidOn', 'paidOn', 'DATE', null, [], false, 'NONE', 'PLAIN'],
      ['sex', 'sex', 'CODE', null, ['1', '2'], false, 'NONE', 'PLAIN'],
      ['bankAccount', 'bankAccount', 'STRING', 200, [], false, 'L2', 'BANK_ACCOUNT'],
    ]);
  });

  it.each([
    ['{', '文件不是正确的 JSON'],
    ['[]', '没有找到 properties：文件应为一条记录的 JSON Schema'],
    ['{"properties":{}}', '没有在 properties 中找到字段'],
    ['{"properties":{"1a":{}}}', '字段标识应以字母开头，由字母、数字或下划线组成：1a'],
    ['null', '没有找到 properties：文件应为一条记录的 JSON Schema'],
  ])('%s is refused with what is wrong', (text, message) => {
    expect(() => readJsonSchema(text)).toThrow(message);
  });
});
