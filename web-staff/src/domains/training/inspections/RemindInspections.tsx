import { useMutation } from '@apollo/client/react';
import { RemindDialog, type RemindDialogProps } from '../../../platform/acts/RemindDialog.tsx';
import { RemindInspectionsDocument } from './inspections.graphql.ts';

/** 催报 of institutions that have not handed in (02 §11.6). */
export function RemindInspections(props: Pick<RemindDialogProps, 'ids' | 'onClose' | 'onDone'>) {
  const [remind] = useMutation(RemindInspectionsDocument);
  const { length } = props.ids;
  return (
    <RemindDialog
      {...props}
      title="催报"
      okText="发送"
      text={`将提醒 ${length} 个项目的培训机构尽快提交年检材料或整改材料。`}
      done={`已催报 ${length} 个项目`}
      send={async (ids, requestId) => (await remind({ variables: { ids, requestId } })).data?.remindInspections}
    />
  );
}
