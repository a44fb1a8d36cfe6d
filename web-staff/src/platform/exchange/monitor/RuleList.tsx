import { useQuery } from '@apollo/client/react';
import { DataTable, PageHeader, usePermission } from '@yjs/web-kit';
import { useState } from 'react';
import type { RuleRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../HelpLines.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RulesDocument } from './RuleList.graphql.ts';
import { ruleColumns } from './rule-columns.tsx';

const help = [
  '规则按这里的数值检查调用日志，修改后几秒内生效，每次修改都成为新的版本并记入审计日志。',
  '“试算”用同样的算法检查近7日的日志，告诉您按这组数值会产生多少异常事件，不会真的告警或封禁。',
  '个别应用或通道需要不同的数值时，用“单独设置”；取消后恢复通用规则。',
];

/** 检测规则 (03 §39.2): R1–R14 with their numbers, each tried on the last seven days before it is saved. */
export default function RuleList() {
  const { data, loading, error, refetch } = useQuery(RulesDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<{ rule: RuleRowFragment; single: boolean }>();
  const may = usePermission('dx.mon:rule');
  return (
    <>
      <PageHeader title="检测规则" help={<HelpLines lines={help} />} />
      <DataTable
        id="exchange-rules"
        label="检测规则"
        columns={ruleColumns({
          may,
          onEdit: (rule, single) => setEdited({ rule, single }),
          onDone: () => void refetch(),
        })}
        rows={data?.exchangeRules}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有检测规则' }}
        onOpen={(rule) => may && setEdited({ rule, single: false })}
      />
      {edited && (
        <RuleEditor
          {...edited}
          onDone={() => {
            setEdited(undefined);
            void refetch();
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
