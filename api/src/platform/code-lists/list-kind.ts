import { firstRow, rows, sql } from '../../database/sql.ts';
import { keptDictionaries, publishForms } from '../forms/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { defineRuleKind, fieldCatalogue } from '../rules/index.ts';
import { learnLists } from './follow-lists.ts';
import {
  compareLists,
  describeList,
  LIST_KIND,
  type ListBody,
  listBodySchema,
  type Problem,
  problemsOfHistory,
  problemsOfList,
} from './list-body.ts';

/** What only the data show: which list it is, and what its versions have said. */
async function problemsOfData(tx: Ctx, body: ListBody, ruleId: string | null): Promise<readonly Problem[]> {
  const rule = await firstRow<{ key: string }>(tx, sql`select key from rule where id = ${ruleId}`);
  const list = keptDictionaries().find(({ dictCode }) => dictCode === rule?.key);
  const versions = await rows<{ body: ListBody }>(
    tx,
    sql`select body from rule_version where rule_id = ${ruleId} and state = 'APPROVED' order by number`,
  );
  return problemsOfHistory(
    body,
    versions.map(({ body: said }) => said),
    list?.kept.fixed ?? [],
  );
}

/**
 * 代码表 (01 §2.6 "Dictionary", A04, A05, A20; ADR 0027): one rule for each list that administrators keep. Publishing a version writes the next
 * version of the forms that offer the list, so that both sides check by it and records keep the one they were filled in with.
 */
export const listKind = defineRuleKind<ListBody>({
  kind: LIST_KIND,
  title: '代码表',
  titleLabel: '代码表名称',
  help: '申请表和职业技能培训中可以选择的代码。修改后由另一人审批，到生效时间起按新版显示和核对；停用的代码不再供选择，已有的记录仍显示其名称，办件保留填写时的名称。代码的含义不能改变，含义不同的另设代码。',
  single: true,
  cityOnly: true,
  fields: fieldCatalogue([]),
  bodySchema: listBodySchema,
  checkBody: problemsOfList,
  checkData: problemsOfData,
  describe: describeList,
  compare: compareLists,
  get shipped() {
    return keptDictionaries().map(({ dictCode, title, standard, items, kept }) => ({
      key: dictCode,
      title,
      condition: { and: [] },
      body: {
        items: items.map((item) => ({
          code: item.code,
          title: item.title,
          ...(kept.fixed.includes(item.code) && { fixed: true }),
        })),
      },
      ...(standard !== undefined && { basisText: standard }),
    }));
  },
  permissions: { view: 'dictionary:view', edit: 'dictionary:edit' },
  onPublished: async (tx) => {
    await publishForms(tx);
    tx.afterCommit(() => learnLists(tx.app));
  },
});
