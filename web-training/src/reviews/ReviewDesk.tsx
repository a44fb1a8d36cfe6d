import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@apollo/client/react';
import { Countdown, ErrorNotice, formatInstant, PageHeader, presentError, StateTag, useShortcut } from '@yjs/web-kit';
import { Alert, App, Button, Flex, Form, Space } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ReviewPagePartsFragment } from '../generated/graphql.ts';
import { MaterialTabs } from './MaterialTabs.tsx';
import { PrintedSheet } from './PrintedSheet.tsx';
import { SubmitSheetsDocument } from './reviews.graphql.ts';
import { ScoreSheet } from './ScoreSheet.tsx';
import { type SheetValues, toValues } from './sheet-values.ts';
import { type TaskAct, TaskActDialog } from './TaskActDialog.tsx';
import { useSheet } from './useSheet.ts';
import { mayAskRecusal, taskTones } from './words.ts';

export interface ReviewDeskProps {
  page: ReviewPagePartsFragment;
  onChange(): void;
}

const WRITABLE = ['COMMITTED', 'OPENED', 'DRAFT'];

/** Material and sheet side by side; the sheet saves itself. */
export function ReviewDesk({ page, onChange }: ReviewDeskProps) {
  const { task, sheet, scoringOpen, scoreTo, now } = page;
  const { message } = App.useApp();
  const [form] = Form.useForm<SheetValues>();
  const initial = useRef(toValues(page));
  const writable = scoringOpen && WRITABLE.includes(task.state);
  const draft = useSheet(task.id, form, sheet?.savedAt ?? null, writable);
  const [act, setAct] = useState<TaskAct>();
  const [submit, { loading }] = useMutation(SubmitSheetsDocument);
  useShortcut('mod+s', () => void draft.save());

  async function send(): Promise<void> {
    draft.touch();
    if (!(await draft.save())) return;
    try {
      const { data } = await submit({ variables: { ids: [task.id] } });
      const [row] = data?.submitScoreSheets ?? [];
      if (row?.ok) {
        message.success(`已提交，总分 ${Number(row.total).toFixed(3)}`);
        onChange();
        return;
      }
      form.setFields(
        (row?.fields ?? []).map(({ path, message: text }) => ({ name: path.split('.'), errors: [text] })) as Parameters<
          typeof form.setFields
        >[0],
      );
      message.error(row?.message ?? '未提交', 6);
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return (
    <>
      <PrintedSheet page={page} />
      <PageHeader
        title={task.projectName ?? `第 ${task.seq} 号项目`}
        tags={<StateTag title={task.stateTitle} tone={taskTones[task.state]} />}
        subtitle={
          <Space>
            <Link to="/reviews">我的评审</Link>
            {task.institutionName}
            {task.leader && '组长'}
          </Space>
        }
        help="左边是材料，右边是打分表。打分表每30秒自动保存，Ctrl S 立即保存；提交后在打分截止前可以撤回修改。"
        actions={
          <Space>
            <Countdown label="距打分截止" until={scoreTo} serverNow={now} />
            {mayAskRecusal(task) && <Button onClick={() => setAct('askRecusal')}>申请回避</Button>}
            {sheet?.submittedAt && (
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                打印打分表
              </Button>
            )}
            {task.state === 'SUBMITTED' && scoringOpen && <Button onClick={() => setAct('withdraw')}>撤回修改</Button>}
            {writable && (
              <Button type="primary" loading={loading} onClick={() => void send()}>
                提交打分表
              </Button>
            )}
          </Space>
        }
      />
      {draft.problem !== undefined && <ErrorNotice error={draft.problem} onRetry={() => void draft.save()} />}
      {writable && draft.left && (
        <Alert
          type="info"
          showIcon
          title="上次有未能保存的内容"
          action={
            <Space>
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  if (draft.left) form.setFieldsValue(draft.left);
                  draft.touch();
                  draft.dropLeft();
                }}
              >
                恢复
              </Button>
              <Button size="small" onClick={draft.dropLeft}>
                不恢复
              </Button>
            </Space>
          }
        />
      )}
      <div className="review-desk">
        <section className="yjs-panel review-material" aria-label="材料">
          <MaterialTabs page={page} />
        </section>
        <section className="yjs-panel review-sheet" aria-label="打分表">
          <Flex justify="space-between">
            <h2>打分表</h2>
            <span className="yjs-quiet">
              {!scoringOpen && '不在打分时间内'}
              {scoringOpen && (draft.savedAt ? `已保存 ${formatInstant(draft.savedAt)}` : '填写后自动保存')}
            </span>
          </Flex>
          <ScoreSheet page={page} form={form} initial={initial.current} readOnly={!writable} onChange={draft.touch} />
        </section>
      </div>
      {act && <TaskActDialog act={act} task={task} onClose={() => setAct(undefined)} onDone={onChange} />}
    </>
  );
}
