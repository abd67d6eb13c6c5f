import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSessionDoor } from '../../api/session.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Over a page whose session ended. The same person goes on where they were; anyone else starts at their desk. */
export default function SignInAgain({ username }: { readonly username: string }) {
  const { t } = useTranslation('auth');
  const { enter } = useSessionDoor();
  const navigate = useNavigate();
  return (
    <Dialog title={t('again.title')}>
      <p>{t('again.text')}</p>
      <SignInForm username={username} onDone={(view) => { if (!enter(view).samePerson) void navigate({ to: '/' }); }} />
      <p className="tiny quiet">{t('again.other')}</p>
    </Dialog>
  );
}
