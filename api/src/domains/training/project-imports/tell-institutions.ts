import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { PROJECT } from '../projects/index.ts';

const MOST_NAMES = 5;

/** Tells each institution once which projects of its own have entered the library (T15-1, 02 §2.4 rule 7). */
export async function tellInstitutions(
  tx: Ctx,
  projects: readonly { id: string; orgId: string; name: string }[],
): Promise<void> {
  const byOrg = Map.groupBy(projects, ({ orgId }) => orgId);
  await sendNotices(
    tx,
    [...byOrg].map(([orgId, own]) => ({
      template: 'N370',
      receivers: [{ roleCode: 'INST', orgId }],
      record: { type: PROJECT, id: own[0]?.id ?? '', orgId, title: own[0]?.name ?? '' },
      variables: {
        数量: String(own.length),
        项目: own
          .slice(0, MOST_NAMES)
          .map(({ name }) => name)
          .join('、')
          .concat(own.length > MOST_NAMES ? '等' : ''),
      },
    })),
  );
}
