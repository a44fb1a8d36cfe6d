import { useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { Button, Modal, Radio, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { BUNDLE } from '../app/applicant.ts';
import { readValue, titleOfField } from '../form/readable.ts';
import type { DraftFieldsFragment } from '../generated/graphql.ts';
import { OpenApplicationDraftDocument } from './draft.graphql.ts';
import { type DraftValues, differences, merged, mergedFiles, valuesOf } from './draft-values.ts';

export interface MergeDialogProps {
  /** As filled in on this page. */
  here: DraftValues;
  schema: unknown;
  onMerged(standing: DraftFieldsFragment, values: DraftValues): void;
}

/** The draft was filled in elsewhere too (01 §9.4): field by field one chooses what stands; files of both are kept. */
export function MergeDialog({ here, schema, onMerged }: MergeDialogProps) {
  const [open, { data, error }] = useMutation(OpenApplicationDraftDocument, { fetchPolicy: 'no-cache' });
  const [chosen, setChosen] = useState<Record<string, 'here' | 'there'>>({});
  useEffect(() => {
    void open({ variables: { bundle: BUNDLE } }).catch(() => undefined);
  }, [open]);
  const standing = data?.openApplicationDraft;
  const there = standing && valuesOf(standing);
  const differing = there ? differences(here.form, there.form) : [];

  function finish(): void {
    if (!standing || !there) return;
    onMerged(standing, {
      form: merged(here.form, there.form, chosen),
      files: mergedFiles(here.files, there.files),
    });
  }

  return (
    <Modal
      open
      title="这份申请在另一处也填写过"
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" disabled={!standing} onClick={finish}>
          合并并继续
        </Button>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!standing && !error && <Skeleton active />}
      {standing && (
        <>
          <p>
            {differing.length > 0
              ? '下面几项两处填写的不一样，请逐项选择保留哪一个；其余内容和两处上传的文件都会保留。'
              : '两处填写的内容没有冲突，将合并保存。'}
          </p>
          {differing.map(({ field, here: own, there: other }) => (
            <fieldset key={field} className="apply-question">
              <legend>{titleOfField(schema, field)}</legend>
              <Radio.Group
                name={`merge-${field}`}
                value={chosen[field] ?? 'here'}
                onChange={(event) => setChosen({ ...chosen, [field]: event.target.value as 'here' | 'there' })}
                options={[
                  { value: 'here', label: `本页：${readValue(schema, field, own)}` },
                  { value: 'there', label: `另一处：${readValue(schema, field, other)}` },
                ]}
              />
            </fieldset>
          ))}
        </>
      )}
    </Modal>
  );
}
