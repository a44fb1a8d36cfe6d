import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App } from 'antd';
import { useState } from 'react';
import type { DistributionInput, DistributionRowFragment } from '../../../generated/graphql.ts';
import {
  CreateDistributionDocument,
  SubmitDistributionDocument,
  UpdateDistributionDocument,
} from './distributions.graphql.ts';

const SHARED_IPS = 'E-DX-16';

export interface SaveDistribution {
  /** Saves; with `submit` also puts a draft forward. @throws the refusal, with what was saved already kept */
  save(input: DistributionInput, submit: boolean): Promise<DistributionRowFragment | undefined>;
  saving: boolean;
}

/** Saves a distribution; addresses that another application uses are asked about once. */
export function useSaveDistribution(distribution: DistributionRowFragment | undefined): SaveDistribution {
  const { modal } = App.useApp();
  const [saving, setSaving] = useState(false);
  const [kept, setKept] = useState(distribution);
  const [create] = useMutation(CreateDistributionDocument);
  const [update] = useMutation(UpdateDistributionDocument);
  const [submit] = useMutation(SubmitDistributionDocument);

  async function store(input: DistributionInput, confirmSharedIps: boolean) {
    if (!kept) return (await create({ variables: { input, confirmSharedIps } })).data?.createDistribution;
    const key = { id: kept.id, version: kept.version };
    return (await update({ variables: { ...key, input, confirmSharedIps } })).data?.updateDistribution;
  }

  /** Answers nothing where the shared addresses were not confirmed. */
  async function storeOrAsk(input: DistributionInput) {
    try {
      return await store(input, false);
    } catch (failure) {
      const { code, title } = presentError(failure);
      if (code !== SHARED_IPS) throw failure;
      const sure = await modal.confirm({
        title: 'IP 与其他应用共用',
        content: title,
        okText: '确认共用',
        cancelText: '返回修改',
      });
      return sure ? store(input, true) : undefined;
    }
  }

  return {
    saving,
    save: async (input, forward) => {
      setSaving(true);
      try {
        const stored = await storeOrAsk(input);
        // A draft that is saved but not taken forward is changed from now on, not made a second time.
        if (stored) setKept(stored);
        if (!stored || !forward || stored.state !== 'DRAFT') return stored;
        const key = { id: stored.id, version: stored.version };
        return (await submit({ variables: key })).data?.submitDistribution;
      } finally {
        setSaving(false);
      }
    },
  };
}
