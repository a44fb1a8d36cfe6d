import { useQuery } from '@apollo/client/react';
import { DataTable, DownloadButton, PageHeader, usePermission } from '@yjs/web-kit';
import { Segmented, Statistic } from 'antd';
import { useState } from 'react';
import type { CryptoAssessmentFieldsFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { CryptoAssessmentDocument } from './assessment.graphql.ts';
import { type AssessmentUnit, assessmentColumns } from './assessment-columns.tsx';
import { JudgementDialog } from './JudgementDialog.tsx';
import { JudgementHistory } from './JudgementHistory.tsx';

const help = [
  '按 GB/T 39786-2021 三级逐项自查：D 密码使用有效性，A 算法和技术合规性，K 密钥管理安全。A、K 缺项的得分比例由参数“密评自查评分规则”规定（默认缺一项得一半，都缺得四分之一），没有 D 不得分；不适用的不计入所在层面。',
  '总分 = 70 × 技术层面（物理10、网络20、设备10、应用30）加权得分 + 30 × 管理（8、8、8、6）加权得分。达到合格线（默认60分）且没有高风险项方可通过；是否高风险由测评机构判定。',
  '“机构负责”的由机构或其云服务商、产品供应商提供；“未在此运行”的在本机看不到，须另附证据。由安全管理员判定，每次判定都保留。',
];

/** 密评自查 (04 §9): K-01 to K-20 with their ticks, score and gaps. */
export default function AssessmentPage() {
  const { data, loading, error, refetch } = useQuery(CryptoAssessmentDocument, { fetchPolicy: 'cache-and-network' });
  const mayJudge = usePermission('crypto.assessment:edit');
  const [shown, setShown] = useState<'all' | 'open'>('all');
  const [judging, setJudging] = useState<AssessmentUnit>();
  const [read, setRead] = useState<AssessmentUnit>();
  const assessment = data?.cryptoAssessment;
  const units = assessment?.units.map((unit) => ({ ...unit, id: unit.code }));
  const gaps = units?.filter(({ open }) => open);

  return (
    <>
      <PageHeader
        title="密评自查"
        subtitle={assessment && summary(assessment)}
        help={<HelpLines lines={help} />}
        actions={<DownloadButton label="导出自查表" url="/exports/crypto-assessment.xlsx" />}
      />
      {assessment && (
        <div className="staff-figures-line">
          <Statistic title="总分" value={assessment.total} />
          {assessment.layers.map(({ title, weight, score }) => (
            <Statistic key={title} title={`${title}（${weight}）`} value={score} />
          ))}
        </div>
      )}
      <div className="staff-over-table">
        <Segmented
          aria-label="显示"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: '全部' },
            { value: 'open', label: `差距清单 ${gaps?.length ?? ''}` },
          ]}
        />
      </div>
      <DataTable
        id="crypto-assessment"
        label="密评自查"
        columns={assessmentColumns({ onJudge: mayJudge ? setJudging : undefined, onRead: setRead })}
        rows={shown === 'open' ? gaps : units}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有差距', hint: '各项均已判定为符合或不适用。' }}
      />
      {judging && <JudgementDialog unit={judging} onClose={() => setJudging(undefined)} />}
      {read && <JudgementHistory unit={read} onClose={() => setRead(undefined)} />}
    </>
  );
}

function summary({ reached, pass, units }: CryptoAssessmentFieldsFragment): string {
  const unjudged = units.filter(({ judgement }) => !judgement).length;
  return `${reached ? `已达到${pass}分` : `未达到${pass}分`}${unjudged > 0 ? `，${unjudged} 项尚未判定，按不符合计` : ''}`;
}
