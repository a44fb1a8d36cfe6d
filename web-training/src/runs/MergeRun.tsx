import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { MergeRunDocument, RunMergeTargetsDocument } from './runs.graphql.ts';

interface Props {
  run: { id: string; name: string };
}

/** 合并到下一期 of a run with too few trainees: into which later draft (BR21-3). */
export function MergeRun({ run }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>合并到下一期</Button>
      {open && <MergeDialog run={run} onClose={() => setOpen(false)} />}
    </>
  );
}

function MergeDialog({ run, onClose }: Props & { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data, loading } = useQuery(RunMergeTargetsDocument, {
    variables: { id: run.id },
    fetchPolicy: 'network-only',
  });
  const [merge] = useMutation(MergeRunDocument);
  const requestIdOf = useRequestId();

  async function submit({ intoId }: { intoId: string }): Promise<void> {
    const variables = { id: run.id, intoId };
    const made = (await merge({ variables: { ...variables, requestId: requestIdOf(variables) } })).data
      ?.mergeTrainingRun;
    if (!made) return;
    message.success(`已合并到 ${made.runNo}，请核对所选学员后提交`, 6);
    navigate(`/own-runs/${made.id}`);
  }

  return (
    <FormDialog<{ intoId: string }>
      title={`合并到下一期 · ${run.name}`}
      okText="合并"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>所选学员并入下一期的开班草稿，本班次取消，取消后不能恢复。</p>
      <Form.Item name="intoId" label="下一期" rules={[{ required: true, message: '请选择下一期' }]}>
        <Select
          loading={loading}
          notFoundContent="没有同一项目、开始日期不早于本班次的开班草稿，请先为下一期申请开班"
          options={data?.runMergeTargets.map(({ id, runNo, name, plannedStart, chosen }) => ({
            value: id,
            label: `${name}（${runNo}，${plannedStart} 开始，已选${chosen}人）`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
