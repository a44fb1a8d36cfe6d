import { Countdown, ScrollFrame } from '@yjs/web-kit';
import { Flex } from 'antd';
import { useMemo } from 'react';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { progressOf, STEPS, type Step } from './progress.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

/** What the clock runs down to in each state of a batch; nothing once scoring is over. */
const AHEAD: Readonly<
  Partial<Record<Batch['state'], { label: string; until: 'materialFrom' | 'scoreFrom' | 'scoreTo' }>>
> = {
  PUBLISHED: { label: '距材料公开', until: 'materialFrom' },
  MATERIAL_OPEN: { label: '距开始打分', until: 'scoreFrom' },
  SCORING: { label: '距打分截止', until: 'scoreTo' },
};

/** 打分进度 (SC17-3): experts against projects, the word in each field beside its shade, and the clock of the window. */
export function ProgressGrid({ batch }: { batch: Batch }) {
  const { experts, rows } = useMemo(() => progressOf(batch.projects), [batch.projects]);
  const ahead = AHEAD[batch.state];
  if (experts.length === 0) return null;
  return (
    <section className="staff-section" aria-label="打分进度">
      <Flex justify="space-between" align="baseline" wrap gap={16}>
        <h2 className="staff-section-title">打分进度</h2>
        {ahead && <Countdown label={ahead.label} until={batch[ahead.until]} serverNow={batch.now} />}
      </Flex>
      <ScrollFrame className="staff-matrix review-progress" label="各专家打分进度，可滚动">
        <table aria-label="打分进度">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {experts.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">已提交</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.seq}. {row.name}
                </th>
                {row.cells.map((step, n) => (
                  <Cell key={experts[n]?.id} step={step} />
                ))}
                <td>
                  {row.submitted}/{row.all}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">已提交</th>
              {experts.map(({ id, submitted, all }) => (
                <td key={id}>
                  {submitted}/{all}
                </td>
              ))}
              <td>
                {batch.submittedCount}/{batch.sheetCount}
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
    </section>
  );
}

function Cell({ step }: { step: Step | undefined }) {
  return step ? <td data-step={step}>{STEPS[step]}</td> : <td>—</td>;
}
