import { rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import type { Ctx } from '../kernel/index.ts';
import type { NoticeTemplate } from './template.ts';
import { checkTemplate } from './template-faults.ts';
import { templateError } from './template-text.ts';

/** A template as stored: a shipped or own version of it. */
export interface StoredTemplate extends NoticeTemplate {
  version: number;
  origin: 'SHIPPED' | 'OWN';
  enabled: boolean;
}

const COLUMNS = sql`code, version, origin, name, audience, channels, title, body,
  required_variables as "requiredVariables", priority, enabled`;

/** The newest version of each code; E-0401 for a code that nobody has defined or that is switched off. */
export async function getTemplates(ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, StoredTemplate>> {
  const wanted = [...new Set(codes)];
  const found = await newestTemplates(ctx, wanted);
  for (const code of wanted) {
    const template = found.get(code);
    if (!template) throw templateError(code, '', '不存在');
    if (!template.enabled) throw templateError(code, template.name, '已停用');
  }
  return found;
}

/**
 * Stores the shipped templates. A wording that a release has changed becomes the next version, so that what was sent keeps the text it
 * was sent with; a template that the office has worded itself is left alone.
 */
export async function seedTemplates(ctx: Ctx, shipped: readonly NoticeTemplate[]): Promise<void> {
  shipped.forEach(checkTemplate);
  const stored = await newestTemplates(
    ctx,
    shipped.map(({ code }) => code),
  );
  const worded = shipped.filter((template) => {
    const newest = stored.get(template.code);
    return newest?.origin !== 'OWN' && !(newest && isSameText(newest, template));
  });
  await insertTemplates(
    ctx,
    worded.map((template) => ({ ...template, version: (stored.get(template.code)?.version ?? 0) + 1 })),
  );
}

async function newestTemplates(ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, StoredTemplate>> {
  const found = await rows<StoredTemplate>(
    ctx,
    sql`select distinct on (code) ${COLUMNS} from notice_template where code = any(${codes}::text[])
        order by code, version desc`,
  );
  return new Map(found.map((template) => [template.code, template]));
}

/** In one statement: a first start has them all. Several nodes may start at once; the one that comes second finds the version there. */
async function insertTemplates(ctx: Ctx, templates: readonly (NoticeTemplate & { version: number })[]): Promise<void> {
  if (templates.length === 0) return;
  const now = ctx.app.clock.now();
  const values = templates.map((template) => ({ ...template, id: uuidv7(now.getTime()) }));
  await run(
    ctx,
    sql`insert into notice_template
          (id, code, version, origin, name, audience, channels, title, body, required_variables, priority, created_at)
        select id, code, version, 'SHIPPED', name, audience, channels, title, body, "requiredVariables", priority, ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as t(id uuid, code text, version int, name text, audience text,
            channels text[], title text, body text, "requiredVariables" text[], priority smallint)
        on conflict (code, version) do nothing`,
  );
}

function isSameText(a: NoticeTemplate, b: NoticeTemplate): boolean {
  const textOf = ({ name, audience, channels, title, body, requiredVariables, priority }: NoticeTemplate) =>
    JSON.stringify([name, audience, channels, title, body, requiredVariables, priority]);
  return textOf(a) === textOf(b);
}
