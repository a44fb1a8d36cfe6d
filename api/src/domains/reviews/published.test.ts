import { describe, expect, it } from '@jest/globals';
import { faultsOfSent } from '../../../test/published-message.ts';
import { modules } from '../../modules.ts';
import { exchangeDocuments, sentFileOf } from '../../platform/exchange/docs/exchange-documents.ts';
import { Registry } from '../../platform/kernel/registry.ts';
import { HOTLINE } from './hotline/answers/hotline-channel.ts';
import { ANSWER_KINDS } from './hotline/words.ts';
import { REVIEW_PLATFORM } from './platform-push/review-channel.ts';

interface Published {
  title: string;
  description: string;
  required: string[];
  properties: Record<string, { title: string }>;
  examples: Record<string, unknown>[];
  'x-answers': { code: number; meaning: string }[];
  'x-changes': { version: string; date: string; note: string }[];
}
const documents = exchangeDocuments(new Registry(modules));
const published = (file: string) => documents.find(({ path }) => path === `schemas/${file}`)?.content as Published;

describe('R9.7 the interface documents of 好差评, generated from what the product sends and takes', () => {
  const sent = [
    ...['EVALUATION', 'REPLY', 'RECTIFY'].map((kind) => [REVIEW_PLATFORM, kind] as const),
    ...Object.keys(ANSWER_KINDS).map((kind) => [HOTLINE, kind] as const),
  ];

  it.each(sent)(
    '11.9 %s %s: what it is for, every member with its Chinese name, examples, a note for each change',
    (channel, kind) => {
      const document = published(sentFileOf(channel, kind));
      expect(document.title).toMatch(/^报送.+：.+/);
      expect(document.description.length).toBeGreaterThan(10);
      for (const { title } of Object.values(document.properties)) expect(title).toMatch(/\p{Script=Han}/u);
      expect(document.examples.flatMap((example) => faultsOfSent(channel, kind, example))).toEqual([]);
      expect(document['x-changes'].length).toBeGreaterThan(0);
    },
  );

  it('11.9 the city’s platform gets grade, options, comment, time, object, matter, staff, channel and the anonymous flag', () => {
    const { required } = published('to-review-platform-evaluation.schema.json');
    const demanded = [
      'grade',
      'options',
      'comment',
      'evaluatedAt',
      'projNo',
      'serviceCode',
      'staff',
      'channel',
      'anonymous',
    ];
    expect(required).toEqual(expect.arrayContaining(demanded));
  });

  it('11.9 a member that nobody was told of, or one that is missing, is a fault', () => {
    const [example] = published('to-hotline-contact.schema.json').examples;
    expect(faultsOfSent(HOTLINE, 'CONTACT', { ...example, applicant: '张三' })).toHaveLength(1);
    expect(faultsOfSent(HOTLINE, 'CONTACT', { orderNo: example?.orderNo })).toHaveLength(3);
  });

  it.each([
    ['hotline-dispatch.schema.json', [0, 1002, 1005, 1099]],
    ['hotline-answer.schema.json', [0, 1002, 1003, 1004, 1005, 1099]],
  ])('11.9 %s says what 12345 is answered, by code', (file, codes) => {
    expect(published(file)['x-answers'].map(({ code }) => code)).toEqual(codes);
  });
});
