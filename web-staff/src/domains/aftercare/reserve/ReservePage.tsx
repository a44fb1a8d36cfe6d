import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  FormDialog,
  formatDateTime,
  formatDay,
  type Picked,
  pickedToday,
  usePermission,
} from '@yjs/web-kit';
import { Alert, Button, Form, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type ReserveRecordTypes, reserveRecord } from '../../../records/reserve-record.ts';
import { ReviewButton } from '../../reviews/index.ts';
import { FormSection } from './FormSection.tsx';
import { mayFillOfficePart, OfficePartDialog } from './OfficePartDialog.tsx';
import { NoteReserveChangeDocument } from './reserve.graphql.ts';
import { reserveActs } from './reserve-acts.tsx';

type One = ReserveRecordTypes['One'];

/** What a desk reads of it most; the rest of what was filled in is folded. */
const MOST: readonly ReserveRecordTypes['Fact'][] = [
  'placementTitle',
  'dischargeDate',
  'rank',
  'speciality',
  'contactPhoneMasked',
  'changeText',
];

const resultOf = ({ resultReason, resultOn }: One) =>
  [resultOn && formatDay(resultOn), resultReason].filter(Boolean).join(' ') || '—';

/** One 预备役登记: who, what is known, its forms, what became of it. */
export default function ReservePage() {
  return (
    <RecordPage
      record={reserveRecord}
      title={({ recordNo }) => `预备役登记 ${recordNo}`}
      subtitle={({ personNameMasked, idNoMasked }) => `${personNameMasked} ${idNoMasked}`}
      help={[
        '填齐必填项后生成《预备役信息登记表》，移交或者发送区人民武装部，再登记其结果。',
        '发送的是加密的登记表数据；武装部应答后自动登记移交，结果返回后自动办结。',
        '已导出的登记表不再改变；信息有变化的先“变更登记信息”，重新生成时使用新的编号。',
        '预备役类别、编入单位、训练情况和是否可应召由区人民武装部在移交后填写。',
        '健康信息和涉密服役信息没有权限的显示“无权限”，导出时也不包含。',
      ]}
      files="照片"
      most={MOST}
      warning={(one) => <Warnings one={one} />}
      lead={(one, reload) => <FormSection key={`${one.id}-${one.version}`} one={one} onChanged={reload} />}
      facts={{
        regAddressMasked: (one) => [one.regRegionTitle, one.regAddressMasked].filter(Boolean).join(' ') || '—',
        liveAddressMasked: (one) => [one.liveRegionTitle, one.liveAddressMasked].filter(Boolean).join(' ') || '—',
      }}
      more={(one) =>
        one.deliveredTo
          ? [
              {
                key: 'delivered',
                label: '移交',
                children: `${one.deliveredByTitle ?? ''}，接收人 ${one.deliveredTo}，${formatDateTime(one.deliveredAt)}`,
              },
              { key: 'result', label: '武装部意见', children: resultOf(one) },
            ]
          : []
      }
      acts={reserveActs}
      actions={(one, reload) => <Actions one={one} reload={reload} />}
    />
  );
}

function Actions({ one, reload }: { one: One; reload(): void }) {
  const navigate = useNavigate();
  const mayFill = usePermission('reserve:fill') && one.state !== 'NOT_RELEVANT';
  const maySay = usePermission('reserve:result') && mayFillOfficePart(one);
  const [open, setOpen] = useState<'change' | 'office'>();
  const close = () => setOpen(undefined);
  return (
    <Space>
      <ReviewButton service={{ record: 'reserveRecord', id: one.id }} screen="RESERVE" />
      {maySay && <Button onClick={() => setOpen('office')}>填写预备役信息</Button>}
      {mayFill && !one.changeDoneOn && <Button onClick={() => setOpen('change')}>登记变更完成</Button>}
      {mayFill && ['DRAFT', 'COMPLETE'].includes(one.state) && (
        <Button
          type={one.state === 'DRAFT' ? 'primary' : 'default'}
          onClick={() => navigate(`/aftercare/reserve/${one.id}/edit`)}
        >
          填写
        </Button>
      )}
      {open === 'change' && <NoteDialog one={one} onDone={reload} onClose={close} />}
      {open === 'office' && <OfficePartDialog one={one} onDone={reload} onClose={close} />}
    </Space>
  );
}

function NoteDialog({ one, onDone, onClose }: { one: One; onDone(): void; onClose(): void }) {
  const [note] = useMutation(NoteReserveChangeDocument);
  return (
    <FormDialog<{ doneOn: Picked }>
      title="登记兵役登记信息变更完成"
      okText="登记"
      initialValues={{ doneOn: pickedToday() }}
      onSubmit={async ({ doneOn }) => {
        const { id, version } = one;
        await note({ variables: { id, version, doneOn: doneOn.format('YYYY-MM-DD') } });
        onDone();
      }}
      onClose={onClose}
    >
      <Form.Item name="doneOn" label="完成日期" rules={[{ required: true, message: '请选择完成日期' }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </FormDialog>
  );
}

/** What must be seen before anything else: the limit that has come, and a form that the 武装部 did not take. */
function Warnings({ one }: { one: One }) {
  const refused = one.sendState === 'REFUSED' || one.sendState === 'FAILED';
  return (
    <>
      {one.changeLevel === 2 && (
        <Alert type="warning" showIcon title={`二级预警：${one.changeText ?? ''}`} style={{ marginBottom: 12 }} />
      )}
      {refused && (
        <Alert
          type="error"
          showIcon
          title={`${one.sendStateTitle ?? ''}：${one.sendReason ?? ''}`}
          description={
            one.sendState === 'REFUSED'
              ? '请变更登记信息后重新生成并发送，或者线下移交。'
              : '请联系技术人员在推送记录中重推，或者线下移交。'
          }
          style={{ marginBottom: 12 }}
        />
      )}
    </>
  );
}
