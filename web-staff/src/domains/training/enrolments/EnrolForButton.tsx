import { useMutation, useQuery } from '@apollo/client/react';
import { ConsentItems, FormDialog, PersonItems, type StoredFile, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
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
  attachmentIds: StoredFile[];
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

function EnrolForDialog({ roundId, title, onDone, onClose }: EnrolForProps & { onClose(): void }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(EnrolForChoicesDocument);
  const requestIdOf = useRequestId();
  const [enrolFor] = useMutation(EnrolForDocument);

  async function submit(values: Values): Promise<void> {
    const input = { ...values, roundId, attachmentIds: values.attachmentIds.map(({ id }) => id) };
    const made = (await enrolFor({ variables: { input, requestId: requestIdOf(input) } })).data?.enrolOnBehalf;
    const why = made?.interceptions[0]?.message;
    if (made) message.success(`${made.enrolNo}：${made.stateTitle}${why ? `，${why}` : ''}`, 8);
    onDone();
  }

  return (
    <FormDialog<Values>
      title={`代学员报名 · ${title}`}
      okText="提交报名"
      disabled={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        只能为安置地在本区的人员代报，须有本人签名的委托或同意书。代报人不能审核该报名；学员实名登录后可以看到并取消。
      </p>
      <PersonItems />
      <Form.Item name="employmentStatus" label="就业状态" rules={[{ required: true, message: '请选择就业状态' }]}>
        <Select options={optionsOf(data?.enrolmentChoices.employmentStatuses)} />
      </Form.Item>
      <Form.Item name="education" label="学历（选填）">
        <Select allowClear options={optionsOf(data?.enrolmentChoices.educations)} />
      </Form.Item>
      <Form.Item name="wish" label="培训愿望（选填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} showCount />
      </Form.Item>
      <ConsentItems statement="已向本人说明报名声明，本人同意核对其退役身份信息" onBusy={setBusy} />
    </FormDialog>
  );
}
