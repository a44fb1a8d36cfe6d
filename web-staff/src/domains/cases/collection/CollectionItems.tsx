import { useQuery } from '@apollo/client/react';
import { FilterBar, formatDateTime, PageHeader, StateTag, urlText, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { CollectionItemRowFragment as Item } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { CollectionItemsDocument } from './collection.graphql.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { relationsOf, requirementsOf, sourceWords, typeWords } from './item-words.ts';

const help = [
  '智慧好办事项的材料采集项：申请人在网上和工作人员在窗口上传的材料、安置系统移交的办结件，都按这里的要求校验；上传框的提示文字也取自这里。',
  '采集项编码为“事项编码-材料编码”（如 M01-ID_CARD）的，校验该材料的上传；同一材料有多个事项要求的，按最严的一项。安置系统移交不符合的，整件退回，应答中列出采集项编码和原因。',
  '修改立即生效，形成新版本并记入审计日志；停用的采集项既不要求、也不接收。',
  '接口说明、示例和变更说明见对接文档 docs/exchange。',
];
const itemsUrl = { matter: urlText() };
const FIRST = 'M01';

/** 材料采集项 (R9.5, R9.6): what is collected of each matter's materials, and by which rules. */
export default function CollectionItems() {
  const [state, setState] = useUrlState(itemsUrl);
  const code = state.matter || FIRST;
  const { data, error, refetch } = useQuery(CollectionItemsDocument, {
    variables: { matterCode: code },
    fetchPolicy: 'cache-and-network',
  });
  const mayManage = usePermission('collection:manage');
  const [edited, setEdited] = useState<{ item: Item | undefined }>();
  const items = data?.collectionItems;
  const matters = data?.matters ?? [];
  const matter = matters.find((one) => one.code === code);
  const nameOf = (itemCode: string) => items?.find((one) => one.itemCode === itemCode)?.materialName ?? itemCode;
  return (
    <>
      <PageHeader
        title="材料采集项"
        help={<HelpLines lines={help} />}
        actions={
          mayManage &&
          matter && (
            <Button type="primary" onClick={() => setEdited({ item: undefined })}>
              新增采集项
            </Button>
          )
        }
      />
      <FilterBar
        fields={[
          {
            key: 'matter',
            kind: 'select',
            label: '事项',
            width: 220,
            options: matters.map(({ code: value, name }) => ({ value, label: name })),
          },
        ]}
        values={{ matter: code }}
        onChange={(patch) => setState(patch)}
      />
      <PlainTable
        label="材料采集项"
        rows={items}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '本事项没有采集项', hint: '新增后，上传和安置系统移交本事项的材料都按采集项校验。' }}
        columns={[
          {
            key: 'name',
            title: '材料',
            render: (row) => (
              <>
                {row.materialName}
                <br />
                <span className="yjs-quiet">{row.itemCode}</span>
              </>
            ),
          },
          { key: 'type', title: '类型', width: 96, render: (row) => typeWords[row.materialType] },
          { key: 'rules', title: '格式与要求', render: requirementsOf },
          { key: 'required', title: '必需', width: 56, render: (row) => (row.required ? '是' : '否') },
          { key: 'source', title: '来源', render: (row) => row.dataSources.map((one) => sourceWords[one]).join('、') },
          { key: 'relations', title: '关联', render: (row) => relationsOf(row, nameOf) || '—' },
          {
            key: 'enabled',
            title: '状态',
            width: 80,
            render: (row) => (
              <StateTag title={row.enabled ? '启用' : '停用'} tone={row.enabled ? 'working' : 'paused'} />
            ),
          },
          {
            key: 'changed',
            title: '版本',
            render: (row) => `第${row.version}版 ${row.changedByName} ${formatDateTime(row.changedAt)}`,
          },
          {
            key: 'acts',
            title: '操作',
            width: 72,
            hidden: !mayManage,
            render: (row) => (
              <Button size="small" aria-label={`修改${row.materialName}`} onClick={() => setEdited({ item: row })}>
                修改
              </Button>
            ),
          },
        ]}
      />
      {edited && matter && (
        <ItemEditor matter={matter} item={edited.item} others={items ?? []} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}
