import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');
const SOURCES = join(REPOSITORY, 'web-staff/src');
const KIT = join(REPOSITORY, 'web-kit/src');
/** Files that hold routes; those of a branch are named by it. */
const ROUTERS: Readonly<Record<string, string>> = {
  '': 'app/router.tsx',
  '/': 'app/FurtherPages.tsx',
  '/exchange/': 'platform/exchange/ExchangePages.tsx',
  '/uplink/': 'platform/exchange/uplink/UplinkPages.tsx',
};

/**
 * Parts of pages that only some of those see who may open the page, with its route. That the others are not refused anything there the
 * browser shows, with a role that opens such pages and holds nothing else (e2e/staff/permissions.test.ts).
 */
export const PARTS_FOR_SOME: Readonly<Record<string, string>> = {
  // In the dialog of 分派 alone, which its right opens.
  'domains/aftercare/follow-up/OfficerField.tsx': '/follow-ups',
  'domains/cases/QueueCounters.tsx': '/',
  'domains/cases/forced-finish/ForcedCandidates.tsx': '/forced-finish',
  'domains/cases/statistics/ForcedPart.tsx': '/forced-finish',
  'domains/cases/time-limits/ImpactView.tsx': '/time-limits',
  'domains/reviews/ReviewAssigneeField.tsx': '/reviews/negatives',
  'domains/reviews/pads/AcceptanceRecords.tsx': '/reviews/pads',
  'domains/training/spot-checks/InspectorField.tsx': '/training/spot-plans',
  'platform/notices/UndeliveredList.tsx': '/notifications',
};

/**
 * Pages that the browser opens with the rights to them and no others, all in one role: each on which a part is missing for some, and one of each
 * other kind. What the rights of one open must not give what a part of another asks for (console-pages.test.ts).
 */
export const OPENED_WITHOUT_MORE: readonly string[] = [
  ...Object.values(PARTS_FOR_SOME),
  '/training/projects',
  '/exchange/channels',
  '/users',
  '/rules/warning',
];

/** A question that a page asks by itself as it opens. */
export interface Question {
  /** Its operation, as clients write it. */
  source: string;
  /** The file that asks, within the client. */
  file: string;
}

/** The console's route of each page, as the menu writes it, with the file of the page. */
export function consoleRoutes(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [base, name] of Object.entries(ROUTERS)) {
    const router = join(SOURCES, name);
    const text = readFileSync(router, 'utf8');
    const files = new Map(
      [...text.matchAll(/const (\w+) = lazy\(\(\) => import\('(.+?)'\)\)/g)].map(([, page = '', path = '']) => [
        page,
        join(dirname(router), path),
      ]),
    );
    for (const [, where, path, page = ''] of text.matchAll(
      /\{ (?:(index): true|path: '(.+?)'), element: <(\w+) \/> \}/g,
    )) {
      const file = files.get(page);
      const route = where ? base.replace(/(?<=.)\/$/, '') || '/' : `${base || '/'}${path}`;
      if (file && !path?.includes('*')) found.set(route, file);
    }
  }
  return found;
}

/** Pages that the generator writes of declared records: they ask for the record's own list, by the right that its menu names. */
export function generatedRoutes(): ReadonlySet<string> {
  const text = readFileSync(join(SOURCES, 'records/pages.tsx'), 'utf8');
  return new Set([...text.matchAll(/\{ path: '([^']+)'/g)].map(([, path = '']) => `/${path}`));
}

/** The file of a page that a menu leads to; `/rules/warning` is one of `/rules/:kind`. */
export function pageOf(routes: ReadonlyMap<string, string>, route: string): string | undefined {
  const fits = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(route);
  return routes.get(route) ?? [...routes].find(([pattern]) => pattern.includes(':') && fits(pattern))?.[1];
}

/**
 * All that a file and what it imports from the client ask by themselves, unless the call says when to skip it. What a dialog asks comes with
 * the act that opens it.
 *
 * @param skipped also what is asked under a condition alone
 */
export function questionsOf(file: string, skipped = false): Question[] {
  const seen = new Set<string>();
  const found: Question[] = [];
  const visit = (path: string) => {
    if (seen.has(path) || path.endsWith('Dialog.tsx')) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    const imports = importsOf(path, text);
    for (const name of documentsIn(text, skipped)) {
      const source = sourceOf(name, imports.get(name));
      if (/^\s*query\b/.test(source)) found.push({ source, file: relative(SOURCES, path) });
    }
    for (const target of new Set(imports.values())) if (!target.endsWith('.graphql.ts')) visit(target);
  };
  visit(file);
  return found;
}

/** Names that a file takes from other files of the client, with those files. */
function importsOf(path: string, text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, clause = '', from = ''] of text.matchAll(/^import (?!type )([^;]*?) from '(\.[^']+)';$/gms)) {
    const target = join(dirname(path), from);
    if (/\/generated\//.test(target) || !/\.tsx?$/.test(target) || !existsSync(target)) continue;
    for (const [name] of clause.matchAll(/\w+/g)) found.set(name, target);
  }
  return found;
}

/** Documents of `useQuery` calls, without those that are skipped under some condition unless these are wanted, and of lists. */
function documentsIn(text: string, skipped: boolean): string[] {
  const queries = [...text.matchAll(/\buseQuery\((\w+Document)\b/g)].flatMap(({ index, 1: name = '' }) =>
    !skipped && /\bskip\b/.test(callAt(text, index)) ? [] : [name],
  );
  const lists = [...text.matchAll(/\bdocument(?:: |=\{)([A-Z]\w+Document)\b/g)].map(([, name = '']) => name);
  return [...queries, ...lists];
}

/** The text of a call that begins here, to its closing bracket. */
function callAt(text: string, from: number): string {
  let depth = 0;
  for (let at = text.indexOf('(', from); at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

/** What a document says; without a file it comes from web-kit. @throws Error when it is nowhere: this walk has missed something. */
function sourceOf(name: string, file: string | undefined): string {
  const texts = file ? [readFileSync(file, 'utf8')] : sharedDocuments();
  for (const text of texts) {
    const [, source] = new RegExp(`export const ${name} = graphql\\(\\s*\`(.*?)\``, 's').exec(text) ?? [];
    if (source) return source;
  }
  throw new Error(`${name} of ${file ?? 'web-kit'} was not found`);
}

const sharedDocuments = () =>
  readdirSync(KIT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql.ts'))
    .map((name) => readFileSync(join(KIT, name), 'utf8'));
