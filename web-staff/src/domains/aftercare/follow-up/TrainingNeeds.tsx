import { Navigate } from 'react-router';

/** 培训需求 for who plans the district's training: the needs that wait there (01 §14.7). */
export default function TrainingNeeds() {
  return <Navigate to="/follow-up-needs?kind=TRAINING&state=AT_TRAINING" replace />;
}
