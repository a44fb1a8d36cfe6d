import { useMutation, useQuery } from '@apollo/client/react';
import { ConsentItems, FormDialog, PersonItems, type StoredFile, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { EnrolForChoicesDocument, EnrolInOwnRoundDocument } from './rounds.graphql.ts';

interface EnrolForProps {
  round: { id: string; title: string; placesOnBehalf?: number | null | undefined };
  onDone(): void;
}

interface Values {
  name: string;
  idNo: string;
  phone: string;
  employmentStatus: string;
  attachmentIds: StoredFile[];
  declarationAccepted: boolean;
}

/** 代学员报名 in a round of the institution, where the city has opened it and places are left (02 §5.2). */
export function EnrolForButton(props: EnrolForProps) {
  const [open, setOpen] = useState(false);
  const left = props.round.placesOnBehalf;
  if (left == null) return null;
  return (
    <>
      <Button disabled={left === 0} onClick={() => setOpen(true)}>
        代学员报名（还可代报{left}人）
      </Button>
      {open && <EnrolForDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function EnrolForDialog({ round, onDone, onClose }: EnrolForProps & { onClose(): void }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery(EnrolForChoicesDocument);
  const requestIdOf = useRequestId();
  const [enrolFor] = useMutation(EnrolInOwnRoundDocument);
  const statuses = data?.enrolmentChoices.employmentStatuses ?? [];

  async function submit(values: Values): Promise<void> {
    const input = { ...values, roundId: round.id, attachmentIds: values.attachmentIds.map(({ id }) => id) };
    const made = (await enrolFor({ variables: { input, requestId: requestIdOf(input) } })).data?.enrolInOwnRound;
    if (made) message.success(`${made.enrolNo}：${made.stateTitle}，由其安置区审核`, 8);
    onDone();
  }

  return (
    <FormDialog<Values>
      title={`代学员报名 · ${round.title}`}
      okText="提交报名"
      disabled={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="yjs-quiet">
        须有本人签名的委托或同意书，由学员安置区逐条核对后审核；学员实名登录后可以看到并取消。不符合报名条件的，原因只告知本人。
      </p>
      <PersonItems />
      <Form.Item name="employmentStatus" label="就业状态" rules={[{ required: true, message: '请选择就业状态' }]}>
        <Select options={statuses.map(({ code, title }) => ({ value: code, label: title }))} />
      </Form.Item>
      <ConsentItems statement="已向本人说明报名声明，本人同意核对其退役身份信息" onBusy={setBusy} />
    </FormDialog>
  );
}
