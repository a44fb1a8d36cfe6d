import { useQuery } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Form, Select, Space, Table } from 'antd';
import { useState } from 'react';
import type { RunCandidatesQuery, RunChoicesQuery } from '../../generated/graphql.ts';
import type { RunValues } from '../run-values.ts';
import { RunCandidatesDocument } from '../runs.graphql.ts';

type Candidate = RunCandidatesQuery['runCandidates'][number];

interface TraineesStepProps {
  choices: RunChoicesQuery;
  run: { id: string } | undefined;
}

/** 选学员: who is approved for the project and in no run, by district and round. */
export function TraineesStep({ choices, run }: TraineesStepProps) {
  const form = Form.useFormInstance<RunValues>();
  const projectId = Form.useWatch('projectId', form);
  return (
    <>
      <Form.Item name="projectId" label="培训项目" rules={[{ required: true, message: '请选择培训项目' }]}>
        <Select
          disabled={run !== undefined}
          style={{ maxWidth: 480 }}
          placeholder="选择在库项目"
          notFoundContent="没有在库项目"
          options={choices.trainingProjects.nodes.map(({ id, name, projectNo }) => ({
            value: id,
            label: `${name}（${projectNo}）`,
          }))}
          onChange={() => form.setFieldValue('enrolmentIds', [])}
        />
      </Form.Item>
      <Form.Item
        name="enrolmentIds"
        label="学员"
        rules={[{ required: true, type: 'array', min: 1, message: '请选择学员' }]}
      >
        <Candidates projectId={projectId} runId={run?.id} />
      </Form.Item>
    </>
  );
}

interface CandidatesProps {
  projectId: string | undefined;
  runId: string | undefined;
  value?: string[];
  onChange?(ids: string[]): void;
}

/** The table of who may be chosen; what the filters hide stays chosen. */
function Candidates({ projectId, runId, value = [], onChange }: CandidatesProps) {
  const [district, setDistrict] = useState<string>();
  const [round, setRound] = useState<string>();
  const { data, loading, error, refetch } = useQuery(RunCandidatesDocument, {
    variables: { projectId: projectId ?? '', runId: runId ?? null },
    skip: !projectId,
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const all = data?.runCandidates ?? [];
  const shown = all.filter((one) => (!district || one.districtCode === district) && (!round || one.roundId === round));
  return (
    <>
      <Space wrap style={{ marginBottom: 8 }}>
        <Select
          allowClear
          aria-label="安置区"
          placeholder="安置区"
          style={{ width: 180 }}
          value={district}
          onChange={setDistrict}
          options={optionsOf(all, ({ districtCode, districtName }) => [districtCode, districtName])}
        />
        <Select
          allowClear
          aria-label="报名批次"
          placeholder="报名批次"
          style={{ width: 300 }}
          value={round}
          onChange={setRound}
          options={optionsOf(all, ({ roundId, roundTitle }) => [roundId, roundTitle])}
        />
      </Space>
      <Table<Candidate>
        size="small"
        rowKey="id"
        loading={loading && all.length === 0}
        dataSource={shown}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: projectId ? '没有审核通过、尚未编班的学员' : '请先选择培训项目' }}
        rowSelection={{
          selectedRowKeys: value,
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChange?.(keys.map(String)),
        }}
        columns={[
          { title: '报名编号', dataIndex: 'enrolNo' },
          { title: '姓名', dataIndex: 'nameMasked' },
          { title: '安置区', dataIndex: 'districtName' },
          { title: '报名批次', dataIndex: 'roundTitle' },
        ]}
      />
      <p className="yjs-quiet" aria-live="polite">
        已选 {value.length} 人
      </p>
    </>
  );
}

function optionsOf(all: readonly Candidate[], of: (one: Candidate) => [string, string]) {
  return [...new Map(all.map(of))].map(([value, label]) => ({ value, label }));
}
