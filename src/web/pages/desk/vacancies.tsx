import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Section } from '../../ui/section.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import styles from './desk.module.css';
import type { DeskView } from './desk-view.ts';

/** Posts that nobody holds while work waits on them, each with the way to enter who acts for it. Absent while there is none. */
export function Vacancies({ view }: { readonly view: DeskView }) {
  const { t } = useTranslation(['desk', 'acts']);
  const format = useFormat();
  const { abilities: { administer } } = useSession();
  if (view.vacancies.length === 0) return null;
  return (
    <Section title={t('desk:blocked')} count={view.vacancies.length}>
      <ul>
        {view.vacancies.map(({ postId, title, tasks }) => (
          <li key={postId} className={styles.vacancy}>
            <StateMark mark="finding" label={t('desk:blocked.mark')} />
            <div>
              <p><b>{title}</b> <span className="quiet">{t('desk:blocked.vacant', { count: tasks.length })}</span></p>
              <ul>
                {tasks.map((task) => (
                  <li key={task.taskId} className="small">
                    <AppLink href={task.href} className="link">{t(`acts:${task.doing}.do`)}</AppLink>{' '}
                    <span className="quiet">{[task.dossier, t('desk:meta.step', { step: task.step }), t('desk:since', { when: format.moment(task.since, view.now) })].join(', ')}</span>
                  </li>
                ))}
              </ul>
              <p className="small quiet">{t(administer ? 'desk:blocked.remedy' : 'desk:blocked.ask')}</p>
            </div>
            <Button component={AppLink} href={`/settings/acting?open=new:${postId}`} variant="default" className={styles.vacancyAct ?? ''}>
              {t(administer ? 'desk:blocked.appoint' : 'desk:blocked.see')}<span className="unseen">: {title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
