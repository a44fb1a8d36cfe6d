import type { FormData } from '@yjs/web-kit';
import { App } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AmendedCaseFragment, CaseFormQuery } from '../../generated/graphql.ts';
import { AmendBar } from './AmendBar.tsx';
import { ApplicationForm } from './ApplicationForm.tsx';
import { handedInOf, missingMaterials, type NeededMaterial } from './materials.ts';
import { useAmendment } from './useAmendment.ts';

const formId = 'amend-form';

export interface AmendFormProps {
  one: AmendedCaseFragment;
  definition: CaseFormQuery['caseForm'];
  /** The values in clear; they live in this component only and go with it. */
  values: FormData;
  /** Version of the case that was seen before the values were asked for. */
  version: number;
}

/** The application as it stands, to be corrected; nothing of it is kept in the browser. */
export function AmendForm({ one, definition, values, version }: AmendFormProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form, setForm] = useState(values);
  const amendment = useAmendment(one.id, version);
  const andResubmit = useRef(false);
  const handedIn = handedInOf(one.materials);
  const settled = useMemo(() => ({ ...definition, uiSchema: withFixedPlacement(definition.uiSchema) }), [definition]);

  async function submit(valid: FormData, needed: NeededMaterial[]): Promise<void> {
    const resubmit = andResubmit.current;
    if (!(await amendment.run(valid, needed, resubmit))) return;
    message.success(resubmit ? '更正已保存，办件已重新提交，进入待预审队列。' : '更正已保存。');
    await navigate(`/cases/${one.id}`);
  }

  return (
    <ApplicationForm
      id={formId}
      definition={settled}
      value={form}
      standing={values}
      onChange={setForm}
      onSubmit={(valid, needed) => void submit(valid, needed)}
      entry={amendment}
      handedIn={handedIn}
      safe={amendment.saved ? '更正已保存，只是没有重新提交。' : undefined}
      bar={(needed) => (
        <AmendBar
          formId={formId}
          missing={missingMaterials(needed, amendment.files, handedIn)}
          returned={one.status === 'PREREVIEW_RETURNED'}
          running={amendment.running}
          onChoose={(resubmit) => {
            andResubmit.current = resubmit;
          }}
        />
      )}
    />
  );
}

/** 安置地 decides who accepts the case and may not be corrected (E-0508). */
function withFixedPlacement(uiSchema: unknown): Record<string, unknown> {
  const fields = (uiSchema ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const help = '安置地不能更改；填错的请撤销本办件后重新登记。';
  return { ...fields, placementRegion: { ...fields.placementRegion, 'ui:readonly': true, 'ui:help': help } };
}
