import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, fieldErrors, momentField, PageHeader, pickedToday, presentError, QueryGate } from '@yjs/web-kit';
import { App, Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { InspectionChecklistsQuery, InspectionCycleQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { TrainingDistrictsDocument } from '../applications/applications.graphql.ts';
import { type CycleValues, fieldOf, toCycleInput, toCycleValues } from './cycle-values.ts';
import {
  CreateInspectionCycleDocument,
  InspectionChecklistsDocument,
  InspectionCycleDocument,
  SaveInspectionCycleDocument,
} from './cycles.graphql.ts';

const help = [
  '统计期是本次年检统计开班情况的时间范围；在统计期截止前备案的在库项目参加年检。',
  '资质基准日决定机构资质是否有效：必备资质在该日已过期的不能判定合格。',
];
const needed = (message: string) => [{ required: true, message }];

/** A cycle before its start: new, or a draft to be changed. */
export default function CycleEditor() {
  const { id } = useParams();
  const checklists = useQuery(InspectionChecklistsDocument, { fetchPolicy: 'network-only' });
  const cycle = useQuery(InspectionCycleDocument, { variables: { id: id ?? '' }, skip: !id });
  return (
    <div className="staff-stack">
      <PageHeader title={id ? '修改年检批次' : '新建年检批次'} help={<HelpLines lines={help} />} />
      <QueryGate queries={id ? [checklists, cycle] : [checklists]}>
        {checklists.data && (!id || cycle.data) && (
          <Editor checklists={checklists.data.inspectionChecklists} cycle={cycle.data?.inspectionCycle} />
        )}
      </QueryGate>
    </div>
  );
}

interface EditorProps {
  checklists: InspectionChecklistsQuery['inspectionChecklists'];
  cycle: InspectionCycleQuery['inspectionCycle'] | undefined;
}

function Editor({ checklists, cycle }: EditorProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<CycleValues>();
  const { data: options } = useQuery(TrainingDistrictsDocument);
  const [create, { loading: creating }] = useMutation(CreateInspectionCycleDocument);
  const [save, { loading: saving }] = useMutation(SaveInspectionCycleDocument);
  const requestId = useRef(crypto.randomUUID());

  async function store(values: CycleValues): Promise<void> {
    const input = toCycleInput(values);
    try {
      let id = cycle?.id;
      if (cycle) await save({ variables: { id: cycle.id, version: cycle.version, input } });
      else {
        const { data } = await create({ variables: { input, requestId: requestId.current } });
        id = data?.createInspectionCycle.id;
      }
      message.success('已保存');
      if (id) await navigate(`/training/inspection-cycles/${id}`);
    } catch (failure) {
      requestId.current = crypto.randomUUID();
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({ name: fieldOf(path), errors: [text] }));
      form.setFields(faults);
      message.error(view.title, 6);
    }
  }

  const districts = (options?.districts ?? []).map((org) => ({ value: org.districtCode ?? org.code, label: org.name }));
  const versions = checklists.map(({ id, title, versionNo }) => ({ value: id, label: `${title} 第${versionNo}版` }));
  return (
    <Form
      form={form}
      layout="vertical"
      className="staff-section"
      initialValues={toCycleValues(cycle, checklists[0]?.id ?? '', pickedToday())}
      onFinish={(values) => void store(values)}
    >
      <Flex gap={24} wrap>
        <Form.Item name="title" label="批次名称" rules={needed('请填写批次名称')}>
          <Input maxLength={80} style={{ width: 320 }} />
        </Form.Item>
        <Form.Item name="year" label="年度" rules={needed('请填写年度')}>
          <InputNumber min={2020} max={2100} precision={0} />
        </Form.Item>
      </Flex>
      <Flex gap={24} wrap>
        <Form.Item name="period" label="统计期" rules={needed('请选择统计期')}>
          <DatePicker.RangePicker />
        </Form.Item>
        <Form.Item name="referenceDate" label="资质基准日" rules={needed('请选择资质基准日')}>
          <DatePicker />
        </Form.Item>
      </Flex>
      <Flex gap={24} wrap>
        <Form.Item name="report" label="上报时间" rules={needed('请选择上报时间')}>
          <DatePicker.RangePicker {...momentField} />
        </Form.Item>
        <Form.Item name="districtDeadline" label="区审核截止日" rules={needed('请选择区审核截止日')}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="centreDeadline" label="复核截止日" rules={needed('请选择复核截止日')}>
          <DatePicker />
        </Form.Item>
      </Flex>
      <Flex gap={24} wrap>
        <Form.Item name="checklistId" label="年检指标" rules={needed('请选择年检指标')}>
          <Select options={versions} style={{ width: 320 }} />
        </Form.Item>
        <Form.Item name="fieldSamplePercent" label="实地抽查比例（%）" extra="不填时用参数设定的比例">
          <InputNumber min={0} max={100} precision={0} />
        </Form.Item>
        <Form.Item name="districts" label="范围：区（不选为全部）">
          <Select mode="multiple" options={districts} style={{ minWidth: 320 }} placeholder="全部区" />
        </Form.Item>
      </Flex>
      <Button type="primary" htmlType="submit" loading={creating || saving}>
        保存
      </Button>
    </Form>
  );
}
