import { useMutation } from '@apollo/client/react';
import { type Cells, FormDialog, usePermission, wordOptions } from '@yjs/web-kit';
import { Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import type { CryptoColumnPlanInput } from '../../../generated/graphql.ts';
import { cryptoColumnClassTitles } from '../../../generated/titles/crypto-column-class.ts';
import { cryptoPlainActionTitles } from '../../../generated/titles/crypto-plain-action.ts';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type CryptoColumnPlanTypes, cryptoColumnPlan } from '../../../records/crypto-column-plan.ts';
import { EditCryptoColumnPlanDocument } from './migration.graphql.ts';

/** 敏感字段 of the systems; decided otherwise until the inventory is handed in (03 §41.12). */
export default function ColumnList() {
  const may = usePermission('crypto.migration:plan');
  const [row, setRow] = useState<CryptoColumnPlanTypes['Row']>();
  const [seq, setSeq] = useState(0);
  const [edit] = useMutation(EditCryptoColumnPlanDocument);
  const cells: Cells<CryptoColumnPlanTypes> = {
    plainActionTitle: (one) => (
      <>
        {one.plainActionTitle}
        {may && one.migrationState === 'REGISTERED' && (
          <Button type="link" size="small" onClick={() => setRow(one)}>
            修改
          </Button>
        )}
      </>
    ),
  };
  return (
    <>
      <RecordListPage
        key={seq}
        record={cryptoColumnPlan}
        help={['自动盘点找出的敏感字段；提交盘点前可以修改数据类别、完整性校验和明文的处理方式。']}
        cells={cells}
        empty={{ title: '没有敏感字段', hint: '在系统的改造页面上点击“自动盘点”。' }}
      />
      {row && (
        <FormDialog<CryptoColumnPlanInput>
          title={`修改敏感字段 · ${row.systemName} ${row.columnRef}`}
          okText="保存"
          initialValues={{ dataClass: row.dataClass, inMac: row.inMac, plainAction: row.plainAction }}
          onSubmit={async (input) => {
            await edit({ variables: { id: row.id, version: row.version, input } });
            setSeq(seq + 1);
          }}
          onClose={() => setRow(undefined)}
        >
          <Form.Item name="dataClass" label="数据类别">
            <Select options={wordOptions(cryptoColumnClassTitles)} />
          </Form.Item>
          <Form.Item name="inMac" valuePropName="checked">
            <Checkbox>加入完整性校验</Checkbox>
          </Form.Item>
          <Form.Item name="plainAction" label="明文处理">
            <Select options={wordOptions(cryptoPlainActionTitles)} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}
