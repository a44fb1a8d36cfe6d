import { useMutation } from '@apollo/client/react';
import { FormDialog, RecordFormFields } from '@yjs/web-kit';
import type { CryptoClientContentInput } from '../../generated/graphql.ts';
import { type CryptoClientTypes, cryptoClientForm } from '../../records/crypto-client.ts';
import { EditCryptoClientDocument } from './cryptography.graphql.ts';

export interface ClientDialogProps {
  client: CryptoClientTypes['One'];
  onDone(): void;
  onClose(): void;
}

const fields = cryptoClientForm.fields.filter(({ name }) => name !== 'clientId');

/** The content of a client system anew. Contacts are shown masked and are therefore filled in again. */
export function EditClientDialog({ client, onDone, onClose }: ClientDialogProps) {
  const [edit] = useMutation(EditCryptoClientDocument);
  const { id, version, ownerUnit, authMethod, signKey, encryptKey, dataClasses, operations, allowedIps, quota } =
    client;
  return (
    <FormDialog<CryptoClientContentInput>
      title={`修改客户系统 ${client.clientIdTitle}`}
      okText="保存"
      initialValues={{
        ownerUnit,
        authMethod,
        dataClasses: [...dataClasses],
        operations: [...operations],
        allowedIps: [...allowedIps],
        quota,
        remark: client.remark ?? null,
        signKey: signKey ?? null,
        encryptKey: encryptKey ?? null,
      }}
      onSubmit={async (input) => {
        await edit({ variables: { id, version, input } });
        onDone();
      }}
      onClose={onClose}
    >
      <RecordFormFields fields={fields} />
    </FormDialog>
  );
}
