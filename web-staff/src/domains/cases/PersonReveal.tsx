import { RevealDialog } from '@yjs/web-kit';

interface PersonRevealProps {
  personName: string;
  reveal(reason: string): Promise<void>;
  onClose(): void;
}

/** Why the whole data of a person are to be seen. Default export: loaded when somebody asks. */
export default function PersonReveal({ personName, reveal, onClose }: PersonRevealProps) {
  return (
    <RevealDialog
      open
      label={`${personName}的完整信息`}
      onConfirm={async (reason) => {
        await reveal(reason);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
