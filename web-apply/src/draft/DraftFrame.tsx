import { useMutation, useQuery } from '@apollo/client/react';
import { type FormData, presentError } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, useNavigationType } from 'react-router';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import { type Bundle, useBundle } from '../app/useBundle.ts';
import type { ApplicationFormQuery, DraftFieldsFragment } from '../generated/graphql.ts';
import { ApplicationFormDocument, OpenApplicationDraftDocument } from './draft.graphql.ts';
import { DraftContext } from './draft-context.ts';
import { forgetHandedIn, handedIn } from './handed-in.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { useSaving } from './useSaving.ts';

/** The pages over one draft. */
const PAGES = ['form', 'materials', 'confirm'] as const;
/** What has to be settled on the first page before anything is filled in. */
const BEFORE = ['E-0703', 'E-0704', 'E-0705'];
/** The pages of the application over one draft, which is opened once and stays while one goes from page to page. */
export default function DraftFrame() {
  const bundle = useBundle();
  // Another matter is another draft.
  return <DraftOf key={bundle.code} bundle={bundle} />;
}

function DraftOf({ bundle }: { bundle: Bundle }) {
  const coming = useNavigationType();
  // By the way back, or anew: what was handed in is no draft any more, and nobody has asked for another one.
  const [before] = useState(() => (coming === 'POP' ? handedIn(bundle.code) : undefined));
  useEffect(() => {
    if (!before) forgetHandedIn(bundle.code);
  }, [before, bundle.code]);
  if (before) return <HandedIn caseId={before} guide={bundle.page('')} />;
  return <OpenDraft bundle={bundle} />;
}

function HandedIn({ caseId, guide }: { caseId: string; guide: string }) {
  return (
    <section className="apply-card apply-centre">
      <PageTitle title="申请已提交" />
      <p>这份申请已经提交，不能再修改。需要撤回或查看结果的，请到“办理进度”。</p>
      <div className="apply-acts">
        <LinkButton type="primary" to={`/applications/${caseId}`}>
          查询进度
        </LinkButton>
        <LinkButton to={guide}>办理须知</LinkButton>
      </div>
    </section>
  );
}

function OpenDraft({ bundle }: { bundle: Bundle }) {
  const { code, page } = bundle;
  const [open, { error }] = useMutation(OpenApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const form = useQuery(ApplicationFormDocument);
  const [opened, setOpened] = useState<DraftFieldsFragment>();
  const asked = useRef(false);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void open({ variables: { bundle: code } })
      .then(({ data }) => setOpened(data?.openApplicationDraft))
      .catch(() => undefined);
  }, [open, code]);

  const failure = error ?? form.error;
  if (failure) {
    const { code: refused, title } = presentError(failure);
    if (!BEFORE.includes(refused)) return <Refused error={failure} onRetry={() => window.location.reload()} />;
    return (
      <section className="apply-card apply-centre">
        <PageTitle title="还不能填写" />
        <p>{title}</p>
        <LinkButton type="primary" to={page('')}>
          去办理须知
        </LinkButton>
      </section>
    );
  }
  if (!opened || !form.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <OpenedDraft opened={opened} definition={form.data.applicationForm} bundle={bundle} />;
}

interface OpenedDraftProps {
  opened: DraftFieldsFragment;
  definition: ApplicationFormQuery['applicationForm'];
  bundle: Bundle;
}

function OpenedDraft({ opened, definition, bundle }: OpenedDraftProps) {
  const { elsewhere, rebase, setForm: keepForm, ...saving } = useSaving(opened);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { form, unsaved, problem } = saving;

  const [openAgain] = useMutation(OpenApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const readStanding = async () => (await openAgain({ variables: { bundle: bundle.code } })).data?.openApplicationDraft;

  const setForm = useMemo(
    () => (next: FormData) => {
      setRefused((told) => stillRefused(told, form, next));
      keepForm(next);
    },
    [form, keepForm],
  );

  if (elsewhere === 'GONE') {
    return (
      <section className="apply-card apply-centre">
        <PageTitle title="这份申请已经不在草稿中" />
        <p>它已在手机或另一个窗口提交，或者被删除。提交了的，请到“我的办件”查看。</p>
        <LinkButton type="primary" to="/applications">
          我的办件
        </LinkButton>
      </section>
    );
  }
  return (
    <DraftContext value={{ ...saving, definition, refused, setForm, setRefused }}>
      <Outlet />
      <LeaveGuard
        closing={unsaved}
        going={unsaved && problem !== undefined}
        within={PAGES.map(bundle.page)}
        text="刚才填写的内容还没有保存。留在本页，网络恢复后会自动保存。"
      />
      {elsewhere === 'STALE' && (
        <MergeDialog
          read={readStanding}
          here={{ form, files: saving.files }}
          schema={definition.schema}
          onMerged={rebase}
        />
      )}
    </DraftContext>
  );
}

/** What the server has said of a field holds until the field says something else. */
function stillRefused(told: Readonly<Record<string, string>>, before: FormData, now: FormData) {
  const kept = Object.entries(told).filter(([path]) => {
    const [field = ''] = path.split('.');
    return before[field] === now[field];
  });
  return kept.length === Object.keys(told).length ? told : Object.fromEntries(kept);
}
