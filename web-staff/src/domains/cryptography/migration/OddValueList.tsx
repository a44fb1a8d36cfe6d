import { useMutation } from '@apollo/client/react';
import { type Cells, FormDialog, ReasonItem, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { type CryptoOddValueTypes, cryptoOddValue } from '../../../records/crypto-odd-value.ts';
import { ExplainCryptoOddValueDocument } from './migration.graphql.ts';

/** 异常数据: where values were odd; those that could not be encrypted are explained before the switch (03 §41.12). */
export default function OddValueList() {
  const may = usePermission('crypto.migration:run');
  const [row, setRow] = useState<CryptoOddValueTypes['Row']>();
  const [seq, setSeq] = useState(0);
  const [explain] = useMutation(ExplainCryptoOddValueDocument);
  const cells: Cells<CryptoOddValueTypes> = {
    explanation: (one) => (
      <>
        {one.explanation}
        {may && one.unsealed && (
          <Button type="link" size="small" onClick={() => setRow(one)}>
            情况说明
          </Button>
        )}
      </>
    ),
  };
  return (
    <>
      <RecordListPage
        key={seq}
        record={cryptoOddValue}
        help={['格式不正确的值按原样加密并列在这里；没有加密的须逐条说明情况后才能切换。不显示值本身。']}
        cells={cells}
        empty={{ title: '没有异常数据', hint: '迁移时发现的异常值列在这里。' }}
      />
      {row && (
        <FormDialog<{ reason: string }>
          title={`情况说明 · ${row.columnRef} ${row.rowKey}`}
          okText="保存"
          onSubmit={async ({ reason }) => {
            await explain({ variables: { id: row.id, version: row.version, input: { explanation: reason } } });
            setSeq(seq + 1);
          }}
          onClose={() => setRow(undefined)}
        >
          <ReasonItem label="情况说明" />
        </FormDialog>
      )}
    </>
  );
}
