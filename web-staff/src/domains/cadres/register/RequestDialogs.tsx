import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, ReasonItem, useCodeList, useRequestId, wordOptions } from '@yjs/web-kit';
import { App, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { CadreApplicationKind, CadreKeyInput, EmpCadreState } from '../../../generated/graphql.ts';
import { cadreApplicationKindTitles } from '../../../generated/titles/cadre-application-kind.ts';
import { RequestCadreKeyChangeDocument, RequestCadreStatusDocument } from '../cadres.graphql.ts';

interface Props {
  cadreId: string;
  onClose(): void;
}

/** 申请变更关键信息: what is left empty stays (03 §31.4). */
export function KeyDialog({ cadreId, onClose }: Props) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [request] = useMutation(RequestCadreKeyChangeDocument);
  const requestIdOf = useRequestId();
  const banks = useCodeList('bank').offered();
  async function send(input: CadreKeyInput) {
    const { data } = await request({ variables: { cadreId, input, requestId: requestIdOf(input) } });
    if (!data) return;
    message.success(`已起草申请 ${data.requestCadreKeyChange.applicationNo}，请核对后提交`);
    navigate(`/cadre-applications/${data.requestCadreKeyChange.id}`);
  }
  return (
    <FormDialog<CadreKeyInput> title="申请变更关键信息" okText="保存草稿" onSubmit={send} onClose={onClose}>
      <p className="yjs-quiet">只填写要变更的栏目，留空即不变；经区、市审批后生效。</p>
      <Form.Item name="nextName" label="变更后姓名">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nextIdNo" label="变更后身份证号">
        <Input maxLength={24} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nextBankCode" label="变更后开户银行">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={banks} />
      </Form.Item>
      <Form.Item name="nextBankAccount" label="变更后银行账号">
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name="nextAccountName" label="变更后户名">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <ReasonItem label="申请原因" />
    </FormDialog>
  );
}

const OFFERED: Readonly<Partial<Record<EmpCadreState, readonly CadreApplicationKind[]>>> = {
  ACTIVE: ['STOP', 'MOVE_OUT', 'CANCEL'],
  STOPPED: ['RESTORE', 'MOVE_OUT', 'CANCEL'],
  MOVED_OUT: ['RESTORE'],
  CANCELLED: ['RESTORE'],
  DEAD: ['RESTORE'],
};
/** Which changes of status may be asked for. */
export const offeredKinds = (state: EmpCadreState): readonly CadreApplicationKind[] => OFFERED[state] ?? [];

interface Status {
  kind: CadreApplicationKind;
  effectiveOn?: Picked | null;
  reason: string;
}

/** 申请恢复、注销、停发、迁出本市. */
export function StatusDialog({ cadreId, state, onClose }: Props & { state: EmpCadreState }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [request] = useMutation(RequestCadreStatusDocument);
  const requestIdOf = useRequestId();
  const kinds = offeredKinds(state);
  async function send({ effectiveOn, ...rest }: Status) {
    const input = { ...rest, effectiveOn: effectiveOn?.format('YYYY-MM-DD') ?? null };
    const { data } = await request({ variables: { cadreId, input, requestId: requestIdOf(input) } });
    if (!data) return;
    message.success(`已起草申请 ${data.requestCadreStatus.applicationNo}，请核对后提交`);
    navigate(`/cadre-applications/${data.requestCadreStatus.id}`);
  }
  return (
    <FormDialog<Status> title="申请变更状态" okText="保存草稿" onSubmit={send} onClose={onClose}>
      <Form.Item name="kind" label="申请类型" rules={[{ required: true, message: '请选择申请类型' }]}>
        <Select
          options={wordOptions(cadreApplicationKindTitles).filter(({ value }) => kinds.some((kind) => kind === value))}
        />
      </Form.Item>
      <Form.Item name="effectiveOn" label="发生日期（选填）">
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <ReasonItem label="申请原因" />
    </FormDialog>
  );
}
