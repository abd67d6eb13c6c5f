import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

export interface ToolProps {
  readonly icon: Icon;
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A tool as its sign; its name is said and shown on pointing. The cursor stays in the text. */
export function Tool({ icon: Sign, label, on, disabled = false, onClick }: ToolProps) {
  return (
    <ActionIcon variant="subtle" size={32} title={label} aria-label={label} disabled={disabled} data-on={on || undefined} {...(on === undefined ? {} : { 'aria-pressed': on })}
      onMouseDown={(event) => event.preventDefault()} onClick={onClick}><Sign size={18} stroke={1.5} /></ActionIcon>
  );
}
