import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  type FormData,
  fieldErrors,
  presentError,
  QueryGate,
  SchemaForm,
  standingFiles,
  UploadField,
  Uploads,
  useRequestId,
  useUploads,
} from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { Navigate, useParams } from 'react-router';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import { ApplicationFormDocument } from '../draft/draft.graphql.ts';
import { attachmentsOf } from '../draft/draft-values.ts';
import { MergeDialog } from '../draft/MergeDialog.tsx';
import { SavingNote } from '../draft/SavedNote.tsx';
import { useSaving } from '../draft/useSaving.ts';
import { schemaOf, uiOf } from '../form/form-ui.ts';
import type {
  ApplicationFormQuery,
  DraftFieldsFragment,
  OpenReturnedApplicationMutation,
} from '../generated/graphql.ts';
import { ApplicationMaterialsDocument } from '../materials/materials.graphql.ts';
import { excessOf, uploadRules } from '../materials/upload-rules.ts';
import { OpenReturnedApplicationDocument, ResubmitMyApplicationDocument } from './own.graphql.ts';
import { ReturnReason } from './ReturnReason.tsx';

type Returned = OpenReturnedApplicationMutation['openReturnedApplication'];

/** A returned application is corrected and handed in again (T4); what is written is kept like a new application's (01 §9.3 no. 3). */
export default function AmendPage() {
  const { id = '' } = useParams();
  const [open, { data, error }] = useMutation(OpenReturnedApplicationDocument, { fetchPolicy: 'no-cache' });
  const definition = useQuery(ApplicationFormDocument);
  useEffect(() => {
    void open({ variables: { id } }).catch(() => undefined);
  }, [open, id]);
  if (error && !data) return <Refused error={error} />;
  return (
    <QueryGate queries={[definition]}>
      {data && definition.data && (
        <Amend returned={data.openReturnedApplication} definition={definition.data.applicationForm} />
      )}
    </QueryGate>
  );
}

interface AmendProps {
  returned: Returned;
  definition: ApplicationFormQuery['applicationForm'];
}

function Amend({ returned, definition }: AmendProps) {
  const client = useApolloClient();
  const saving = useSaving(returned.draft);
  const { form, files, unsaved, problem, elsewhere, setForm, setFiles, flush, rebase } = saving;
  const asked = returned.form as FormData;
  const materials = useQuery(ApplicationMaterialsDocument, { variables: { form: asked }, fetchPolicy: 'no-cache' });
  const [resubmit, { data, error, loading }] = useMutation(ResubmitMyApplicationDocument);
  const requestId = useRequestId();
  const uploads = useUploads();
  const uiSchema = useMemo(() => uiOf(definition.uiSchema, IDENTITY, form), [definition.uiSchema, form]);
  const schema = useMemo(() => schemaOf(definition.schema), [definition.schema]);

  async function readDraft(): Promise<DraftFieldsFragment | undefined> {
    const { data: now } = await client.mutate({
      mutation: OpenReturnedApplicationDocument,
      variables: { id: returned.id },
      fetchPolicy: 'no-cache',
    });
    return now?.openReturnedApplication.draft;
  }

  async function send(): Promise<void> {
    const input = { id: returned.id, version: returned.version, form, attachments: attachmentsOf(files) };
    // What is on its way to the draft arrives before the draft is gone.
    await flush();
    await resubmit({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => undefined);
  }

  const wanted = materials.data?.applicationMaterials.filter(({ generated }) => !generated) ?? [];
  const codes = new Set(wanted.map(({ code }) => code));
  const excess = excessOf(materials.data, {
    held: standingFiles(
      returned.attachments.filter(({ materialCode }) => codes.has(materialCode)),
      new Set(Object.keys(files).filter((code) => files[code]?.length)),
    ),
    added: Object.values(files).reduce((sum, list) => sum + list.length, 0),
  });

  // Handed in meanwhile, here or in another window: there is nothing left to correct.
  if (data || elsewhere === 'GONE') return <Navigate to={`/applications/${returned.id}`} replace />;

  return (
    <>
      <PageTitle title="修改后重新提交">
        <p className="apply-quiet">按退回的原因修改表格，或补充材料；以前交的材料仍然有效。</p>
        <SavingNote saving={saving} />
      </PageTitle>
      {returned.reason && <ReturnReason reason={returned.reason} />}
      <section className="apply-card apply-form">
        <SchemaForm
          id="amend-form"
          schema={schema}
          uiSchema={uiSchema}
          value={form}
          standing={asked}
          onChange={setForm}
          onSubmit={() => void send()}
          serverErrors={error ? fieldErrors(presentError(error)) : undefined}
          summary
        />
      </section>
      <section className="apply-card" aria-label="补充材料">
        <h2>补充材料（选填）</h2>
        <Uploads report={uploads.report}>
          {wanted.map(({ code, name, limits }) => (
            <div key={code} className="apply-wanted">
              <b>{name}</b>
              <p className="apply-quiet">
                {returned.attachments
                  .filter(({ materialCode }) => materialCode === code)
                  .map((one) => `已提交：${one.name}`)
                  .join('；')}
              </p>
              <UploadField
                label={name}
                materialCode={code}
                rules={uploadRules(limits)}
                value={[...(files[code] ?? [])]}
                onChange={(next) => setFiles(code, next)}
                pages
              />
            </div>
          ))}
        </Uploads>
        {excess && <Alert type="error" showIcon title={excess} />}
      </section>
      {error && <Refused error={error} safe="修改的内容仍在。" stay />}
      <LeaveGuard
        closing={unsaved}
        going={unsaved && problem !== undefined}
        text="修改的内容还没有保存。留在本页，网络恢复后会自动保存。"
      />
      {elsewhere === 'STALE' && (
        <MergeDialog read={readDraft} here={{ form, files }} schema={definition.schema} onMerged={rebase} />
      )}
      <div className="apply-bar">
        <LinkButton to={`/applications/${returned.id}`}>返回</LinkButton>
        <Button
          type="primary"
          htmlType="submit"
          form="amend-form"
          disabled={uploads.busy || excess !== undefined}
          loading={loading}
        >
          重新提交
        </Button>
      </div>
    </>
  );
}

/** What is the identity's stays as it is. */
const IDENTITY = {
  known: ['name', 'idNo', 'sex', 'birthDate'].map((field) => ({
    field,
    source: '实名认证',
    at: undefined,
    correctable: false,
    corrected: false,
  })),
};
