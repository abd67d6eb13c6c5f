import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementList, Party } from '#contract/plan/agreement';
import { STATEMENT, sampleWords, statementTitle } from '#contract/plan/statement';
import { Paper } from '../../ui/paper.tsx';
import styles from './agreement.module.css';
import { AgreementFrame } from './agreement-frame.tsx';
import { MoneyTable, PromiseTable } from './agreement-tables.tsx';
import type { Ceilings } from './ceilings.ts';

/** Perjanjian Kinerja of a post: the statement with both parties, and its attachments. */
export function Page() {
  return <AgreementFrame here="perjanjian">{(agreement, list, ceilings) => <Papers agreement={agreement} list={list} ceilings={ceilings} />}</AgreementFrame>;
}

interface PapersProps {
  readonly agreement: Agreement;
  readonly list: AgreementList;
  readonly ceilings: Ceilings;
}

/** As it is printed and signed: Indonesian whatever the screen speaks. */
function Papers({ agreement, list, ceilings }: PapersProps) {
  const { t } = useTranslation('plan-agreement');
  const title = statementTitle(list);
  return (
    <div className={styles.papers} lang="id">
      <Paper form="page" label={t('paper.statement', { post: agreement.post.title })}><Statement agreement={agreement} list={list} title={title} /></Paper>
      <Paper form="page" label={t('paper.attachment', { post: agreement.post.title })}>
        <p className={styles.aside}>{STATEMENT.attachment} {title}</p>
        <h2 className={styles.name}>{agreement.first.title}</h2>
        <PromiseTable agreement={agreement} year={list.year} />
        <MoneyTable agreement={agreement} ceilings={ceilings} />
        <Signatures agreement={agreement} list={list} />
        {list.sampleSource && <p className={styles.note}>{sampleWords(list.sampleSource)}</p>}
      </Paper>
    </div>
  );
}

function Statement({ agreement, list, title }: Pick<PapersProps, 'agreement' | 'list'> & { readonly title: string }) {
  const { first, second } = agreement;
  return (
    <>
      <p className={styles.office}>{list.office.region}<br /><b>{list.office.name}</b></p>
      <h2 className={styles.title}>{title}</h2>
      <p>{STATEMENT.opening}</p>
      <Who party={first} /><p>{STATEMENT.firstIs}</p>
      <Who party={second} /><p>{STATEMENT.secondIs}</p>
      <p>{STATEMENT.promise}</p>
      <p>{STATEMENT.supervision}</p>
      <Signatures agreement={agreement} list={list} />
    </>
  );
}

function Who({ party }: { readonly party: Party | null }) {
  return <dl className={styles.who}><dt>{STATEMENT.name}</dt><dd>{party?.name ?? <Blank />}</dd><dt>{STATEMENT.post}</dt><dd>{party?.title ?? <Blank />}</dd></dl>;
}

/** To be filled by hand: the office does not know it. */
const Blank = () => <span className={styles.blank}><span className="unseen">{STATEMENT.nameless}</span></span>;

function Signatures({ agreement: { first, second }, list: { office, year } }: Pick<PapersProps, 'agreement' | 'list'>) {
  return (
    <div className={styles.signatures}>
      <Signature role={STATEMENT.second} party={second} />
      <Signature role={STATEMENT.first} party={first} date={<>{office.city}, <Blank /> {year}</>} />
    </div>
  );
}

function Signature({ role, party, date = '\u00A0' }: { readonly role: string; readonly party: Party | null; readonly date?: React.ReactNode }) {
  return (
    <div>
      <p>{date}</p>
      <p>{role},<br />{party?.title}</p>
      <p className={styles.signed}><b>{party?.name ?? <Blank />}</b>{party?.rank && <><br />{party.rank}</>}{party?.nip && <><br />NIP {party.nip}</>}</p>
    </div>
  );
}
