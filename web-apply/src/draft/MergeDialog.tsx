import { formatDateTime } from '@yjs/web-kit';
import { Button, Modal, Radio, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Refused } from '../app/Refused.tsx';
import { hiddenFields } from '../form/form-ui.ts';
import { readValue, titleOfField } from '../form/readable.ts';
import type { DraftFieldsFragment } from '../generated/graphql.ts';
import { additions, type DraftValues, differences, merged, mergedFiles, valuesOf } from './draft-values.ts';

export interface MergeDialogProps {
  /** The draft as the server has it now. */
  read(): Promise<DraftFieldsFragment | undefined>;
  /** As filled in on this page. */
  here: DraftValues;
  schema: unknown;
  onMerged(standing: DraftFieldsFragment, values: DraftValues): void;
}

type Side = 'here' | 'there';

/** The draft was filled in elsewhere too (01 §9.4): field by field one chooses what stands; files of both are kept. */
export function MergeDialog({ read, here, schema, onMerged }: MergeDialogProps) {
  const [standing, setStanding] = useState<DraftFieldsFragment>();
  const [error, setError] = useState<unknown>();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const ask = () => {
    setError(undefined);
    void read().then(setStanding, setError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it becomes known
  useEffect(ask, []);
  const there = standing && valuesOf(standing);
  const differing = there ? differences(here.form, there.form) : [];
  const hidden = hiddenFields(here.form);
  const added = there ? additions(here.form, there.form).filter((field) => !hidden.includes(field)) : [];

  const all = (side: Side) => setChosen(Object.fromEntries(differing.map(({ field }) => [field, side])));

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
      {error !== undefined && <Refused error={error} safe="本页填写的内容仍在。" onRetry={ask} />}
      {!standing && error === undefined && <Skeleton active />}
      {standing && (
        <>
          <p>
            您在手机或另一个窗口也填了这份申请（{formatDateTime(standing.updatedAt)} 保存），两处的内容都没有丢。
            {differing.length > 0
              ? '下面几项两处填的不一样，请选择保留哪一个。'
              : '两处填写的内容没有冲突，将合并保存。'}
          </p>
          {differing.length > 1 && (
            <p>
              <Button onClick={() => all('here')}>都用本页的</Button>{' '}
              <Button onClick={() => all('there')}>都用另一处的</Button>
            </p>
          )}
          {differing.map(({ field, here: own, there: other }) => (
            <fieldset key={field} className="apply-question">
              <legend>{titleOfField(schema, field)}</legend>
              <Radio.Group
                name={`merge-${field}`}
                value={chosen[field] ?? 'here'}
                onChange={(event) => setChosen({ ...chosen, [field]: event.target.value as Side })}
                options={[
                  { value: 'here', label: `本页：${readValue(schema, field, own)}` },
                  { value: 'there', label: `另一处：${readValue(schema, field, other)}` },
                ]}
              />
            </fieldset>
          ))}
          {added.length > 0 && (
            <p className="apply-quiet">
              另一处还填了：{added.map((field) => titleOfField(schema, field)).join('、')}，会一并保留。
            </p>
          )}
          <p className="apply-quiet">两处上传的文件都会保留。</p>
        </>
      )}
    </Modal>
  );
}
