import { useMutation } from '@apollo/client/react';
import { type Cells, MarkTag, StateTag } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { RevealButton } from '../../../platform/RevealButton.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type ReceptionTypes, reception } from '../../../records/reception.ts';
import { ReviewButton } from '../pads/ReviewButton.tsx';
import { ReceptionButton } from './ReceptionButton.tsx';
import { RevealReceptionContactDocument } from './reception.graphql.ts';

const help = [
  '来访咨询、电话咨询不产生办件，在这里登记后也可以请群众评价：来访的在窗口平板上评价，来电的发送评价短信。',
  '学员报名、免申即享页面上的“请评价”同样记入接待登记，免申即享的服务场景记为“免申即享”；同一人员对同一记录、同一手机号同一天只登记一次。',
  '姓名、手机号只用于差评联系，脱敏显示；有署名评价的，填写理由后查看。匿名评价不在这里显示。',
];

const cells: Cells<ReceptionTypes> = {
  sceneTitle: (row) => `${row.sceneTitle} · ${row.businessTypeTitle}`,
  matterName: (row) => (
    <>
      <div>{row.matterName}</div>
      {row.recordNo && (row.link ? <Link to={row.link}>{row.recordNo}</Link> : row.recordNo)}
    </>
  ),
  nameMasked: (row) => (
    <>
      <div>
        {[row.nameMasked, row.phoneMasked].filter(Boolean).join(' ') || '未登记'}{' '}
        {row.phoneMasked && row.evaluated && <Contact id={row.id} />}
      </div>
      {row.invited && <MarkTag>已发评价短信</MarkTag>}
    </>
  ),
  evaluated: (row) => {
    if (row.evaluated) return <StateTag title="已评价" tone="done" />;
    if (row.scene === 'PHONE') return null;
    return <ReviewButton service={{ type: 'reception', id: row.id }} screen="RECEPTION" size="small" />;
  },
};

/** 接待登记 (01 §11.4 scenes 电话, 咨询): what was served without a case. */
export default function ReceptionList() {
  return (
    <RecordListPage
      record={reception}
      help={help}
      actions={(reload) => <ReceptionButton type="primary" onDone={reload} />}
      cells={cells}
      empty={{ title: '没有接待登记', hint: '接待来访、来电咨询后在这里登记；也可以清除筛选再看。' }}
    />
  );
}

/** 查看联系方式: for a reason, as whoever has to call wants it. */
function Contact({ id }: { id: string }) {
  const [reveal] = useMutation(RevealReceptionContactDocument, { fetchPolicy: 'no-cache' });
  return (
    <RevealButton
      permission="review.reception:reveal"
      common={['联系群众核实情况', '回访差评情况']}
      reveal={async (reason) => (await reveal({ variables: { id, reason } })).data?.revealReceptionContact}
    >
      {({ name, phone }) => (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'name', label: '姓名', children: name || '未登记' },
            { key: 'phone', label: '手机号', children: phone || '未登记' },
          ]}
        />
      )}
    </RevealButton>
  );
}
