import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { readParameter } from '../parameters/index.ts';
import type { Notice, NoticeGroup } from './notice.ts';
import { groupAbove } from './parameters.ts';
import { TECHNICAL } from './shipped/technical.ts';
import { WARNING_SUMMARY } from './shipped/warnings.ts';

interface Grouped extends Notice {
  group: NoticeGroup;
}

/** As many names as a summary spells out. */
const NAMED = 3;

/**
 * Puts one summary in the place of each crowd: of notices that share cause and place and are more than `notify.groupAbove` (01 §6.11: never
 * 10,000 messages). It goes to everybody who would have been told, on every channel they would have used, as urgent as the most urgent.
 */
export async function groupNotices(ctx: Ctx, notices: readonly Notice[]): Promise<Notice[]> {
  const grouped = notices.filter(hasGroup);
  if (grouped.length === 0) return [...notices];
  const most = await readParameter(ctx, groupAbove);
  const crowds = [...Map.groupBy(grouped, crowdKey).values()].filter((crowd) => crowd.length > most);
  if (crowds.length === 0) return [...notices];
  const crowded = new Set(crowds.flatMap((crowd) => crowd.map(crowdKey)));
  const names = await readOrgNames(
    ctx,
    crowds.flatMap(([first]) => (first ? [first.group.orgId] : [])),
  );
  return [
    ...notices.filter((notice) => !hasGroup(notice) || !crowded.has(crowdKey(notice))),
    ...crowds.flatMap((crowd) => summarise(crowd, names)),
  ];
}

function hasGroup(notice: Notice): notice is Grouped {
  return notice.group !== undefined;
}

function crowdKey({ group }: Grouped): string {
  return `${group.key}|${group.orgId}`;
}

function summarise(crowd: readonly Grouped[], names: ReadonlyMap<string, string>): Notice[] {
  const [first] = [...crowd].sort(byUrgency);
  if (!first) return [];
  const { group } = first;
  const channels = [...new Set(crowd.flatMap((notice) => notice.channels ?? []))];
  const place = names.get(group.orgId) ?? '本机构';
  return [
    {
      ...(first.template === TECHNICAL ? technicalSummary(crowd, first, place) : clerkSummary(crowd, first, place)),
      receivers: distinctReceivers(crowd),
      link: group.link,
      priority: first.priority,
      priorityOrder: first.priorityOrder,
      channels: channels.length > 0 ? channels : undefined,
      dueKey: `${crowdKey(first)}|${group.dueKey}`,
    },
  ];
}

type Summary = Pick<Notice, 'template' | 'variables'>;

function clerkSummary(crowd: readonly Grouped[], first: Grouped, place: string): Summary {
  return {
    template: WARNING_SUMMARY,
    variables: {
      机构: place,
      件数: crowd.length,
      预警类型: first.group.title,
      事项名称: namesOf(crowd, '事项名称', '个事项'),
      当前环节: namesOf(crowd, '当前环节', '个环节'),
      办件编号: first.record?.title ?? String(first.variables.办件编号 ?? '—'),
      优先级: first.variables.优先级 ?? '—',
      措施: '打开清单，按优先级从上到下逐件处理',
    },
  };
}

/** In the words of technicians' notices (R4.3.2). */
function technicalSummary(crowd: readonly Grouped[], { variables, group }: Grouped, place: string): Summary {
  return {
    template: TECHNICAL,
    variables: {
      ...variables,
      故障描述: `${group.title}（${place}共 ${crowd.length} 件）`,
      影响范围: `${crowd.length} 件，涉及${namesOf(crowd, '事项名称', '个事项')}`,
    },
  };
}

function byUrgency(a: Notice, b: Notice): number {
  return (
    (a.priority ?? 4) - (b.priority ?? 4) ||
    (a.priorityOrder ?? Number.MAX_SAFE_INTEGER) - (b.priorityOrder ?? Number.MAX_SAFE_INTEGER)
  );
}

function distinctReceivers(crowd: readonly Notice[]): Notice['receivers'] {
  const receivers = crowd.flatMap((notice) => notice.receivers);
  return [...new Map(receivers.map((receiver) => [JSON.stringify(receiver), receiver])).values()];
}

/** 退役报到、户口登记等5个事项: the most frequent names first. */
function namesOf(crowd: readonly Notice[], variable: string, counted: string): string {
  const counts = new Map<string, number>();
  for (const { variables } of crowd) {
    const name = String(variables[variable] ?? '').trim();
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  if (byCount.length === 0) return '—';
  const named = byCount.slice(0, NAMED).join('、');
  return byCount.length > NAMED ? `${named}等${byCount.length}${counted}` : named;
}

async function readOrgNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    ctx,
    sql`select id, short_name as name from org where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
