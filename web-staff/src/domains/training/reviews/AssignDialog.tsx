import { StopOutlined, WarningOutlined } from '@ant-design/icons';
import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import { presentError, QueryGate, wordOptions } from '@yjs/web-kit';
import { Alert, App, Button, Input, Modal, Select, Tooltip } from 'antd';
import { useState } from 'react';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import { AssignReviewExpertsDocument, UnassignReviewExpertsDocument } from './review-acts.graphql.ts';
import { ReviewConflictsDocument, ReviewExpertsDocument, ReviewSuggestionDocument } from './reviews.graphql.ts';
import { Suggestion } from './Suggestion.tsx';
import { type Role, roleOf, roleWords } from './words.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

export interface AssignDialogProps {
  batch: Batch;
  onClose(): void;
  onDone(): void;
}

const GONE = ['RECUSED', 'REPLACED'];
const roles = wordOptions(roleWords);
const keyOf = (projectId: string, expertId: string) => `${projectId}:${expertId}`;

/** Projects against experts, each a member, the leader or in reserve: who is kept from a project cannot be chosen, a warning asks for a reason (BR17-9). */
export function AssignDialog({ batch, onClose, onDone }: AssignDialogProps) {
  const { message } = App.useApp();
  const experts = useQuery(ReviewExpertsDocument);
  const judged = batch.projects.filter(({ withdrawn }) => !withdrawn);
  const usable = experts.data?.reviewExperts.filter(({ state }) => state === 'IN_OFFICE') ?? [];
  const conflicts = useQuery(ReviewConflictsDocument, {
    variables: { batchId: batch.id, expertIds: usable.map(({ id }) => id) },
    skip: usable.length === 0,
  });
  const found = new Map(conflicts.data?.reviewConflicts.map((c) => [keyOf(c.batchProjectId, c.expertId), c]));
  const before = new Map(
    batch.projects.flatMap(({ id, assignments }) =>
      assignments
        .filter(({ state }) => !GONE.includes(state))
        .map((task) => [keyOf(id, task.expertId), { id: task.id, role: roleOf(task) }] as const),
    ),
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, Role>>(
    () => new Map([...before].map(([key, { role }]) => [key, role])),
  );
  const [reason, setReason] = useState('');
  const [assign, { loading }] = useMutation(AssignReviewExpertsDocument);
  const [unassign] = useMutation(UnassignReviewExpertsDocument);
  const [propose, proposed] = useLazyQuery(ReviewSuggestionDocument, { fetchPolicy: 'network-only' });
  const added = [...chosen].filter(([key, role]) => before.get(key)?.role !== role);
  const warnings = added.flatMap(([key]) => {
    const soft = found.get(key)?.soft;
    const [projectId, expertId] = key.split(':');
    const expert = usable.find(({ id }) => id === expertId)?.name ?? '';
    const project = judged.find(({ id }) => id === projectId)?.name ?? '';
    return soft ? [`${expert}评审“${project}”：${soft}`] : [];
  });
  const warned = warnings.length > 0;

  const choose = (key: string, role: Role | null | undefined) =>
    setChosen((old) => {
      const next = new Map(old);
      if (role) next.set(key, role);
      else next.delete(key);
      return next;
    });

  /** Fills in what is suggested beside what was chosen; what was chosen stays. */
  async function fill(): Promise<void> {
    try {
      const tasks = (await propose({ variables: { batchId: batch.id } })).data?.reviewSuggestion.assignments ?? [];
      setChosen((old) => {
        const next = new Map(old);
        for (const { batchProjectId, expertId, leader } of tasks) {
          const key = keyOf(batchProjectId, expertId);
          if (!next.has(key)) next.set(key, leader ? 'LEADER' : 'MEMBER');
        }
        return next;
      });
    } catch (failure) {
      message.error(presentError(failure).title, 8);
    }
  }

  async function save(): Promise<void> {
    // Another role is another task: a draft gives it anew.
    const removed = [...before].filter(([key, { role }]) => chosen.get(key) !== role).map(([, { id }]) => id);
    try {
      if (removed.length > 0) await unassign({ variables: { batchId: batch.id, ids: removed } });
      if (added.length > 0) {
        const assignments = added.map(([key, role]) => {
          const [batchProjectId = '', expertId = ''] = key.split(':');
          const given = { leader: role === 'LEADER', reserve: role === 'RESERVE' };
          return { batchProjectId, expertId, ...given, reason: reason.trim() || null };
        });
        await assign({ variables: { batchId: batch.id, assignments } });
      }
      message.success('已保存专家分配');
      onDone();
      onClose();
    } catch (failure) {
      message.error(presentError(failure).title, 8);
    }
  }

  return (
    <Modal
      open
      width={900}
      title="分配专家"
      okText="保存"
      cancelText="取消"
      okButtonProps={{ loading, disabled: warned && [...reason.trim()].length < 5 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        备选专家平时不评审，成员不能参加时在打分结束前递补。发布后已有的分配不能改动，可增加备选。
      </p>
      <QueryGate queries={[experts, conflicts]}>
        <Button loading={proposed.loading} onClick={() => void fill()} style={{ marginBottom: 8 }}>
          按专业领域自动分配
        </Button>
        {proposed.data && <Suggestion suggestion={proposed.data.reviewSuggestion} />}
        <div className="staff-matrix">
          <table aria-label="项目与专家">
            <thead>
              <tr>
                <th scope="col">项目</th>
                {usable.map(({ id, name, employer }) => (
                  <th key={id} scope="col">
                    {name}
                    <div className="yjs-quiet">{employer}</div>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {judged.map((project) => (
                <tr key={project.id}>
                  <th scope="row">{project.name}</th>
                  {usable.map((expert) => {
                    const key = keyOf(project.id, expert.id);
                    const conflict = found.get(key);
                    const fixed = batch.state !== 'DRAFT' && before.has(key);
                    return (
                      <td key={expert.id}>
                        <Bar conflict={conflict} />
                        <Tooltip title={conflict?.hard ?? conflict?.soft}>
                          <Select<Role | null>
                            allowClear
                            style={{ width: 92 }}
                            value={chosen.get(key) ?? null}
                            options={roles}
                            placeholder={conflict?.hard ? '须回避' : conflict?.soft ? '提示' : '不参加'}
                            disabled={Boolean(conflict?.hard) || fixed}
                            onChange={(role) => choose(key, role)}
                            aria-label={`${project.name}：${expert.name}`}
                          />
                        </Tooltip>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {warned && (
          <Alert
            type="warning"
            title="所选专家有提示，请填写分配理由"
            description={
              <>
                <ul>
                  {warnings.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
                <Input
                  value={reason}
                  maxLength={500}
                  onChange={({ target }) => setReason(target.value)}
                  placeholder="分配理由，5至500字"
                  aria-label="分配理由"
                />
              </>
            }
          />
        )}
      </QueryGate>
    </Modal>
  );
}

/** The sign of a conflict before its field (SC17-2): red forbids, amber asks for a reason; the reason itself is read out. */
function Bar({ conflict }: { conflict: { hard?: string | null; soft?: string | null } | undefined }) {
  const why = conflict?.hard ?? conflict?.soft;
  if (!why) return null;
  return (
    <Tooltip title={why}>
      {conflict?.hard ? (
        <StopOutlined className="review-bar-hard" aria-label={why} />
      ) : (
        <WarningOutlined className="review-bar-soft" aria-label={why} />
      )}
    </Tooltip>
  );
}
