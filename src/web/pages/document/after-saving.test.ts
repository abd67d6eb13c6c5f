import { expect, test } from 'vitest';
import { afterSaving } from './after-saving.ts';

test('what builds upon the typed text waits for it to be saved, and says so where it could not be', async () => {
  const made: string[] = [];
  const call = async (asked: string) => { made.push(asked); return asked.length; };
  expect(await afterSaving(async () => true, call)('bab-1')).toBe(5);
  await expect(afterSaving(async () => false, call)('bab-2')).rejects.toMatchObject({ code: 'draft.unsaved' });
  expect(made).toEqual(['bab-1']);
});
