import { useMutation, useQuery } from '@apollo/client/react';
import { presentError, QueryGate, wordOptions } from '@yjs/web-kit';
import { Alert, App, Input, Modal, Select, Tooltip } from 'antd';
import { useState } from 'react';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';
import {
  AssignReviewExpertsDocument,
  ReviewConflictsDocument,
  ReviewExpertsDocument,
  UnassignReviewExpertsDocument,
} from './reviews.graphql.ts';
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
  const added = [...chosen].filter(([key, role]) => before.get(key)?.role !== role);
  const warned = added.some(([key]) => found.get(key)?.soft);

  const choose = (key: string, role: Role | null | undefined) =>
    setChosen((old) => {
      const next = new Map(old);
      if (role) next.set(key, role);
      else next.delete(key);
      return next;
    });

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
              <Input
                value={reason}
                maxLength={500}
                onChange={({ target }) => setReason(target.value)}
                placeholder="5至500字"
              />
            }
          />
        )}
      </QueryGate>
    </Modal>
  );
}
