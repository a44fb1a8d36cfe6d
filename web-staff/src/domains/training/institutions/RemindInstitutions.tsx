import { useMutation } from '@apollo/client/react';
import { RemindDialog, type RemindDialogProps } from '../../../platform/acts/RemindDialog.tsx';
import { RemindInstitutionsDocument } from './training.graphql.ts';

/** 批量提醒续期 (SC14-1): each institution is told what it has to renew. */
export function RemindInstitutions(props: Pick<RemindDialogProps, 'ids' | 'onClose' | 'onDone'>) {
  const [remind] = useMutation(RemindInstitutionsDocument);
  const { length } = props.ids;
  return (
    <RemindDialog
      {...props}
      title="提醒续期"
      okText="提醒"
      text={`将提醒 ${length} 家机构办理临期、过期资质的续期，每项资质一条通知。`}
      done={`已提醒 ${length} 家机构`}
      send={async (ids, requestId) =>
        (await remind({ variables: { input: { ids, requestId } } })).data?.remindInstitutions
      }
    />
  );
}
