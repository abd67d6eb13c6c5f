import { IconChevronLeft } from '@tabler/icons-react';
import { AppLink } from './app-link.tsx';
import styles from './page.module.css';

/** The way up from a page that no entry of the rail names. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return <p className={styles.back}><AppLink href={href} className={styles.up}><IconChevronLeft size={16} stroke={1.5} aria-hidden="true" />{children}</AppLink></p>;
}
