import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, presentError } from '@yjs/web-kit';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, Outlet } from 'react-router';
import { BUNDLE } from '../app/applicant.ts';
import type { ApplicationFormQuery, DraftFieldsFragment } from '../generated/graphql.ts';
import { ApplicationFormDocument, OpenApplicationDraftDocument } from './draft.graphql.ts';
import { DraftContext } from './draft-context.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { useSaving } from './useSaving.ts';

/** What has to be settled on the first page before anything is filled in. */
const BEFORE = ['E-0703', 'E-0704', 'E-0705'];

/** The pages of the application over one draft, which is opened once and stays while one goes from page to page. */
export default function DraftFrame() {
  const [open, { error }] = useMutation(OpenApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const form = useQuery(ApplicationFormDocument);
  const [opened, setOpened] = useState<DraftFieldsFragment>();
  const asked = useRef(false);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void open({ variables: { bundle: BUNDLE } })
      .then(({ data }) => setOpened(data?.openApplicationDraft))
      .catch(() => undefined);
  }, [open]);

  const failure = error ?? form.error;
  if (failure) {
    const { code, title } = presentError(failure);
    if (!BEFORE.includes(code)) return <ErrorNotice error={failure} onRetry={() => window.location.reload()} />;
    return (
      <section className="apply-card apply-centre">
        <h1>还不能填写</h1>
        <p>{title}</p>
        <Link to="/">
          <Button type="primary">去办理须知</Button>
        </Link>
      </section>
    );
  }
  if (!opened || !form.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <OpenedDraft opened={opened} definition={form.data.applicationForm} />;
}

interface OpenedDraftProps {
  opened: DraftFieldsFragment;
  definition: ApplicationFormQuery['applicationForm'];
}

function OpenedDraft({ opened, definition }: OpenedDraftProps) {
  const { stale, rebase, ...saving } = useSaving(opened);
  return (
    <DraftContext value={{ ...saving, definition }}>
      <Outlet />
      {stale && (
        <MergeDialog here={{ form: saving.form, files: saving.files }} schema={definition.schema} onMerged={rebase} />
      )}
    </DraftContext>
  );
}
