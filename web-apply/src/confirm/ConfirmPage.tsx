import { useMutation } from '@apollo/client/react';
import { fieldErrors, ProblemSummary, presentError, QueryGate, useFormProblems, useRequestId } from '@yjs/web-kit';
import { Alert, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Refused } from '../app/Refused.tsx';
import { Steps } from '../app/Steps.tsx';
import { useBundle } from '../app/useBundle.ts';
import { useDraft } from '../draft/draft-context.ts';
import { rememberHandedIn } from '../draft/handed-in.ts';
import { SavedNote } from '../draft/SavedNote.tsx';
import { schemaOf } from '../form/form-ui.ts';
import { titleOfField } from '../form/readable.ts';
import { useMaterials } from '../materials/useMaterials.ts';
import { SubmitApplicationDocument } from './confirm.graphql.ts';
import { placeOf } from './place-of.ts';
import { Summary } from './Summary.tsx';

const PROMISES = ['agreePromise', 'agreeSensitive'] as const;

/** What was filled in, once more as a whole; both promises, then it is handed in. */
export default function ConfirmPage() {
  const { draft, definition, form, files, setForm, setRefused, flush } = useDraft();
  const materials = useMaterials();
  const [submit, { error, loading }] = useMutation(SubmitApplicationDocument);
  const requestId = useRequestId();
  const navigate = useNavigate();
  const { code, page } = useBundle();
  const [unsaved, setUnsaved] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const promised = PROMISES.every((field) => form[field] === true);
  const schema = useMemo(() => schemaOf(definition.schema), [definition.schema]);
  const open = useFormProblems(schema, definition.uiSchema, form) ?? [];

  async function handIn(): Promise<void> {
    const version = await flush();
    setUnsaved(version === undefined);
    if (version === undefined) return;
    const input = { draftId: draft.id, version, channel: 'PC_YWTB' as const };
    try {
      const { data } = await submit({ variables: { input: { ...input, requestId: requestId(input) } } });
      if (!data) return;
      rememberHandedIn(code, data.submitApplication.id);
      await navigate(`/done/${data.submitApplication.id}`, { replace: true });
    } catch (failure) {
      setRefused(fieldErrors(presentError(failure)));
      setAttempt((count) => count + 1);
    }
  }

  const refused = error ? presentError(error).fields : [];
  // What is wrong here is not sent; once it is put right, what the server said stands until the next try.
  const wrong = open.length > 0 ? open.map(({ property, message }) => ({ path: `form${property}`, message })) : refused;
  return (
    <>
      <Steps here="核对提交" />
      <PageTitle title="核对提交">
        <p className="apply-quiet">请核对下面的内容。提交后由安置地退役军人服务中心预审。</p>
        <SavedNote />
      </PageTitle>
      <ProblemSummary
        title={`有 ${wrong.length} 处需要修改`}
        attempt={attempt}
        problems={wrong.map(({ path, message }) => {
          const place = placeOf(path, page);
          return { key: path, message, href: `/apply${place}`, onPick: () => void navigate(place) };
        })}
      />
      {error && wrong.length === 0 && <Refused error={error} safe="填写的内容和上传的材料都在。" />}
      <QueryGate queries={[materials]}>
        <Summary
          definition={definition}
          form={form}
          files={files}
          materials={materials.data?.applicationMaterials ?? []}
        />
      </QueryGate>
      <section className="apply-card" aria-label="声明">
        <h2>声明</h2>
        {PROMISES.map((field) => (
          <Checkbox
            key={field}
            className="apply-promise"
            checked={form[field] === true}
            onChange={(event) => setForm({ ...form, [field]: event.target.checked || undefined })}
          >
            {titleOfField(definition.schema, field)}
          </Checkbox>
        ))}
        {!promised && <p className="apply-quiet">两项都勾选后才能提交。</p>}
        {open.length > 0 && <p className="apply-quiet">上面列出的内容改正后才能提交。</p>}
      </section>
      {unsaved && <Alert type="warning" showIcon role="alert" title="内容还没有保存好，请稍后再提交" />}
      <div className="apply-bar yjs-no-print">
        <LinkButton to={page('materials')} disabled={loading}>
          上一步
        </LinkButton>
        <Button type="primary" disabled={!promised || open.length > 0} loading={loading} onClick={() => void handIn()}>
          提交申请
        </Button>
      </div>
    </>
  );
}
