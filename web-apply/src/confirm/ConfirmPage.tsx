import { useMutation } from '@apollo/client/react';
import { ErrorNotice, presentError, QueryGate, useRequestId } from '@yjs/web-kit';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { useDraft } from '../draft/draft-context.ts';
import { titleOfField } from '../form/readable.ts';
import { useMaterials } from '../materials/useMaterials.ts';
import { SubmitApplicationDocument } from './confirm.graphql.ts';
import { Summary } from './Summary.tsx';

const PROMISES = ['agreePromise', 'agreeSensitive'] as const;

/** What was filled in, once more as a whole; both promises, then it is handed in. */
export default function ConfirmPage() {
  const { draft, definition, form, files, setForm, flush } = useDraft();
  const materials = useMaterials();
  const [submit, { error, loading }] = useMutation(SubmitApplicationDocument);
  const requestId = useRequestId();
  const navigate = useNavigate();
  const [unsaved, setUnsaved] = useState(false);
  const promised = PROMISES.every((field) => form[field] === true);

  async function handIn(): Promise<void> {
    const version = await flush();
    setUnsaved(version === undefined);
    if (version === undefined) return;
    const input = { draftId: draft.id, version, channel: 'PC_YWTB' as const };
    const { data } = await submit({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => ({
      data: undefined,
    }));
    if (data) await navigate(`/done/${data.submitApplication.id}`, { replace: true });
  }

  const wrong = error ? presentError(error).fields : [];
  return (
    <>
      <Steps here="核对提交" />
      <PageTitle title="核对提交">
        <p className="apply-quiet">请核对下面的内容。提交后由安置地退役军人服务中心预审。</p>
      </PageTitle>
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
      </section>
      {unsaved && <Alert type="warning" showIcon title="内容还没有保存好，请稍后再提交" />}
      {error && wrong.length === 0 && <ErrorNotice error={error} safe="填写的内容和上传的材料都在。" />}
      {wrong.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="有几处需要修改"
          description={
            <ul>
              {wrong.map(({ path, message }) => (
                <li key={path}>
                  <Link to={path.startsWith('attachments') ? '/materials' : '/form'}>{message}</Link>
                </li>
              ))}
            </ul>
          }
        />
      )}
      <div className="apply-bar yjs-no-print">
        <Link to="/materials">
          <Button disabled={loading}>上一步</Button>
        </Link>
        <Button type="primary" disabled={!promised} loading={loading} onClick={() => void handIn()}>
          提交申请
        </Button>
      </div>
    </>
  );
}
