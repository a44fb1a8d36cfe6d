import { useMutation, useQuery } from '@apollo/client/react';
import {
  PageHeader,
  presentError,
  QueryGate,
  type StoredFile,
  trainingRules,
  UploadField,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { OwnEnrolmentFragment } from '../../generated/graphql.ts';
import { EnrolDocument, OwnTraineeDocument } from '../enrolments/enrolments.graphql.ts';
import { EnrolmentChoicesDocument, OpenRoundPageDocument } from '../hall/hall.graphql.ts';
import { EnrolResult } from './EnrolResult.tsx';
import { IdentityBlock } from './IdentityBlock.tsx';

interface Values {
  employmentStatus: string;
  education?: string;
  emergencyName?: string;
  emergencyPhone?: string;
  attachmentIds?: unknown;
  phone?: string;
  wish?: string;
  declarationAccepted: boolean;
}

const MOBILE = /^1\d{10}$/;

/** 报名 (SC13-3): who one is comes from the city, the rest is three answers. */
export default function EnrolPage() {
  const { id = '' } = useParams();
  const [form] = Form.useForm<Values>();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<OwnEnrolmentFragment>();
  // Read anew: who signed in on the way here read the round as a stranger.
  const round = useQuery(OpenRoundPageDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const own = useQuery(OwnTraineeDocument);
  const choices = useQuery(EnrolmentChoicesDocument);
  const requestIdOf = useRequestId();
  const [enrol, { loading, error, reset }] = useMutation(EnrolDocument);

  async function submit(values: Values): Promise<void> {
    const input = {
      roundId: id,
      employmentStatus: values.employmentStatus,
      phone: values.phone?.trim() || null,
      wish: values.wish?.trim() || null,
      education: values.education ?? null,
      emergencyName: values.emergencyName?.trim() || null,
      emergencyPhone: values.emergencyPhone?.trim() || null,
      mobile: window.matchMedia('(max-width: 768px)').matches,
      attachmentIds: files.map(({ id: fileId }) => fileId),
      declarationAccepted: values.declarationAccepted,
    };
    const { data } = await enrol({ variables: { input, requestId: requestIdOf(input) } }).catch((failure: unknown) => {
      showAtFields(failure);
      return { data: undefined };
    });
    if (data) setResult(data.enrolInTraining);
  }

  function showAtFields(failure: unknown): void {
    const fields = presentError(failure).fields.map(({ path, message }) => ({
      name: path.replace('input.', '') as keyof Values,
      errors: [message],
    }));
    const [first] = fields;
    if (!first) return;
    form.setFields(fields);
    form.scrollToField(first.name, { block: 'center', focus: true });
  }

  if (result) return <EnrolResult enrolment={result} />;
  // The round's own page says that one is enrolled already, and leads on.
  if (round.data?.openRound.ownEnrolmentId) return <Navigate to={`/rounds/${id}`} replace />;
  const refusal = error && presentError(error);
  const waits = round.data?.openRound.offer === 'WAITLIST';
  return (
    <>
      <PageHeader title={waits ? '候补报名' : '报名'} subtitle={round.data?.openRound.title} />
      <QueryGate queries={[round, own, choices]}>
        {own.data && <IdentityBlock trainee={own.data.ownTrainee} />}
        <section className="phone-card">
          {waits && <p>名额已满，提交后按顺序候补；有学员取消时自动递补。</p>}
          <Form
            form={form}
            layout="vertical"
            scrollToFirstError={{ block: 'center', focus: true }}
            onValuesChange={reset}
            onFinish={(values) => void submit(values)}
          >
            <Form.Item name="employmentStatus" label="就业状态" rules={[{ required: true, message: '请选择就业状态' }]}>
              <Radio.Group
                className="yjs-choices"
                options={
                  choices.data?.enrolmentChoices.employmentStatuses.map(({ code, title }) => ({
                    value: code,
                    label: title,
                  })) ?? []
                }
              />
            </Form.Item>
            <Form.Item
              name="phone"
              label={`手机号码（不填则用 ${own.data?.ownTrainee.phone ?? '实名登录的号码'}）`}
              rules={[{ pattern: MOBILE, message: '请填写正确的手机号码' }]}
            >
              <Input type="tel" inputMode="numeric" autoComplete="tel" maxLength={11} />
            </Form.Item>
            <Form.Item name="education" label="学历（选填）">
              <Select
                allowClear
                placeholder="请选择"
                options={choices.data?.enrolmentChoices.educations.map(({ code, title }) => ({
                  value: code,
                  label: title,
                }))}
              />
            </Form.Item>
            <Form.Item name="emergencyName" label="紧急联系人（选填）">
              <Input autoComplete="off" maxLength={50} />
            </Form.Item>
            <Form.Item
              name="emergencyPhone"
              label="紧急联系电话（选填，与联系人一起填写）"
              rules={[{ pattern: MOBILE, message: '请填写正确的紧急联系电话' }]}
            >
              <Input type="tel" inputMode="numeric" autoComplete="off" maxLength={11} />
            </Form.Item>
            <Form.Item
              name="attachmentIds"
              label="退役证等证明材料（选填）"
              extra="身份信息需要人工核验时必须上传，提交后会提示您。"
            >
              <UploadField rules={trainingRules} label="证明材料" value={files} onChange={setFiles} onBusy={setBusy} />
            </Form.Item>
            <Form.Item name="wish" label="培训愿望（选填）">
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={200} showCount />
            </Form.Item>
            <Form.Item
              name="declarationAccepted"
              valuePropName="checked"
              rules={[
                {
                  validator: (_, checked: boolean) =>
                    checked ? Promise.resolve() : Promise.reject(new Error('请阅读并同意报名声明')),
                },
              ]}
            >
              <Checkbox>
                本人承诺所填内容真实，同意核对本人退役身份信息，并按时参加培训；不能参加时在取消截止前取消报名。
              </Checkbox>
            </Form.Item>
            {refusal && refusal.fields.length === 0 && <Alert type="warning" showIcon title={refusal.title} />}
            <Button block type="primary" htmlType="submit" loading={loading} disabled={busy}>
              {waits ? '提交候补报名' : '提交报名'}
            </Button>
            <Link to={`/rounds/${id}`}>
              <Button block type="text">
                返回培训介绍
              </Button>
            </Link>
          </Form>
        </section>
      </QueryGate>
    </>
  );
}
