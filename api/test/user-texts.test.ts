import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { modules } from '../src/modules.ts';

const HAN = /\p{Script=Han}/u;
/** A clause, rule, notice or acceptance of the requirements; error codes (E-0504) and versions are none. */
const CLAUSE = /§|(?<![A-Za-z0-9])(?:AC|BR|SC|N|R|S|T)-?\d{1,2}(?:[-.]\d+)+/;
/** Two marks where one belongs, also around bold type. */
const DOUBLED = /[。；，、！？：]\**[。；，、！？：]/u;
/** A word of a sentence in English; names that are written so in Chinese texts (PDF, HMAC, IPv4) have capitals. */
const ENGLISH = /(?<![A-Za-z0-9_.{$-])[a-z]{4,}(?![A-Za-z0-9_}(-])/;

/** What is written for developers and partners, who read clauses and English. */
const OURS = /\.(?:doc|docs\..*|enumDoc|files|inbound\..*|published\..*|outbound\..*|brought\..*|schema\..*)$/;
/** Words in small letters that a Chinese text has too. */
const KNOWN = /cron/g;

/** Every text in what the modules declare that a person may read: whatever holds a Chinese character. */
function textsOf(value: unknown, way: string, seen: Set<unknown>): [way: string, text: string][] {
  if (typeof value === 'string') return HAN.test(value) && !OURS.test(way) ? [[way, value]] : [];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${way}.${key}`, seen));
}

const declared = modules.flatMap((module) => textsOf(module, module.name, new Set()));

const CLIENTS = ['web-staff', 'web-training', 'web-pad', 'web-apply', 'web-kit', 'mini-alipay'];

/** Lines of the clients' sources with Chinese in them, without comments. */
const written = CLIENTS.flatMap((client) => {
  const root = join(import.meta.dirname, '../..', client, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|axml)$/.test(file) && !/generated|records|testing|\.test\./.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*/gm, '')
        .split('\n')
        .filter((line) => HAN.test(line))
        .map((line): [string, string] => [`${client}/src/${file}`, line.trim()]),
    );
});

describe('what people read', () => {
  it('was found', () => {
    expect([declared.length > 5_000, written.length > 3_000]).toEqual([true, true]);
  });

  it('names no clause of the requirements: titles, notices, parameters, errors, pages', () => {
    expect([...declared, ...written].filter(([, text]) => CLAUSE.test(text))).toEqual([]);
  });

  it('has no doubled punctuation', () => {
    expect([...declared, ...written].filter(([, text]) => DOUBLED.test(text))).toEqual([]);
  });

  it('has no English words in its sentences', () => {
    const plain = (text: string) => text.replace(/\{[^}]*\}|https?:\S+/g, '').replace(KNOWN, '');
    expect(declared.filter(([, text]) => ENGLISH.test(plain(text)))).toEqual([]);
  });
});
