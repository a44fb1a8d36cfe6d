import { LevelTag, StateTag } from '@yjs/web-kit';
import { Alert } from 'antd';
import type { DataTestOutcome, TestDataChannelMutation } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';

type Test = TestDataChannelMutation['testDataChannel'];

/** How far the call came, step by step, and what it brought. */
export function TestResult({ test }: { test: Test }) {
  return (
    <>
      <Alert
        type={test.ok ? 'success' : 'error'}
        showIcon
        role="status"
        title={`${test.ok ? '测试通过' : '测试未通过'}，用时 ${test.ms} 毫秒`}
        description={test.text}
      />
      <PlainTable
        label="测试步骤"
        columns={[
          { key: 'title', title: '步骤', width: 110, render: (row) => row.title },
          { key: 'outcome', title: '结果', width: 90, render: (row) => <Outcome outcome={row.outcome} /> },
          { key: 'code', title: '结果码', width: 84, render: (row) => row.code ?? '—' },
          { key: 'text', title: '说明', render: (row) => <span className="staff-long">{row.text}</span> },
        ]}
        rows={test.steps.map((step) => ({ ...step, id: step.title }))}
        empty={{ title: '没有步骤' }}
      />
      {test.rows.length > 0 && <Sample rows={test.rows as Record<string, unknown>[]} />}
    </>
  );
}

function Outcome({ outcome }: { outcome: DataTestOutcome }) {
  switch (outcome) {
    case 'OK':
      return <StateTag title="通过" tone="done" />;
    case 'WARNING':
      return <LevelTag level="YELLOW" text="需留意" />;
    case 'FAILED':
      return <LevelTag level="RED" text="未通过" />;
    case 'SKIPPED':
      return <StateTag title="未进行" tone="ended" />;
  }
}

function Sample({ rows }: { rows: readonly Record<string, unknown>[] }) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <section className="staff-preview-block" aria-label="样例（已脱敏）">
      <p>样例（已脱敏）</p>
      <div className="exchange-grid-scroll">
        <PlainTable
          label="样例（已脱敏）"
          columns={names.map((name) => ({
            key: name,
            title: name,
            render: (row: Record<string, unknown> & { id: string }) => textOf(row[name]),
          }))}
          rows={rows.map((row, n) => ({ ...row, id: String(n) }))}
          empty={{ title: '没有数据' }}
        />
      </div>
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
