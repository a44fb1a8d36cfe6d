import { defineModule } from '../../../platform/kernel/index.ts';
import { onMatterReviewInvitation, onReviewInvitation } from '../../cases/index.ts';
