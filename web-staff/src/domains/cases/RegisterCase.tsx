import { useQuery } from '@apollo/client/react';
import { ErrorNotice, PageHeader } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { CaseFormDocument } from './RegisterCase.graphql.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { useOpenedDraft } from './useOpenedDraft.ts';

const help = [
  '申请人到窗口办理时，由工作人员在这里代为登记，规则与网上申请相同。',
  '填写证件号码后自动填入出生日期和性别；右侧随填写内容列出将要办理的事项。',
  '填写的内容和上传的材料随时自动存为草稿，不必填完；中途离开或重新登录后，从“我的草稿”继续填写。',
  '提交后草稿转为办件，进入待预审并可打印回执。',
];

interface Shown {
  /** Counts the forms: another number is another form. */
  turn: number;
  /** As the address named it. */
  draft: string | undefined;
  /** What the form has saved itself as, before the address says so. */
  own: string | undefined;
}

function follow({ turn, own }: Shown, draft: string | undefined): Shown {
  return draft !== undefined && draft === own ? { turn, draft, own } : { turn: turn + 1, draft, own: undefined };
}

/** 窗口登记: a clerk enters a case by hand with the same form as the citizen's, anew or from a draft (`?draft=`). */
export default function RegisterCase() {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('draft') ?? undefined;
  // The form's own draft appears in the address once it was saved; only another one begins another form.
  const [shown, setShown] = useState<Shown>({ turn: 0, draft: wanted, own: undefined });
  if (shown.draft !== wanted) setShown(follow(shown, wanted));
  const named = useCallback(
    (own: string) => {
      setShown((now) => ({ ...now, own }));
      setSearch({ draft: own }, { replace: true });
    },
    [setSearch],
  );
  return (
    <>
      <PageHeader title="窗口登记" help={<HelpLines lines={help} />} />
      <Registration key={shown.turn} draftId={wanted} onDraft={named} />
    </>
  );
}

function Registration({ draftId, onDraft }: { draftId: string | undefined; onDraft(id: string): void }) {
  const { data, error, refetch } = useQuery(CaseFormDocument);
  const draft = useOpenedDraft(draftId);
  const failure = draft.error ?? (data ? undefined : error);
  if (failure !== undefined) {
    return <ErrorNotice error={failure} onRetry={() => void (draft.error ? draft.retry() : refetch())} />;
  }
  if (!data || !draft.ready) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <RegisterForm definition={data.caseForm} opened={draft.opened} onDraft={onDraft} />;
}
