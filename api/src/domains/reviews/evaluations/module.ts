import { defineModule } from '../../../platform/kernel/index.ts';
import { onMatterReviewInvitation, onReviewInvitation } from '../../cases/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { inviteDays } from '../parameters.ts';
import { optionPermissions } from '../permissions.ts';
import { evaluationAddress } from './address.ts';
import { inviteByMessage } from './create-invite.ts';
import { evaluationErrors } from './errors.ts';
import { EvaluateResolver } from './evaluate.resolver.ts';
import { inviteForMatter } from './invite-for-matter.ts';
import { optionsKind } from './options/options-kind.ts';

onReviewInvitation(async (tx, caseIds) => {
  const tickets = await inviteByMessage(tx, caseIds);
  return new Map([...tickets].map(([id, ticket]) => [id, evaluationAddress(tx, ticket)]));
});

onMatterReviewInvitation(async (tx, subCaseId) => {
  const ticket = await inviteForMatter(tx, subCaseId);
  return ticket && evaluationAddress(tx, ticket);
});

/** 好差评 (01 §11, item 9): invitations, evaluations and what may be ticked in them. */
export const evaluationsModule = defineModule({
  name: 'evaluations',
  title: '好差评',
  sealedAt: [{ table: 'evaluation', column: 'comment_cipher', cell: "'comment'" }],
  resolvers: [EvaluateResolver],
  errors: evaluationErrors,
  permissions: optionPermissions,
  parameters: [inviteDays],
  ruleKinds: [optionsKind],
  menus: [
    {
      key: 'evaluation-options',
      setting: true,
      title: '评价选项',
      route: '/reviews/options',
      icon: 'FormOutlined',
      order: 48,
      permissions: ['review.options:view'],
      alsoNeeds: ['rule:view'],
      group: REVIEW_MENU,
    },
  ],
});
