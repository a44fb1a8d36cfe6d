import { AttachmentLink } from '@yjs/web-kit';
import type { MyInstitutionQuery } from '../../generated/graphql.ts';

type Files = NonNullable<MyInstitutionQuery['myInstitution']>['teachers'][number]['files'];

/** The files of a line, each opened by its name. */
export function FilesCell({ files }: { files: Files }) {
  if (files.length === 0) return <>—</>;
  return (
    <>
      {files.map((file) => (
        <div key={file.id}>
          <AttachmentLink file={file} />
        </div>
      ))}
    </>
  );
}
