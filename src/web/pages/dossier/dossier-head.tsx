import { Trans, useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import { StepLine } from '../../ui/step-line.tsx';
import styles from './dossier.module.css';
import { DossierMenu } from './dossier-menu.tsx';
import { Examiners } from './examiners.tsx';
import { stepLine } from './steps.ts';

/** What it is, where it stands, how long until it must be sent. */
export function DossierHead({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  return (
    <header>
      <div className={styles.head}>
        <h1>{view.title}</h1>
        <span className={styles.chip}>{view.status === 'open' ? t(view.round > 1 ? 'step-round' : 'step', { step: view.step, round: view.round }) : t(`status.${view.status}`)}</span>
        <span className="small quiet">{view.sopTitle}</span>
        <Examiners view={view} />
        <DossierMenu view={view} />
        <Until view={view} />
      </div>
      <div className={styles.line}><StepLine steps={stepLine(view.progress)} /></div>
    </header>
  );
}

function Until({ view: { sendBy, status } }: { readonly view: DossierView }) {
  const { t } = useTranslation(['dossier', 'time']);
  const format = useFormat();
  const now = useNow();
  if (sendBy === null || status !== 'open') return null;
  const days = Math.round((Date.parse(sendBy) - Date.parse(format.dayOf(now))) / 86_400_000);
  const big = days === 0 ? t('time:days-none') : days < 0 ? t('time:days-past', { count: -days }) : t('time:days-left', { count: days });
  return (
    <p className={`${styles.count} ${days < 0 ? 'late' : 'quiet'}`}>
      <Trans t={t} i18nKey={days > 0 ? 'dossier:until.left' : 'dossier:until.on'} values={{ big, on: format.fullDate(sendBy) }} components={{ b: <b /> }} />
    </p>
  );
}
