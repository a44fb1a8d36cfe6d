import { type DataColumn, MarkTag, StateTag } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { Link } from 'react-router';
import type { CryptoAssessmentFieldsFragment } from '../../generated/graphql.ts';
import { cryptoFulfilmentTitles } from '../../generated/titles/crypto-fulfilment.ts';

/** Its code is its id. */
export type AssessmentUnit = CryptoAssessmentFieldsFragment['units'][number] & { id: string };

interface Acts {
  onJudge: ((unit: AssessmentUnit) => void) | undefined;
  onRead(unit: AssessmentUnit): void;
}

/** Columns of 密评自查. */
export function assessmentColumns({ onJudge, onRead }: Acts): DataColumn<AssessmentUnit>[] {
  return [
    { key: 'code', title: '编号', fixed: true, render: (row) => row.code },
    { key: 'title', title: '测评项', fixed: true, render: (row) => <Subject unit={row} /> },
    { key: 'verdict', title: '判定 · D / A / K', render: (row) => <Judged unit={row} /> },
    { key: 'score', title: '得分', align: 'right', render: (row) => row.score ?? '—' },
    {
      key: 'measure',
      title: '本平台的措施',
      render: (row) => <div className="staff-unit-measure">{row.measure}</div>,
    },
    { key: 'evidence', title: '证据', render: (row) => <EvidenceLinks unit={row} /> },
    {
      key: 'gap',
      title: '差距和整改措施',
      render: (row) => <div className="staff-unit-gap">{row.judgement?.gap || '—'}</div>,
    },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <Space orientation="vertical" size={2}>
          {onJudge && (
            <Button size="small" onClick={() => onJudge(row)}>
              判定
            </Button>
          )}
          {row.judgement && (
            <Button size="small" type="link" onClick={() => onRead(row)}>
              历次判定
            </Button>
          )}
        </Space>
      ),
    },
  ];
}

function Subject({ unit }: { unit: AssessmentUnit }) {
  return (
    <Space orientation="vertical" size={2} className="staff-unit-subject">
      <span>{unit.title}</span>
      <span>
        {unit.layerTitle} · {unit.clause} · {unit.grade}
      </span>
      <Space size={4} wrap>
        {unit.byOrganisation && <MarkTag>机构负责</MarkTag>}
        {unit.notHere && <MarkTag why={unit.notHere}>未在此运行</MarkTag>}
      </Space>
    </Space>
  );
}

function Judged({ unit }: { unit: AssessmentUnit }) {
  return (
    <Space orientation="vertical" size={2}>
      <Verdict unit={unit} />
      <span>{ticks(unit)}</span>
    </Space>
  );
}

function Verdict({ unit }: { unit: AssessmentUnit }) {
  const { judgement, management, open } = unit;
  if (!judgement) return <StateTag title="未判定" tone="waiting" />;
  if (!judgement.applies) return <StateTag title="不适用" tone="ended" />;
  const title = management ? cryptoFulfilmentTitles[judgement.fulfilment] : open ? '有差距' : '符合';
  return <StateTag title={title} tone={open ? 'paused' : 'ended'} />;
}

function ticks({ judgement, management }: AssessmentUnit): string {
  if (!judgement?.applies || management) return '—';
  return [judgement.effective, judgement.algorithm, judgement.keySafe].map((on) => (on ? '√' : '×')).join(' / ');
}

function EvidenceLinks({ unit }: { unit: AssessmentUnit }) {
  return (
    <Space orientation="vertical" size={2}>
      {unit.evidence.map(({ title, route, command }) => (
        <div key={title}>
          {route ? <Link to={route}>{title}</Link> : title}
          {command && (
            <div>
              <code className="staff-unit-command">{command}</code>
            </div>
          )}
        </div>
      ))}
      {unit.judgement?.evidence && <div className="staff-cell-note">{unit.judgement.evidence}</div>}
    </Space>
  );
}
