import { parseForeignJson } from '../../kernel/json-depth.ts';
import { type ChannelRow, type ChannelTarget, UpstreamFault } from './channel-driver.ts';
import { problemOfAnswer } from './problem-of-answer.ts';

type Mapping = Pick<ChannelTarget, 'rowsPath' | 'responseMapping'>;

/** Reads a JSON answer under our field names. A page of HTML, a broken text, a missing list, an error dressed as an answer are faults; none of it is passed on. */
export function readRows(body: Buffer, target: Asked, limit: number, status: number): Rows {
  return answeredRows(parse(body, status), target, limit, status);
}

type Asked = Mapping & Pick<ChannelTarget, 'fields'>;

/** The rows of an answer to a question. @throws UpstreamFault where the answer is none */
function answeredRows(answer: unknown, target: Asked, limit: number, status: number | null): Rows {
  const found = rowsOf(answer, target, limit, status);
  const list = at(answer, target.rowsPath);
  const problem = problemOfAnswer({ answer, list, rows: found.rows, fields: target.fields });
  if (problem !== undefined) throw new UpstreamFault('FAULT', problem, status);
  return found;
}

export interface Rows {
  rows: ChannelRow[];
  more: boolean;
}

/** The rows of an answer that was read already, under our field names. @throws UpstreamFault where there is no list */
export function rowsOf(answer: unknown, target: Mapping, limit: number, status: number | null): Rows {
  const found = at(answer, target.rowsPath);
  const list = Array.isArray(found) ? found : found === null || found === undefined ? [] : [found];
  if (!list.every(isRow)) throw new UpstreamFault('FAULT', '上游应答不是数据列表', status);
  return { rows: list.slice(0, limit).map((row) => underOurNames(row, target)), more: list.length > limit };
}

function parse(body: Buffer, status: number): unknown {
  try {
    return parseForeignJson(body.toString('utf8'));
  } catch {
    throw new UpstreamFault('FAULT', '上游应答不是JSON', status);
  }
}

/** Names that are mapped are taken from where they lie; the others stay as they came, for the projection to judge. */
function underOurNames(row: ChannelRow, { responseMapping }: Pick<ChannelTarget, 'responseMapping'>): ChannelRow {
  if (responseMapping.length === 0) return row;
  const roots = new Set(responseMapping.map(({ theirs }) => theirs.split('.')[0]));
  const rest = Object.entries(row).filter(([name]) => !roots.has(name));
  return Object.fromEntries([...rest, ...responseMapping.map(({ field, theirs }) => [field, at(row, theirs)])]);
}

function at(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isRow(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

function isRow(value: unknown): value is ChannelRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
