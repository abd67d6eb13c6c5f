import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OfficePaper, OfficePaperKind, OfficePaperList } from '#contract/report/office-paper';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { PaperLinks } from '../../ui/paper-links.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './office-paper.module.css';

export interface OfficePaperPlaceProps {
  readonly kind: OfficePaperKind;
  /** The post that promises, the number of a quarter. */
  readonly subject: string;
  readonly year: number;
  /** Of the plan that an agreement follows; a text of another stage stands beside. */
  readonly stage: OfficePaper['stage'];
  /** What it is, before the links; absent where the page says so. */
  readonly label?: string;
  /** What it is, told to whom does not see where the links stand. */
  readonly title: string;
  /** The paper as the data alone make it. */
  readonly href: (ending: 'pdf' | 'docx') => string;
}

/** Where a paper of the office begins: its text, once somebody began one; before that what the data alone print. */
export function OfficePaperPlace({ kind, subject, year, stage, label, title, href }: OfficePaperPlaceProps) {
  const { t } = useTranslation('report');
  const list = useQuery(queries.officePaper.list.queryOptions({ input: { year } })).data;
  const texts = (list?.items ?? []).filter((item) => item.kind === kind && item.subject === subject);
  const open = !texts.some((item) => item.stage === stage);
  return (
    <span className={styles.place}>
      {label && open && <span>{label}</span>}
      {texts.map((item) => <Text key={item.id} item={item} label={label ?? title} />)}
      {open && <PaperLinks title={title} href={href} />}
      {open && list && mayBegin(list, { kind, subject }) && <Begin start={{ kind, subject, year }} title={title} />}
      {texts.length === 0 && open && <span className="quiet">{t('paper.data-only')}</span>}
    </span>
  );
}

const mayBegin = ({ abilities: { all, posts } }: OfficePaperList, { kind, subject }: Pick<OfficePaper, 'kind' | 'subject'>): boolean =>
  all || ((kind === 'perjanjian-kinerja' || kind === 'rencana-aksi') && posts.includes(subject));

function Text({ item: { document, number, date, fixedAt }, label }: { readonly item: OfficePaper; readonly label: string }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const said = fixedAt === null || date === null ? t('paper.draft') : t('paper.fixed', { number: number ?? t('paper.unnumbered'), day: format.longDay(date) });
  return <span><AppLink className="link" href={`/documents/${document}`}>{label}</AppLink> <span className="quiet">{said}</span></span>;
}

function Begin({ start, title }: { readonly start: Pick<OfficePaper, 'kind' | 'subject' | 'year'>; readonly title: string }) {
  const { t } = useTranslation('report');
  const navigate = useNavigate();
  const begin = useCommand(api.officePaper.begin, { onDone: ({ document }) => navigate({ to: '/documents/$id', params: { id: document } }) });
  return (
    <ProblemScope problem={begin.error}>
      <Button variant="default" size="compact-sm" loading={begin.isPending} onClick={() => begin.mutate(start)}>{t('paper.begin')}<span className="unseen">: {title}</span></Button>
      <ProblemNotice />
    </ProblemScope>
  );
}
