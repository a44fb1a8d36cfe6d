import 'reflect-metadata';
import Fastify from 'fastify';
import pg from 'pg';
import { type SqlInstant, toDateOrNull } from '../../src/database/sql.ts';
import { caseFlow } from '../../src/domains/cases/case.flow.ts';
import { remainingOf } from '../../src/platform/flow/index.ts';
import { serve } from '../setup/serve.ts';
import { consoleRows } from './console-rows.ts';
import { COLUMNS, PAGE_SIZE, QUEUE_STATES } from './lists.ts';
import { office } from './office.ts';

/**
 * The floor that the product is held against: plain Fastify and pg, three named statements, no session, no scope, no schema. `pool` reads
 * timestamps into dates as pg does by itself; `textPool` leaves them as the text that came (the stricter baseline).
 */
const TIMESTAMPTZ = 1184;
const options = {
  connectionString: String(process.env.BENCH_DATABASE),
  max: 20,
  options: '-c timezone=UTC -c jit=off',
};
const pool = new pg.Pool(options);
const textPool = new pg.Pool({
  ...options,
  types: {
    getTypeParser: ((oid: number, format: 'text' | 'binary') =>
      oid === TIMESTAMPTZ
        ? (text: string) => text
        : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
  },
});

type Row = Record<string, unknown>;

/** The one field that is not stored, by the product's own function. */
function remaining({ status, dueAt }: Row) {
  const state = caseFlow.states[String(status)];
  const due = toDateOrNull(dueAt as SqlInstant | null);
  const { lines: _lines, ...shown } = remainingOf(
    due,
    state?.paused ? state.title : null,
    office.calendar,
    office.clock.now(),
  );
  return shown;
}

function list(from: pg.Pool) {
  const cases = `select ${COLUMNS.cases}, c.org_id as "orgId" from one_thing_case c
                  where c.state = any($1::text[]) order by c.submitted_at desc, c.id desc limit $2`;
  const orgs = `select ${COLUMNS.orgs} from org where id = any($1::uuid[])`;
  const subCases = `select ${COLUMNS.subCases}, s.case_id as "caseId" from sub_case s
                     where s.case_id = any($1::uuid[]) order by s.case_id, s.position`;
  return async () => {
    const found = await from.query<Row>({ name: 'cases', text: cases, values: [QUEUE_STATES, PAGE_SIZE + 1] });
    const page = found.rows.slice(0, PAGE_SIZE);
    const [orgRows, subCaseRows] = await Promise.all([
      from.query<Row>({ name: 'orgs', text: orgs, values: [[...new Set(page.map((row) => row.orgId))]] }),
      from.query<Row>({ name: 'sub-cases', text: subCases, values: [page.map((row) => row.id)] }),
    ]);
    const orgById = new Map(orgRows.rows.map((org) => [org.id, org]));
    const byCase = Map.groupBy(subCaseRows.rows, (row) => row.caseId);
    const nodes = page.map(({ orgId, ...row }) => ({
      ...row,
      remaining: remaining(row),
      acceptOrg: orgById.get(orgId),
      subCases: (byCase.get(row.id) ?? []).map(({ caseId: _caseId, ...subCase }) => subCase),
    }));
    return { data: { cases: { nodes, pageInfo: { hasNextPage: found.rows.length > PAGE_SIZE } } } };
  };
}

const server = Fastify();
server.post('/list', list(pool));
server.post('/list/text', list(textPool));
server.post('/console', consoleRows(pool));
await server.listen({ port: 0, host: '127.0.0.1' });
serve({ url: server.listeningOrigin }, undefined, async () => {
  await server.close();
  await Promise.all([pool.end(), textPool.end()]);
});
