import { useMutation, useQuery } from '@apollo/client/react';
import {
  DatePicker,
  ErrorNotice,
  FormDialog,
  type Picked,
  RegionCascade,
  type StoredFile,
  UploadField,
  Uploads,
  useRequestId,
  useSession,
  useUploads,
  wordOptions,
} from '@yjs/web-kit';
import { App, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { CadreTransferReason } from '../../../generated/graphql.ts';
import { cadreTransferReasonTitles } from '../../../generated/titles/cadre-transfer-reason.ts';
import { MovableCadresDocument, StartCadreTransfersDocument } from '../cadres.graphql.ts';

interface Values {
  cadreIds?: string[];
  toDistrict: string;
  reasonKind: CadreTransferReason;
  moveDate?: Picked | null;
  remark?: string;
  files?: StoredFile[];
}
interface Props {
  /** Of whom, where one person is meant; otherwise people are chosen. */
  person?: { id: string; personNameMasked: string };
  onClose(): void;
}

/** The control of a district, as a form gives it its value. */
function District({ value, onChange }: { value?: string; onChange?(code: string | undefined): void }) {
  // People are moved by the district they are in: it is no place to move to.
  const own = useSession().session?.user.org.districtCode ?? undefined;
  return <RegionCascade depth="district" without={own} value={value} onChange={(code) => onChange?.(code)} />;
}

/** 发起关系转移 of one person or several to the same district (03 §32.3, §32.4): drafts, which are submitted with their evidence. */
export function StartDialog({ person, onClose }: Props) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const [start] = useMutation(StartCadreTransfersDocument);
  const requestIdOf = useRequestId();
  const uploads = useUploads();

  async function send({ cadreIds = [], moveDate, remark, files = [], toDistrict, reasonKind }: Values): Promise<void> {
    const input = { toDistrict, reasonKind, moveDate: moveDate?.format('YYYY-MM-DD') ?? null, remark: remark ?? null };
    const asked = { cadreIds: person ? [person.id] : cadreIds, input, fileIds: files.map(({ id }) => id) };
    const { data } = await start({ variables: { ...asked, requestId: requestIdOf(asked) } });
    const started = data?.startCadreTransfers ?? [];
    const made = started.flatMap(({ transferId }) => transferId ?? []);
    const left = started.flatMap(({ message: why }) => why ?? []);
    if (left.length > 0) modal.warning({ title: `${left.length} 人未发起`, content: left.join('；') });
    if (made.length > 0) message.success(`已起草 ${made.length} 张关系转移单，请核对后提交`);
    navigate(made.length === 1 ? `/cadre-transfers/${made[0]}` : '/cadre-transfers?started=1');
  }

  return (
    <FormDialog<Values>
      title={person ? `发起关系转移 ${person.personNameMasked}` : '批量发起关系转移'}
      okText="保存草稿"
      width={640}
      disabled={uploads.busy}
      initialValues={{ reasonKind: 'HUKOU' }}
      onSubmit={send}
      onClose={onClose}
    >
      <Uploads report={uploads.report}>
        <p className="yjs-quiet">户籍迁往本市其他区的，由迁入区接收后转移；在此之前仍由本区管理和发放。</p>
        {!person && <People />}
        <Form.Item name="toDistrict" label="迁入区" rules={[{ required: true, message: '请选择迁入区' }]}>
          <District />
        </Form.Item>
        <Form.Item name="reasonKind" label="转移原因" rules={[{ required: true }]}>
          <Select options={wordOptions(cadreTransferReasonTitles)} />
        </Form.Item>
        <Form.Item name="moveDate" label="户籍迁移日期（选填）">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="remark" label="备注（其他原因时必填）">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="files" label="户籍变更证明（提交前须上传）">
          <UploadField label="户籍变更证明" />
        </Form.Item>
      </Uploads>
    </FormDialog>
  );
}

/** Whom to choose from: people of the register who are not being transferred. */
function People() {
  const { data, error } = useQuery(MovableCadresDocument, { fetchPolicy: 'network-only' });
  const people = (data?.empCadres.nodes ?? []).filter(({ isLocked }) => !isLocked);
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <Form.Item name="cadreIds" label="人员" rules={[{ required: true, message: '请选择要转移的人员' }]}>
        <Select
          mode="multiple"
          maxCount={50}
          maxTagCount={5}
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ id, personNameMasked, idNoMasked, streetName }) => ({
            value: id,
            label: `${personNameMasked} ${idNoMasked} ${streetName}`,
          }))}
        />
      </Form.Item>
    </>
  );
}
