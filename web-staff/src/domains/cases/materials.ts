import { type HeldFile, type StoredFile, standingFiles } from '@yjs/web-kit';
import type { BundlePreviewQuery, NewAttachment } from '../../generated/graphql.ts';

export type BundleMatter = BundlePreviewQuery['bundlePreview'][number];

export interface NeededMaterial {
  code: string;
  name: string;
  required: boolean;
  note?: string | null;
  /** The matters that ask for it. */
  matters: string[];
}

/** Whether it has to be handed in. Where that depends, its own note says on what: 可选 beside 「转业军官必带」 would leave one guessing. */
export function demandWord({ required, note }: { required: boolean; note?: string | null }): string {
  if (required) return '必需';
  return note ? '视情况' : '可选';
}

/** Files by material code. */
export type FilesByMaterial = Readonly<Record<string, readonly StoredFile[]>>;

/** Files handed in before, by material code. */
export type HandedIn = Readonly<Record<string, readonly Handed[]>>;
type Handed = Pick<HeldFile, 'createdAt'> & { name: string };

/** The materials of a case → what is there already. */
export function handedInOf(materials: readonly { materialCode: string; attachments: readonly Handed[] }[]): HandedIn {
  const filled = materials.filter((material) => material.attachments.length > 0);
  return Object.fromEntries(filled.map((m) => [m.materialCode, m.attachments]));
}

/** Every material of the bundle once, though several matters ask for it; required where any of them requires it. */
export function neededMaterials(matters: readonly BundleMatter[]): NeededMaterial[] {
  const needed = new Map<string, NeededMaterial>();
  for (const matter of matters) {
    for (const material of matter.materials) {
      const known = needed.get(material.code);
      if (known) {
        known.required ||= material.required;
        known.matters.push(matter.name);
      } else needed.set(material.code, { ...material, matters: [matter.name] });
    }
  }
  return [...needed.values()];
}

/** Names of required materials without a file, neither chosen now nor handed in before. */
export function missingMaterials(
  needed: readonly NeededMaterial[],
  files: FilesByMaterial,
  handedIn: HandedIn = {},
): string[] {
  return needed
    .filter(({ code, required }) => required && !files[code]?.length && !handedIn[code]?.length)
    .map((material) => material.name);
}

/** Files → the attachments of the registration; files of materials no longer needed stay out. */
export function toAttachments(needed: readonly NeededMaterial[], files: FilesByMaterial): NewAttachment[] {
  return needed.flatMap((material) =>
    (files[material.code] ?? []).map((file) => ({ materialCode: material.code, fileId: file.id })),
  );
}

/** How many files of the application stand beside those about to be handed in, and how many these are. */
export function countFiles(
  needed: readonly NeededMaterial[],
  files: FilesByMaterial,
  handedIn: HandedIn = {},
): { held: number; added: number } {
  const added = toAttachments(needed, files);
  const held = needed.flatMap(({ code }) =>
    (handedIn[code] ?? []).map(({ createdAt }) => ({ materialCode: code, createdAt })),
  );
  return { held: standingFiles(held, new Set(added.map(({ materialCode }) => materialCode))), added: added.length };
}

/** Files → the attachments of a draft: all of them, whatever the matters of the moment ask for. */
export function allAttachments(files: FilesByMaterial): NewAttachment[] {
  return Object.entries(files).flatMap(([materialCode, stored]) =>
    stored.map((file) => ({ materialCode, fileId: file.id })),
  );
}
