import { canonicalRole, ROLE_PRESETS } from '../../platform/access/roles/role-presets.ts';
import { cryptoErrors } from '../../platform/crypto/index.ts';
import { kernelErrors } from '../../platform/errors/index.ts';
import { ACK_CODES } from '../../platform/exchange/docs/answer.schema.ts';
import type { MenuDefinition, Registry } from '../../platform/kernel/index.ts';
import { code, page, table } from './markdown.ts';

const codeTable = (entries: Readonly<Record<string, string>>) =>
  table(
    ['Code', 'Text'],
    Object.entries(entries).map(([name, text]) => [code(name), text]),
  );

/** Every stable code that an answer may carry. */
export function errorsPage({ modules }: Registry): string {
  return page(
    '# Error codes',
    'Codes are stable, texts are defaults that an answer may make more precise. GraphQL answers carry the code in `extensions.code`, ' +
      'with the wrong fields in `extensions.fields` and a trace number in `extensions.traceId`; other endpoints answer `{code, message, traceId}`.',
    '## Everywhere',
    codeTable(kernelErrors),
    ...modules.flatMap(({ name, title, errors = {} }) =>
      Object.keys(errors).length > 0 ? [`## ${title} (${code(name)})`, codeTable(errors)] : [],
    ),
    '## Cryptography (`crypto`)',
    codeTable(cryptoErrors),
    '## Answers to messages of other systems',
    'The `code` of the envelope’s answer. Codes `DX-…` are refusals before a message is read; see `docs/exchange/`.',
    codeTable(ACK_CODES),
  );
}

/** Every event that the audit log may hold, once, under the first module that names it. */
export function auditEventsPage({ modules }: Registry): string {
  const seen = new Set<string>();
  const rows = modules.flatMap(({ title, auditEvents = [] }) =>
    auditEvents.flatMap((event) => {
      if (seen.has(event.code)) return [];
      seen.add(event.code);
      return [[code(event.code), event.title, title]];
    }),
  );
  return page(
    '# Audit events',
    'What the tamper-evident log of acts may hold. Each entry has time, actor, address, object, outcome and trace number. `npm run audit:verify` checks the log.',
    table(['Event', 'Name', 'Module'], rows),
  );
}

/** Which preset role holds which permission when a database is new; administrators change grants afterwards. */
export function permissionsPage({ modules, permissions }: Registry): string {
  const holdersOf = new Map(permissions.map((p) => [p.code, new Set(p.roles.map(canonicalRole))]));
  const used = ROLE_PRESETS.filter((role) => [...holdersOf.values()].some((holders) => holders.has(role.code)));
  const matrix = permissions.map((permission) => [
    `${code(permission.code)} ${permission.title}${permission.sensitive ? ' ★' : ''}`,
    ...used.map((role) => (holdersOf.get(permission.code)?.has(role.code) ? '●' : '')),
  ]);
  return page(
    '# Permissions and preset roles',
    'Grants as they are when a database is new. ★ = a sensitive right: a grant made later takes effect after the security administrator confirms it.',
    table(['Permission', ...used.map((role) => `${role.name}<br>${code(role.code)}`)], matrix),
    '## Roles',
    table(
      ['Role', 'Name', 'Data scope', 'Other names', 'Never together with', 'Second factor'],
      ROLE_PRESETS.map(({ code: role, name, scope, aliases = [], exclusiveWith = [], secondFactor }) => [
        code(role),
        name,
        code(scope),
        aliases.map(code).join(', '),
        exclusiveWith.map(code).join(', '),
        secondFactor ? 'yes' : '',
      ]),
    ),
    '## Menus',
    table(
      ['Menu', 'Route', 'Shown to holders of', 'Module'],
      modules.flatMap(({ title, menus = [] }) =>
        menus.map((menu) => [menu.title, code(menu.route), shownTo(menu), title]),
      ),
    ),
  );
}

function shownTo({ permissions, alsoNeeds = [] }: MenuDefinition): string {
  const needed = alsoNeeds.map(code).join(', ');
  return (permissions.map(code).join(', ') || 'everybody') + (needed && ` and ${needed}`);
}

/** The jobs of every module with their schedules. */
export function jobsPage({ modules }: Registry): string {
  return page(
    '# Jobs',
    'Run by processes in the role `worker` or `all`. Schedules are cron expressions in Asia/Shanghai.',
    table(
      ['Job', 'Name', 'Schedule', 'Module'],
      modules.flatMap(({ title, jobs = [] }) =>
        jobs.map((job) => [code(job.name), job.title, job.cron ? code(job.cron) : 'on demand', title]),
      ),
    ),
  );
}
