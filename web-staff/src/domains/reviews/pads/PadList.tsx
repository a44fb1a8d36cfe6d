import { useMutation } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  ListExtras,
  urlChoices,
  urlFlag,
  urlText,
  useQueriedList,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { EvaluationPadRowFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { PadCodeDialog } from './PadCodeDialog.tsx';
import { PadDialog } from './PadDialog.tsx';
import { padColumns } from './pad-columns.tsx';
import { padStateWords } from './pad-words.ts';
import { EvaluationPadsDocument, IssuePadCodeDocument, RevokeEvaluationPadDocument } from './pads.graphql.ts';
import { useCentres } from './useCentres.ts';

const padUrl = {
  search: urlText(),
  state: urlChoices(wordKeys(padStateWords)),
  attention: urlFlag(),
  org: urlText(),
};

/** What is open above the list. */
type Open =
  | { kind: 'edit'; pad: EvaluationPadRowFragment | undefined }
  | { kind: 'code'; code: string; expiresAt: string; name: string }
  | { kind: 'revoke'; pad: EvaluationPadRowFragment };

/** 平板: who stands where, whether it answers, 登记, 改配, 停用. */
export function PadList({ mayManage }: { mayManage: boolean }) {
  const { message } = App.useApp();
  const centres = useCentres();
  const [url, setUrl] = useUrlState(padUrl);
  const [open, setOpen] = useState<Open>();
  const [issue] = useMutation(IssuePadCodeDocument);
  const [revoke] = useMutation(RevokeEvaluationPadDocument);
  const fields: FilterField[] = [
    { key: 'search', kind: 'text', label: '查找', placeholder: '平板编号、名称、窗口编号', width: 240 },
    { key: 'state', kind: 'multi', label: '状态', options: wordOptions(padStateWords), width: 180 },
    { key: 'attention', kind: 'flag', label: '只看需注意' },
    ...(centres ? [{ key: 'org', kind: 'select', label: '服务中心', options: centres, width: 260 } as const] : []),
  ];
  const filter = {
    ...(url.search && { search: url.search }),
    ...(url.state.length > 0 && { states: url.state }),
    ...(url.attention && { attention: true }),
    ...(url.org && { orgId: url.org }),
  };
  const narrowed = Object.keys(filter).length > 0;
  const list = useQueriedList({
    document: EvaluationPadsDocument,
    variables: { filter },
    connection: (data) => data.evaluationPads,
    recordType: 'evaluationPad',
  });
  const act = {
    edit: (pad: EvaluationPadRowFragment) => setOpen({ kind: 'edit', pad }),
    revoke: (pad: EvaluationPadRowFragment) => setOpen({ kind: 'revoke', pad }),
    code: async (pad: EvaluationPadRowFragment) => {
      const { data } = await issue({ variables: { id: pad.id } });
      if (data) setOpen({ kind: 'code', ...data.issuePadCode, name: pad.name });
    },
  };
  const close = () => setOpen(undefined);
  return (
    <>
      <FilterBar
        fields={fields}
        values={{ ...url }}
        onChange={(patch) => setUrl(patch)}
        extra={
          <>
            <ListExtras
              page="evaluation-pads"
              exportAs={{ permission: 'review.pad:export', url: '/exports/evaluation-pads.xlsx', filter }}
            />
            {mayManage && (
              <Button type="primary" onClick={() => setOpen({ kind: 'edit', pad: undefined })}>
                登记平板
              </Button>
            )}
          </>
        }
      />
      <DataTable
        id="evaluation-pads"
        label="评价平板"
        columns={padColumns(mayManage ? act : undefined)}
        empty={
          narrowed
            ? { title: '没有符合条件的平板', hint: '可以清除筛选再看。' }
            : { title: '没有评价平板', hint: '先在“窗口”中建立窗口，再登记平板。' }
        }
        {...list.table}
      />
      {open?.kind === 'edit' && (
        <PadDialog
          pad={open.pad}
          onClose={close}
          onSaved={(code) => {
            if (code) setOpen({ kind: 'code', ...code });
            else close();
            void list.reload();
          }}
        />
      )}
      {open?.kind === 'code' && <PadCodeDialog {...open} onClose={close} />}
      {open?.kind === 'revoke' && (
        <ReasonDialog
          title={`停用平板 · ${open.pad.name}`}
          okText="停用"
          danger
          lines={[
            '平板立即退出，不能再评价；需要时须重新登记一台。',
            ...(open.pad.queued > 0 ? [`平板上还有${open.pad.queued}件评价未上传，重新登记这台平板后才能补传。`] : []),
          ]}
          common={['平板损坏，已更换新平板', '窗口撤销，平板收回', '平板遗失，防止他人使用']}
          onConfirm={async (reason) => {
            await revoke({ variables: { id: open.pad.id, version: open.pad.version, reason } });
            close();
            message.success('已停用');
            void list.reload();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
