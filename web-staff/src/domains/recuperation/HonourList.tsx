import { useMutation } from '@apollo/client/react';
import { type Cells, SheetImportButton, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type CadreHonourTypes, cadreHonour } from '../../records/cadre-honour.ts';
import { HonourProofs, ProofFiles } from './HonourProofs.tsx';
import { VerifyHonoursDocument } from './recuperation.graphql.ts';

/** 功勋荣誉: what is not verified does not count (03 §29.3, §29.7 荣誉待核验). */
export default function HonourList() {
  const may = usePermission('recup.cadre:import');
  const { message, modal } = App.useApp();
  const [verify] = useMutation(VerifyHonoursDocument);
  const [seq, setSeq] = useState(0);
  const changed = () => setSeq(seq + 1);

  function ask({ id, cadreId, cadreName, honourCodeTitle, documentNo }: CadreHonourTypes['Row']): void {
    modal.confirm({
      title: '核验荣誉',
      content: (
        <>
          <p>
            {cadreName} {honourCodeTitle}
            {documentNo && `（${documentNo}）`}：已与立功受奖证明核对一致。核验后自下一次筛选起计入。
          </p>
          <ProofFiles id={id} cadreId={cadreId} />
        </>
      ),
      okText: '核验',
      cancelText: '取消',
      onOk: async () => {
        await verify({ variables: { ids: [id] } });
        message.success('已核验');
        changed();
      },
    });
  }
  const cells: Cells<CadreHonourTypes> = {
    proofs: (row) => <HonourProofs honour={row} title={`${row.cadreName} ${row.honourCodeTitle}`} onDone={changed} />,
    verified: (row) =>
      row.verified ? (
        '已核验'
      ) : (
        <>
          荣誉待核验
          {may && (
            <div>
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => ask(row)}>
                核验
              </Button>
            </div>
          )}
        </>
      ),
  };
  return (
    <RecordListPage
      key={seq}
      record={cadreHonour}
      help={[
        '军休干部的功勋荣誉，筛选疗养人员和排序以已核验的为准。',
        '证明文件由军休机构或市局上传，上传的人不能核验；先核对证明再核验。“荣誉待核验”可以只看还没有核验的。',
      ]}
      cells={cells}
      actions={
        may && (
          <SheetImportButton
            label="导入功勋荣誉"
            base="/imports/cadre-honours"
            of=""
            unit="条"
            hint="每行一项荣誉，人员编号须已在军休干部中；已在库的不重复导入。"
            onDone={changed}
          />
        )
      }
      empty={{ title: '没有功勋荣誉', hint: '由市局导入。' }}
    />
  );
}
