import type { Notice, NoticeRecord } from '../../../platform/notify/index.ts';

/** One record of which an office is told. */
export interface Word {
  template: string;
  roleCode: string;
  orgId: string;
  /** What stands in 明细. */
  line: string;
  record: NoticeRecord;
  /** Values of further variables; records of an act have them in common. */
  more?: Readonly<Record<string, string | number>>;
  dueKey?: string;
}

const SHOWN = 5;

/** One notice for each office and template: how many, and the first of them (02 §2.4 no. 7). */
export function mergeNotices(words: readonly Word[]): Notice[] {
  const groups = Map.groupBy(words, ({ template, roleCode, orgId, more }) =>
    JSON.stringify([template, roleCode, orgId, more]),
  );
  return [...groups.values()].flatMap((group): Notice[] => {
    const [first] = group;
    if (!first) return [];
    const lines = group.slice(0, SHOWN).map(({ line }) => line);
    const rest = group.length > SHOWN ? `等${group.length}个项目` : '';
    return [
      {
        template: first.template,
        receivers: [{ roleCode: first.roleCode, orgId: first.orgId }],
        variables: { ...first.more, 数量: group.length, 明细: `${lines.join('、')}${rest}` },
        dueKey: first.dueKey,
        ...(group.length === 1
          ? { record: first.record }
          : { link: first.roleCode === 'INST' ? '/inspections' : '/training/inspections' }),
      },
    ];
  });
}
