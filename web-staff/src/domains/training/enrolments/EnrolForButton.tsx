import { useMutation, useQuery } from '@apollo/client/react';
import { presentError, type StoredFile, UploadField, usePermission, useRequestId } from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { EnrolForChoicesDocument, EnrolForDocument } from './enrolments.graphql.ts';

interface EnrolForProps {
  roundId: string;
  title: string;
  onDone(): void;
}

interface Values {
  name: string;
  idNo: string;
  phone: string;
  employmentStatus: string;
  education?: string;
  wish?: string;
  declarationAccepted: boolean;
}

/** 代报名 of somebody of one's district who has agreed in writing (02 §5.2). */
export function EnrolForButton(props: EnrolForProps) {
  const [open, setOpen] = useState(false);
  if (!usePermission('training.enrolment:enrolFor')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>代学员报名</Button>
      {open && <EnrolForDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

const optionsOf = (choices: readonly { code: string; title: string }[] | undefined) =>
  choices?.map(({ code, title }) => ({ value: code, label: title })) ?? [];
const needed = (message: string) => [{ required: true, whitespace: true, message }];

function EnrolForDialog({ roundId, title, onDone, onClose }: EnrolForProps & { onClose(): void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(EnrolForChoicesDocument);
  const requestIdOf = useRequestId();
  const [enrolFor, { loading, error, reset }] = useMutation(EnrolForDocument);

  async function submit(values: Values): Promise<void> {
    const input = { ...values, roundId, attachmentIds: files.map(({ id }) => id) };
    try {
      const made = (await enrolFor({ variables: { input, requestId: requestIdOf(input) } })).data?.enrolOnBehalf;
      const why = made?.interceptions[0]?.message;
      if (made) message.success(`${made.enrolNo}：${made.stateTitle}${why ? `，${why}` : ''}`, 8);
      onDone();
      onClose();
    } catch (failure) {
      form.setFields(
        presentError(failure).fields.map(({ path, message: words }) => ({
          name: path.replace('input.', '') as keyof Values,
          errors: [words],
        })),
      );
    }
  }

  return (
    <Modal
      open
      title={`代学员报名 · ${title}`}
      okText="提交报名"
      cancelText="返回"
      okButtonProps={{ disabled: busy || files.length === 0 }}
      confirmLoading={loading}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="yjs-quiet">
        只能为安置地在本区的人员代报，须有本人签名的委托或同意书。代报人不能审核该报名；学员实名登录后可以看到并取消。
      </p>
      <Form form={form} layout="vertical" onValuesChange={reset} onFinish={(values) => void submit(values)}>
        <Form.Item name="name" label="姓名" rules={needed('请填写姓名')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="idNo" label="身份证号码" rules={needed('请填写身份证号码')}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label="手机号码"
          rules={[{ required: true, pattern: /^1\d{10}$/, message: '请填写正确的手机号码' }]}
        >
          <Input type="tel" maxLength={11} autoComplete="off" />
        </Form.Item>
        <Form.Item name="employmentStatus" label="就业状态" rules={[{ required: true, message: '请选择就业状态' }]}>
          <Select options={optionsOf(data?.enrolmentChoices.employmentStatuses)} />
        </Form.Item>
        <Form.Item name="education" label="学历（选填）">
          <Select allowClear options={optionsOf(data?.enrolmentChoices.educations)} />
        </Form.Item>
        <Form.Item name="wish" label="培训愿望（选填）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} showCount />
        </Form.Item>
        <Form.Item label="本人委托或同意书" required>
          <UploadField label="委托或同意书" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
        <Form.Item
          name="declarationAccepted"
          valuePropName="checked"
          rules={[
            {
              validator: (_, checked: boolean) =>
                checked ? Promise.resolve() : Promise.reject(new Error('请确认已告知本人报名声明')),
            },
          ]}
        >
          <Checkbox>已向本人说明报名声明，本人同意核对其退役身份信息</Checkbox>
        </Form.Item>
        {error && presentError(error).fields.length === 0 && (
          <Alert type="warning" showIcon title={presentError(error).title} />
        )}
      </Form>
    </Modal>
  );
}
