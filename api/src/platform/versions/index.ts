export { differenceOf, type RowDifference } from './difference.ts';
export { refuseVersion } from './errors.ts';
export {
  freezeList,
  type ListVersion,
  latestVersion,
  readVersion,
  requireVersion,
  staleLists,
  versionsOf,
} from './freeze-list.ts';
export { digestOfList, type FrozenField, type FrozenList, type FrozenRow, type ListOwner } from './frozen.ts';
export { versionsModule } from './module.ts';
