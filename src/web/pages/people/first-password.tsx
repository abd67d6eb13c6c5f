import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields.tsx';

/** Without letters and digits that are mistaken for each other when read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four, 59 bits: `k7mp-x3rt-b9wd`. */
function newPassword(): string {
  const drawn: string[] = [];
  // Values past the last whole multiple would favour the first letters.
  const most = 256 - 256 % LETTERS.length;
  while (drawn.length < 12) for (const byte of crypto.getRandomValues(new Uint8Array(16))) if (byte < most && drawn.length < 12) drawn.push(LETTERS[byte % LETTERS.length] ?? '');
  return (drawn.join('').match(/.{4}/g) ?? []).join('-');
}

/** A password to be handed over: typed, or made on the spot. It can be read, since it is to be passed on. */
export function FirstPassword({ value, onChange }: { readonly value: string; readonly onChange: (password: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField name="password" label={t('account.first-password')} description={t('account.password.why')} autoComplete="off" autoCapitalize="none" spellCheck={false}
        value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      <Button variant="default" size="xs" onClick={() => onChange(newPassword())}>{t('account.make-password')}</Button>
    </>
  );
}
