import { Link } from 'react-router';
import type { LibraryTarget } from '../../../generated/graphql.ts';

const routes: Readonly<Record<LibraryTarget, string>> = {
  INSTITUTION: '/training/institutions',
  PROJECT: '/training/projects',
};

/** The way to the institution or project that a proposal is about. */
export function TargetLink({ of }: { of: { targetType: LibraryTarget; targetId: string; targetName: string } }) {
  return <Link to={`${routes[of.targetType]}/${of.targetId}`}>{of.targetName}</Link>;
}
