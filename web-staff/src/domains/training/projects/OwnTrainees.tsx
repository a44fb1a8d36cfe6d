import { MarkTag } from '@yjs/web-kit';

/** Why a project of another district is in the list: trainees of the reader's own are in it (02 §1.4). */
export function OwnTrainees() {
  return <MarkTag why="机构不在本区，因有本区学员报名或培训而可以查看">有本区学员</MarkTag>;
}
