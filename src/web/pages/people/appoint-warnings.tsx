import { useTranslation } from 'react-i18next';
import type { Warning } from '#contract/people/holder';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';

/** What the administrator should know before appointing. It blocks nothing and says so. */
export function AppointWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  if (warnings.length === 0) return null;
  const words = ({ code, params }: Warning) => t(`warning.${code}`, {
    ...params, count: Number(params['months']), since: typeof params['since'] === 'string' ? format.fullDate(params['since']) : '',
  });
  return (
    <div role="status">
      <Notice kind="warn">
        <ul>{warnings.map((warning) => <li key={`${warning.code} ${String(warning.params['otherPost'])}`}>{words(warning)}</li>)}</ul>
        <p className="tiny quiet">{t('warning.free')}</p>
      </Notice>
    </div>
  );
}
