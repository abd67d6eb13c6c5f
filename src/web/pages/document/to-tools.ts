/** The way between text and tools by keyboard. */
import type { Editor } from '@tiptap/core';
import type { KeyboardEvent } from 'react';

/** Id of the words that tell of these keys. */
export const TOOL_KEYS = 'tool-keys';

/** Puts the focus to the tools of the block at the cursor, else to those of writing. */
export function toTools(desk: HTMLElement | null): boolean {
  const bars = ['[data-block-bar]', '[role="toolbar"]'];
  const tool = bars.map((bar) => desk?.querySelector<HTMLElement>(`${bar} :is(button, select):not(:disabled)`)).find((found) => found);
  tool?.focus();
  return tool !== undefined;
}

/** Escape on a tool: back into the text. What a tool has opened above the page closes by itself. */
export const backByEscape = (editor: Editor) => (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
  event.preventDefault();
  editor.commands.focus();
};
