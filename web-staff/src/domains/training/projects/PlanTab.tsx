import { Select, Space } from 'antd';
import { useState } from 'react';
import { PlanTable } from '../applications/ApplicationContent.tsx';
import { VersionDifference } from '../applications/VersionDifference.tsx';
import type { Project } from './project.types.ts';
import { ProjectDifferenceDocument } from './projects.graphql.ts';

const SOURCES: Readonly<Record<string, string>> = { FILING: '备案入库', IMPORT: '历史项目导入', CHANGE: '项目变更' };

/** 教学计划 of the version in force, or of an earlier one; below it what versions differ in (02 §7.6). */
export function PlanTab({ project: { id, versions } }: { project: Project }) {
  const [chosen, setChosen] = useState(versions[0]?.contentVersion ?? 1);
  const shown = versions.find(({ contentVersion }) => contentVersion === chosen) ?? versions[0];
  return (
    <div className="staff-stack">
      <Space>
        <Select
          aria-label="版本"
          style={{ minWidth: 260 }}
          value={shown?.contentVersion ?? 1}
          onChange={setChosen}
          options={versions.map(({ contentVersion, source, changedOn }) => ({
            value: contentVersion,
            label: `第${contentVersion}版 · ${SOURCES[source] ?? source} · ${changedOn}`,
          }))}
        />
      </Space>
      <PlanTable lines={shown?.planLines ?? []} />
      {versions.length > 1 && (
        <>
          <h2 className="staff-section-title">版本对比</h2>
          <VersionDifference
            id={id}
            versions={versions.length}
            document={ProjectDifferenceDocument}
            rowsOf={({ trainingProjectDifference }) => trainingProjectDifference}
          />
        </>
      )}
    </div>
  );
}
