import { useMutation } from '@apollo/client/react';
import { FormDialog, RecordFormFields, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { MedicalCycleInput } from '../../../generated/graphql.ts';
import { type MedicalCycleTypes, medicalCycleForm } from '../../../records/medical-cycle.ts';
import { EditMedicalCycleDocument } from './medical.graphql.ts';

/** 修改 of a cycle whose file has not come (03 §33.4): a mistyped total or period is corrected, not voided. */
export function EditCycle({ one, reload }: { one: MedicalCycleTypes['One']; reload(): void }) {
  const may = usePermission(medicalCycleForm.permission);
  const [asking, setAsking] = useState(false);
  const [edit] = useMutation(EditMedicalCycleDocument);
  if (!may || one.state !== 'PREPARED') return null;
  const { id, version, year, kind, part, periodFrom, periodTo, expectedTotal } = one;
  return (
    <>
      <Button onClick={() => setAsking(true)}>修改周期</Button>
      {asking && (
        <FormDialog<MedicalCycleInput>
          title={`修改报销周期 ${one.cycleNo}`}
          okText="保存"
          initialValues={{ year, kind, part, periodFrom, periodTo, expectedTotal }}
          onSubmit={async (input) => {
            await edit({ variables: { id, version, input } });
            reload();
          }}
          onClose={() => setAsking(false)}
        >
          <RecordFormFields fields={medicalCycleForm.fields} />
        </FormDialog>
      )}
    </>
  );
}
