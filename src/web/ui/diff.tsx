import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './diff.module.css';

/** A stretch of a sentence; `same` ones between the others are shortened. */
export interface Stretch { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

export interface Change {
  readonly id: string;
  /** The table or heading that it stands under: "Tabel 3.2 Capaian". Told once for all that follow; empty: none. */
  readonly under: string;
  /** The place in it: "koperasi aktif, realisasi". Empty: the text speaks for itself. */
  readonly where: string;
  readonly before?: string;
  readonly after?: string;
  /** In the stead of both: the sentence with what was taken out and put in. */
  readonly words?: readonly Stretch[];
}

/** What changed, place by place: the old struck, the new bold, and both named for who hears the page. */
export function Diff({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <ul className={styles.diff}>
      {changes.map(({ id, under, where, before, after, words }, index) => (
        <li key={id}>
          {under !== (changes[index - 1]?.under ?? '') && under && <b className={styles.under}>{under}</b>}
          {where && <span className={styles.where}>{where}{before === undefined && after === undefined && !words ? '' : ': '}</span>}
          {words ? <Sentence words={words} /> : (
            <>
              {before !== undefined && <Old>{before}</Old>}
              {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
              {after !== undefined && <New>{after}</New>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface ChangeGroup { readonly id: string; readonly title: string; readonly count: string; readonly changes: readonly Change[] }
/** Changes of one group that are read at a glance. */
const FIRST = 6;

/** A long difference, group by group; what does not fit a glance is folded, and never left out. */
export function DiffGroups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  return <>{groups.map((group) => <Group key={group.id} {...group} />)}</>;
}

function Group({ title, count, changes }: ChangeGroup) {
  const { t } = useTranslation('common');
  const [all, setAll] = useState(false);
  const shown = all || changes.length <= FIRST + 1 ? changes : changes.slice(0, FIRST);
  return (
    <section className={styles.group}>
      <h3>{title} <span className="tiny quiet">{count}</span></h3>
      <Diff changes={shown} />
      {shown.length < changes.length && <button type="button" className="link small" onClick={() => setAll(true)}>{t('diff.more', { count: changes.length - shown.length })}</button>}
    </section>
  );
}

function Old({ children }: { readonly children: string }) {
  const { t } = useTranslation('common');
  return <><span className="unseen">{t('diff.from')} </span><del><Long text={children} /></del></>;
}

function New({ children }: { readonly children: string }) {
  const { t } = useTranslation('common');
  return <><span className="unseen">{t('diff.to')} </span><ins><Long text={children} /></ins></>;
}

function Sentence({ words }: { readonly words: readonly Stretch[] }) {
  return words.map((stretch, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
    <Piece key={index} stretch={stretch} first={index === 0} last={index === words.length - 1} apart={index > 0 && words[index - 1]?.kind !== 'same'} />
  ));
}

/** `apart`: the stretch before it is old or new, too. */
interface PieceProps { readonly stretch: Stretch; readonly first: boolean; readonly last: boolean; readonly apart: boolean }

function Piece({ stretch: { kind, text }, first, last, apart }: PieceProps): ReactNode {
  const [, space = '', words = text] = /^(\s*)(.*)$/su.exec(text) ?? [];
  if (kind !== 'same') return <>{space || (apart ? ' ' : '')}{kind === 'removed' ? <Old>{words}</Old> : <New>{words}</New>}</>;
  return <Fragment>{shortened(text, first, last)}</Fragment>;
}

/** Words that stand on either side of a change. */
const AROUND = 5;

function shortened(text: string, first: boolean, last: boolean): string {
  const words = text.match(/\s*\S+\s*/g) ?? [];
  const start = first ? '' : words.slice(0, AROUND).join('').trimEnd();
  const end = last ? '' : words.slice(-AROUND).join('').trimStart();
  return words.length <= (first || last ? AROUND : 2 * AROUND) ? text : [start, end].join(' … ');
}

const LONG = 200;

/** Its beginning, and the whole of it when opened. */
function Long({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const { t } = useTranslation('common');
  if (whole || text.length <= LONG) return text;
  return <>{text.slice(0, text.lastIndexOf(' ', LONG) + 1 || LONG)}<button type="button" className="link" onClick={() => setWhole(true)}>{t('diff.whole')}</button></>;
}
