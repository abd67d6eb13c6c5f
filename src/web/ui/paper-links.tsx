import { useTranslation } from 'react-i18next';
import styles from './paper-links.module.css';

interface PaperLinksProps {
  /** What it is, before its two files; absent where the page says so. */
  readonly label?: string;
  /** Told to whom does not see where the links stand. */
  readonly title: string;
  readonly href: (ending: 'pdf' | 'docx') => string;
}

/** The one way to paper: both files are made by the server from the same model. */
export function PaperLinks({ label, title, href }: PaperLinksProps) {
  const { t } = useTranslation('common');
  return (
    <span className={`small ${styles.links}`}>
      {label && <span>{label}</span>}
      <a className="link" href={href('pdf')} target="_blank" rel="noreferrer">{t('paper.pdf')}<span className="unseen">: {title}</span></a>
      <a className="link" href={href('docx')}>{t('paper.word')}<span className="unseen">: {title}</span></a>
    </span>
  );
}
