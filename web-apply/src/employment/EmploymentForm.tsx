import { useMutation } from '@apollo/client/react';
import { DatePicker, type Picked, toPicked, useRequestId } from '@yjs/web-kit';
import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import { Refused } from '../app/Refused.tsx';
import type { EmploymentState, MyEmploymentInput, MyFollowUpFieldsFragment } from '../generated/graphql.ts';
import { UpdateMyEmploymentDocument } from './employment.graphql.ts';

const STATES: readonly { value: EmploymentState; label: string }[] = [
  { value: 'EMPLOYED', label: '已就业' },
  { value: 'UNEMPLOYED', label: '未就业' },
  { value: 'SELF_EMPLOYED', label: '自主创业' },
  { value: 'STUDENT', label: '在校就读' },
  { value: 'TRAINING', label: '参加培训' },
  { value: 'OTHER', label: '其他' },
];
const NEEDS = [
  { value: 'JOB', label: '岗位推荐' },
  { value: 'TRAINING', label: '培训' },
  { value: 'LOAN', label: '创业贷款' },
  { value: 'LEGAL', label: '法律' },
  { value: 'PSYCH', label: '心理' },
  { value: 'OTHER', label: '其他' },
];
/** What each situation asks for besides. */
const FIELDS: Readonly<Record<EmploymentState, readonly (keyof MyEmploymentInput)[]>> = {
  EMPLOYED: ['employerName', 'jobPost', 'startedOn'],
  SELF_EMPLOYED: ['startupName', 'startupFounded'],
  STUDENT: ['school'],
  TRAINING: ['trainingName'],
  UNEMPLOYED: [],
  OTHER: ['remark'],
};
const asDay = {
  getValueProps: (day?: string) => ({ value: day ? toPicked(day) : null }),
  getValueFromEvent: (picked: Picked | null) => picked?.format('YYYY-MM-DD'),
};
const required = (message: string) => [{ required: true, whitespace: true, message }];

/** 更新就业情况: one question, and what the answer asks for. */
export function EmploymentForm({ own, onSaved }: { own: MyFollowUpFieldsFragment; onSaved(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<MyEmploymentInput>();
  const state = Form.useWatch('employmentState', form);
  const [save, { error, loading }] = useMutation(UpdateMyEmploymentDocument);
  const requestIdOf = useRequestId();

  async function send(values: MyEmploymentInput): Promise<void> {
    const kept = new Set<string>([...(state ? FIELDS[state] : []), 'employmentState', 'needs']);
    const input: MyEmploymentInput = Object.fromEntries(
      Object.entries(values).filter(([key, value]) => kept.has(key) && value !== undefined && value !== ''),
    );
    const { data } = await save({ variables: { input, requestId: requestIdOf(input) } }).catch(() => ({
      data: undefined,
    }));
    const next = data?.updateMyEmployment;
    if (!next) return;
    message.success('已更新，谢谢您');
    onSaved();
  }

  return (
    <section className="apply-card" aria-labelledby="update">
      <h2 id="update">更新就业情况</h2>
      <Form<MyEmploymentInput>
        form={form}
        layout="vertical"
        initialValues={{
          employmentState: own.employmentState ?? undefined,
          ...(own.employmentState === 'EMPLOYED' && { employerName: own.employerName, startedOn: own.employmentSince }),
          ...(own.employmentState === 'SELF_EMPLOYED' && { startupName: own.employerName }),
          needs: [],
        }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item
          name="employmentState"
          label="您现在的情况"
          rules={[{ required: true, message: '请选择您现在的情况' }]}
        >
          <Radio.Group className="apply-choices" options={[...STATES]} />
        </Form.Item>
        {state === 'EMPLOYED' && (
          <>
            <Form.Item name="employerName" label="单位名称" rules={required('请填写单位名称')}>
              <Input maxLength={100} autoComplete="organization" />
            </Form.Item>
            <Form.Item name="jobPost" label="岗位（选填）">
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="startedOn" label="入职日期（选填）" {...asDay}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
        {state === 'SELF_EMPLOYED' && (
          <>
            <Form.Item name="startupName" label="企业或个体户名称" rules={required('请填写名称')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name="startupFounded" label="成立日期（选填）" {...asDay}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
        {state === 'STUDENT' && (
          <Form.Item name="school" label="院校（选填）">
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        )}
        {state === 'TRAINING' && (
          <Form.Item name="trainingName" label="培训项目（选填）">
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
        )}
        {state === 'OTHER' && (
          <Form.Item name="remark" label="请简单说明" rules={required('请简单说明')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="needs" label="需要帮助的（选填，可多选）">
          <Checkbox.Group className="apply-choices" options={NEEDS} />
        </Form.Item>
        <div className="apply-acts apply-acts-left">
          <Button type="primary" htmlType="submit" loading={loading}>
            保存
          </Button>
        </div>
      </Form>
      {error && <Refused error={error} safe="已填写的内容仍在，可以修改后再保存。" />}
    </section>
  );
}
